import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { waitsOut } from '../../../src/domain/failure-scope';
import { applyJobEvent } from '../../../src/domain/job/apply-job-event';
import type { Job } from '../../../src/domain/job/job';
import { isEnded, maxAttempts } from '../../../src/domain/job/job';
import { isTerminal } from '../../../src/domain/job/job-event';
import { cancelQueued, moveToFront } from '../../../src/state/change-queued';
import { newJobs } from '../../../src/state/new-jobs';
import { openDatabase } from '../../../src/storage/database';
import { IdbQueueStore } from '../../../src/storage/queue-store';
import { Origin } from '../../support/origin';
import { options } from '../../support/samples';

const steps = [
	...(['submit', 'submit two', 'write', 'write', 'finish', 'finish', 'nonsense', 'lose'] as const),
	...(['fail', 'cancel', 'next', 'crash', 'open', 'retry', 'remove', 'pause', 'resume'] as const),
	...(['cancel while it starts', 'time', 'sleep', 'offline', 'no adapter', 'online'] as const),
];
type Step = (typeof steps)[number];

class World {
	readonly origin: Origin;
	readonly #first = new Map<string, Job>();
	readonly #ended = new Map<string, string>();

	constructor(origin: Origin) {
		this.origin = origin;
	}

	get #parts() {
		const { origin } = this;
		const post = origin.post.bind(origin);
		return { jobs: origin.jobs, clock: origin.clock, feed: { post } as never };
	}

	async do(step: Step, pick: number): Promise<void> {
		const { origin } = this;
		const all = await origin.jobs.list();
		const chosen = all[pick % Math.max(1, all.length)];
		const engine = origin.owner?.engine;
		const queue = new IdbQueueStore(origin.database);
		switch (step) {
			case 'submit':
			case 'submit two':
				await this.#submit(step === 'submit' ? ['ansel'] : ['gehry', 'weston']);
				break;
			case 'write':
				engine?.write();
				break;
			case 'finish':
				engine?.finish();
				break;
			case 'nonsense':
				engine?.finish('nonsense');
				// Every other time again, when it is asked again.
				if (pick % 2 === 0) {
					await origin.settle();
					engine?.finish('nonsense');
				}
				break;
			case 'lose':
				engine?.fail({ code: 'device_lost' });
				break;
			case 'fail':
				engine?.fail({ code: 'out_of_memory' });
				break;
			case 'cancel while it starts':
				// No turn of the loop between the two: both want the same job.
				await this.#submit(['okeeffe']);
				await this.#cancel((await origin.jobs.list())[0]);
				break;
			case 'cancel':
				await this.#cancel(chosen);
				break;
			case 'next':
				if (chosen?.status === 'queued') {
					await moveToFront(chosen.id, this.#parts).catch(() => undefined);
				}
				break;
			case 'crash':
				(origin.live[pick % Math.max(1, origin.live.length)] ?? origin.owner)?.crash();
				break;
			case 'open':
				if (origin.live.length < 3) origin.open();
				break;
			case 'retry':
				if (chosen && isEnded(chosen)) await this.#submit([chosen.advisorId], chosen);
				break;
			case 'remove':
				if (chosen && isEnded(chosen)) {
					await origin.jobs.remove([chosen.id]);
					this.#ended.delete(chosen.id);
				}
				break;
			case 'pause':
			case 'resume':
				await queue.setPaused(step === 'pause');
				origin.post({ type: 'paused', pause: { paused: step === 'pause', held: [] } });
				break;
			case 'offline':
				origin.machine.connected = false;
				engine?.fail({ code: 'offline' });
				break;
			case 'no adapter':
				engine?.fail({ code: 'adapter_refused' });
				break;
			case 'online':
				origin.machine.connect();
				break;
			case 'sleep':
				origin.clock.suspend(3_600_000);
				break;
			case 'time':
				origin.clock.advance(7000);
		}
		await origin.settle();
		await this.check();
	}

	async #submit(advisors: Parameters<typeof newJobs>[1], again?: Job): Promise<void> {
		const source = again?.photo ?? { id: crypto.randomUUID(), file: new Blob(['x']) };
		const made = newJobs([source], advisors, options, {
			nowMs: this.origin.clock.now(),
			...(again && { retryOf: again.id }),
		});
		for (const job of made.jobs) {
			// What the log starts from: the first event is in it already.
			this.#first.set(job.id, { ...job, lastSeq: 0 });
		}
		await this.origin.jobs.create(made.photos, made.jobs, made.events);
		this.origin.post({ type: 'created', jobs: made.jobs });
	}

	async #cancel(job: Job | undefined): Promise<void> {
		if (job === undefined) return;
		if ((await cancelQueued(job.id, 'user', this.#parts)) === 'running') {
			this.origin.post({ type: 'cancel', jobId: job.id, by: 'user' });
		}
	}

	async check(): Promise<void> {
		const stored = await this.origin.stored();
		expect(stored.filter(({ job }) => job.status === 'running').length).toBeLessThanOrEqual(1);
		for (const { job, events } of stored) {
			// Numbered without a gap, one end, nothing after it.
			expect(events.map((event) => event.seq)).toEqual(events.map((_, i) => i + 1));
			expect(job.lastSeq).toBe(events.length);
			const ends = events.filter(isTerminal);
			expect(ends.length).toBe(isEnded(job) ? 1 : 0);
			if (isEnded(job)) expect(events.at(-1)).toBe(ends[0]);
			// The bar never falls within an attempt.
			for (const [i, event] of events.entries()) {
				const before = events.slice(0, i).findLast(({ type }) => type === 'status_update');
				if (event.type !== 'status_update' || before?.type !== 'status_update') continue;
				// … unless it was given back unspent.
				if (before.attempt !== event.attempt || event.waitsFor !== undefined) continue;
				expect(event.progress).toBeGreaterThanOrEqual(before.progress);
			}
			expect(job.attempt).toBeLessThanOrEqual(maxAttempts);
			// No machine's failure ends a job or spends an attempt.
			if (job.status === 'failed') expect(waitsOut(job.code)).toBe(false);
			for (const [i, event] of events.entries()) {
				if (event.type !== 'status_update' || event.waitsFor === undefined) continue;
				expect(events[i + 1]?.attempt ?? job.attempt).toBe(event.attempt);
			}
			// The log alone gives the job; only the text written so far is kept beside it.
			const first = this.#first.get(job.id)!;
			const { partialText: _, ...replayed } = events.reduce(applyJobEvent, first);
			const { partialText: __, ...kept } = job;
			expect(replayed).toEqual(kept);
			// An end is for ever.
			if (!isEnded(job)) continue;
			const text = JSON.stringify(job);
			expect(this.#ended.get(job.id) ?? text).toBe(text);
			this.#ended.set(job.id, text);
			expect(
				(await this.origin.jobs.result(job.id)) !== undefined || job.status === 'cancelled',
			).toBe(true);
		}
	}

	/** Everything that is left comes to an end: the picker reaches it. */
	async drain(): Promise<void> {
		if (this.origin.live.length === 0) this.origin.open();
		await this.do('resume', 0);
		for (let i = 0; i < 200 && (await this.origin.jobs.open()).length > 0; i += 1) {
			await this.do('finish', 0);
		}
		expect(await this.origin.jobs.open()).toEqual([]);
	}
}

it(
	'keeps every promise over random sequences of tabs, crashes and commands',
	{ timeout: 240_000 },
	async () => {
		// The runner loads these with its first job: a module on its way is no call to the store, and
		// the origin would count as settled while the job is still on its way.
		await Promise.all([
			import('../../../src/state/attempt'),
			import('../../../src/state/conclude'),
		]);
		const seen = new Set<string>();
		const sequence = fc.array(fc.tuple(fc.constantFrom(...steps), fc.nat(50)), {
			minLength: 12,
			maxLength: 40,
			size: 'max',
		});
		await fc.assert(
			fc.asyncProperty(sequence, async (list) => {
				globalThis.indexedDB = new IDBFactory();
				const world = new World(new Origin(await openDatabase()));
				world.origin.open();
				for (const [step, pick] of list) await world.do(step, pick);
				await world.drain();
				for (const { job, events } of await world.origin.stored()) {
					if (events.some((event) => 'waitsFor' in event)) seen.add(`${job.status} after waiting`);
					seen.add(job.status === 'failed' ? job.code : `${job.status} ${String(job.attempt)}`);
				}
				for (const tab of world.origin.live) tab.crash();
			}),
			{ numRuns: 150 },
		);
		// The sequences have been everywhere.
		expect([...seen]).toEqual(
			expect.arrayContaining([
				'done 1',
				'done 2',
				'cancelled 1',
				'done after waiting',
				'out_of_memory',
				'invalid_output',
			]),
		);
	},
);
