/**
 * What the screens are built on: `main.ts` joins the classes that implement these; the ui layer
 * reads their reactive fields and calls their methods, nothing else.
 */
import type { AdvisorId } from '../domain/advisor';
import type { Edit } from '../domain/claims/claim';
import type { DimensionScore } from '../domain/critique/critique';
import type { SaidSentence } from '../domain/critique/tell-so-far';
import type { EngineState } from '../domain/model/engine-state';
import type { ExportWanted } from '../domain/history/exports';
import type { JudgedPhoto } from '../domain/history/faults';
import type { HistorySort, Stack } from '../domain/history/stack';
import type { Failure } from '../domain/failure';
import type { BatchId, JobId, PhotoId } from '../domain/ids';
import type { Hold } from '../domain/job/hold';
import type { CancelledBy, EndedStatus, Job, JobOptions } from '../domain/job/job';
import type { RemovalToken } from '../domain/job/removal';
import type {
	CarryOptions,
	Checked,
	FullPhoto,
	Imported,
	ImportReport,
	JobFilter,
	PackageSource,
	StackPlace,
} from '../ports';
import type { Diagnostics, StorageSizes, StorageUsage } from '../domain/diagnostics';
import type { Measurements, Position } from '../domain/facts/measurements';
import type { Phase, StoredJobEvent, ThinkingUpdateEvent } from '../domain/job/job-event';
import type { BrowserModelStatus } from '../domain/model/browser-model';
import type { Voice } from '../domain/critique/jury';
import type { ModelCard, ModelId, ModelStatus } from '../domain/model/model';
import type { GpuSpeed, TimeEstimate } from '../domain/model/estimate';
import type { KnownPackage } from '../domain/model/phi';
import type { SelfTestResult } from '../domain/model/self-test';
import type { DeviceFacts, Verdict, recommend } from '../domain/model/verdict';
import type { FoundServer } from '../domain/model/server';
import type { Tally } from '../domain/traffic/tally';
import type { JobNotes } from '../domain/history/notes';
import type { Region } from '../domain/photo/region';
import type { JobResult } from '../domain/job/result';
import type { Settings } from '../domain/settings';
import type { SpeedRecord } from '../domain/job/speed';

/** The stream of a running job: session state, never the job itself. */
export interface Draft {
	readonly jobId: JobId;
	readonly attempt: number;
	readonly phase: Phase;
	/** what the thinking line is made of: "Generating analysis... (112 tokens, 41.2 tps)" */
	readonly thinking: ThinkingUpdateEvent | undefined;
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
	/** what the photo shows, and what stands already, as sentences; only in the tab that runs it */
	readonly scene: string | undefined;
	readonly sentences: readonly SaidSentence[];
	/** tokens/s per update past the warm-up */
	readonly rates: readonly number[];
	/** epoch milliseconds at which it should be done, beside `etaSeconds` */
	readonly endsAtMs: number | undefined;
	/** what the model declares to need on the GPU, in bytes: an estimate */
	readonly memoryBytes: number | undefined;
	/** raw text so far; in a tab that only watches, what was last stored */
	readonly text: string;
}

export interface SubmitOptions extends Partial<JobOptions> {
	readonly advisors?: readonly AdvisorId[];
	readonly retryOf?: JobId;
	/** the finished critique of an earlier version of this photo */
	readonly editOf?: JobId;
	/** what was applied to it for that; absent where it was made elsewhere */
	readonly edit?: Edit;
}

/** Ended jobs by what they are, and the photos that no other job needs. */
export interface EndedCount {
	/** finished, failed and cancelled ones */
	readonly critiques: number;
	readonly answers: number;
	readonly photos: number;
}

