/**
 * Service worker: the app shell is precached; the engine's scripts (6 MB) and the photos that ship
 * are kept once they have been used. Models are never touched: they live in IndexedDB. The app may
 * stand in any folder of its host: paths are relative to this worker's scope.
 */
import {
	cleanupOutdatedCaches,
	createHandlerBoundToURL,
	getCacheKeyForURL,
	matchPrecache,
	precache,
} from 'workbox-precaching';

import { tellPassed } from './passing-requests';
import { keepShared, sharePath } from './shared-photos';

declare const self: ServiceWorkerGlobalScope & {
	__WB_MANIFEST: (string | { url: string; revision: string | null })[];
};
declare const __HEADERS__: Readonly<Record<string, string>>;
/** policies of scripts that reach further, by the name before their hash */
declare const __REACHING__: Readonly<Record<string, string>>;

const engineCache = 'mondrian-engine';
const sampleCache = 'mondrian-samples';
const decoderCache = 'mondrian-decoders';
/** chunks of the version before this one */
const formerCache = 'mondrian-former';
const { scope } = self.registration;
/** As many old versions of the engine's scripts as may stay. */
const keptScripts = 2;
/** Script and code of one decoder, script of the other. */
const keptDecoders = 3;

/** Path from the app's folder, or undefined for what is not the app's. */
function pathInApp(address: string): string | undefined {
	const { origin, pathname } = new URL(address);
	const plain = origin + pathname;
	return plain.startsWith(scope) ? plain.slice(scope.length) : undefined;
}
/** Outside the precache these are the engine's. Hashed, so an address never changes its content. */
const isDecoder = (path: string): boolean => /^assets\/(?:libheif|UTIF)-/u.test(path);
const isScript = (path: string): boolean => path.startsWith('assets/');

precache(self.__WB_MANIFEST);
cleanupOutdatedCaches();
const shell = createHandlerBoundToURL('index.html');

self.addEventListener('install', (event) => {
	// Without room for it the update must come all the same.
	event.waitUntil(keepFormer().catch(() => undefined));
});

self.addEventListener('activate', (event) => {
	event.waitUntil(
		Promise.all([
			self.clients.claim(),
			dropOld(engineCache, keptScripts),
			dropOld(decoderCache, keptDecoders),
		]),
	);
});

self.addEventListener('message', (event) => {
	const message = event.data as { type?: unknown; url?: unknown } | null | undefined;
	if (message?.type === 'skip-waiting') void self.skipWaiting();
	if (message?.type === 'keep' && typeof message.url === 'string') {
		event.waitUntil(keep(message.url).catch(() => undefined));
	}
});

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const path = pathInApp(request.url);
	if (request.method === 'POST' && path === sharePath) {
		event.respondWith(keepShared(request, scope).then((page) => Response.redirect(page, 303)));
		return;
	}
	const isOurs = request.method === 'GET' && path !== undefined && !path.startsWith('models/');
	if (!isOurs || request.headers.has('range')) {
		event.waitUntil(tellPassed(request));
		return;
	}
	const policy = __REACHING__[/^assets\/([\w.]+)-[\w-]+\.js$/u.exec(path)?.[1] ?? ''];
	event.respondWith(answer(event, path).then((response) => withPolicy(request, response, policy)));
});

async function answer(event: FetchEvent, path: string): Promise<Response> {
	const { request } = event;
	if (request.mode === 'navigate' && (path === '' || path === 'index.html')) {
		return shell({ event, request, url: new URL(request.url) });
	}
	const precached = await matchPrecache(request.url).catch(() => undefined);
	if (precached !== undefined) return precached;
	if (isDecoder(path)) return cacheFirst(event, decoderCache);
	if (isScript(path)) return cacheFirst(event, engineCache, formerCache);
	if (/^(?:samples|study)\//u.test(path)) return cacheFirst(event, sampleCache);
	return ask(request);
}

/** Asks the host; whoever counts what leaves hears of it. */
async function ask(request: Request): Promise<Response> {
	const response = await fetch(request);
	void tellPassed(request, response);
	return response;
}

/** What was fetched is answered with at once; that it cannot be stored concerns the next visit. */
async function cacheFirst(event: FetchEvent, name: string, other = name): Promise<Response> {
	const { request } = event;
	for (const cacheName of new Set([name, other])) {
		const hit = await caches.match(request, { cacheName }).catch(() => undefined);
		if (hit !== undefined) return hit;
	}
	const response = await ask(request);
	if (response.status === 200) {
		const copy = response.clone();
		const store = async (): Promise<void> => (await caches.open(name)).put(request, copy);
		event.waitUntil(store().catch(() => undefined));
	}
	return response;
}

/**
 * A policy in the page binds the page, not its workers: their scripts must come with it. Where the
 * host sends none, this worker adds it, and to the page what a page cannot carry. A thread that
 * speaks to a model server has a policy of its own, which most hosts cannot send for one file.
 */
function withPolicy(
	{ destination }: Request,
	response: Response,
	own: string | undefined,
): Response {
	if (!['document', 'worker', 'sharedworker'].includes(destination)) return response;
	const isBound = response.headers.has('content-security-policy');
	if (response.status !== 200 || (isBound && own === undefined)) return response;
	const headers = new Headers(response.headers);
	for (const [name, value] of Object.entries(__HEADERS__)) headers.set(name, value);
	if (own !== undefined) headers.set('content-security-policy', own);
	return new Response(response.body, { status: response.status, headers });
}

async function keep(address: string): Promise<void> {
	const path = pathInApp(address);
	if (path === undefined || !isScript(path)) return;
	const cache = await caches.open(engineCache);
	if ((await cache.match(address)) === undefined) await cache.add(address);
}

async function dropOld(name: string, kept: number): Promise<void> {
	const cache = await caches.open(name);
	const own = (await cache.keys()).filter(({ url }) => pathInApp(url) !== undefined);
	for (const request of own.slice(0, -kept)) await cache.delete(request);
}

/** A tab that finishes a job under the former version may yet ask for a chunk of it. */
async function keepFormer(): Promise<void> {
	await caches.delete(formerCache);
	const names = await caches.keys();
	for (const name of names.filter((each) => each.startsWith('workbox-') && each.endsWith(scope))) {
		const current = await caches.open(name);
		for (const request of await current.keys()) {
			const path = pathInApp(request.url);
			if (path === undefined || !isScript(path) || getCacheKeyForURL(request.url)) continue;
			const response = await current.match(request);
			if (response) await (await caches.open(formerCache)).put(request, response);
		}
	}
}
