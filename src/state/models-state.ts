/** What the screens know of models: what there is, what speaks for it here, how its files come, where else it may run. */
import type { EngineState } from '../domain/model/engine-state';
import type { Failure } from '../domain/failure';
import type { CarryOptions, Checked, Imported, PackageSource } from '../ports';
import type { StorageSizes, StorageUsage } from '../domain/diagnostics';
import type { BrowserModelStatus } from '../domain/model/browser-model';
import type { ModelCard, ModelId, ModelStatus } from '../domain/model/model';
import type { GpuSpeed, TimeEstimate } from '../domain/model/estimate';
import type { KnownPackage } from '../domain/model/phi';
import type { SelfTestResult } from '../domain/model/self-test';
import type { DeviceFacts, Verdict, recommend } from '../domain/model/verdict';
import type { FoundServer } from '../domain/model/server';

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
	/** of one that is lost in part: what comes for it, where that is not what is left of `totalBytes` */
	readonly fetchBytes?: number;
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
	/** one of those that are made of their makers' files; fetches nothing. @throws FailureError */
	addMade(id: ModelId): Promise<ModelId>;
	/** from a folder's files these are taken in at once. @throws FailureError, RefusalError */
	addOwn(source: PackageSource, notes: OwnNotes, signal: AbortSignal): Promise<ModelId>;
	/** its files, and its place in the catalogue */
	remove(id: ModelId): Promise<void>;
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
