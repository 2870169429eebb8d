/**
 * Files that are made here of their maker's: written at their places in any order, with how far the
 * maker's file has come. Nothing of them is shown to an engine before all of them are whole.
 */
import type { DiskFiles } from './model-disk';
import type { RecordWriter, StoredRecord } from './model-records';
import { recallLost, wholesUrl } from './model-lost';
import type { FileRecord, InstallState, ModelDatabase, WholeFile } from './model-schema';
import { allChunks, chunkBytes } from './model-schema';

/** Bytes of a made file that go to a place of it. */
export interface Placed {
	readonly url: string;
	/** of the whole file */
	readonly bytes: number;
	readonly at: number;
	readonly part: Uint8Array<ArrayBuffer>;
}

/** Where the state lies; beginnings of the maker's files are its records, and one more is what came last. */
const stateUrl = (folder: string): string => `${folder}install`;
const tailIndex = 1_000_000;

export class MadeFiles {
	readonly #disk: DiskFiles;
	readonly #records: RecordWriter;
	readonly #open: () => Promise<ModelDatabase>;
	/** of the disk, open since the last step */
	#touched = new Set<string>();

	constructor(disk: DiskFiles, records: RecordWriter, open: () => Promise<ModelDatabase>) {
		this.#disk = disk;
		this.#records = records;
		this.#open = open;
	}

