/**
 * Service worker: the app shell is precached; the engine's scripts (6 MB) and the photos that ship
 * are kept once they have been used. Models are never touched: they live in IndexedDB.
 */
import {
	cleanupOutdatedCaches,
	createHandlerBoundToURL,
	matchPrecache,
	precache,
} from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope & {
	__WB_MANIFEST: (string | { url: string; revision: string | null })[];
};

const engineCache = 'mondrian-engine';
const sampleCache = 'mondrian-samples';
/** Scripts outside the precache: the engine's. Hashed, so an address never changes its content. */
const isEngineScript = (pathname: string): boolean => pathname.startsWith('/assets/');
/** As many old versions of them as may stay. */
const keptScripts = 2;

precache(self.__WB_MANIFEST);
cleanupOutdatedCaches();
const shell = createHandlerBoundToURL('/index.html');

self.addEventListener('activate', (event) => {
	event.waitUntil(Promise.all([self.clients.claim(), dropOldScripts()]));
});

self.addEventListener('message', (event) => {
	const { type, path } = event.data as { type?: string; path?: string };
	if (type === 'skip-waiting') void self.skipWaiting();
	if (type === 'keep' && path !== undefined) event.waitUntil(keep(path));
});

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== self.location.origin) return;
	if (url.pathname.startsWith('/models/')) return;
	if (request.mode === 'navigate' && url.pathname === '/') {
		event.respondWith(shell({ event, request, url }));
		return;
	}
	event.respondWith(answer(request, url.pathname));
});

async function answer(request: Request, pathname: string): Promise<Response> {
	const precached = await matchPrecache(request.url);
	if (precached !== undefined) return precached;
	if (isEngineScript(pathname)) return cacheFirst(engineCache, request);
	if (/^\/(?:samples|study)\//u.test(pathname)) return cacheFirst(sampleCache, request);
	return fetch(request);
}

async function cacheFirst(name: string, request: Request): Promise<Response> {
	const cache = await caches.open(name);
	const hit = await cache.match(request);
	if (hit !== undefined) return hit;
	const response = await fetch(request);
	if (response.ok) await cache.put(request, response.clone());
	return response;
}

async function keep(path: string): Promise<void> {
	const cache = await caches.open(engineCache);
	if (isEngineScript(path) && (await cache.match(path)) === undefined) await cache.add(path);
}

async function dropOldScripts(): Promise<void> {
	const cache = await caches.open(engineCache);
	const requests = await cache.keys();
	for (const request of requests.slice(0, -keptScripts)) await cache.delete(request);
}
