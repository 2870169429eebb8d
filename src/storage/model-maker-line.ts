/**
 * A maker's file over the line: one request with one range from the first byte that is missing, and
 * nothing else in it that would make a browser ask the hub for permission first.
 */
import { FailureError } from '../domain/failure';
import type { MakerFile } from '../domain/model/model';
import { firstToEnd } from '../lib/first-to-end';
import type { Conversion } from './model-conversion';
import { readPieces } from './model-pieces';
import { Broken, brokenLine, continues, type DownloadOptions, mayAnswer } from './model-request';
import { refusalOf, silenceMs, trickleMs, within } from './model-request';
import { waitToRetry } from './model-retry';
import { Trickle } from './trickle';

/**
 * Brings the rest of the file that is coming.
 *
 * @throws FailureError; the signal's reason when aborted: what came is kept
 */
export async function receiveMakerFile(
	file: MakerFile,
	conversion: Conversion,
	options: DownloadOptions,
	onbytes: () => void,
): Promise<void> {
	const { signal, retry = waitToRetry } = options;
	for (let attempt = 1; conversion.receivedBytes < file.bytes; attempt += 1) {
		const before = conversion.receivedBytes;
		try {
			await receive(file, conversion, options, onbytes);
		} catch (error) {
			if (signal.aborted) await conversion.rest();
			signal.throwIfAborted();
			if (!(error instanceof Broken)) throw error;
			// What came counts: hours of download may break more often than five times.
			if (conversion.receivedBytes > before) attempt = 1;
			if (await retry(attempt, signal, error.afterMs)) continue;
			await conversion.rest();
			throw error.failure;
		}
	}
}

async function receive(
	file: MakerFile,
	conversion: Conversion,
	options: DownloadOptions,
	onbytes: () => void,
): Promise<void> {
	const { signal, fetch = globalThis.fetch, silentMs = silenceMs } = options;
	const { bytes, name, url } = file;
	const from = conversion.receivedBytes;
	const line = new AbortController();
	const either = firstToEnd(new AbortController(), signal, line.signal);
	try {
		const headers = { range: `bytes=${String(from)}-` };
		const response = await within(
			silentMs,
			fetch(url, { signal: either, headers, cache: 'no-store', credentials: 'omit' }),
		).catch((error: unknown) => {
			throw brokenLine(error);
		});
		if (response.url !== '' && !mayAnswer(url, response.url)) {
			const { host } = new URL(response.url);
			throw new FailureError('download_failed', `${name}: sent on to ${host}`);
		}
		if (response.status === 416) throw other(`${name}: HTTP 416 from byte ${String(from)}`);
		if (!response.ok || response.body === null) throw refusalOf(name, response);
		if (/^text\/html/iu.test(response.headers.get('content-type') ?? '')) {
			// A network that wants to be logged into, or a page of errors.
			throw new Broken(new FailureError('download_failed', `${name}: a page instead of it`));
		}
		const isPart = response.status === 206;
		if (isPart && !continues(response, from, bytes)) {
			throw other(`${name}: ${String(response.headers.get('content-range'))}`);
		}
		// Everything, whatever was asked for: what is here already passes by.
		await take(response.body, isPart ? 0 : from, file, conversion, options, onbytes);
	} finally {
		// Of a response that is not read to its end, the line must not stay open.
		line.abort();
	}
}

/** The address gives another file, perhaps for a moment only: what came of the right one stays. */
const other = (what: string): Broken => new Broken(new FailureError('download_corrupt', what));

async function take(
	body: ReadableStream<Uint8Array>,
	skip: number,
	{ bytes, name }: MakerFile,
	conversion: Conversion,
	{ signal, silentMs = silenceMs, trickleMs: patienceMs = trickleMs }: DownloadOptions,
	onbytes: () => void,
): Promise<void> {
	const pieces = readPieces(body);
	const rate = new Trickle(patienceMs);
	let left = skip;
	try {
		for (;;) {
			const piece = await within(silentMs, pieces.next()).catch((error: unknown) => {
				signal.throwIfAborted();
				throw brokenLine(error);
			});
			if (piece === undefined) break;
			if (rate.isTrickle(piece.byteLength)) throw brokenLine(`${name}: slower than 1 kB/s`);
			const passed = Math.min(left, piece.byteLength);
			left -= passed;
			if (passed < piece.byteLength) await conversion.take(piece.subarray(passed));
			onbytes();
		}
	} finally {
		pieces.cancel().catch(() => undefined);
		// What is on its way counts, however the line ended.
		await conversion.settle();
	}
	const received = conversion.receivedBytes;
	if (received < bytes) {
		const what = `${name}: ${String(received)} of ${String(bytes)} bytes`;
		throw new Broken(new FailureError('download_failed', what));
	}
}
