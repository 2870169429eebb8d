/** Fetches one file of a model into records: goes on where it broke, hashes while it comes. */
import { FailureError } from '../domain/failure';
import type { ModelFile } from '../domain/model/model';
import type { DownloadOptions } from './model-request';
import type { ModelFiles } from './model-files';
import type { HashRecord } from './model-hash';
import { digestOf, emptyState, hashRecord } from './model-hash';
import { readPieces } from './model-pieces';
import type { PartialFile } from './model-schema';
import { chunkBytes } from './model-schema';
import { RecordMemory } from './model-memory';
import { Broken, brokenLine, continues, mayAnswer, orQuota, refusalOf } from './model-request';
import { isOwnOrigin, silenceMs, strongEtag, trickleMs, within } from './model-request';
import { waitToRetry } from './model-retry';
import { firstToEnd } from '../lib/first-to-end';
import { Trickle } from './trickle';

/** Of a record under way is kept what came until then. */
const tailMs = 1000;

export class FileDownload {
	/** where it is kept, and where it is fetched from */
	readonly #url: string;
	readonly #address: string;
	readonly #file: ModelFile;
	readonly #files: ModelFiles;
	readonly #options: DownloadOptions;
	readonly #onbytes: (bytes: number) => void;
	readonly #hash: HashRecord;
	readonly #memory: RecordMemory;
	/** of the SHA-256 over all whole records */
	#hashState: Uint8Array = new Uint8Array(0);
	#sums: readonly string[] = [];
	#records = 0;
	/** bytes kept of the record behind them */
	#tailBytes = 0;
	#etag: string | undefined;
	/** its parts came with several requests: they may be of several versions */
	#joined = false;
	#restarted = false;

	/** @param onbytes hears how much of the file is there; it may fall when it starts again */
	constructor(
		url: string,
		file: ModelFile,
		files: ModelFiles,
		options: DownloadOptions,
		onbytes: (bytes: number) => void,
		address = url,
	) {
		this.#url = url;
		this.#address = address;
		this.#file = file;
		this.#files = files;
		this.#options = options;
		this.#onbytes = onbytes;
		this.#hash = options.hash ?? hashRecord;
		this.#memory = options.memory ?? new RecordMemory();
	}

	/** @throws FailureError; the signal's reason when aborted */
	async run(): Promise<void> {
		try {
			await this.#run();
		} finally {
			await this.#files.close(this.#url);
		}
	}

	async #run(): Promise<void> {
		const { signal, retry = waitToRetry } = this.#options;
		await this.#takeUp();
		for (let attempt = 1; this.#records * chunkBytes < this.#file.bytes; attempt += 1) {
			const before = this.#keptBytes;
			try {
				await this.#receive();
			} catch (error) {
				signal.throwIfAborted();
				if (!(error instanceof Broken)) throw error;
				// What came counts: an hour of download may break more often than five times.
				if (this.#keptBytes > before) attempt = 1;
				if (!(await retry(attempt, signal, error.afterMs))) throw error.failure;
			}
		}
		if (await this.#isRight()) return;
		// Two versions behind one address, and a server that did not say so: once more, from the start.
		if (!this.#joined || this.#restarted) throw await this.#corrupt();
		this.#restarted = true;
		await this.#startAgain();
		await this.#run();
	}

	get #keptBytes(): number {
		return this.#records * chunkBytes + this.#tailBytes;
	}

	/** What is kept of an earlier run. Of an older build no state is known: that is read once. */
	async #takeUp(): Promise<void> {
		const partial = await this.#files.partial(this.#url);
		if (partial !== undefined) {
			this.#count(partial.records, partial.hashState, partial.sums);
			this.#tailBytes = partial.tailBytes ?? 0;
			this.#etag = partial.etag;
		} else {
			this.#count(0, await emptyState(), []);
			for (let index = 0; ; index += 1) {
				const record = await this.#files.chunk(this.#url, index);
				if (record === undefined) break;
				const { state, sum } = await this.#hash(this.#hashState, new Uint8Array(record));
				this.#count(index + 1, state, [...this.#sums, sum]);
			}
		}
		if (this.#keptBytes > 0) this.#onbytes(Math.min(this.#file.bytes, this.#keptBytes));
	}

	/** Only what is kept counts. */
	#count(records: number, hashState: Uint8Array, sums: readonly string[]): void {
		this.#records = records;
		this.#hashState = hashState;
		this.#sums = sums;
		this.#tailBytes = 0;
	}

