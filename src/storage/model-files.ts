/**
 * The database `mondrian-models`: files as records of 4 MiB, so that a crash in mid-download costs
 * no more than the record under way. The store worker writes them, the engine worker reads them.
 */
import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';

/** Every record has exactly this many bytes, but for a file's last one. */
export const chunkBytes = 4 * 1024 * 1024;

interface FileRecord {
	readonly url: string;
	readonly bytes: number;
	readonly sha256: string;
	/** hashed and found right; only verified files are shown to the engine */
	readonly verified: boolean;
}

interface ModelSchema extends DBSchema {
	files: { key: string; value: FileRecord };
	chunks: { key: [url: string, index: number]; value: ArrayBuffer };
}

const allChunks = (url: string): IDBKeyRange => IDBKeyRange.bound([url, 0], [url, Infinity]);

export class ModelFiles {
	#opening: Promise<IDBPDatabase<ModelSchema>> | undefined;

	/** Number of whole chunks kept of a file, counted by keys alone. */
	async storedChunks(url: string): Promise<number> {
		return (await this.#open()).count('chunks', allChunks(url));
	}

	/** Whether the file is here whole; one with another hash, of an older build, is removed. */
	async isVerified(url: string, sha256?: string): Promise<boolean> {
		const file = await (await this.#open()).get('files', url);
		if (file?.verified !== true) return false;
		if (sha256 === undefined || file.sha256 === sha256) return true;
		await this.delete(url);
		return false;
	}

	/** Keeps one chunk; resolves when it is on disk. */
	async append(url: string, index: number, bytes: ArrayBuffer): Promise<void> {
		const database = await this.#open();
		const tx = database.transaction('chunks', 'readwrite', { durability: 'strict' });
		void tx.store.put(bytes, [url, index]);
		await tx.done;
	}

	async markVerified(url: string, bytes: number, sha256: string): Promise<void> {
		await (await this.#open()).put('files', { url, bytes, sha256, verified: true });
	}

	/** One record of a file. */
	async chunk(url: string, index: number): Promise<ArrayBuffer | undefined> {
		return (await this.#open()).get('chunks', [url, index]);
	}

	/** All bytes of a file in order. */
	async bytes(url: string): Promise<ArrayBuffer> {
		const chunks = await (await this.#open()).getAll('chunks', allChunks(url));
		const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0));
		let at = 0;
		for (const chunk of chunks) {
			joined.set(new Uint8Array(chunk), at);
			at += chunk.byteLength;
		}
		return joined.buffer;
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

	/** Bytes under an address: of verified files, and of whole records of the others. Reads no record. */
	async countBytes(prefix: string): Promise<{ storedBytes: number; partialBytes: number }> {
		const database = await this.#open();
		const tx = database.transaction(['files', 'chunks']);
		const end = `${prefix}\uffff`;
		const [files, keys] = await Promise.all([
			tx.objectStore('files').getAll(IDBKeyRange.bound(prefix, end)),
			tx.objectStore('chunks').getAllKeys(IDBKeyRange.bound([prefix, 0], [end, 0])),
		]);
		const verified = files.filter((file) => file.verified);
		const whole = new Set(verified.map(({ url }) => url));
		return {
			storedBytes: verified.reduce((sum, { bytes }) => sum + bytes, 0),
			partialBytes: keys.filter(([url]) => !whole.has(url)).length * chunkBytes,
		};
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
		this.#opening ??= openDB<ModelSchema>('mondrian-models', 1, {
			upgrade(database) {
				database.createObjectStore('files', { keyPath: 'url' });
				database.createObjectStore('chunks');
			},
			blocking: (_current, _blocked, event) => {
				(event.target as IDBDatabase).close();
				this.#opening = undefined;
			},
			terminated: () => {
				this.#opening = undefined;
			},
		});
		return this.#opening;
	}
}
