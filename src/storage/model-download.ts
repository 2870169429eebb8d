/** Brings a model's files into IndexedDB: resumable by 4 MiB, each file checked against its hash. */
import { FailureError } from '../domain/failure';
import type { ModelFile, WebllmPackage } from '../domain/model/model';
import { modelBytes } from '../domain/model/model';
import type { ModelFiles } from './model-files';
import { chunkBytes } from './model-files';

export interface DownloadOptions {
	readonly signal: AbortSignal;
	readonly onprogress: (loadedBytes: number, totalBytes: number) => void;
	readonly fetch?: typeof globalThis.fetch;
}

/**
 * @throws FailureError `offline`, `download_failed`, `download_corrupt`, `quota_exceeded`;
 * the signal's reason when aborted. Whole chunks are kept in every case.
 */
export async function downloadModel(
	model: WebllmPackage,
	baseUrl: string,
	files: ModelFiles,
	options: DownloadOptions,
): Promise<void> {
	const folder = new URL(model.path, baseUrl).href;
	const total = modelBytes({ package: model });
	let before = 0;
	for (const file of model.files) {
		options.signal.throwIfAborted();
		const url = new URL(file.name, folder).href;
		const done = before;
		if (!(await files.isVerified(url, file.sha256))) {
			await downloadFile(url, file, files, options, (bytes) => {
				options.onprogress(done + bytes, total);
			});
		}
		before += file.bytes;
		options.onprogress(before, total);
	}
	// Only now: until this version is whole, the older one may still be of use to another tab.
	await files.deleteOthers(new URL('../', folder).href, folder);
}

async function downloadFile(
	url: string,
	file: ModelFile,
	files: ModelFiles,
	options: DownloadOptions,
	onbytes: (bytes: number) => void,
): Promise<void> {
	const kept = await files.storedChunks(url);
	const missing = kept * chunkBytes < file.bytes;
	if (missing) await receive(url, file, kept, files, options, onbytes);
	const hash = toHex(await crypto.subtle.digest('SHA-256', await files.bytes(url)));
	if (hash !== file.sha256) {
		await files.delete(url);
		throw new FailureError('download_corrupt', `${file.name}: sha-256 ${hash}`);
	}
	await files.markVerified(url, file.bytes, file.sha256);
}

async function receive(
	url: string,
	file: ModelFile,
	kept: number,
	files: ModelFiles,
	options: DownloadOptions,
	onbytes: (bytes: number) => void,
): Promise<void> {
	const { signal, fetch = globalThis.fetch } = options;
	const headers = kept > 0 ? { range: `bytes=${String(kept * chunkBytes)}-` } : {};
	const response = await orFailure(
		() => fetch(url, { signal, headers, cache: 'no-store' }),
		signal,
	);
	if (!response.ok || response.body === null) {
		throw new FailureError('download_failed', `${file.name}: HTTP ${String(response.status)}`);
	}
	// 200 to a range request: the server sends everything again.
	let index = response.status === 206 ? kept : 0;
	let buffer = new Uint8Array(chunkBytes);
	let filled = 0;
	const reader = response.body.getReader();
	const store = async (): Promise<void> => {
		await orFailure(() => files.append(url, index, buffer.slice(0, filled).buffer), signal);
		index += 1;
		filled = 0;
	};
	for (;;) {
		const { done, value } = await orFailure(() => reader.read(), signal);
		if (done) break;
		let rest = value;
		while (rest.byteLength > 0) {
			const piece = rest.subarray(0, chunkBytes - filled);
			buffer.set(piece, filled);
			filled += piece.byteLength;
			rest = rest.subarray(piece.byteLength);
			if (filled === chunkBytes) {
				await store();
				buffer = new Uint8Array(chunkBytes);
			}
		}
		onbytes(index * chunkBytes + filled);
	}
	const received = index * chunkBytes + filled;
	if (received !== file.bytes) {
		// An incomplete last chunk is not kept: the next try starts at a chunk's edge.
		const what = `${file.name}: ${String(received)} of ${String(file.bytes)} bytes`;
		throw new FailureError('download_failed', what);
	}
	if (filled > 0) await store();
}

async function orFailure<T>(task: () => Promise<T>, signal: AbortSignal): Promise<T> {
	try {
		return await task();
	} catch (error) {
		signal.throwIfAborted();
		if (error instanceof Error && error.name === 'QuotaExceededError') {
			throw new FailureError('quota_exceeded', error.message);
		}
		const offline = 'navigator' in globalThis && !navigator.onLine;
		throw new FailureError(offline ? 'offline' : 'download_failed', String(error));
	}
}

function toHex(buffer: ArrayBuffer): string {
	return [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
