/**
 * The database `mondrian-models`: files as records of 4 MiB, so that a crash in mid-download costs
 * no more than the record under way. The store worker writes them, the engine worker reads them.
 */
import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { Failure } from '../domain/failure';
import type { ModelId } from '../domain/model/model';

/** Every record has exactly this many bytes, but for a file's last one. */
export const chunkBytes = 4 * 1024 * 1024;

/** How far a file has come: what is needed to go on without reading anything again. */
export interface PartialFile {
	/** whole records kept, from the first on */
	readonly records: number;
	/** state of the SHA-256 over them */
	readonly hashState: Uint8Array;
	/** a short sum of each: tells which one has changed, should the whole have */
	readonly sums: readonly string[];
	/** of the version that is being fetched, where the server names it */
	readonly etag?: string;
}

interface FileRecord {
	readonly url: string;
	readonly bytes: number;
	/** empty until the file is verified */
	readonly sha256: string;
	/** hashed and found right; only verified files are shown to the engine */
	readonly verified: boolean;
	readonly partial?: PartialFile;
	/** of a verified file: the sum of each record; not of an older version of the app */
	readonly sums?: readonly string[];
}

/** A download that somebody asked for and that has not ended. */
export interface Wish {
	readonly modelId: ModelId;
	/** a user's goes on in another tab when its own closes; a job's is renewed by the queue */
	readonly by: 'user' | 'job';
	readonly status: 'wanted' | 'paused';
	/** why it paused; absent: the user wanted it so */
	readonly failure?: Failure;
}

interface ModelSchema extends DBSchema {
	files: { key: string; value: FileRecord };
	/** as Blobs, which browsers read several times as fast; of older versions, and where none are kept, as bytes */
	chunks: { key: [url: string, index: number]; value: Blob | ArrayBuffer };
	wishes: { key: string; value: Wish };
}

const allChunks = (url: string, from = 0): IDBKeyRange =>
	IDBKeyRange.bound([url, from], [url, Infinity]);

export class ModelFiles {
	#opening: Promise<IDBPDatabase<ModelSchema>> | undefined;
	#keepsBlobs = true;

