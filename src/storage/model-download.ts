/** Brings a model's files into IndexedDB: resumable by 4 MiB, each file checked against its hash. */
import { createSHA256 } from 'hash-wasm';
import { FailureError } from '../domain/failure';
import type { ModelFile, WebllmPackage } from '../domain/model/model';
import { modelBytes } from '../domain/model/model';
import type { ModelFiles } from './model-files';
import { chunkBytes } from './model-files';
import { waitToRetry } from './model-retry';

export interface DownloadOptions {
	readonly signal: AbortSignal;
	readonly onprogress: (loadedBytes: number, totalBytes: number) => void;
	/** whether so many more bytes fit; asked before the first of them is fetched */
	readonly room?: (
		bytes: number,
	) => Promise<{ readonly fits: boolean; readonly freeBytes?: number }>;
	readonly fetch?: typeof globalThis.fetch;
	/** waits before the given try (1, 2 …); false: that was the last one */
	readonly retry?: (attempt: number, signal: AbortSignal) => Promise<boolean>;
}

/**
 * A line that drops is taken up again where it broke, some times over; each piece that came in
 * between counts as a new beginning.
 *
 * @throws FailureError `offline`, `download_failed`, `download_corrupt`, `quota_exceeded`;
 * the signal's reason when aborted. Whole records are kept in every case but `download_corrupt`.
 */
export async function downloadModel(
	model: WebllmPackage,
	baseUrl: string,
	files: ModelFiles,
	options: DownloadOptions,
): Promise<void> {
	const folder = new URL(model.path, baseUrl);
	assertVersioned(folder);
	const total = modelBytes({ package: model });
	await askForRoom(folder.href, total, files, options);
	let before = 0;
	for (const file of model.files) {
		options.signal.throwIfAborted();
		const url = new URL(file.name, folder).href;
		const done = before;
		if (!(await files.isVerified(url, file.sha256))) {
			const download = new FileDownload(url, file, files, options, (bytes) => {
				options.onprogress(done + bytes, total);
			});
			await download.run();
		}
		before += file.bytes;
		options.onprogress(before, total);
	}
	// Only now: until this version is whole, the older one may still be of use to another tab.
	await files.deleteOthers(new URL('../', folder).href, folder.href);
}

/** Other versions of a model are removed beside it: anywhere else, that could be other models. */
function assertVersioned({ pathname }: URL): void {
	if (!/\/[^/]+\/resolve\/[^/]+\/$/u.test(pathname)) {
		throw new FailureError('model_missing', `${pathname} is no .../<model>/resolve/<version>/`);
	}
}

async function askForRoom(
	prefix: string,
	total: number,
	files: ModelFiles,
	{ room }: DownloadOptions,
): Promise<void> {
	if (room === undefined) return;
	const { storedBytes, partialBytes } = await files.countBytes(prefix);
	const missing = total - storedBytes - partialBytes;
	if (missing <= 0) return;
	const { fits, freeBytes } = await room(missing);
	if (!fits) {
		throw new FailureError('quota_exceeded', `${String(missing)} bytes, free ${String(freeBytes)}`);
	}
}

/** The line broke, or the server had a bad moment: worth another try. */
class Broken extends Error {
	readonly failure: FailureError;

	constructor(failure: FailureError) {
		super(failure.message);
		this.failure = failure;
	}
}

class FileDownload {
	readonly #url: string;
	readonly #file: ModelFile;
	readonly #files: ModelFiles;
	readonly #options: DownloadOptions;
	readonly #onbytes: (bytes: number) => void;
	/** of the version that is being fetched, where the server names it */
	#etag: string | undefined;

	constructor(
		url: string,
		file: ModelFile,
		files: ModelFiles,
		options: DownloadOptions,
		onbytes: (bytes: number) => void,
	) {
		this.#url = url;
		this.#file = file;
		this.#files = files;
		this.#options = options;
		this.#onbytes = onbytes;
	}

	async run(): Promise<void> {
		const { signal, retry = waitToRetry } = this.#options;
		let kept = await this.#files.storedChunks(this.#url);
		for (let attempt = 1; kept * chunkBytes < this.#file.bytes; attempt += 1) {
			try {
				await this.#receive(kept);
				break;
			} catch (error) {
				signal.throwIfAborted();
				if (!(error instanceof Broken)) throw error;
				const now = await this.#files.storedChunks(this.#url);
				// What came counts: an hour of download may break more often than five times.
				if (now > kept) attempt = 1;
				kept = now;
				if (!(await retry(attempt, signal))) throw error.failure;
			}
		}
		await this.#verify();
	}

