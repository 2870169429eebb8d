import { OpenWork } from '../../../src/state/open-work';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Job } from '../../../src/domain/job/job';
import type { Failure, FailureCode } from '../../../src/domain/failure';
import { FailureError, failureCodes } from '../../../src/domain/failure';
import { waitsOut } from '../../../src/domain/failure-scope';
import type { StoredJobEvent } from '../../../src/domain/job/job-event';
import type { EngineOutcome } from '../../../src/ports';
import { JobRunner } from '../../../src/state/job-runner';
import type { RunnerParts } from '../../../src/state/runner-parts';
import { heldUp } from '../../../src/state/change-held';
import { openDatabase } from '../../../src/storage/database';
import { IdbJobRepository } from '../../../src/storage/job-repository';
import { IdbPhotoStore } from '../../../src/storage/photo-store';
import { IdbQueueStore } from '../../../src/storage/queue-store';
import { plainWords } from '../../support/plain-book';
import { FakeClock } from '../../support/fake-clock';
import { FakeMachine } from '../../support/fake-machine';
import { LocalFeed } from '../../support/local-feed';
import { measurer, preparer } from '../../support/origin';
import { queuedJob, rawAnswer } from '../../support/samples';
import {
	answers,
	generated,
	provenance,
	ReadyStore,
	ScriptedEngine,
} from '../../support/scripted-engine';
import { FixedCatalogue } from '../../support/fixed-catalogue';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

/** Fails with what is the matter with the machine, works when nothing is. */
class MoodyEngine extends ScriptedEngine {
	failure: Failure | undefined;

	constructor(failure?: Failure) {
		super((_request, emit): Promise<EngineOutcome> => {
			emit({ type: 'loaded', provenance });
			emit({ type: 'prefill' });
			emit({ type: 'text', tokens: 20, text: 'so far', decodeMs: 500 });
			const { failure: found } = this;
			if (found === undefined)
				return answers(rawAnswer())(_request, emit, new AbortController().signal);
			return Promise.resolve({ type: 'failed', failure: found, text: 'so far' });
		});
		this.failure = failure;
	}
}

/** A look through what waits that finds nothing rests at `onnothing`. */
class RestingRepository extends IdbJobRepository {
	onnothing: () => Promise<void> = () => Promise.resolve();

	override async nextQueued(fits?: (job: Job) => boolean): Promise<Job | undefined> {
		const first = await super.nextQueued(fits);
		if (first === undefined) await this.onnothing();
		return first;
	}
}

async function world(engine: ScriptedEngine, change: Partial<RunnerParts> = {}) {
	const database = await openDatabase();
	const jobs = new RestingRepository(database);
	const feed = new LocalFeed();
	const queue = new IdbQueueStore(database);
	const machine = new FakeMachine();
	const clock = new FakeClock();
	const events: StoredJobEvent[] = [];
	const banner: (Failure | undefined)[] = [];
	feed.subscribe((message) => {
		if (message.type === 'job') events.push(...message.events);
	});
	const open = (): JobRunner => {
		const runner = new JobRunner({
			engine,
			jobs,
			feed,
			words: plainWords,
			preparer,
			measurer,
			clock,
			queue,
			machine,
			store: new ReadyStore(),
			models: new FixedCatalogue(),
			photos: new IdbPhotoStore(database),
			intervalSeconds: () => 5,
			ondraft: () => undefined,
			draftOf: () => undefined,
			onstorage: (failure) => banner.push(failure),
			appVersion: 'test',
			work: new OpenWork(),
			...change,
		});
		void runner.start(() => undefined);
		feed.subscribe((message) => {
			if (message.type === 'paused' || message.type === 'created') runner.wake();
		});
		return runner;
	};
	const add = async (count: number): Promise<void> => {
		for (let i = 1; i <= count; i += 1) {
			const job = queuedJob({ id: `job-${String(i)}`, order: i });
			const photo = { id: `photo-${String(i)}`, name: 'a.jpg', bytes: 1 };
			const file = new Blob(['x']);
			await jobs.create([{ ...photo, file }], [{ ...job, photo }], []);
		}
	};
	const pausedFor = (code: FailureCode | undefined) =>
		vi.waitFor(async () => expect((await queue.state()).held[0]?.reason.code).toBe(code));
	const allDone = (count: number) =>
		vi.waitFor(async () => expect((await jobs.list({ status: 'done' })).length).toBe(count));
	return { jobs, queue, machine, clock, events, banner, open, add, pausedFor, allDone, feed };
}