	/** Number of whole chunks kept of a file, counted by keys alone. */
	async storedChunks(url: string): Promise<number> {
		return (await this.#open()).count('chunks', allChunks(url));
	}

	/** Where a download of the file goes on; undefined: nothing, or nothing known of what is kept. */
	async partial(url: string): Promise<PartialFile | undefined> {
		return (await (await this.#open()).get('files', url))?.partial;
	}

	/** Whether the file is here whole; one with another hash, of an older build, is removed. */
	async isVerified(url: string, sha256?: string): Promise<boolean> {
		const file = await (await this.#open()).get('files', url);
		if (file?.verified !== true) return false;
		if (sha256 === undefined || file.sha256 === sha256) return true;
		await this.delete(url);
		return false;
	}

	/** Keeps one chunk, and with it how far the file has come; resolves when both are on disk. */
	async append(url: string, index: number, bytes: ArrayBuffer, after?: PartialFile): Promise<void> {
		const put = async (record: Blob | ArrayBuffer): Promise<void> => {
			const database = await this.#open();
			const tx = database.transaction(['files', 'chunks'], 'readwrite', { durability: 'strict' });
			const putting = tx.objectStore('chunks').put(record, [url, index]);
			if (after !== undefined) {
				const kept = { url, bytes: index * chunkBytes + bytes.byteLength, sha256: '' };
				void tx.objectStore('files').put({ ...kept, verified: false, partial: after });
			}
			await Promise.all([putting, tx.done]);
		};
		if (this.#keepsBlobs) {
			try {
				await put(new Blob([bytes]));
				return;
			} catch (error) {
				// Private windows of some browsers; WebKit's call it by the second name.
				const name = error instanceof Error ? error.name : '';
				if (!['DataCloneError', 'UnknownError'].includes(name)) throw error;
				this.#keepsBlobs = false;
			}
		}
		await put(bytes);
	}

	async markVerified(
		url: string,
		bytes: number,
		sha256: string,
		sums: readonly string[] = [],
	): Promise<void> {
		await (await this.#open()).put('files', { url, bytes, sha256, sums, verified: true });
	}

	/** Some of its records are not what they were: they go, and it is shown to no engine any more. */
	async unverify(url: string, damaged: readonly number[]): Promise<void> {
		const database = await this.#open();
		const tx = database.transaction(['files', 'chunks'], 'readwrite');
		void tx.objectStore('files').delete(url);
		for (const index of damaged) void tx.objectStore('chunks').delete([url, index]);
		await tx.done;
	}

	/** What is known of a verified file. */
	async verified(url: string): Promise<Pick<FileRecord, 'bytes' | 'sha256' | 'sums'> | undefined> {
		const file = await (await this.#open()).get('files', url);
		return file?.verified === true ? file : undefined;
	}

	/** One record of a file. */
	async chunk(url: string, index: number): Promise<ArrayBuffer | undefined> {
		const record = await (await this.#open()).get('chunks', [url, index]);
		return record instanceof Blob ? record.arrayBuffer() : record;
	}

	/** All bytes of a verified file in order, in one read: of records kept as Blobs no copy stands beside it. */
	async bytes(url: string): Promise<ArrayBuffer> {
		const length = (await this.verified(url))?.bytes;
		if (length === undefined) throw new DOMException(url, 'NotFoundError');
		const records = await (await this.#open()).getAll('chunks', allChunks(url));
		for (let at = 0; at < length; at += chunkBytes) {
			const index = at / chunkBytes;
			const record = records[index];
			const size = record instanceof Blob ? record.size : record?.byteLength;
			if (size !== Math.min(chunkBytes, length - at)) {
				throw new DOMException(`${url}: record ${String(index)}`, 'NotFoundError');
			}
		}
		return new Blob(records).arrayBuffer();
	}

	/** Addresses of verified files; reads no chunk. */
	async urls(): Promise<readonly string[]> {
		const files = await (await this.#open()).getAll('files');
		return files.filter((file) => file.verified).map((file) => file.url);
	}

	async delete(url: string): Promise<boolean> {
		const database = await this.#open();
		const tx = database.transaction(['files', 'chunks'], 'readwrite');
		const known = (await tx.objectStore('files').getKey(url)) !== undefined;
		void tx.objectStore('files').delete(url);
		void tx.objectStore('chunks').delete(allChunks(url));
		await tx.done;
		return known;
	}

	/** Removes every file under an address. */
	deletePrefix(prefix: string): Promise<void> {
		return this.#deleteBetween(prefix, `${prefix}\uffff`);
	}

	/** Removes what lies under `root` but not under `folder`: other versions of the same model. */
	async deleteOthers(root: string, folder: string): Promise<void> {
		await this.#deleteBetween(root, folder);
		await this.#deleteBetween(`${folder}\uffff`, `${root}\uffff`);
	}

	/** Bytes of files: of verified ones, and of the records of the others. Reads no record. */
	async countBytes(
		wanted: readonly { readonly url: string; readonly bytes: number }[],
	): Promise<{ storedBytes: number; partialBytes: number }> {
		const tx = (await this.#open()).transaction(['files', 'chunks']);
		const counted = await Promise.all(
			wanted.map(async ({ url, bytes }) => {
				const file = await tx.objectStore('files').get(url);
				if (file?.verified === true) return { storedBytes: file.bytes, partialBytes: 0 };
				const records = await tx.objectStore('chunks').count(allChunks(url));
				return { storedBytes: 0, partialBytes: Math.min(bytes, records * chunkBytes) };
			}),
		);
		const sum = (of: 'storedBytes' | 'partialBytes'): number =>
			counted.reduce((all, each) => all + each[of], 0);
		return { storedBytes: sum('storedBytes'), partialBytes: sum('partialBytes') };
	}

	async wishes(): Promise<readonly Wish[]> {
		return (await this.#open()).getAll('wishes');
	}

	/** Changes what is wished of a model in one transaction; undefined: nothing any more. */
	async changeWish(
		modelId: ModelId,
		change: (current: Wish | undefined) => Wish | undefined,
	): Promise<Wish | undefined> {
		const tx = (await this.#open()).transaction('wishes', 'readwrite');
		const next = change(await tx.store.get(modelId));
		await (next === undefined ? tx.store.delete(modelId) : tx.store.put(next, modelId));
		await tx.done;
		return next;
	}

	/** Whole files and half ones whose address is from `from` on and before `to`. */
	async #deleteBetween(from: string, to: string): Promise<void> {
		const database = await this.#open();
		const tx = database.transaction(['files', 'chunks'], 'readwrite');
		void tx.objectStore('files').delete(IDBKeyRange.bound(from, to, false, true));
		void tx.objectStore('chunks').delete(IDBKeyRange.bound([from, 0], [to, 0], false, true));
		await tx.done;
	}

	#open(): Promise<IDBPDatabase<ModelSchema>> {
		this.#opening ??= openDB<ModelSchema>('mondrian-models', 2, {
			upgrade(database, before) {
				if (before < 1) {
					database.createObjectStore('files', { keyPath: 'url' });
					database.createObjectStore('chunks');
				}
				if (before < 2) database.createObjectStore('wishes');
			},
			blocking: (_current, _blocked, event) => {
				(event.target as IDBDatabase).close();
				this.#opening = undefined;
			},
			terminated: () => {
				this.#opening = undefined;
			},
		});
		// One that failed must not be the answer for ever.
		this.#opening.catch(() => (this.#opening = undefined));
		return this.#opening;
	}
}
