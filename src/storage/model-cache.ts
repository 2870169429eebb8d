/**
 * What web-llm takes for the browser's cache storage: the few members that it calls, over
 * `ModelFiles`. It never downloads: the files are there before the engine asks, or the load fails.
 */
import { FailureError } from '../domain/failure';
import type { ModelFiles } from './model-files';

interface EngineCache {
	match(request: Request | string): Promise<Pick<Response, 'json' | 'arrayBuffer'> | undefined>;
	add(request: Request | string): Promise<void>;
	keys(): Promise<readonly { readonly url: string }[]>;
	delete(request: Request | string): Promise<boolean>;
}

const urlOf = (request: Request | string): string =>
	typeof request === 'string' ? request : request.url;

export function createModelCache(files: ModelFiles): EngineCache {
	let reading: Promise<unknown> = Promise.resolve();
	/** One file at a time: beside it stands the one that the engine is copying, and no third. */
	const read = (url: string): Promise<ArrayBuffer> => {
		const bytes = reading.then(() => files.bytes(url));
		reading = bytes.catch(() => undefined);
		return bytes;
	};
	return {
		async match(request) {
			const url = await findUrl(files, urlOf(request));
			if (url === undefined) return undefined;
			// Asked twice for each file, read once: bytes are fetched only when they are wanted.
			return {
				arrayBuffer: () => read(url),
				json: async () => JSON.parse(new TextDecoder().decode(await read(url))) as unknown,
			};
		},
		add(request) {
			return Promise.reject(new FailureError('model_missing', urlOf(request)));
		},
		async keys() {
			return (await files.urls()).map((url) => ({ url }));
		},
		delete: (request) => files.delete(urlOf(request)),
	};
}

/** Where the file is kept. Packages before 2025 call the list of tensors otherwise. */
async function findUrl(files: ModelFiles, asked: string): Promise<string | undefined> {
	if (await files.isVerified(asked)) return asked;
	const older = asked.replace(/\/tensor-cache\.json$/u, '/ndarray-cache.json');
	return older !== asked && (await files.isVerified(older)) ? older : undefined;
}

/** Puts the adapter in the place of the global `caches` of this thread; a plain assignment would fail. */
export function installModelCache(files: ModelFiles): void {
	const cache = createModelCache(files);
	const value = { open: () => Promise.resolve(cache) };
	Object.defineProperty(globalThis, 'caches', { value, configurable: true, writable: true });
}