	/** One request, from the record `kept` on. */
	async #receive(kept: number): Promise<void> {
		const { signal, fetch = globalThis.fetch } = this.#options;
		const { bytes, name } = this.#file;
		const headers: Record<string, string> = {};
		if (kept > 0) headers.range = `bytes=${String(kept * chunkBytes)}-`;
		// Another version of the file comes whole, instead of its end behind the old beginning.
		if (kept > 0 && this.#etag !== undefined) headers['if-range'] = this.#etag;
		const response = await this.#line(() =>
			fetch(this.#url, { signal, headers, cache: 'no-store' }),
		);
		if (response.status === 416) {
			// The file has become shorter than what is kept of it: that is of another version.
			await this.#startAgain(`${name}: HTTP 416`);
		}
		if (!response.ok || response.body === null) throw refused(name, response.status);
		const from = response.status === 206 ? kept : 0;
		if (response.status === 206 && !continues(response, from * chunkBytes, bytes)) {
			await this.#startAgain(`${name}: ${String(response.headers.get('content-range'))}`);
		}
		this.#etag = strongEtag(response) ?? this.#etag;
		await this.#store(response.body, from);
	}

	/** Into records of 4 MiB. An incomplete last one is not kept: the next try starts at an edge. */
	async #store(body: ReadableStream<Uint8Array>, from: number): Promise<void> {
		const { bytes, name } = this.#file;
		const reader = body.getReader();
		let index = from;
		let record = new Uint8Array(chunkBytes);
		let filled = 0;
		const put = async (): Promise<void> => {
			const whole = filled === chunkBytes ? record : record.slice(0, filled);
			await orQuota(() => this.#files.append(this.#url, index, whole.buffer));
			index += 1;
			filled = 0;
			record = new Uint8Array(chunkBytes);
		};
		try {
			for (;;) {
				const { done, value } = await this.#line(() => reader.read());
				if (done) break;
				for (let rest = value; rest.byteLength > 0;) {
					const piece = rest.subarray(0, chunkBytes - filled);
					record.set(piece, filled);
					filled += piece.byteLength;
					rest = rest.subarray(piece.byteLength);
					if (index * chunkBytes + filled > bytes) {
						await this.#startAgain(`${name}: more than ${String(bytes)} bytes`, 'download_corrupt');
					}
					if (filled === chunkBytes) await put();
				}
				this.#onbytes(index * chunkBytes + filled);
			}
		} finally {
			// Of a response that is not read to its end, the line must not stay open.
			reader.cancel().catch(() => undefined);
		}
		const received = index * chunkBytes + filled;
		if (received !== bytes) {
			const what = `${name}: ${String(received)} of ${String(bytes)} bytes`;
			throw new Broken(new FailureError('download_failed', what));
		}
		if (filled > 0) await put();
	}

	/** Record by record: a file of gigabytes never stands in memory. */
	async #verify(): Promise<void> {
		const { name, bytes, sha256 } = this.#file;
		const hasher = await createSHA256();
		const count = Math.ceil(bytes / chunkBytes);
		for (let index = 0; index < count; index += 1) {
			this.#options.signal.throwIfAborted();
			const record = await this.#files.chunk(this.#url, index);
			if (record !== undefined) hasher.update(new Uint8Array(record));
		}
		const hash = hasher.digest('hex');
		if (hash !== sha256) {
			await this.#files.delete(this.#url);
			throw new FailureError('download_corrupt', `${name}: sha-256 ${hash}`);
		}
		await this.#files.markVerified(this.#url, bytes, sha256);
	}

	/** What is kept belongs to no file that the server has: away with it, and from the beginning. */
	async #startAgain(
		why: string,
		code: 'download_failed' | 'download_corrupt' = 'download_failed',
	): Promise<never> {
		await this.#files.delete(this.#url);
		this.#etag = undefined;
		const failure = new FailureError(code, why);
		throw code === 'download_corrupt' ? failure : new Broken(failure);
	}

	/** Whatever the network throws is a broken line. */
	async #line<T>(task: () => Promise<T>): Promise<T> {
		try {
			return await task();
		} catch (error) {
			this.#options.signal.throwIfAborted();
			const { navigator } = globalThis as { navigator?: { readonly onLine?: boolean } };
			const offline = navigator?.onLine === false;
			throw new Broken(new FailureError(offline ? 'offline' : 'download_failed', String(error)));
		}
	}
}

/** Overload and faults of the server pass; what it does not have it will not have in a minute. */
function refused(name: string, status: number): Error {
	const failure = new FailureError('download_failed', `${name}: HTTP ${String(status)}`);
	return status >= 500 || status === 429 || status === 408 ? new Broken(failure) : failure;
}

/** Whether a part begins where it was asked for and belongs to a file of the expected length. */
function continues({ headers }: Response, from: number, total: number): boolean {
	const [, first, length] =
		/^bytes (\d+)-\d+\/(\d+|\*)$/u.exec(headers.get('content-range') ?? '') ?? [];
	return Number(first) === from && (length === '*' || Number(length) === total);
}

/** A weak one says only that two versions mean the same, not that their bytes are. */
function strongEtag({ headers }: Response): string | undefined {
	const etag = headers.get('etag');
	return etag === null || etag.startsWith('W/') ? undefined : etag;
}

async function orQuota(task: () => Promise<void>): Promise<void> {
	try {
		await task();
	} catch (error) {
		if (error instanceof Error && error.name === 'QuotaExceededError') {
			throw new FailureError('quota_exceeded', error.message);
		}
		throw error;
	}
}