	/** One request, from the first byte that is missing. */
	async #receive(): Promise<void> {
		const { signal, fetch = globalThis.fetch, silentMs = silenceMs } = this.#options;
		const { bytes, name } = this.#file;
		const from = this.#keptBytes;
		const headers: Record<string, string> = {};
		if (from > 0) headers.range = `bytes=${String(from)}-`;
		// Another version of the file comes whole, instead of its end behind the old beginning. From
		// another origin the header would need a permission that hubs do not give.
		if (from > 0 && this.#etag !== undefined && isOwnOrigin(this.#address)) {
			headers['if-range'] = this.#etag;
		}
		const line = new AbortController();
		const either = firstToEnd(new AbortController(), signal, line.signal);
		try {
			const response = await within(
				silentMs,
				fetch(this.#address, { signal: either, headers, cache: 'no-store', credentials: 'omit' }),
			).catch((error: unknown) => {
				throw brokenLine(error);
			});
			if (response.url !== '' && !mayAnswer(this.#address, response.url)) {
				const { host } = new URL(response.url);
				throw new FailureError('download_failed', `${name}: sent on to ${host}`);
			}
			if (response.status === 416) {
				// The file has become shorter than what is kept of it: that is of another version.
				await this.#startAgain();
				throw new Broken(new FailureError('download_failed', `${name}: HTTP 416`));
			}
			if (!response.ok || response.body === null) throw refusalOf(name, response);
			const etag = strongEtag(response);
			const isPart = response.status === 206;
			const isOther = etag !== undefined && this.#etag !== undefined && etag !== this.#etag;
			if (isPart && (isOther || !continues(response, from, bytes))) {
				await this.#startAgain();
				const range = String(response.headers.get('content-range'));
				throw new Broken(
					new FailureError('download_failed', `${name}: ${range} of ${etag ?? '?'}`),
				);
			}
			// Everything, whatever was asked for: nothing of before may stay behind it.
			if (!isPart && from > 0) await this.#startAgain();
			this.#joined = isPart;
			this.#etag = etag ?? this.#etag;
			await this.#store(response.body, silentMs);
		} finally {
			// Of a response that is not read to its end, the line must not stay open.
			line.abort();
		}
	}

	/**
	 * Into records of 4 MiB: while one fills, the one before is on its way to the disk, and no third
	 * stands in memory. Of an incomplete one is kept what a slow line brought in a second, and what
	 * there was when the line ended.
	 */
	async #store(body: ReadableStream<Uint8Array>, silentMs: number): Promise<void> {
		const { bytes, name } = this.#file;
		const { signal, trickleMs: patienceMs = trickleMs } = this.#options;
		const pieces = readPieces(body);
		const rate = new Trickle(patienceMs);
		const size = (index: number): number => Math.min(chunkBytes, bytes - index * chunkBytes);
		let index = this.#records;
		let record = this.#memory.take(size(index));
		let filled = 0;
		let keptAtMs = performance.now();
		if (this.#tailBytes > 0) {
			const tail = new Uint8Array(
				(await this.#files.chunk(this.#url, index)) ?? new ArrayBuffer(0),
			);
			if (tail.byteLength !== this.#tailBytes) throw await this.#corrupt(`${name}: a part is gone`);
			record.set(tail);
			filled = tail.byteLength;
		}
		let writing = Promise.resolve();
		const put = async (): Promise<void> => {
			await writing;
			writing = this.#keep(index, record);
			writing.catch(() => undefined);
			keptAtMs = performance.now();
			index += 1;
			filled = 0;
			record = this.#memory.take(Math.max(0, size(index)));
		};
		try {
			for (;;) {
				const piece = await within(silentMs, pieces.next()).catch((error: unknown) => {
					signal.throwIfAborted();
					throw brokenLine(error);
				});
				if (piece === undefined) break;
				if (rate.isTrickle(piece.byteLength)) throw brokenLine(`${name}: slower than 1 kB/s`);
				if (index * chunkBytes + filled + piece.byteLength > bytes) {
					await writing;
					throw await this.#corrupt(`${name}: more than ${String(bytes)} bytes`);
				}
				for (let rest = piece; rest.byteLength > 0;) {
					const part = rest.subarray(0, record.byteLength - filled);
					record.set(part, filled);
					filled += part.byteLength;
					rest = rest.subarray(part.byteLength);
					if (filled === record.byteLength) await put();
				}
				this.#onbytes(Math.min(bytes, index * chunkBytes + filled));
				if (performance.now() - keptAtMs < tailMs) continue;
				keptAtMs = performance.now();
				await writing;
				await this.#keepTail(record.subarray(0, filled));
			}
		} catch (error) {
			// What is of no file that is wanted is gone already, and a full disk takes no more.
			if (!(error instanceof FailureError)) {
				await writing;
				await this.#keepTail(record.subarray(0, filled));
			}
			throw error;
		} finally {
			pieces.cancel().catch(() => undefined);
			// What is on its way counts, however the line ended.
			await writing;
		}
		const received = Math.min(bytes, index * chunkBytes + filled);
		if (received < bytes) {
			await this.#keepTail(record.subarray(0, filled));
			const what = `${name}: ${String(received)} of ${String(bytes)} bytes`;
			throw new Broken(new FailureError('download_failed', what));
		}
	}

	async #keep(index: number, record: Uint8Array<ArrayBuffer>): Promise<void> {
		const { state, sum, bytes } = await this.#hash(this.#hashState, record);
		const sums = [...this.#sums, sum];
		const after = this.#ofVersion({ records: index + 1, hashState: state, sums });
		await orQuota(this.#files.append(this.#url, index, bytes, after));
		this.#count(index + 1, state, sums);
		this.#memory.give(bytes);
	}

	async #keepTail(part: Uint8Array<ArrayBuffer>): Promise<void> {
		if (part.byteLength <= this.#tailBytes) return;
		const after = this.#ofVersion({
			records: this.#records,
			tailBytes: part.byteLength,
			hashState: this.#hashState,
			sums: this.#sums,
		});
		if (await orQuota(this.#files.append(this.#url, this.#records, part, after))) {
			this.#tailBytes = part.byteLength;
		}
	}

	#ofVersion(partial: PartialFile): PartialFile {
		return this.#etag === undefined ? partial : { ...partial, etag: this.#etag };
	}

	async #isRight(): Promise<boolean> {
		const { bytes, sha256 } = this.#file;
		const hash = await digestOf(this.#hashState);
		if (sha256 !== undefined && hash !== sha256) return false;
		await this.#files.markVerified(this.#url, bytes, hash, this.#sums);
		return true;
	}

	/** What is kept belongs to no file that is wanted: away with it. */
	async #startAgain(): Promise<void> {
		await this.#files.delete(this.#url);
		this.#count(0, await emptyState(), []);
		this.#etag = undefined;
		this.#onbytes(0);
	}

	async #corrupt(why = `${this.#file.name}: its sha-256 is another one`): Promise<FailureError> {
		await this.#startAgain();
		return new FailureError('download_corrupt', why);
	}
}
