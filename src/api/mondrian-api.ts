/** The page's public interface, `window.mondrian`. Documented in docs/api.md. */
import type { AdvisorId } from '../domain/advisor';
import type { Diagnostics, StorageUsage } from '../domain/diagnostics';
import type { Failure } from '../domain/failure';
import type { EngineState } from '../domain/model/engine-state';
import type { Hold } from '../domain/job/hold';
import type { JobId } from '../domain/ids';
import type { ModelId, ModelStatus } from '../domain/model/model';
import type { SelfTestResult } from '../domain/model/self-test';
import type { Verdict } from '../domain/model/verdict';
import type { JobNotes } from '../domain/history/notes';
import type { Region } from '../domain/photo/region';
import type { Checked, ImportReport, JobFilter } from '../ports';
import type { ToldEvent, ToldJob, ToldResult } from './told';

export interface SubmitApiOptions {
	/** one, several, `all`, or `random` */
	readonly advisor?: AdvisorId | 'all' | 'random' | readonly AdvisorId[];
	readonly model?: ModelId;
	readonly intervalSeconds?: 3 | 5 | 10;
	readonly maxTokens?: number;
	readonly temperature?: number;
	readonly seed?: number;
	readonly updates?: boolean;
	/** the finished critique of an earlier version of this photo */
	readonly editOf?: JobId;
}
export type AskApiOptions = Omit<SubmitApiOptions, 'advisor' | 'editOf'>;

export interface ServerSource {
	/** its address, or `given` for the one that `npm start` was given */
	readonly server: string;
	/** kept on this device, in no export */
	readonly key?: string;
	/** its names of the models that are wanted; all of them if not given */
	readonly models?: readonly string[];
	/** requests at a time, instead of what the server says */
	readonly atOnce?: number;
}

export interface EventsOptions {
	/** `seq` of the last event that is known already */
	readonly after?: number;
	readonly signal?: AbortSignal;
}

export interface QueueSummary {
	/** nothing that waits begins */
	readonly paused: boolean;
	/** the failure that holds up whatever waits; absent where it is paused: the user did */
	readonly reason?: Failure;
	/** what failures hold up, by model (its id) or server (its address); jobs of others go on */
	readonly held: readonly Hold[];
	/** this tab runs the jobs */
	readonly owner: boolean;
	/** the first of those that run */
	readonly running?: JobId;
	/** in the order of the queue */
	readonly waiting: readonly JobId[];
	/** jobs that run at a time: one on this device, more on a server */
	readonly concurrency: number;
}

/** A package in web-llm's layout, from an address or a folder's files, and what its owner says of it. */
export type PackageApiSource = { readonly name: string; readonly licence: string } & (
	{ readonly url: string; readonly library?: string } | { readonly files: readonly File[] }
);
/** One that this version offers, by its id: made on this device of its maker's own file. */
export interface OfferedSource {
	readonly offered: ModelId;
}
export type ModelSource = ServerSource | PackageApiSource | OfferedSource;

export interface ToldModel extends ModelStatus {
	readonly verdict: Verdict;
	readonly evidence: 'measured' | 'experimental' | 'none';
	/** the last one on this device with this browser */
	readonly selfTest?: SelfTestResult;
}

/** Calls reject with `MondrianError` only; a job's failure is data on the job. */
export interface MondrianApi {
	readonly version: string;
	/** storage is open and the stored jobs are known */
	readonly ready: Promise<void>;
	submit(photos: Blob | readonly Blob[], options?: SubmitApiOptions): Promise<readonly JobId[]>;
	ask(jobId: JobId, question: string, options?: AskApiOptions): Promise<JobId>;
	/** a critique of a part of the photo, in fractions of its sides, at its full scale */
	look(jobId: JobId, region: Region, options?: AskApiOptions): Promise<JobId>;
	/** the same critique `runs` times at random (temperature 0.7, seeds 1 to `runs`); 3 when not given */
	sample(jobId: JobId, runs?: number): Promise<readonly JobId[]>;
	job(jobId: JobId): Promise<ToldJob | undefined>;
	jobs(filter?: JobFilter): Promise<readonly ToldJob[]>;
	result(jobId: JobId): Promise<ToldResult | undefined>;
	/** replays stored events, then live ones; ends after the terminal event */
	events(jobId: JobId, options?: EventsOptions): AsyncIterable<ToldEvent>;
	cancel(jobId: JobId): Promise<void>;
	retry(jobId: JobId): Promise<JobId>;
	remove(jobId: JobId | 'all'): Promise<void>;
	readonly queue: {
		/** the running job ends; no other begins until `resume`, in any tab, also after a reload */
		pause(): Promise<void>;
		resume(): Promise<void>;
		/** moves a waiting job to the front */
		next(jobId: JobId): Promise<void>;
		cancelAll(): Promise<void>;
		/** a new job (`retryOf`) for every failed critique that has not been tried again since */
		retryFailed(): Promise<readonly JobId[]>;
		/** removes every ended job that no open one asks about */
		clearFinished(): Promise<void>;
		state(): QueueSummary;
	};
	readonly storage: {
		usage(): Promise<StorageUsage>;
		/** asks the browser to keep what is stored; false: it would not promise */
		persist(): Promise<boolean>;
	};
	/** marks an ended job and gives it tags: what is given replaces what was there */
	annotate(jobId: JobId, notes: JobNotes): Promise<ToldJob>;
	/** everything that has ended as a zip, ids and originals kept; photos hold their EXIF and place */
	exportHistory(): Promise<Blob>;
	/** merges without duplicates; a damaged file is refused whole */
	importHistory(file: Blob): Promise<ImportReport>;
	diagnostics(): Promise<Diagnostics>;
	/** a finished critique as one HTML page: no script, no network, the photo re-encoded without EXIF */
	report(jobId: JobId): Promise<string>;
	readonly engine: {
		state(): EngineState;
		models(): Promise<readonly ToldModel[]>;
		/** fetches a model's files; resolves when all are here, or when it was paused */
		download(id: ModelId): Promise<void>;
		/** in whichever tab it comes; what has come is kept */
		pause(id: ModelId): Promise<void>;
		/** the same as `download`: it goes on where it was */
		resume(id: ModelId): Promise<void>;
		/** reads every stored file again and fetches what has changed; all in bytes */
		verify(id: ModelId): Promise<Checked>;
		forget(id: ModelId): Promise<void>;
		/**
		 * asks a server of one's own what it has, and makes its models choosable: photos of jobs that
		 * name one go there
		 */
		add(source: ModelSource): Promise<readonly ModelId[]>;
		/** a package of one's own, with its files */
		remove(id: ModelId): Promise<void>;
		/** loads the model and shows it a known photo; rejects where it came to no test */
		selfTest(id: ModelId): Promise<SelfTestResult>;
	};
}

declare global {
	interface Window {
		mondrian: MondrianApi;
	}
}
