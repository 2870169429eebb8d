/**
 * A maker's file over one line: requests with one range each, from the first byte that is missing, and
 * nothing else in them that would make a browser ask the hub for permission first.
 */
import { FailureError } from '../domain/failure';
import type { MakerFile } from '../domain/model/model';
import { firstToEnd } from '../lib/first-to-end';
import type { Conversion } from './model-conversion';
import { Pace } from './model-pace';
import { readPieces } from './model-pieces';
import { Broken, brokenLine, continues, type DownloadOptions, mayAnswer } from './model-request';
import { refusalOf, silenceMs, trickleMs, within } from './model-request';
import { waitToRetry } from './model-retry';
import { TailKeeper } from './tail-keeper';
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
	const { signal, install, retry = waitToRetry } = options;
	const pace = new Pace(install?.requestBytes);
	for (let attempt = 1; conversion.receivedBytes < file.bytes; attempt += 1) {
		const before = conversion.receivedBytes;
		try {
			await receive(file, conversion, options, pace, onbytes);
			attempt = 0;
		} catch (error) {
			// Before the wait for the next try: that may be the end of it, too.
			if (signal.aborted || error instanceof Broken) await conversion.rest();
			signal.throwIfAborted();
			if (!(error instanceof Broken)) throw error;
			// What came counts: hours of download may break more often than five times.
			if (conversion.receivedBytes > before) attempt = 1;
			if (!(await retry(attempt, signal, error.afterMs))) throw error.failure;
		}
	}
}

async function receive(
	file: MakerFile,
	conversion: Conversion,
	options: DownloadOptions,
	pace: Pace,
	onbytes: () => void,
): Promise<void> {
	const { signal, fetch = globalThis.fetch, silentMs = silenceMs } = options;
	const { bytes, name, url } = file;
	const from = conversion.receivedBytes;
	const line = new AbortController();
	const either = firstToEnd(new AbortController(), signal, line.signal);
	try {
		const end = Math.min(bytes, from + pace.begin());
		const headers = { range: `bytes=${String(from)}-${String(end - 1)}` };
		const asking = fetch(url, { signal: either, headers, cache: 'no-store', credentials: 'omit' });
		const response = await pace.waiting(within(silentMs, asking)).catch((error: unknown) => {
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
		const length = isPart ? undefined : wholeLength(response);
		if (length !== undefined && length !== bytes) {
			throw other(`${name}: ${String(length)} of ${String(bytes)} bytes`);
		}
		// Everything, whatever was asked for: what is here already passes by.
		await take(response.body, isPart ? 0 : from, file, conversion, options, pace, onbytes);
		if (conversion.receivedBytes < (isPart ? end : bytes)) {
			const what = `${name}: ${String(conversion.receivedBytes)} of ${String(bytes)} bytes`;
			throw new Broken(new FailureError('download_failed', what));
		}
		pace.end();
	} finally {
		// Of a response that is not read to its end, the line must not stay open.
		line.abort();
	}
}

/** The address gives another file, perhaps for a moment only: what came of the right one stays. */
const other = (what: string): Broken => new Broken(new FailureError('download_corrupt', what));

/** Bytes of a response that is not a part; undefined: not told, or of another form of it. */
function wholeLength({ headers }: Response): number | undefined {
	const length = headers.get('content-length');
	return length === null || headers.has('content-encoding') ? undefined : Number(length);
}

async function take(
	body: ReadableStream<Uint8Array>,
	skip: number,
	{ name }: MakerFile,
	conversion: Conversion,
	{ signal, silentMs = silenceMs, trickleMs: patienceMs = trickleMs }: DownloadOptions,
	pace: Pace,
	onbytes: () => void,
): Promise<void> {
	const pieces = readPieces(body);
	const rate = new Trickle(patienceMs);
	const keeper = new TailKeeper(conversion);
	let left = skip;
	try {
		for (;;) {
			const coming = pace.waiting(within(silentMs, pieces.next())).catch((error: unknown) => {
				signal.throwIfAborted();
				throw brokenLine(error);
			});
			const piece = await keeper.during(coming);
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
}
