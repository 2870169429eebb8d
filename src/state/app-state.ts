/**
 * What the screens are built on: `main.ts` joins the classes that implement these; the ui layer
 * reads their reactive fields and calls their methods, nothing else.
 */
import type { AdvisorId } from '../domain/advisor';
import type { DimensionScore } from '../domain/critique';
import type { EngineState } from '../domain/engine-state';
import type { JobId, PhotoId } from '../domain/ids';
import type { Job, JobOptions } from '../domain/job';
import type { Phase } from '../domain/job-event';
import type { ModelStatus } from '../domain/model';
import type { JobResult } from '../domain/result';
import type { Settings } from '../domain/settings';

/** The stream of a running job: session state, never the job itself. */
export interface Draft {
	readonly jobId: JobId;
	readonly attempt: number;
	readonly phase: Phase;
	/** the step line: "Preparing the photo" */
	readonly step: string;
	/** the thinking line: "Generating analysis... (112 tokens, 41.2 tps)" */
	readonly thinking: string | undefined;
	/** 0–100, never falls within an attempt */
	readonly progress: number;
	readonly progressKnown: boolean;
	readonly tokens: number;
	/** effective cap in tokens, once known */
	readonly cap: number | undefined;
	/** tokens/s; null before it can be told honestly */
	readonly tps: number | null;
	readonly elapsedMs: number;
	readonly firstTokenMs: number | undefined;
	readonly etaSeconds: number | null;
	/** finished runs that the estimate rests on; 0 = first run */
	readonly etaRuns: number;
	readonly finished: readonly DimensionScore[];
	/** tokens/s per update past the warm-up */
	readonly rates: readonly number[];
	/** raw text so far: only of the tab that runs the job */
	readonly text: string;
}

export interface SubmitOptions extends Partial<JobOptions> {
	readonly advisors?: readonly AdvisorId[];
	readonly retryOf?: JobId;
}

export interface QueueState {
	/** newest first; live over all tabs */
	readonly jobs: readonly Job[];
	/** the stored jobs have been read once */
	readonly loaded: boolean;
	job(id: JobId): Job | undefined;
	draft(id: JobId): Draft | undefined;
	/** stores the files and queues one job per file and advisor; a bad photo becomes a failed job */
	submit(photos: readonly Blob[], options?: SubmitOptions): Promise<readonly JobId[]>;
	/** a text-only question on a finished critique */
	ask(jobId: JobId, question: string, options?: Partial<JobOptions>): Promise<JobId>;
	cancel(id: JobId): Promise<void>;
	/** a new job on the same photo; the old one stays */
	retry(id: JobId, advisorId?: AdvisorId): Promise<JobId>;
	remove(id: JobId | 'all'): Promise<void>;
	result(id: JobId): Promise<JobResult | undefined>;
}

export interface EngineView {
	readonly state: EngineState;
	readonly models: readonly ModelStatus[];
	refresh(): Promise<void>;
	forget(modelId: string): Promise<void>;
}

export interface PreferencesState {
	readonly settings: Settings;
	update(change: Partial<Settings>): Promise<void>;
}

export interface PhotoUrlsState {
	/** object URL, or undefined until it has been read; reactive */
	url(id: PhotoId, kind: 'thumbnail' | 'preview'): string | undefined;
}

/** A new version of the app waits; `apply` reloads, and is refused while a job runs. */
export interface UpdateState {
	readonly waiting: boolean;
	apply(): Promise<void>;
	dismiss(): void;
}

export interface AppState {
	readonly version: string;
	readonly queue: QueueState;
	readonly engine: EngineView;
	readonly preferences: PreferencesState;
	readonly photos: PhotoUrlsState;
	readonly update: UpdateState;
	/** set when the browser cannot keep anything: the app says so and works in this session only */
	readonly storageFailure: string | undefined;
}
