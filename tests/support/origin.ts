/**
 * One origin with tabs that can crash: real store (fake-indexeddb) and runners, a gated engine, a
 * lock that is freed when its tab dies. A crashed tab hangs in its next await, as a real one would.
 */
import { OpenWork } from '../../src/state/open-work';
import type { Job } from '../../src/domain/job/job';
import type { StoredJobEvent } from '../../src/domain/job/job-event';
import type { Failure } from '../../src/domain/failure';
import type {
	EngineOutcome,
	FeedMessage,
	JobFeed,
	JobRepository,
	ModelCatalogue,
	ModelStore,
	PhotoMeasurer,
	PhotoPreparer,
	TextEngine,
} from '../../src/ports';
import { JobRunner } from '../../src/state/job-runner';
import type { Database } from '../../src/storage/schema';
import { IdbJobRepository } from '../../src/storage/job-repository';
import { IdbPhotoStore } from '../../src/storage/photo-store';
import { IdbQueueStore } from '../../src/storage/queue-store';
import { plainWords } from './plain-book';
import { FakeClock } from './fake-clock';
import { FakeMachine } from './fake-machine';
import { rawAnswer } from './samples';
import { generated, provenance, ReadyStore, ScriptedEngine } from './scripted-engine';
import { FixedCatalogue } from './fixed-catalogue';

const never = new Promise<never>(() => undefined);

export const preparer: PhotoPreparer = {
	prepare: (file) =>
		Promise.resolve({
			facts: { width: 4, height: 3, sha256: 'x', mimeType: 'image/jpeg' },
			thumbnail: file,
			preview: file,
			modelImage: file,
			modelSize: { width: 1, height: 1 },
		}),
	prepareRegion: (file) => Promise.resolve(file),
};

/** Measures nothing: critiques without measurements are critiques. */
export const measurer: PhotoMeasurer = { measure: () => Promise.resolve(undefined) };

/** An engine whose every step is a test's. */
class GatedEngine extends ScriptedEngine {
	/** where the next requests stand until a test moves them */
	standsIn: 'model_loading' | 'prefill' | 'generating' = 'prefill';
	#emitTokens: (() => void) | undefined;
	#settle: ((outcome: EngineOutcome) => void) | undefined;

	constructor() {
		super((_request, emit, signal) => {
			if (this.standsIn === 'model_loading') {
				emit({ type: 'loading', loadedBytes: 1, totalBytes: 2 });
			} else {
				emit({ type: 'loaded', provenance });
				emit({ type: 'prefill' });
			}
			let tokens = 0;
			this.#emitTokens = () => {
				tokens += 9;
				emit({ type: 'text', tokens, text: 'so far', decodeMs: tokens * 25 });
			};
			if (this.standsIn === 'generating') this.#emitTokens();
			return new Promise((resolve) => {
				const settle = (outcome: EngineOutcome): void => {
					this.#settle = undefined;
					this.#emitTokens = undefined;
					resolve(outcome);
				};
				this.#settle = settle;
				signal.addEventListener('abort', () => {
					settle({ type: 'cancelled', text: 'so far' });
				});
				if (signal.aborted) settle({ type: 'cancelled', text: '' });
			});
		});
	}

	get busy(): boolean {
		return this.#settle !== undefined;
	}

	write(): void {
		this.#emitTokens?.();
	}

	finish(text = rawAnswer()): void {
		this.#settle?.({ type: 'result', result: generated(text) });
	}

	fail(failure: Failure): void {
		this.#settle?.({ type: 'failed', failure, text: 'so far' });
	}
}

export class Tab {
	readonly engine = new GatedEngine();
	readonly runner: JobRunner;
	readonly feed: JobFeed;
	readonly #origin: Origin;
	#alive = true;
	#release: () => void = () => undefined;

