/** Brings a model's files into IndexedDB: three at once, resumable, each checked against its hash. */
import { FailureError } from '../domain/failure';
import type { WebllmPackage } from '../domain/model/model';
import { addressOf, downloadBytes, isMade, isMadeHere } from '../domain/model/model';
import type { ModelFiles } from './model-files';
import { FileDownload } from './model-line';
import type { DownloadOptions } from './model-request';
import { RecordMemory } from './model-memory';
import type { FileUrl } from './model-schema';
import { firstToEnd } from '../lib/first-to-end';

/** Files that come at once. */
export const lines = 3;

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
	const root = versionsOf(folder);
	if (root === undefined) {
		const what = `${folder.pathname} is no .../<model>/resolve/<version>/`;
		throw new FailureError('model_missing', what);
	}
	// What was begun of another version is of no use, and would be in the way of this one.
	await files.deleteHalves(root.href, folder.href);
	const total = downloadBytes({ package: model });
	await askForRoom(fileUrls(model, baseUrl), files, options);
	const loaded = new Map<string, number>();
	let loadedBytes = 0;
	const tell = (name: string, bytes: number): void => {
		loadedBytes += bytes - (loaded.get(name) ?? 0);
		loaded.set(name, bytes);
		options.onprogress(loadedBytes, total);
	};
	const memory = new RecordMemory();
	const stop = new AbortController();
	const signal = firstToEnd(new AbortController(), options.signal, stop.signal);
	const waiting = model.files.filter(({ name }) => !isMade(model, name));
	const work = async (): Promise<void> => {
		for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
			signal.throwIfAborted();
			const { name, bytes, sha256 } = file;
			const url = new URL(name, folder).href;
			if (!(await files.isVerified(url, sha256, bytes))) {
				const onbytes = (each: number): void => {
					tell(name, each);
				};
				const how = { ...options, signal, memory };
				await new FileDownload(url, file, files, how, onbytes, addressOf(model, name)).run();
			}
			tell(name, bytes);
		}
	};
	const working = Array.from({ length: lines }, async () => {
		try {
			await work();
		} catch (error) {
			// One that cannot be had ends all: what the others have is kept.
			stop.abort(error);
			throw error;
		}
	});
	await Promise.allSettled(working);
	options.signal.throwIfAborted();
	stop.signal.throwIfAborted();
	if (isMadeHere(model)) {
		const { fetchMade } = await import('./model-fetch-made');
		await fetchMade(model, folder, files, options, (bytes) => {
			tell('weights', bytes);
		});
	}
	// Only now: until this version is whole, the older one may still be of use to another tab.
	await files.deleteOthers(root.href, folder.href);
}

/** Where each file of a package lies: in its folder, or at an address of its own. */
export function fileUrls({ path, files }: WebllmPackage, baseUrl: string): readonly FileUrl[] {
	const folder = new URL(path, baseUrl);
	return files.map(({ name, bytes, sha256 }) => ({
		url: new URL(name, folder).href,
		bytes,
		sha256,
	}));
}

/**
 * The folder of all versions of a model. They are removed beside it: anywhere else, that could be other
 * models. undefined: the address is none of a version.
 */
export const versionsOf = (folder: URL): URL | undefined =>
	/\/[^/]+\/resolve\/[^/]+\/$/u.test(folder.pathname) ? new URL('../', folder) : undefined;

async function askForRoom(
	wanted: ReturnType<typeof fileUrls>,
	files: ModelFiles,
	{ room }: DownloadOptions,
): Promise<void> {
	if (room === undefined) return;
	const { storedBytes, placeBytes } = await files.countBytes(wanted);
	const total = wanted.reduce((sum, { bytes }) => sum + bytes, 0);
	const missing = total - storedBytes - placeBytes;
	if (missing <= 0) return;
	const { fits, freeBytes } = await room(missing);
	if (!fits) {
		throw new FailureError(
			'quota_exceeded',
			`needs ${String(missing)} B, free ${String(freeBytes)} B`,
		);
	}
}
