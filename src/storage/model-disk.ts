/** Model files whose bytes are in a folder of the disk: what of them counts, the database says. */
import type { ModelBytes } from './model-bytes';
import type { FileRecord, ModelDatabase, PartialFile } from './model-schema';
import { allChunks, chunkBytes, lengthOf } from './model-schema';

/** How far a file has come is written down no more often: to wait for the disk costs more than to write. */
const writeDownMs = 250;

const nothing = { records: 0 };

export class DiskFiles {
	readonly #bytes: Promise<ModelBytes | undefined>;
	readonly #open: () => Promise<ModelDatabase>;
	/** of files that were looked up to be written */
	readonly #places = new Map<string, FileRecord['place']>();
	/** how far they have come, not yet written down */
	readonly #pending = new Map<string, PartialFile>();
	readonly #writtenAtMs = new Map<string, number>();

	constructor(bytes: Promise<ModelBytes | undefined>, open: () => Promise<ModelDatabase>) {
		this.#bytes = bytes;
		this.#open = open;
	}

	/** @param after how far the file is then; absent where a record comes again. -> false: it is no file of the disk */
	async append(
		url: string,
		index: number,
		bytes: Uint8Array<ArrayBuffer>,
		after: PartialFile | undefined,
	): Promise<boolean> {
		const disk = await this.#diskFor(url, index);
		if (disk === undefined) return false;
		await disk.write(url, index * chunkBytes, bytes);
		if (after === undefined) await this.#mended(url, index);
		else await this.#later(url, after);
		return true;
	}

	/** Whether files can be kept here. */
	async isThere(): Promise<boolean> {
		return (await this.#bytes) !== undefined;
	}

	/** Of a file that is made here: its place, all of it, before the first of its bytes. */
	async resize(url: string, bytes: number): Promise<void> {
		await (await this.#bytes)?.resize(url, bytes);
		await this.close(url);
	}

	/** Bytes of a made file, at their place. */
	async place(url: string, at: number, part: Uint8Array<ArrayBuffer>): Promise<void> {
		await (await this.#bytes)?.write(url, at, part);
	}

	async flush(url: string): Promise<void> {
		await (await this.#bytes)?.flush(url);
	}

	async sizeOf(url: string): Promise<number | undefined> {
		return (await this.#bytes)?.sizeOf(url);
	}

	/** undefined where the folder is not there any more. */
	async read(url: string, from: number, length: number): Promise<ArrayBuffer | undefined> {
		return (await this.#bytes)?.read(url, from, length);
	}

	/** Whether its bytes are gone from the folder, or some of them. Without the folder nobody can tell. */
	async isLost(file: FileRecord): Promise<boolean> {
		const disk = await this.#bytes;
		if (disk === undefined || file.place !== 'disk') return false;
		const kept = file.verified || file.damaged ? file.bytes : lengthOf(file.partial ?? nothing);
		return kept > 0 && ((await disk.sizeOf(file.url)) ?? 0) < kept;
	}

	/** All its bytes are on the disk, and what was to be written down of them is of no use any more. */
	async settle(url: string, bytes: number): Promise<void> {
		this.#pending.delete(url);
		await (await this.#bytes)?.flush(url, bytes);
	}

	async close(url: string): Promise<void> {
		await this.#writeDown(url);
		this.#places.delete(url);
		this.#writtenAtMs.delete(url);
		await (await this.#bytes)?.close(url);
	}

	async delete(url: string): Promise<void> {
		this.#places.delete(url);
		this.#pending.delete(url);
		await (await this.#bytes)?.delete(url);
	}

	/** Where the next record goes: a file stays where it began. */
	async #diskFor(url: string, index: number): Promise<ModelBytes | undefined> {
		const disk = await this.#bytes;
		if (disk === undefined || (this.#places.has(url) && this.#places.get(url) !== 'disk')) {
			return undefined;
		}
		if (this.#places.has(url)) return disk;
		const database = await this.#open();
		const found = await database.get('files', url);
		const begins = found === undefined && index === 0;
		// First it is known, then it is there: nothing lies on the disk that nobody would remove.
		const fresh: FileRecord = { url, bytes: 0, sha256: '', verified: false, place: 'disk' };
		if (begins && (await database.count('chunks', allChunks(url))) === 0) {
			await database.put('files', fresh);
			this.#places.set(url, 'disk');
		} else this.#places.set(url, found?.place);
		return this.#places.get(url) === 'disk' ? disk : undefined;
	}

	async #later(url: string, after: PartialFile): Promise<void> {
		this.#pending.set(url, after);
		const now = performance.now();
		if (now - (this.#writtenAtMs.get(url) ?? 0) < writeDownMs) return;
		this.#writtenAtMs.set(url, now);
		await this.#writeDown(url);
	}

	/** First the bytes are on the disk, then the database says so. */
	async #writeDown(url: string): Promise<void> {
		const partial = this.#pending.get(url);
		if (partial === undefined) return;
		this.#pending.delete(url);
		await (await this.#bytes)?.flush(url);
		const file: FileRecord = {
			url,
			bytes: lengthOf(partial),
			sha256: '',
			verified: false,
			partial,
			place: 'disk',
		};
		const tx = (await this.#open()).transaction('files', 'readwrite', { durability: 'relaxed' });
		await Promise.all([tx.store.put(file), tx.done]);
	}

	async #mended(url: string, index: number): Promise<void> {
		const tx = (await this.#open()).transaction('files', 'readwrite');
		const file = await tx.store.get(url);
		if (file?.damaged?.includes(index) === true) {
			await tx.store.put({ ...file, damaged: file.damaged.filter((each) => each !== index) });
		}
		await tx.done;
	}
}