describe('A failure of the machine', () => {
	it('ends none of twelve photos dropped in a tunnel, and all finish behind it', async () => {
		const engine = new MoodyEngine({ code: 'offline' });
		const { jobs, queue, machine, events, add, open, pausedFor, allDone } = await world(engine);
		machine.connected = false;
		await add(12);
		open();
		await pausedFor('offline');
		expect((await jobs.list()).map((job) => [job.status, job.attempt])).toEqual(
			Array(12).fill(['queued', 1]),
		);
		expect(engine.requests).toHaveLength(1);
		expect(await queue.state()).toEqual({
			paused: false,
			held: [{ of: 'loupe', reason: { code: 'offline' } }],
		});
		expect(await jobs.get('job-1')).toMatchObject({
			waitsFor: 'machine',
			order: 1,
			partialText: 'so far',
		});
		expect(events.at(-1)).toMatchObject({
			type: 'status_update',
			status: 'queued',
			phase: 'queued',
			waitsFor: 'machine',
			order: 1,
			attempt: 1,
		});
		engine.failure = undefined;
		machine.connect();
		await allDone(12);
		const done = await jobs.list();
		expect(done.every((job) => job.attempt === 1)).toBe(true);
		expect(events.some((event) => event.type === 'error')).toBe(false);
		expect(await queue.state()).toEqual({ paused: false, held: [] });
		// The first is still the first.
		const ends = events.filter((event) => event.type === 'done').map((event) => event.jobId);
		expect(ends[0]).toBe('job-1');
	});

	it.each(failureCodes.filter((code) => waitsOut(code)))(
		'%s holds up its jobs with that reason, and a click goes on',
		async (code) => {
			const engine = new MoodyEngine({ code });
			const { queue, feed, add, open, pausedFor, allDone } = await world(engine);
			await add(2);
			open();
			await pausedFor(code);
			engine.failure = undefined;
			await queue.setPaused(false);
			feed.post({ type: 'paused', pause: { paused: false, held: [] } });
			await allDone(2);
		},
	);

	it('is lifted by a click in the midst of a look at what waits', async () => {
		const engine = new MoodyEngine({ code: 'activation_needed' });
		const { jobs, queue, feed, add, open, allDone } = await world(engine);
		await add(1);
		let goOn = (): void => undefined;
		const looked = new Promise<void>((found) => {
			jobs.onnothing = async () => {
				// The first look behind the failure: its job is back, and held up.
				const job = await jobs.get('job-1');
				if (job?.status !== 'queued' || job.waitsFor === undefined) return;
				jobs.onnothing = () => Promise.resolve();
				found();
				await new Promise<void>((resolve) => {
					goOn = resolve;
				});
			};
		});
		open();
		await looked;
		engine.failure = undefined;
		await queue.setPaused(false);
		feed.post({ type: 'paused', pause: { paused: false, held: [] } });
		goOn();
		await allDone(1);
	});

	it('is tried again after 30 s, 2 min and 10 min where no event tells that it has passed', async () => {
		const engine = new MoodyEngine({ code: 'download_failed' });
		const { clock, add, open, pausedFor, allDone } = await world(engine);
		await add(1);
		open();
		for (const [tries, seconds] of [
			[1, 30],
			[2, 120],
			[3, 600],
			[4, 600],
		] as const) {
			await vi.waitFor(() => expect(engine.requests).toHaveLength(tries));
			await pausedFor('download_failed');
			await new Promise((resolve) => setTimeout(resolve, 20));
			clock.advance((seconds - 10) * 1000);
			await new Promise((resolve) => setTimeout(resolve, 20));
			expect(engine.requests).toHaveLength(tries);
			if (tries === 4) engine.failure = undefined;
			clock.advance(10_000);
		}
		await allDone(1);
	});

	it('goes on when there is room again, by a removal or by itself', async () => {
		const engine = new MoodyEngine({ code: 'quota_exceeded' });
		const { machine, clock, add, open, pausedFor, allDone } = await world(engine);
		await add(1);
		open();
		machine.free = 1000;
		await pausedFor('quota_exceeded');
		await vi.waitFor(() => expect(machine.listeners).toBe(1));
		machine.tell('room');
		await vi.waitFor(() => expect(engine.requests).toHaveLength(2));
		await pausedFor('quota_exceeded');
		await vi.waitFor(() => expect(machine.listeners).toBe(1));
		engine.failure = undefined;
		machine.free = 100_000_000;
		clock.advance(10_000);
		await allDone(1);
		expect(engine.requests).toHaveLength(3);
	});

	it('is not waited for twice, nor by a tab that does not hold the queue', async () => {
		const engine = new MoodyEngine({ code: 'offline' });
		const { machine, add, open, pausedFor } = await world(engine);
		await add(1);
		const runner = open();
		await pausedFor('offline');
		runner.wake();
		runner.wake();
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect(machine.listeners).toBe(1);
	});

	it('never lifts the user’s own pause, nor takes its place', async () => {
		const engine = new MoodyEngine({ code: 'offline' });
		const { queue, machine, add, open, pausedFor } = await world(engine);
		await add(2);
		open();
		await pausedFor('offline');
		await queue.setPaused(true);
		engine.failure = undefined;
		machine.connect();
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(await queue.state()).toEqual({ paused: true, held: [] });
		expect(engine.requests).toHaveLength(1);
	});

	it('is forgotten by a reload, which tries once', async () => {
		const engine = new MoodyEngine({ code: 'adapter_refused' });
		const first = await world(engine);
		await first.add(1);
		await first.queue.change(heldUp({ of: 'loupe', reason: { code: 'adapter_refused' } }));
		first.open();
		await vi.waitFor(() => expect(engine.requests).toHaveLength(1));
		await first.pausedFor('adapter_refused');
		expect(await first.jobs.get('job-1')).toMatchObject({ status: 'queued', attempt: 1 });
	});

	it('is not what a cancelled job ends with', async () => {
		const engine = new ScriptedEngine((_request, emit) => {
			emit({ type: 'prefill' });
			runner.cancel('job-1', 'user');
			return Promise.resolve({ type: 'failed', failure: { code: 'offline' }, text: '' });
		});
		const { jobs, queue, add, open } = await world(engine);
		await add(1);
		const runner = open();
		await vi.waitFor(async () => expect((await jobs.get('job-1'))?.status).toBe('cancelled'));
		expect(await queue.state()).toEqual({ paused: false, held: [] });
	});

	it('of a part of the app that cannot be fetched is told as such, not as storage', async () => {
		const engine = new MoodyEngine();
		const missing = () => Promise.reject(new FailureError('app_chunk_missing'));
		const { banner, jobs, add, open, pausedFor } = await world(engine, {
			preparer: { prepare: missing, prepareRegion: missing },
		});
		await add(3);
		open();
		await pausedFor('app_chunk_missing');
		expect(banner).toEqual([]);
		expect((await jobs.list()).map((job) => job.status)).toEqual(['queued', 'queued', 'queued']);
	});
});

