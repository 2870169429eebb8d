import type { Failure } from '../domain/failure';
import type { ModelId } from '../domain/model/model';
import type { FoundPackage } from '../domain/model/own-package';

/** What is kept of a model on this device, in bytes. */
export interface StoredModel {
	readonly id: ModelId;
	/** while a model comes that is made here of its maker's files: what is fetched for it; else what is kept */
	readonly totalBytes: number;
	/** of files that are whole and verified: all of `totalBytes` means that it can be loaded */
	readonly storedBytes: number;
	/** of files that are not: where a download goes on */
	readonly partialBytes: number;
	/** bytes of the disk that it still takes, where that is not what is left of `totalBytes` */
	readonly roomBytes?: number;
	/** bytes that a download of it fetches, where that is not what is left of `totalBytes`: of what is made here a part is to be made again */
	readonly fetchBytes?: number;
	/** a download that was asked for and has not ended */
	readonly wish?: 'wanted' | 'paused';
	readonly by?: 'user' | 'job';
	/** why it paused; absent: the user wanted it so */
	readonly failure?: Failure;
}

/** What happens to a model, in whichever tab. */
export type StoreNews =
	| {
			readonly type: 'progress';
			readonly modelId: ModelId;
			readonly by: 'user' | 'job';
			readonly loadedBytes: number;
			readonly totalBytes: number;
	  }
	/** a download rests, what has come is kept; without a failure the user wanted it so */
	| { readonly type: 'stopped'; readonly modelId: ModelId; readonly failure?: Failure }
	/** stored, removed, or wanted no more */
	| { readonly type: 'changed'; readonly modelId: ModelId };

export interface Room {
	readonly fits: boolean;
	/** absent where the browser gives no estimate */
	readonly freeBytes?: number;
	/** the browser promised not to throw it away by itself */
	readonly persisted: boolean;
}

/** What came of reading a stored model again, in bytes. */
export interface Checked {
	readonly checkedBytes: number;
	/** was not what it had been: fetched or made again */
	readonly damagedBytes: number;
	/** of it what could not be made again in part: a download makes the model anew; absent: none */
	readonly unmendedBytes?: number;
	/** not here: a download fetches it */
	readonly missingBytes: number;
}

/** What became of files that were given, by their names. */
export interface Imported {
	readonly taken: readonly string[];
	readonly missing: readonly string[];
	/** of another size or another content than this model's */
	readonly wrong: readonly string[];
	/** of those taken: no hash of them is known, only their size and form were held to what they should be; absent: none */
	readonly unproven?: readonly string[];
}

export interface CarryOptions {
	readonly signal: AbortSignal;
	readonly onprogress: (doneBytes: number, totalBytes: number) => void;
}

/** Where a package is: its folder (and, if that lies elsewhere, its library), or its files. */
export type PackageSource =
	| { readonly address: string; readonly library?: string | undefined }
	| { readonly given: readonly File[] };

/** The files of models, apart from engines and from jobs. */
export interface ModelStore {
	/** of every model that has files */
	statuses(): Promise<readonly StoredModel[]>;
	/** hears of changes in any tab; returns the way to stop */
	subscribe(listener: (news: StoreNews) => void): () => void;
	/**
	 * Resolves once the model is whole and verified, or to why it is not; never rejects. One tab
	 * downloads for all. What has come is kept, and the next call goes on from there.
	 *
	 * A `user` wants it until it is there or paused, whichever tab goes; for a `job` what the user has
	 * paused rests; a `follower` takes over what a user wanted in a tab that has gone.
	 */
	download(
		id: ModelId,
		options: { readonly signal: AbortSignal; readonly by: 'user' | 'job' | 'follower' },
	): Promise<Failure | 'paused' | undefined>;
	/** in whichever tab it runs; what has come is kept */
	pause(id: ModelId): Promise<void>;
	/** with all that has come of it; a download of it ends */
	remove(id: ModelId): Promise<void>;
	/** reads all of it again, and fetches what has changed. @throws FailureError */
	verify(id: ModelId, options: CarryOptions): Promise<Checked>;
	/** the whole model as one zip. @throws FailureError */
	exportFiles(id: ModelId, options: CarryOptions): Promise<Blob>;
	/** from a folder's files, or from such a zip: nothing is fetched. @throws FailureError */
	importFiles(id: ModelId, given: readonly File[], options: CarryOptions): Promise<Imported>;
	/** reads the small files of a package from an address or from files. @throws FailureError */
	inspect(source: PackageSource, signal: AbortSignal): Promise<FoundPackage>;
	/** SHA-256 of the files that are here whole, by their names. @throws FailureError */
	hashes(id: ModelId): Promise<Readonly<Record<string, string>>>;
	/** whether so many more bytes fit */
	room(bytes: number): Promise<Room>;
}

/** What is remembered from visit to visit of models, apart from their store. */
export interface ModelMemory {
	/** models that were here whole, and whether a download had not ended */
	read(): Promise<{ readonly whole: readonly ModelId[]; readonly open: boolean }>;
	write(memory: { readonly whole: readonly ModelId[]; readonly open: boolean }): Promise<void>;
}
