/** Logs, speeds, recurring faults, and the check of the device. */
import type { Diagnostics, SilenceCause } from '../../../domain/diagnostics';
import type { LedgerCommon, LedgerGrouping } from '../../../domain/history/faults';
import type { SpeedFigure } from '../../../domain/job/speed';
import type { EngineId } from '../../../domain/model/runtime';
import { formatBytes, formatNumber } from '../formats';
import { plural } from './plural';

const silence: Record<SilenceCause, string> = {
	idle: 'Nothing is running or waiting. Drop a photo.',
	paused: 'The queue is paused, so nothing starts. Resume it on the queue screen.',
	another_tab:
		'Another Mondrian tab is doing the work; this one follows it. Look there, or close it.',
	no_owner: 'No tab holds the queue yet. Reload this page.',
	no_gpu: 'The browser gives the engine no graphics adapter. See below.',
	worker_failed:
		'The engine’s script could not start. Reload the page; if that does not help, check the connection.',
	worker_ended: 'The engine has ended. The next job starts a new one.',
	updates_off: 'This job was started without thinking updates.',
	preparing:
		'Between phases: the photo is being prepared or the answer checked. No updates are due.',
	loading: 'The model is loading; the first update comes one interval after it began.',
	prefill: 'The model is reading. Its progress cannot be measured, only the time it takes.',
	silent:
		'The engine has been silent for longer than expected. It is stopped after the time-out in the settings.',
	writing: 'All is well: tokens and updates are arriving.',
};

const workers: Record<Diagnostics['engine']['worker'], string> = {
	not_started: 'not started: it starts with the first job',
	starting: 'starting',
	alive: 'alive',
	failed_to_start: 'failed to start',
	ended: 'ended; the next job starts a new one',
};

const owners: Record<Diagnostics['queue']['owner'], string> = {
	this_tab: 'this tab',
	another_tab: 'another tab',
	nobody: 'no tab',
};

const groupings: Record<LedgerGrouping, string> = {
	lens: 'lens',
	focal_length: 'focal length',
	iso: 'ISO',
	hour: 'hour of the day',
	scene: 'what the model saw',
};

const withUnit: Record<LedgerGrouping, (figures: string) => string> = {
	lens: (figures) => figures,
	focal_length: (figures) => `${figures} mm`,
	iso: (figures) => `ISO ${figures}`,
	hour: (figures) => `${figures} h`,
	scene: (figures) => figures,
};

/** "60–104 mm", "under ISO 200", "200 mm and more" */
function groupName(by: LedgerGrouping, common: LedgerCommon): string {
	if (common.name !== undefined) return common.name;
	const { from, below } = common;
	const write = withUnit[by];
	// The hours of a day have both ends.
	const first = from ?? (by === 'hour' ? 0 : undefined);
	const end = below ?? (by === 'hour' ? 24 : undefined);
	if (first === undefined) return `under ${write(String(end))}`;
	if (end === undefined) return `${write(String(first))} and more`;
	return write(`${String(first)}–${String(end - 1)}`);
}

const noGroup: Record<LedgerGrouping, (least: number) => string> = {
	lens: (least) => `No lens has ${String(least)} photos yet (from EXIF).`,
	focal_length: (least) => `No focal length has ${String(least)} photos yet (from EXIF).`,
	iso: (least) => `No ISO has ${String(least)} photos yet (from EXIF).`,
	hour: (least) => `No hour of the day has ${String(least)} photos yet (from EXIF).`,
	scene: (least) => `Nothing that the model saw has ${String(least)} photos yet.`,
};

const figures: Record<SpeedFigure, string> = {
	loadMs: 'Model load',
	firstTokenMs: 'Time to first token',
	prefillTps: 'Prefill',
	decodeTps: 'Decode',
	totalMs: 'Whole job',
};

