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
	return {
		async match(request) {
			const url = urlOf(request);
			if (!(await files.isVerified(url))) return undefined;
			// Asked twice for each file, read once: bytes are fetched only when they are wanted.
			return {
				arrayBuffer: () => files.bytes(url),
				json: async () => JSON.parse(new TextDecoder().decode(await files.bytes(url))) as unknown,
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

/** Puts the adapter in the place of the global `caches` of this thread; a plain assignment would fail. */
export function installModelCache(files: ModelFiles): void {
	const cache = createModelCache(files);
	const value = { open: () => Promise.resolve(cache) };
	Object.defineProperty(globalThis, 'caches', { value, configurable: true, writable: true });
}
