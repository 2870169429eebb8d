/**
 * What the screens are built on: `main.ts` joins the classes that implement these; the ui layer
 * reads their reactive fields and calls their methods, nothing else.
 */
import type { Edit } from '../domain/claims/claim';
import type { ExportWanted } from '../domain/history/exports';
import type { JudgedPhoto } from '../domain/history/faults';
import type { HistorySort, Stack } from '../domain/history/stack';
import type { JobId, PhotoId } from '../domain/ids';
import type { Job } from '../domain/job/job';
import type { FullPhoto, ImportReport, JobFilter, SeenPicture, StackPlace } from '../ports';
import type { Diagnostics } from '../domain/diagnostics';
import type { Measurements, Position } from '../domain/facts/measurements';
import type { StoredJobEvent } from '../domain/job/job-event';
import type { Voice } from '../domain/critique/jury';
import type { Tally } from '../domain/traffic/tally';
import type { JobNotes } from '../domain/history/notes';
import type { ModelCard } from '../domain/model/model';
import type { Region } from '../domain/photo/region';
import type { Settings } from '../domain/settings';
import type { SpeedRecord } from '../domain/job/speed';
import type {
	EngineView,
	ServersState,
	DownloadsState,
	CatalogueState,
	BrowserModelState,
} from './models-state';
import type { QueueState } from './queue-state';

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
	/**
	 * What a model is given of it, or of a part: as it was kept for it, or drawn as it would be now.
	 * @throws FailureError `record_missing`: the photo is stored no more
	 */
	seen(id: PhotoId, model: ModelCard, region?: Region): Promise<SeenNow>;
}

export interface SeenNow extends SeenPicture {
	/** the very picture that the model was given, not one that was drawn again */
	readonly kept: boolean;
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