describe('A failure of the job', () => {
	it('ends that job alone: a photo that is gone, a mistake inside', async () => {
		const engine = new ScriptedEngine(
			() => Promise.reject(new TypeError('a mistake')),
			() => Promise.resolve({ type: 'result', result: generated(rawAnswer()) }),
		);
		const { jobs, queue, add, open } = await world(engine);
		await add(2);
		open();
		await vi.waitFor(async () => expect((await jobs.get('job-2'))?.status).toBe('done'));
		expect(await jobs.get('job-1')).toMatchObject({ status: 'failed', code: 'internal_error' });
		expect(await queue.state()).toEqual({ paused: false, held: [] });
	});

	it('stalled is tried once more by itself, not twice', async () => {
		const engine = new MoodyEngine({ code: 'stalled' });
		const { jobs, events, add, open } = await world(engine);
		await add(1);
		open();
		await vi.waitFor(async () => expect((await jobs.get('job-1'))?.status).toBe('failed'));
		const errors = events.filter((event) => event.type === 'error');
		expect(errors.map((event) => [event.attempt, event.willRetry])).toEqual([
			[1, true],
			[2, false],
		]);
	});
});

describe('The banner of a storage that fails', () => {
	it('goes as soon as the storage works again', async () => {
		const engine = new MoodyEngine();
		const { queue, banner, add, open, allDone } = await world(engine);
		await add(1);
		const state = queue.state.bind(queue);
		let refusals = 1;
		queue.state = () =>
			refusals-- > 0 ? Promise.reject(new FailureError('storage_failed')) : state();
		open();
		await allDone(1);
		expect(banner.at(0)).toEqual({ code: 'storage_failed' });
		expect(banner.at(-1)).toBeUndefined();
	});
});