export interface QueueState {
	/** open ones and those that were loaded, newest first; live over all tabs */
	readonly jobs: readonly Job[];
	/** queued and running, in queue order */
	readonly open: readonly Job[];
	/** what is open has been read once */
	readonly loaded: boolean;
	/** nothing that waits begins */
	readonly paused: boolean;
	/** the failure that holds up whatever waits; it goes on by itself when the cause is gone */
	readonly reason: Failure | undefined;
	/** what failures hold up, while jobs of other models go on */
	readonly held: readonly Hold[];
	/** what holds up this one */
	hold(job: Job): Hold | undefined;
	/** this tab holds the queue */
	readonly owner: boolean;
	/** set while the end of a job waits for a storage that refuses it */
	readonly storageFailure: Failure | undefined;
	job(id: JobId): Job | undefined;
	/** `load` found no such job */
	missing(id: JobId): boolean;
	/** reads a job that is not in `jobs`, and the questions asked on it */
	load(id: JobId): Promise<void>;
	loadBatch(id: BatchId): Promise<void>;
	/** milliseconds until all open jobs are through, at the pace of the latest; undefined: no history */
	leftMs(): Promise<number | undefined>;
	setPaused(paused: boolean): Promise<void>;
	/** moves a waiting job to the front */
	next(id: JobId): Promise<void>;
	cancelAll(): Promise<void>;
	/** what `clearFinished` would remove */
	countEnded(status?: EndedStatus): Promise<EndedCount>;
	/** removes every ended job (of one status) with its result; `restore` undoes it */
	clearFinished(status?: EndedStatus): Promise<RemovalToken>;
	draft(id: JobId): Draft | undefined;
	/** stores the files and queues one job per file and advisor; a bad photo becomes a failed job */
	submit(photos: readonly Blob[], options?: SubmitOptions): Promise<readonly JobId[]>;
	/** a text-only question on a finished critique */
	ask(jobId: JobId, question: string, options?: Partial<JobOptions>): Promise<JobId>;
	/** a critique of a part of the photo at its full scale, attached to the one of the whole */
	look(jobId: JobId, region: Region, options?: Partial<JobOptions>): Promise<JobId>;
	/** the same critique at random, seeds stored: how far do its scores move? */
	sample(jobId: JobId, runs?: number): Promise<readonly JobId[]>;
	cancel(id: JobId, by?: CancelledBy): Promise<void>;
	/** a new job on the same photo; the old one stays */
	retry(id: JobId, advisorId?: AdvisorId, modelId?: ModelId): Promise<JobId>;
	/** a new job for every failed critique that has not been tried again since */
	retryFailed(): Promise<readonly JobId[]>;
	/** removes jobs, all that was asked about them, and a photo with its last job; `restore` undoes it */
	remove(id: JobId | readonly JobId[] | 'all'): Promise<RemovalToken>;
	/** undoes a removal within `undoMs`; false: it is too late */
	restore(token: RemovalToken): Promise<boolean>;
	result(id: JobId): Promise<JobResult | undefined>;
}

export interface HistoryState {
	/** of what fits the filter, and in all */
	readonly count: number;
	readonly total: number;
	readonly loaded: boolean;
	/** undefined until it has been read */
	at(index: number): HistoryRow | undefined;
	find(filter: HistoryFilter, sort?: HistorySort): Promise<void>;
	/** reads the rows from `from` up to, without, `to` */
	show(from: number, to: number): Promise<void>;
	/** all that fits, in the order of the list */
	all(): Promise<readonly Stack[]>;
	/** where a critique's photo stands in what was looked for last; undefined: it is not in it */
	placeOf(job: Job): Promise<StackPlace | undefined>;
	leave(): void;
}

/** A photo, and the critique of it that stands for all. */
export interface HistoryRow {
	/** of the job */
	readonly id: JobId;
	readonly job: Job;
	readonly stack: Stack;
}

export interface HistoryFilter extends Omit<JobFilter, 'task' | 'limit'> {
	/** each critique of this one, and nothing else */
	readonly photo?: PhotoId;
}

export interface EngineView {
	readonly state: EngineState;
	/** every model that there is, as the catalogue lists them */
	readonly cards: readonly ModelCard[];
	/** as last read, and while a download goes on */
	readonly models: readonly ModelStatus[];
	/** why the model cannot run here; undefined: nothing speaks against it, as far as is known */
	obstacleTo(model: ModelCard): Failure | undefined;
	/** reads what is stored; starts no engine */
	refresh(): Promise<readonly ModelStatus[]>;
	/** removes the model's files; an engine that has it loaded lets go of it */
	forget(modelId: ModelId): Promise<void>;
}

/** What is said of a model before it is used; read anew by `refresh`. */
export interface ModelAdviceState {
	/** undefined before the first `refresh` */
	readonly device: DeviceFacts | undefined;
	/** of the graphics processor, once it was measured */
	readonly speed: GpuSpeed | undefined;
	/** the model to begin with here, and why; undefined: none can be recommended */
	readonly recommended: ReturnType<typeof recommend>;
	/** `unknown` before the first `refresh` */
	verdict(model: ModelCard): Verdict;
	time(model: ModelCard): TimeEstimate | undefined;
	/** the last one on this device, with this browser */
	selfTest(id: ModelId): SelfTestResult | undefined;
	refresh(): Promise<void>;
	/** two seconds of work for the graphics processor. @throws FailureError */
	measure(): Promise<GpuSpeed>;
	/** loads the model and shows it a known photo. @throws FailureError where it came to no test */
	test(id: ModelId, signal: AbortSignal): Promise<SelfTestResult>;
}

