/**
 * Deliberate damage for the check that tests notice: `MONDRIAN_SABOTAGE=name` makes vitest load one
 * module with one line changed. A line that is not there any more is an error, not a pass.
 */
export const mutations = {
	throttle: {
		file: 'src/state/thinking-controller.ts',
		from: '< intervalMs()) return;',
		to: '< 0) return;',
		noticedBy: 'come exactly every 3 seconds within a phase',
		in: 'tests/unit/state/thinking-controller.test.ts',
	},
	'final flush': {
		file: 'src/state/thinking-controller.ts',
		from: "if (this.#phase === 'generating') this.#emit(true);",
		to: '',
		noticedBy: 'number exactly four in a generation of 20 s at 5 s, the final one included',
		in: 'tests/unit/state/thinking-controller.test.ts',
	},
	picker: {
		// The earlier system's own: a job that had been tried once was never picked again.
		file: 'src/storage/job-repository.ts',
		from: 'iterate(waiting),\n\t\t\t\tfits,\n\t\t\t);',
		to: 'iterate(waiting),\nfits,\n).then((job) => (job?.attempt === 1 ? job : undefined));',
		noticedBy: 'keeps every promise over random sequences of tabs, crashes and commands',
		in: 'tests/unit/state/queue-properties.test.ts',
	},
	'two writers': {
		file: 'src/storage/write-jobs.ts',
		from: '|| stored.lastSeq !== expected',
		to: '',
		noticedBy: 'lets one of two tabs win that change the same waiting job',
		in: 'tests/unit/state/job-log.test.ts',
	},
	migration: {
		file: 'src/storage/carry-over.ts',
		from: 'await indexJobs(transaction);',
		to: '',
		noticedBy:
			'carries a database of version 2 over: every job, every file to the byte, found by its words',
		in: 'tests/unit/storage/database.test.ts',
	},
};

/** A Vite plugin; does nothing unless asked. */
export function sabotage(name = process.env.MONDRIAN_SABOTAGE) {
	const mutation = mutations[name];
	if (name !== undefined && mutation === undefined) throw new Error(`no mutation "${name}"`);
	return {
		name: 'sabotage',
		enforce: 'pre',
		transform(code, id) {
			if (mutation === undefined || !id.endsWith(mutation.file)) return undefined;
			if (!code.includes(mutation.from)) throw new Error(`${mutation.file} has changed`);
			return code.replace(mutation.from, mutation.to);
		},
	};
}
