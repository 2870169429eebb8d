/** A part of a file over the line. */
import { FailureError } from '../domain/failure';
import { Broken, brokenLine, continues, type DownloadOptions, mayAnswer } from './model-request';
import { refusalOf, silenceMs, within } from './model-request';
import { waitToRetry } from './model-retry';

export type PartOptions = Omit<DownloadOptions, 'room' | 'onprogress'>;

/** From one byte to before another. undefined: the server gives no parts. @throws FailureError */
export async function fetchPart(
	{ url, name, bytes }: { readonly url: string; readonly name: string; readonly bytes: number },
	[from, to]: readonly [from: number, to: number],
	{ signal, fetch = globalThis.fetch, retry = waitToRetry, silentMs = silenceMs }: PartOptions,
): Promise<ArrayBuffer | undefined> {
	const headers = { range: `bytes=${String(from)}-${String(to - 1)}` };
	for (let attempt = 1; ; attempt += 1) {
		try {
			const response = await within(
				silentMs,
				fetch(url, { signal, headers, cache: 'no-store', credentials: 'omit' }),
			);
			if (response.url !== '' && !mayAnswer(url, response.url)) {
				throw new FailureError('download_failed', `sent on to ${new URL(response.url).host}`);
			}
			if (!response.ok) throw refusalOf(name, response);
			if (response.status !== 206 || !continues(response, from, bytes)) {
				await response.body?.cancel();
				return undefined;
			}
			const part = await within(silentMs, response.arrayBuffer());
			if (part.byteLength === to - from) return part;
			throw new Broken(new FailureError('download_failed', `${name}: a part is too short`));
		} catch (error) {
			signal.throwIfAborted();
			if (error instanceof FailureError) throw error;
			const broken = brokenLine(error);
			if (!(await retry(attempt, signal, broken.afterMs))) throw broken.failure;
		}
	}
}