	async state(folder: string): Promise<InstallState | undefined> {
		return (await (await this.#open()).get('files', stateUrl(folder)))?.install;
	}

	/** What was under way stands for nothing any more: files that were begun go, whole ones stay. */
	async forgetState(folder: string, urls: readonly string[]): Promise<void> {
		if ((await this.state(folder)) === undefined) return;
		const database = await this.#open();
		const found = await Promise.all(urls.map((url) => database.get('files', url)));
		await this.drop(
			folder,
			urls.filter((_, i) => found[i]?.verified !== true),
		);
	}

	/** Records of files that were whole once and are gone alone come back, as those of damaged files. */
	async recall(folder: string): Promise<void> {
		const database = await this.#open();
		const { wholes = [] } = (await database.get('files', wholesUrl(folder))) ?? {};
		await recallLost(database, wholes);
	}

	/** Keeps apart from whole files what each of them must be, and the headers that they were made by. */
	async remember(
		folder: string,
		urls: readonly string[],
		heads: readonly Uint8Array<ArrayBuffer>[] = [],
	): Promise<void> {
		const database = await this.#open();
		const wholes: WholeFile[] = [];
		for (const each of urls) {
			const file = await database.get('files', each);
			if (file?.verified !== true) return;
			const { url, bytes, sha256, sums = [], place } = file;
			wholes.push({ url, bytes, sha256, sums, ...(place && { place }) });
		}
		const url = wholesUrl(folder);
		const records = heads.map((bytes, index) => ({ url, index, bytes }));
		const known = { url, bytes: 0, sha256: '', verified: true, wholes };
		await this.#records.put(records, [known]);
	}

	/** The header of one of the maker's files of which a whole model was made; undefined: not kept. */
	async keptHead(folder: string, fileIndex: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
		return this.#bytesAt(wholesUrl(folder), fileIndex);
	}

	/** What is known of a file that was whole once; undefined: nothing to mend it by. */
	async known(url: string): Promise<FileRecord | undefined> {
		const file = await (await this.#open()).get('files', url);
		return file === undefined || file.sha256 === '' ? undefined : file;
	}

	/** The beginning of one of the maker's files, in which its header stands. */
	async head(folder: string, fileIndex: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
		return this.#bytesAt(stateUrl(folder), fileIndex);
	}

	/** What came behind the last step, unmade. */
	async tail(folder: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
		return this.#bytesAt(stateUrl(folder), tailIndex);
	}

	/** Begins anew: what there was of them goes. -> the state to go on from */
	async begin(
		folder: string,
		files: readonly { readonly url: string; readonly bytes: number }[],
		state: InstallState,
	): Promise<InstallState> {
		await this.drop(
			folder,
			files.map(({ url }) => url),
		);
		const place = (await this.#disk.isThere()) ? ({ place: 'disk' } as const) : {};
		const database = await this.#open();
		const tx = database.transaction('files', 'readwrite');
		const begun = { ...state, ...place };
		// First it is known, then it is there: nothing lies on the disk that nobody would remove.
		for (const { url, bytes } of files) {
			void tx.store.put({ url, bytes, sha256: '', verified: false, made: true, ...place });
		}
		void tx.store.put(recordOf(folder, begun));
		await tx.done;
		if (begun.place === 'disk') {
			try {
				for (const { url, bytes } of files) await this.#disk.resize(url, bytes);
			} catch (error) {
				// Places that are not all there would count as room that is taken already.
				await this.drop(
					folder,
					files.map(({ url }) => url),
				);
				throw error;
			}
		}
		return begun;
	}

	/** Whether what the state tells of is not there any more: somebody cleared the folder of the disk. */
	async isLost(state: InstallState, urls: readonly string[]): Promise<boolean> {
		const database = await this.#open();
		for (const url of urls) {
			const file = await database.get('files', url);
			// One that is whole came otherwise: from somebody who gave it.
			if (file?.made !== true || file.verified || file.place !== state.place) return true;
			if (file.place === 'disk' && (await this.#disk.sizeOf(url)) !== file.bytes) return true;
		}
		return false;
	}

	/** Keeps a maker's header, before anything behind it counts. */
	async keepHead(folder: string, fileIndex: number, head: Uint8Array<ArrayBuffer>): Promise<void> {
		await this.#records.put([{ url: stateUrl(folder), index: fileIndex, bytes: head }], []);
	}

	/** One step: its bytes are on the disk when this resolves. In the database they come with `keep`. */
	async write(state: InstallState, placed: readonly Placed[]): Promise<void> {
		if (state.place === 'disk') await this.#writeAll(placed);
	}

	/** The step counts from here on: what was written, or bytes and state in one transaction. */
	async keep(folder: string, placed: readonly Placed[], state: InstallState): Promise<void> {
		const known = [recordOf(folder, state)];
		if (state.place === 'disk') {
			const database = await this.#open();
			const tx = database.transaction('files', 'readwrite', { durability: 'relaxed' });
			await Promise.all([...known.map((each) => tx.store.put(each)), tx.done]);
		} else await this.#records.put(await this.#patched(placed), known);
	}

	/** What came of a step that is not whole: it counts when the download goes on. */
	async keepTail(
		folder: string,
		tail: Uint8Array<ArrayBuffer>,
		state: InstallState,
	): Promise<void> {
		const record = { url: stateUrl(folder), index: tailIndex, bytes: tail };
		const after = { ...state, tailBytes: tail.byteLength };
		await this.#records.put([record], [recordOf(folder, after)]);
	}

	/** A known file gets its place again, all of it, where somebody cleared it. */
	async makePlace({ url, bytes, place }: FileRecord): Promise<void> {
		if (place === 'disk' && (await this.#disk.sizeOf(url)) !== bytes) {
			await this.#disk.resize(url, bytes);
		}
	}

	/** Mends parts of a file that is known. */
	async mend(placed: readonly Placed[]): Promise<void> {
		const [first] = placed;
		if (first === undefined) return;
		const file = await (await this.#open()).get('files', first.url);
		if (file?.place === 'disk') await this.#writeAll(placed);
		else await this.#records.put(await this.#patched(placed), []);
	}

	/** All of them are whole, in one moment: from here on an engine is shown them. */
	async finish(folder: string, files: readonly Omit<WholeFile, 'place'>[]): Promise<void> {
		for (const { url, bytes } of files) await this.#disk.settle(url, bytes);
		const database = await this.#open();
		const tx = database.transaction(['files', 'chunks'], 'readwrite');
		const store = tx.objectStore('files');
		for (const { url, bytes, sha256, sums } of files) {
			const place = (await store.get(url))?.place;
			const whole = { url, bytes, sha256, sums, verified: true, made: true as const };
			void store.put({ ...whole, ...(place && { place }) });
		}
		void store.delete(stateUrl(folder));
		void tx.objectStore('chunks').delete(allChunks(stateUrl(folder)));
		await tx.done;
		await this.close(files.map(({ url }) => url));
	}

	/** Other tabs may open them. */
	async close(urls: readonly string[]): Promise<void> {
		for (const url of urls) await this.#disk.close(url);
		this.#touched.clear();
	}

	/** Away with all of it. */
	async drop(folder: string, urls: readonly string[]): Promise<void> {
		const all = [...urls, stateUrl(folder), wholesUrl(folder)];
		const database = await this.#open();
		for (const url of urls) await this.#disk.delete(url);
		const tx = database.transaction(['files', 'chunks'], 'readwrite');
		for (const url of all) {
			void tx.objectStore('files').delete(url);
			void tx.objectStore('chunks').delete(allChunks(url));
		}
		await tx.done;
	}

	async #writeAll(placed: readonly Placed[]): Promise<void> {
		const touched = new Set(placed.map(({ url }) => url));
		for (const url of this.#touched) if (!touched.has(url)) await this.#disk.close(url);
		this.#touched = touched;
		for (const { url, at, part } of placed) await this.#disk.place(url, at, part);
		for (const url of touched) await this.#disk.flush(url);
	}

	/** Records of the database with the new bytes in them. */
	async #patched(placed: readonly Placed[]): Promise<readonly StoredRecord[]> {
		const records = new Map<string, StoredRecord>();
		for (const { url, bytes, at, part } of placed) {
			for (let done = 0; done < part.byteLength;) {
				const index = Math.floor((at + done) / chunkBytes);
				const within = at + done - index * chunkBytes;
				const key = `${String(index)} ${url}`;
				const size = Math.min(chunkBytes, bytes - index * chunkBytes);
				const record = records.get(key) ?? {
					url,
					index,
					bytes: await this.#recordAt(url, index, size),
				};
				records.set(key, record);
				const piece = part.subarray(done, done + size - within);
				record.bytes.set(piece, within);
				done += piece.byteLength;
			}
		}
		return [...records.values()];
	}

	async #recordAt(url: string, index: number, size: number): Promise<Uint8Array<ArrayBuffer>> {
		const record = await (await this.#open()).get('chunks', [url, index]);
		const before = record instanceof Blob ? await record.arrayBuffer() : record;
		return before?.byteLength === size ? new Uint8Array(before) : new Uint8Array(size);
	}

	async #bytesAt(url: string, index: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
		const record = await (await this.#open()).get('chunks', [url, index]);
		const bytes = record instanceof Blob ? await record.arrayBuffer() : record;
		return bytes && new Uint8Array(bytes);
	}
}

const recordOf = (folder: string, install: InstallState): FileRecord => ({
	url: stateUrl(folder),
	bytes: 0,
	sha256: '',
	verified: false,
	install,
});
