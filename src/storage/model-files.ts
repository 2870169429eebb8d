/**
 * The database `mondrian-models`: which files are here, how far, and with which hashes, in records
 * of 4 MiB, so that a crash in mid-download costs no more than the record under way. Their bytes are
 * beside it in a folder of the disk (`ModelBytes`), or in the database where there is none, and of
 * older versions. The store worker writes them, the engine worker reads them.
 */
import { openDB } from 'idb';
import type { ModelId } from '../domain/model/model';
import { ModelBytes } from './model-bytes';
import { type CountedBytes, countBytes } from './model-count-bytes';
import { DiskFiles } from './model-disk';
import { forgetLost } from './model-lost';
import type {
	Claim,
	FileRecord,
	FileUrl,
	ModelDatabase,
	ModelSchema,
	PartialFile,
	Wish,
} from './model-schema';
import { allChunks, chunkBytes, isThat, lengthOf } from './model-schema';
import { MadeFiles } from './model-made';
import { RecordWriter } from './model-records';

export class ModelFiles {
	readonly #disk: DiskFiles;
	readonly #records: RecordWriter;
	/** those that are made here, of their maker's files */
	readonly made: MadeFiles;
	#opening: Promise<ModelDatabase> | undefined;

	constructor(disk: Promise<ModelBytes | undefined> = ModelBytes.find()) {
		const open = (): Promise<ModelDatabase> => this.#open();
		this.#disk = new DiskFiles(disk, open);
		this.#records = new RecordWriter(open);
		this.made = new MadeFiles(this.#disk, this.#records, open);
	}

	/** Number of whole records kept of a file. */
	async storedChunks(url: string): Promise<number> {
		const database = await this.#open();
		const file = await database.get('files', url);
		if (file?.place !== 'disk') return database.count('chunks', allChunks(url));
		const all = Math.ceil(file.bytes / chunkBytes);
		if (file.verified) return all;
		return file.damaged ? all - file.damaged.length : (file.partial?.records ?? 0);
	}

	/** Where a download of the file goes on; undefined: nothing, or nothing known of what is kept. */
	async partial(url: string): Promise<PartialFile | undefined> {
		return (await (await this.#open()).get('files', url))?.partial;
	}

	/** Whether the file is here whole; another one, of an older build, is removed. */
	async isVerified(url: string, sha256?: string, bytes?: number): Promise<boolean> {
		const file = await (await this.#open()).get('files', url);
		if (file?.verified !== true) return false;
		if (isThat(file, { sha256, bytes })) return true;
		await this.delete(url);
		return false;
	}

	/**
	 * Keeps one record, and with it how far the file has come; in the database both at once. On the
	 * disk that is written down with the next one after a quarter of a second, or with `close`.
	 * -> whether it was kept: the database takes whole records only.
	 */
	async append(
		url: string,
		index: number,
		bytes: Uint8Array<ArrayBuffer>,
		after?: PartialFile,
	): Promise<boolean> {
		if (await this.#disk.append(url, index, bytes, after)) return true;
		// What is no whole record has no place among records.
		if (after?.tailBytes !== undefined) return false;
		const kept = { url, bytes: index * chunkBytes + bytes.byteLength, sha256: '' };
		const file = after && [{ ...kept, verified: false, partial: after }];
		await this.#records.put([{ url, index, bytes }], file ?? []);
		return true;
	}

	/** Nothing more is written to the file for now: what came is kept, and another tab may go on with it. */
	close(url: string): Promise<void> {
		return this.#disk.close(url);
	}

	async markVerified(
		url: string,
		bytes: number,
		sha256: string,
		sums: readonly string[] = [],
		besides: Pick<FileRecord, 'made' | 'unproven'> = {},
	): Promise<void> {
		const database = await this.#open();
		await this.#disk.settle(url, bytes);
		const place = (await database.get('files', url))?.place;
		const known = { url, bytes, sha256, sums, verified: true, ...(place && { place }) };
		await database.put('files', { ...known, ...besides });
		await this.close(url);
	}

	/** Some of its records are not what they were: they go, and it is shown to no engine any more. */
	async unverify(url: string, damaged: readonly number[]): Promise<void> {
		const database = await this.#open();
		const tx = database.transaction(['files', 'chunks'], 'readwrite');
		const file = await tx.objectStore('files').get(url);
		if (file?.made === true) {
			// What it must be again stays known: nobody else has it.
			void tx.objectStore('files').put({ ...file, verified: false, damaged });
		} else if (file?.place === 'disk') {
			const { bytes, place } = file;
			const kept: FileRecord = { url, bytes, sha256: '', verified: false, place, damaged };
			void tx.objectStore('files').put(kept);
		} else {
			void tx.objectStore('files').delete(url);
			for (const index of damaged) void tx.objectStore('chunks').delete([url, index]);
		}
		await tx.done;
	}

	/** What is known of a verified file. */
	async verified(url: string): Promise<FileRecord | undefined> {
		const file = await (await this.#open()).get('files', url);
		return file?.verified === true ? file : undefined;
	}

	/** One record of a file. */
	async chunk(url: string, index: number): Promise<ArrayBuffer | undefined> {
		const database = await this.#open();
		const file = await database.get('files', url);
		if (file?.place !== 'disk') {
			const record = await database.get('chunks', [url, index]);
			return record instanceof Blob ? record.arrayBuffer() : record;
		}
		const from = index * chunkBytes;
		const isKept = file.partial
			? from < lengthOf(file.partial)
			: from < file.bytes && (file.made === true || file.damaged?.includes(index) !== true);
		if (!isKept) return undefined;
		const kept = file.partial ? lengthOf(file.partial) : file.bytes;
		return this.#disk.read(url, from, Math.min(chunkBytes, kept - from));
	}

	/** All bytes of a verified file in order, in one read: of records kept as Blobs no copy stands beside it. */
	async bytes(url: string): Promise<ArrayBuffer> {
		const file = await this.verified(url);
		if (file === undefined) throw new DOMException(url, 'NotFoundError');
		const length = file.bytes;
		if (file.place === 'disk') {
			const bytes = await this.#disk.read(url, 0, length);
			if (bytes?.byteLength === length) return bytes;
			throw new DOMException(`${url}: on the disk`, 'NotFoundError');
		}
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
		return files.filter((file) => file.verified && file.sha256 !== '').map((file) => file.url);
	}

	async delete(url: string): Promise<boolean> {
		const database = await this.#open();
		await this.#disk.delete(url);
		const tx = database.transaction(['files', 'chunks'], 'readwrite');
		const known = (await tx.objectStore('files').getKey(url)) !== undefined;
		void tx.objectStore('files').delete(url);
		void tx.objectStore('chunks').delete(allChunks(url));
		await tx.done;
		return known;
	}

	/** What somebody cleared alone, from the folder of the disk or of the database, is not here, whatever is said of it. */
	async forgetLost(): Promise<void> {
		await forgetLost(await this.#open(), this.#disk);
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

	/** Removes other versions under `root` that did not come to their end: they are of use to no tab. */
	async deleteHalves(root: string, folder: string): Promise<void> {
		const range = IDBKeyRange.bound(root, `${root}\uffff`);
		const all = await (await this.#open()).getAll('files', range);
		const versionOf = (url: string): string => url.slice(0, url.indexOf('/', root.length) + 1);
		const halves = all.filter(({ verified, url }) => !verified && !url.startsWith(folder));
		for (const half of new Set(halves.map(({ url }) => versionOf(url)))) {
			// A file beside the versions belongs to none.
			if (half.length > root.length) await this.deletePrefix(half);
		}
	}

	/** Bytes of files, as they are told and as they lie there. Reads no record. */
	async countBytes(wanted: readonly FileUrl[]): Promise<CountedBytes> {
		return countBytes(await this.#open(), this.#disk, wanted);
	}

	/** Who works, or has worked, on versions of a model. @param root the folder of all of them */
	async claims(root: string): Promise<readonly Claim[]> {
		const database = await this.#open();
		const keys = await database.getAllKeys('files', IDBKeyRange.bound(root, `${root}\uffff`));
		const found = keys.filter((url) => url.endsWith('/claim'));
		const files = await Promise.all(found.map((url) => database.get('files', url)));
		return files.flatMap((file) => (file?.claim ? [file.claim] : []));
	}

	async claim(claim: Claim): Promise<void> {
		const database = await this.#open();
		const url = `${claim.folder}claim`;
		await database.put('files', { url, bytes: 0, sha256: '', verified: true, claim });
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
		const range = IDBKeyRange.bound(from, to, false, true);
		for (const url of await database.getAllKeys('files', range)) await this.#disk.delete(url);
		const tx = database.transaction(['files', 'chunks'], 'readwrite');
		void tx.objectStore('files').delete(range);
		void tx.objectStore('chunks').delete(IDBKeyRange.bound([from, 0], [to, 0], false, true));
		await tx.done;
	}

	#open(): Promise<ModelDatabase> {
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