/** Servers of one's own that speak OpenAI's protocol. */
export interface ServersState {
	/**
	 * Asks a server what it is and has; no photo is sent.
	 *
	 * @param typed address as somebody types it
	 * @param key absent: the one that is kept for it
	 * @throws RefusalError, FailureError
	 */
	find(typed: string, key?: string): Promise<FoundServer>;
	/** the one that `npm start` was given; undefined: none. @throws FailureError where it fails */
	given(): Promise<FoundServer | undefined>;
	/** makes models of it choosable, all of them if none is named. @throws RefusalError, FailureError */
	add(
		found: FoundServer,
		options: {
			readonly names?: readonly string[] | undefined;
			readonly key?: string | undefined;
			/** requests at a time, instead of what the server says */
			readonly atOnce?: number | undefined;
		},
	): Promise<readonly ModelId[]>;
	/** another key for one whose models are here. @throws RefusalError, FailureError */
	changeKey(origin: string, key: string): Promise<void>;
	/** with all its models and its key */
	forget(origin: string): Promise<void>;
}

/** The files of a model on their way, over all tabs. */
export interface Download {
	readonly modelId: ModelId;
	readonly name: string;
	/** a user's goes on whichever tab is closed; a job's as long as a job waits for it */
	readonly by: 'user' | 'job';
	/** `lost`: they were here whole, and the browser has cleared some */
	readonly status: 'running' | 'paused' | 'lost';
	readonly loadedBytes: number;
	readonly totalBytes: number;
	/** of the last ten seconds; absent before there is one to tell */
	readonly bytesPerSecond?: number;
	readonly secondsLeft?: number;
	/** why it paused; absent: the user wanted it so */
	readonly failure?: Failure;
	/** where there was none for it */
	readonly room?: { readonly neededBytes: number; readonly freeBytes?: number };
	/** whether the browser has promised to keep what is stored; absent: it was not asked */
	readonly kept?: boolean;
}

export interface DownloadsState {
	readonly list: readonly Download[];
	/** goes on until it is there or paused; resolves to why it ended, if that was a failure */
	start(modelId: ModelId): Promise<Failure | undefined>;
	pause(modelId: ModelId): Promise<void>;
	/** ends it and removes what has come */
	cancel(modelId: ModelId): Promise<void>;
	/** takes it off the list; changes nothing else */
	dismiss(modelId: ModelId): void;
	/** reads a stored model again and fetches what has changed. @throws FailureError */
	verify(modelId: ModelId, options: CarryOptions): Promise<Checked>;
	/** the whole model as one zip. @throws FailureError */
	exportFiles(modelId: ModelId, options: CarryOptions): Promise<Blob>;
	/** from a folder's files, or such a zip. @throws FailureError */
	importFiles(modelId: ModelId, given: readonly File[], options: CarryOptions): Promise<Imported>;
}

/** What the owner of a package says of it. */
export interface OwnNotes {
	readonly name: string;
	/** under which it comes, as its maker names it */
	readonly licence: string;
}

/** What is known of models before they are used, and how they come. */
export interface CatalogueState {
	readonly advice: ModelAdviceState;
	readonly packages: ModelPackagesState;
	readonly storage: StorageState;
}

/** What this browser keeps for the app. */
export interface StorageState {
	read(): Promise<Omit<StorageUsage, 'models'> & StorageSizes>;
	/** asks the browser to keep it; false: it would not promise */
	persist(): Promise<boolean>;
}

/** Packages that are added at run time. */
export interface ModelPackagesState {
	/** reads its list of files; fetches no weights. @throws FailureError, RefusalError `package` */
	addKnown(known: KnownPackage, contextTokens: number, signal: AbortSignal): Promise<ModelId>;
	/** from a folder's files these are taken in at once. @throws FailureError, RefusalError */
	addOwn(source: PackageSource, notes: OwnNotes, signal: AbortSignal): Promise<ModelId>;
	/** its files, and its place in the catalogue */
	remove(id: ModelId): Promise<void>;
}

/** What can be read afterwards. */
export interface RecordsState {
	events(id: JobId): Promise<readonly StoredJobEvent[]>;
	/** the newest finished critique of each advisor and model on a photo */
	voices(photoId: PhotoId): Promise<readonly Voice[]>;
	/** finished critiques to hold one against: its photo's and its versions' first, then the newest */
	comparable(id: JobId): Promise<readonly Job[]>;
	/** speed of every finished job, oldest first */
	speeds(): Promise<readonly SpeedRecord[]>;
	/** the newest critique of each photo, newest first: what the fault ledger is made of */
	judged(): Promise<readonly JudgedPhoto[]>;
	/** notes on an ended job: what is given replaces what was there */
	annotate(id: JobId, notes: JobNotes): Promise<Job>;
	/** the same for photos: tags are added to what the critique that is shown has. -> how many could be noted */
	noteAll(stacks: readonly Stack[], notes: JobNotes): Promise<number>;
	diagnose(): Promise<Diagnostics>;
	/** everything that has ended, photos as they were given, in one file */
	exportHistory(): Promise<Blob>;
	/** merges without duplicates; all of it or nothing */
	importHistory(file: Blob): Promise<ImportReport>;
}

