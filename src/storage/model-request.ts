/** One request for a file of a model: who may answer it, and what the answer means. */
import { FailureError } from '../domain/failure';
import type { QuantiseRows } from '../domain/weights/quantise-rows';
import type { MakerRecipe, RecipeId } from '../domain/weights/recipes';
import type { HashRecord } from './model-hash';
import type { RecordMemory } from './model-memory';

/** So long may a line be silent. */
export const silenceMs = 30_000;
/** So long may it bring next to nothing: a new line is mostly a better one. */
export const trickleMs = 60_000;

/** Large enough for 64 rows of every matrix that we know, which is what is made at once; a killed browser loses two. */
export const usualWindowBytes = 2 * 1024 * 1024;

/** Changes with the bytes that a recipe gives: what was begun with another one begins again. */
export const roundingVersion = 1;

export interface InstallParts {
	/** in tests those of small models */
	readonly recipeOf?: (id: RecipeId) => MakerRecipe | Promise<MakerRecipe>;
	/** what rounds; absent: the reference */
	readonly loadQuantiser?: () => Promise<QuantiseRows>;
	/** most bytes of a window; what is under way is lost with the browser */
	readonly windowBytes?: number;
	/** least bytes of a request */
	readonly requestBytes?: number;
}

export interface DownloadOptions {
	readonly signal: AbortSignal;
	readonly onprogress: (loadedBytes: number, totalBytes: number) => void;
	/** whether so many more bytes fit; asked before the first of them is fetched */
	readonly room?: (
		bytes: number,
	) => Promise<{ readonly fits: boolean; readonly freeBytes?: number }>;
	readonly fetch?: typeof globalThis.fetch;
	/**
	 * waits before the given try (1, 2 …), and no less than the server asked for; false: that was the
	 * last one
	 */
	readonly retry?: (attempt: number, signal: AbortSignal, afterMs: number) => Promise<boolean>;
	/** in another thread, if not in this one */
	readonly hash?: HashRecord;
	/** of several files together */
	readonly memory?: RecordMemory;
	/** so long may a line be silent before it counts as broken */
	readonly silentMs?: number;
	/** a line that brings less than a thousand bytes a second over so long counts as broken too */
	readonly trickleMs?: number;
	/** how a model is made of its maker's files, where not as ever */
	readonly install?: InstallParts;
}

/** The line broke, or the server had a bad moment: worth another try. */
export class Broken extends Error {
	readonly failure: FailureError;
	/** the server asked not to come back sooner */
	readonly afterMs: number;

	constructor(failure: FailureError, afterMs = 0) {
		super(failure.message);
		this.failure = failure;
		this.afterMs = afterMs;
	}
}

/** Hosts that a hub sends on to. A file that ends anywhere else is not taken. */
const hubs = ['huggingface.co', '.huggingface.co', '.hf.co', 'raw.githubusercontent.com'];

/** Whether a file asked of `asked` may come from `from`: its own host, or from one of the hub's to another. */
export function mayAnswer(asked: string, from: string): boolean {
	const [first, last] = [new URL(asked), new URL(from)];
	if (first.origin === last.origin) return true;
	const isHub = ({ protocol, hostname }: URL): boolean =>
		protocol === 'https:' &&
		hubs.some((hub) => (hub.startsWith('.') ? hostname.endsWith(hub) : hostname === hub));
	return isHub(first) && isHub(last);
}

export function isOwnOrigin(url: string): boolean {
	const { location } = globalThis as { location?: { readonly origin: string } };
	return location === undefined || location.origin === new URL(url).origin;
}

/**
 * What a status that brings no file means. Overload and faults of the server pass; a signed address
 * behind a redirect may have expired, and the next request gets a new one; what the server does not
 * have, or does not give, it will not have in a minute.
 */
export function refusalOf(name: string, response: Response): Error {
	const { status } = response;
	const failure = new FailureError('download_failed', `${name}: HTTP ${String(status)}`);
	const passes = status >= 500 || status === 429 || status === 408;
	const expired = response.redirected && (status === 401 || status === 403 || status === 410);
	return passes || expired ? new Broken(failure, retryAfterMs(response)) : failure;
}

/** `Retry-After` in seconds or as a date; no longer than five minutes. */
function retryAfterMs({ headers }: Response): number {
	const asked = headers.get('retry-after');
	if (asked === null) return 0;
	const ms = /^\d+$/u.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - Date.now();
	return Number.isFinite(ms) ? Math.min(Math.max(0, ms), 300_000) : 0;
}

/**
 * Whether a part begins where it was asked for and belongs to a file of the expected length. Another
 * origin may keep the header to itself: then the hash decides.
 */
export function continues(response: Response, from: number, total: number): boolean {
	const range = response.headers.get('content-range');
	if (range === null) return response.type === 'cors';
	const [, first, length] = /^bytes (\d+)-\d+\/(\d+|\*)$/u.exec(range) ?? [];
	return Number(first) === from && (length === '*' || Number(length) === total);
}

/** A weak one says only that two versions mean the same, not that their bytes are. */
export function strongEtag({ headers }: Response): string | undefined {
	const etag = headers.get('etag');
	return etag === null || etag.startsWith('W/') ? undefined : etag;
}

/** What the network threw, as a line that broke. */
export function brokenLine(error: unknown): Broken {
	if (error instanceof Broken) return error;
	const { navigator } = globalThis as { navigator?: { readonly onLine?: boolean } };
	const offline = navigator?.onLine === false;
	return new Broken(new FailureError(offline ? 'offline' : 'download_failed', String(error)));
}

/** @throws Broken where the task is not done in time; nothing waits for it any more then. */
export async function within<T>(ms: number, task: Promise<T>): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_resolve, reject) => {
		timer = setTimeout(() => {
			const what = `nothing came for ${String(Math.round(ms / 1000))} s`;
			reject(new Broken(new FailureError('download_failed', what)));
		}, ms);
	});
	try {
		return await Promise.race([task, late]);
	} finally {
		clearTimeout(timer);
	}
}

/** @throws FailureError `quota_exceeded` where the disk is full */
export async function orQuota<T>(task: Promise<T>): Promise<T> {
	try {
		return await task;
	} catch (error) {
		if (error instanceof Error && error.name === 'QuotaExceededError') {
			throw new FailureError('quota_exceeded', error.message);
		}
		throw error;
	}
}