	constructor(origin: Origin, database: Database, engine?: TextEngine) {
		this.#origin = origin;
		const own = <T extends object>(target: T): T => this.#mortal(target);
		this.feed = {
			post: (message) => {
				if (this.#alive) origin.post(message);
			},
			subscribe: () => () => undefined,
			owned: () => Promise.resolve(origin.owner !== undefined),
			own: async (task) => {
				await origin.lock();
				if (!this.#alive) {
					// A dead tab leaves the line.
					origin.unlock();
					return;
				}
				origin.owner = this;
				const died = new Promise<void>((resolve) => (this.#release = resolve));
				await Promise.race([task(new AbortController().signal), died]);
			},
		};
		this.runner = new JobRunner({
			engine: engine ?? this.engine,
			store: origin.store,
			models: origin.models,
			feed: this.feed,
			words: plainWords,
			preparer,
			clock: origin.clock,
			measurer,
			jobs: own<JobRepository>(new IdbJobRepository(database)),
			photos: own(new IdbPhotoStore(database)),
			queue: own(new IdbQueueStore(database)),
			machine: origin.machine,
			appVersion: 'test',
			intervalSeconds: () => 5,
			ondraft: () => undefined,
			draftOf: () => undefined,
			onstorage: () => undefined,
			work: new OpenWork(),
		});
		void this.runner.start(() => undefined);
	}

	get alive(): boolean {
		return this.#alive;
	}

	crash(): void {
		this.#alive = false;
		if (this.#origin.owner !== this) return;
		this.#origin.owner = undefined;
		this.#release();
		this.#origin.unlock();
	}

	/** Calls of a dead tab never return, and what it asked for late does not happen. */
	#mortal<T extends object>(target: T): T {
		return new Proxy(target, {
			get: (object, name) => {
				const method = object[name as keyof T] as (...args: unknown[]) => Promise<unknown>;
				return async (...args: unknown[]): Promise<unknown> => {
					if (!this.#alive) return never;
					this.#origin.pending += 1;
					try {
						const value: unknown = await method.apply(object, args);
						if (this.alive) return value;
					} finally {
						this.#origin.pending -= 1;
					}
					return never;
				};
			},
		});
	}
}

export class Origin {
	readonly clock = new FakeClock();
	readonly machine = new FakeMachine();
	readonly store: ModelStore;
	readonly models: ModelCatalogue;
	readonly database: Database;
	readonly jobs: IdbJobRepository;
	readonly tabs: Tab[] = [];
	owner: Tab | undefined;
	#held = false;
	readonly #line: (() => void)[] = [];

	constructor(
		database: Database,
		store: ModelStore = new ReadyStore(),
		models: ModelCatalogue = new FixedCatalogue(),
	) {
		this.models = models;
		this.database = database;
		this.store = store;
		this.jobs = new IdbJobRepository(database);
	}

	/** @param engine instead of a gated one of its own */
	open(engine?: TextEngine): Tab {
		const tab = new Tab(this, this.database, engine);
		this.tabs.push(tab);
		return tab;
	}

	get live(): readonly Tab[] {
		return this.tabs.filter((tab) => tab.alive);
	}

	post(message: FeedMessage): void {
		for (const { runner } of this.live) {
			if (message.type === 'created' || message.type === 'paused') runner.wake();
			if (message.type === 'cancel') runner.cancel(message.jobId, message.by);
		}
	}

	/** calls to the store that have not come back */
	pending = 0;

	/** Lets everything run that can: until the store has been left alone for some turns of the loop. */
	async settle(): Promise<void> {
		for (let quiet = 0; quiet < 40; quiet += 1) {
			if (this.pending > 0) quiet = 0;
			await new Promise((resolve) => setImmediate(resolve));
		}
	}

	async lock(): Promise<void> {
		if (this.#held) await new Promise<void>((resolve) => this.#line.push(resolve));
		this.#held = true;
	}

	unlock(): void {
		this.#held = false;
		this.#line.shift()?.();
	}

	async stored(): Promise<{ job: Job; events: readonly StoredJobEvent[] }[]> {
		const jobs = await this.jobs.list();
		return Promise.all(jobs.map(async (job) => ({ job, events: await this.jobs.events(job.id) })));
	}
}
