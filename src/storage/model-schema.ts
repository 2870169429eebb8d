/** What the database `mondrian-models` holds. */
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Failure } from '../domain/failure';
import type { ModelFile, ModelId } from '../domain/model/model';

/** Every record has exactly this many bytes, but for a file's last one. */
export const chunkBytes = 4 * 1024 * 1024;

/** How far a file has come: what is needed to go on without reading anything again. */
export interface PartialFile {
	/** whole records kept, from the first on */
	readonly records: number;
	/** bytes kept of the one behind them, which no hash has in it yet */
	readonly tailBytes?: number;
	/** state of the SHA-256 over them */
	readonly hashState: Uint8Array;
	/** a short sum of each: tells which one has changed, should the whole have */
	readonly sums: readonly string[];
	/** of the version that is being fetched, where the server names it */
	readonly etag?: string;
}

/**
 * How far a model has come that is made of its maker's files: what is needed to go on without reading
 * anything again. It is kept under an address of its own in the model's folder.
 */
export interface InstallState {
	/** of the files, the recipe and the layout that this belongs to */
	readonly identity: string;
	/** where what is made lies; absent: in the records of the database */
	readonly place?: 'disk';
	/** which of the maker's files is coming, from 0; as many as there are: all have come */
	readonly fileIndex: number;
	/** bytes of it that are made into what they become */
	readonly doneBytes: number;
	/** state of the SHA-256 over them */
	readonly hashState: Uint8Array;
	/** SHA-256 of the files before it */
	readonly hashes: readonly string[];
	/** bytes of the whole files before it */
	readonly wholeBytes: number;
	/** bytes behind `doneBytes` that came before a line ended, kept as they came */
	readonly tailBytes?: number;
}

export interface FileRecord {
	readonly url: string;
	readonly bytes: number;
	/** empty until the file is verified */
	readonly sha256: string;
	/** hashed and found right; only verified files are shown to the engine */
	readonly verified: boolean;
	readonly partial?: PartialFile;
	/** of a verified file: the sum of each record; not of an older version of the app */
	readonly sums?: readonly string[];
	/** where its bytes are; absent: in the records of the database */
	readonly place?: 'disk';
	/** of a file on the disk, or a made one, that was found wrong: the records that are to come again */
	readonly damaged?: readonly number[];
	/** made here, of its maker's file: its bytes came in any order, and its hash stays known when some are damaged */
	readonly made?: true;
	/** given by somebody while no hash of it was known: it has the size and the form, and teaches nobody its hash */
	readonly unproven?: true;
	/** of a model that is being made: it stands for no file */
	readonly install?: InstallState;
	/** of a model that was made: what each of its files must be, should the record of one go; it stands for no file */
	readonly wholes?: readonly WholeFile[];
	/** which edition of the app works on the folder; it stands for no file */
	readonly claim?: Claim;
}

/** Who works on a version of a model. */
export interface Claim {
	/** of the app; a larger one is newer */
	readonly edition: number;
	/** address of the version's folder */
	readonly folder: string;
	/** how what is made is made: another one gives other bytes, or cuts them otherwise */
	readonly making: string;
	readonly recipe?: string;
	readonly commit?: string;
	readonly files: readonly ModelFile[];
}

/** A file as it lay there when it was whole. */
export interface WholeFile {
	readonly url: string;
	readonly bytes: number;
	readonly sha256: string;
	readonly sums: readonly string[];
	readonly place?: 'disk';
}

/** Where a file lies, and what it is known by. */
export interface FileUrl {
	readonly url: string;
	readonly bytes: number;
	readonly sha256?: string | undefined;
}

/** Whether a whole file is the one that is wanted, as far as that is known of it. */
export const isThat = (
	file: FileRecord,
	{
		sha256 = file.sha256,
		bytes = file.bytes,
	}: { readonly sha256?: string | undefined; readonly bytes?: number | undefined },
): boolean => file.sha256 === sha256 && file.bytes === bytes;

/** A download that somebody asked for and that has not ended. */
export interface Wish {
	readonly modelId: ModelId;
	/** a user's goes on in another tab when its own closes; a job's is renewed by the queue */
	readonly by: 'user' | 'job';
	readonly status: 'wanted' | 'paused';
	/** why it paused; absent: the user wanted it so */
	readonly failure?: Failure;
}

export interface ModelSchema extends DBSchema {
	files: { key: string; value: FileRecord };
	/** as Blobs, which browsers read several times as fast; of older versions, and where none are kept, as bytes */
	chunks: { key: [url: string, index: number]; value: Blob | ArrayBuffer };
	wishes: { key: string; value: Wish };
}

/** Bytes kept, from the first on. */
export const lengthOf = ({
	records,
	tailBytes = 0,
}: Pick<PartialFile, 'records' | 'tailBytes'>): number => records * chunkBytes + tailBytes;

/** Numbers of all records of a file. */
export const allRecords = (bytes: number): readonly number[] =>
	Array.from({ length: Math.ceil(bytes / chunkBytes) }, (_, index) => index);

export const recordSize = (bytes: number, index: number): number =>
	Math.min(chunkBytes, bytes - index * chunkBytes);

export const allChunks = (url: string, from = 0): IDBKeyRange =>
	IDBKeyRange.bound([url, from], [url, Infinity]);

export type ModelDatabase = IDBPDatabase<ModelSchema>;