export const records = {
	settings: 'Settings',
	history: 'History',
	softwareAdapter: 'Software adapter',
	unnamedAdapter: 'an adapter that the browser does not name',
	software: (name: string) => `${name}, software`,
	log: {
		title: 'Log and timings',
		unmeasured: 'continues without measurements: they took too long',
		back: (name: string) => `Back to ${name}`,
		time: 'Where the time went',
		open: 'It has not ended yet.',
		asked: 'What the model was asked',
		notAsked: 'Not yet.',
		wrote: 'What the model wrote, word for word',
		nothing: 'Nothing yet.',
		events: 'Events',
		copy: 'Copy',
		copied: 'Copied',
		save: 'Save as JSON lines',
		columns: { seq: '#', after: 'After', attempt: 'Attempt', event: 'Event', what: 'What' },
		model: 'Model',
		runtime: 'Runtime',
		adapter: 'Adapter',
		app: 'App',
		promptVersion: 'Prompt version',
		cap: 'Effective cap',
		capText: (tokens: number) => plural(tokens, { one: '# token', other: '# tokens' }),
		written: 'Tokens written',
		prompt: 'Prompt tokens',
		endedBy: 'Ended by',
		attempts: 'Attempts',
		progress: (percent: number) => `${String(percent)} %`,
		progressUnknown: 'progress unknown',
		read: (count: number) => `${String(count)} of 6 dimensions read`,
		final: (line: string) => `${line} (final)`,
		cancelled: (by: string, tokens: number) =>
			`by ${by}, ${plural(tokens, { one: '# token', other: '# tokens' })}`,
		heartbeat: (seconds: number) => `still running after ${String(seconds)} s`,
		stored: 'the result is stored',
		/** claims by their codes */
		withheld: (claims: readonly string[]) =>
			`withheld, the facts do not support it: ${claims.join(', ')}`,
	},
	check: {
		made: {
			title: 'What it is made of',
			about:
				'Every package that ships, with its version and hash, and their licences; written when the app was built.',
			bill: 'Packages (CycloneDX)',
			licences: 'Licences',
		},
		policy: {
			title: 'What this page may connect to',
			traffic: 'What left this page',
			page: {
				bound: 'A policy is in force: this page may connect to its own address only.',
				free: 'No policy limits this page: this host sends none.',
			},
			worker: {
				bound: 'It applies to its workers too.',
				free: 'No policy limits its workers: this host sends none, and no service worker adds one yet. Reload the page once.',
			},
		},
		title: 'Device check',
		again: 'Look again',
		copy: 'Copy report',
		copied: 'Copied',
		promise: 'The report contains no photos, file names or text of yours.',
		silence,
		workers,
		owners,
		engine: 'Engine and queue',
		intervalLink: 'Too frequent, or too rare? Change the interval in the settings.',
		runs: 'Engine',
		engines: {
			'web-llm': 'web-llm, on the graphics processor',
			cpu: 'Loupe’s own, on the main processor',
			browser: 'the browser’s own',
			server: 'a server’s',
		} satisfies Record<EngineId, string>,
		worker: 'Engine worker',
		lastMessage: 'Its last message',
		noneYet: 'none yet',
		ago: (time: string) => `${time} ago`,
		owner: 'Queue held by',
		waiting: 'Waiting',
		paused: (count: number) => `${formatNumber(count)}, paused`,
		phase: 'Running phase',
		nothing: 'nothing runs',
		lastEvent: 'Last event',
		tokens: 'Tokens in the last update',
		intervalSet: 'Update interval set',
		seconds: (seconds: number) => `${formatNumber(seconds)} s`,
		gap: 'Update gap measured',
		gapText: (seconds: number, count: number) =>
			`${formatNumber(seconds, 1)} s, median of ${formatNumber(count)}`,
		noGap: 'no two updates yet',
		lastFailure: 'Last failure',
		none: 'none',
		gpu: 'Graphics adapter',
		softwareNote: ': correct, but slow; it is no graphics processor.',
		half: (there: boolean) => `Half precision (shader-f16): ${there ? 'yes' : 'no'}`,
		limits: (limits: number, features: number) =>
			`${plural(limits, { one: '# limit', other: '# limits' })}, ${plural(features, { one: '# feature', other: '# features' })}`,
		storage: 'Storage',
		stored: (jobs: number, photos: number) =>
			`${plural(jobs, { one: '# entry', other: '# entries' })}, ${plural(photos, { one: '# photo', other: '# photos' })}`,
		ofModel: (bytes: number, id: string) => `${formatBytes(bytes)} of the model ${id}`,
		used: (used: number, quota: number) =>
			`The browser estimates ${formatBytes(used)} used of at most ${formatBytes(quota)}.`,
		persisted: 'It has promised not to delete this on its own.',
		notPersisted: 'It may delete this on its own when space runs out.',
		failures: 'What can go wrong, and what to do',
	},
	faults: {
		title: 'Recurring faults',
		note: 'Faults in all photos in this browser; each photo counts once, by its newest critique. What was measured and what only the model says are counted separately; withdrawn findings do not count. Critiques by earlier versions of Mondrian count as opinion.',
		none: 'No fault was named or measured on any of them.',
		measured: 'Measured',
		opined: 'Opinion only',
		of: (count: number, all: number) => `${formatNumber(count)} of ${formatNumber(all)}`,
		tooFew: (count: number, least: number) =>
			`${formatNumber(count)} of the ${formatNumber(least)} photos needed to say anything about a habit.`,
		all: (count: number) => plural(count, { one: 'The one photo', other: 'All # photos' }),
		by: 'By',
		compareBy: 'Compare by',
		groupings,
		groupName,
		noGroup,
		n: (count: number) => `n = ${formatNumber(count)}`,
	},
	speed: {
		title: 'Speed',
		csv: 'Save CSV',
		json: 'Save JSON',
		note: 'Measured on this device, from the logs of finished jobs; nothing is sent anywhere. Software adapters and graphics processors are listed separately.',
		none: 'Nothing has finished yet.',
		byModel: 'By model',
		model: 'Model',
		/** a runtime on a server */
		processor: (runtime: string) => `main processor, ${runtime}`,
		at: (runtime: string, server: string) => `${runtime} at ${server}`,
		medians: 'Medians of critiques, the fastest first.',
		critiques: (model: string) => `${model}, critiques`,
		followUps: (model: string) => `${model}, follow-ups`,
		median: 'Median',
		range: 'Range',
		n: 'n',
		figures,
		rate: (tps: number) => `${formatNumber(tps, 1)} tokens/s`,
		chart: 'Decode speed over time, one dot a job',
		caption: (highest: number, from: string, to: string) =>
			`Decode speed, one dot a job, up to ${formatNumber(highest, 1)} tokens/s; ${from} to ${to}`,
	},
};