export interface PreferencesState {
	readonly settings: Settings;
	update(change: Partial<Settings>): Promise<void>;
}

export interface PhotoUrlsState {
	/** object URL of a photo in use, or undefined until it has been read; reactive */
	url(id: PhotoId, kind: 'thumbnail' | 'preview'): string | undefined;
	/** reads it, and keeps its URL until what is returned is called */
	use(id: PhotoId, kind: 'thumbnail' | 'preview'): () => void;
	/** where the stored file says it was taken; read from it each time */
	position(id: PhotoId): Promise<Position | undefined>;
	/** as stored; measured now, and stored, where no job has come to it. undefined: it cannot be measured */
	measurements(id: PhotoId, signal: AbortSignal): Promise<Measurements | undefined>;
	/** a JPEG of its full size with an edit applied, upright. @throws FailureError */
	edited(id: PhotoId, edit: Edit): Promise<Blob>;
	/** the photo at the size of its file, or as near to it as fits into memory. @throws FailureError */
	full(id: PhotoId): Promise<FullPhoto>;
}

/** A new version of the app. Once one tab lets it in, all follow, each when nothing is cut off. */
export interface UpdateState {
	/** it waits for the user's word */
	readonly waiting: boolean;
	/** it is in; this tab finishes what it is doing, then reloads */
	readonly following: boolean;
	apply(): void;
	dismiss(): void;
}

/** An app that is, or could be, installed. */
export interface InstalledState {
	/** how that is done here: the browser asks, or its own command does it; undefined: it is, or cannot be */
	readonly way: 'ask' | 'by-hand' | undefined;
	/** after some critiques, until it is answered */
	readonly offered: boolean;
	/** within a click: the browser asks */
	install(): Promise<void>;
	/** it is not offered again */
	decline(): Promise<void>;
	/** how many photos came from outside and wait for a word */
	readonly handed: number;
	takeHanded(): Promise<void>;
	dropHanded(): Promise<void>;
}

/** What left this page and its workers, by address, as service worker and browser saw it; reactive. */
export interface TrafficState {
	/** epoch milliseconds */
	readonly openedAtMs: number;
	/** when this tab was first opened, reloads included; epoch milliseconds */
	readonly visitSinceMs: number;
	readonly page: Tally;
	readonly visit: Tally;
	/** since then the service worker sees every request; undefined: it sees none. epoch milliseconds */
	readonly watchedSinceMs: number | undefined;
}

/** The model that the browser itself brings. */
export interface BrowserModelState {
	status(): Promise<BrowserModelStatus>;
	/** within a click: the browser begins to fetch it. @param onfraction 0–1 of what is to be fetched */
	fetch(onfraction: (fraction: number) => void): Promise<void>;
	/** among the models to choose from */
	add(): Promise<ModelId>;
	remove(): Promise<void>;
}

export interface Exported {
	readonly name: string;
	readonly file: Blob;
	/** critiques in it */
	readonly critiques: number;
	/** names of JPEGs that could not take XMP in: they have some already, or are none; their XMP is beside */
	readonly beside: readonly string[];
}

/** Tells how many of the critiques have been read. */
export type ExportJobs = (
	ids: readonly JobId[],
	wanted: ExportWanted,
	onprogress?: (done: number) => void,
) => Promise<Exported | undefined>;

export interface AppState {
	readonly version: string;
	/** this window keeps no photos: everything lives in memory, for this visit alone */
	readonly ephemeral: boolean;
	readonly queue: QueueState;
	readonly history: HistoryState;
	readonly records: RecordsState;
	/** a finished critique as one HTML page */
	readonly report: (id: JobId) => Promise<string>;
	/** critiques as files to take away; undefined where none of them is a finished one */
	readonly exportJobs: ExportJobs;
	readonly engine: EngineView;
	/** made, and its code fetched, when it is first asked for */
	readonly catalogue: () => Promise<CatalogueState>;
	readonly servers: ServersState;
	readonly browserModel: BrowserModelState;
	readonly downloads: DownloadsState;
	readonly preferences: PreferencesState;
	readonly photos: PhotoUrlsState;
	readonly traffic: TrafficState;
	readonly update: UpdateState;
	/** its code comes behind the first paint */
	readonly installed: () => Promise<InstalledState>;
}

type Later = 'history' | 'photos' | 'downloads' | 'exportJobs' | 'traffic';

/** What the first screen needs; the rest comes behind it, with the first screen that needs it. */
export interface FirstState extends Omit<AppState, Later> {
	readonly later: () => Promise<Pick<AppState, Later>>;
}
