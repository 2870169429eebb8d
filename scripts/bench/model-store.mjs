// model-store: a drawn package of a gigabyte. Reading it as the engine does, our store ÷ the best of web-llm's own;
// download with hash and storage ÷ bare fetch; memory of the browser's page at the peak, over what it had at rest.
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { build } from 'vite';
import { openBarePage } from './bare-page.mjs';
import { inPairs, spread } from './figures.mjs';

const shardBytes = 32 * 2 ** 20;
const folder = 'models/drawn/resolve/1/';

/** Runs in a worker beside nothing else. */
function storeWorker(code, model, origin) {
	const { createModelCache, downloadModel, HashThreads, lines, ModelFiles } = code;
	const urls = model.files.map(({ name }) => origin + model.path + name);
	const files = new ModelFiles();
	const signal = new AbortController().signal;
	const start = () => new Worker('/hash-code.js', { type: 'module' });
	const { hash } = new HashThreads(start, navigator.hardwareConcurrency, lines);
	const scope = 'webllm/model';
	const database = new Promise((resolve, reject) => {
		const opening = indexedDB.open(scope, 1);
		opening.onupgradeneeded = () => opening.result.createObjectStore('urls', { keyPath: 'url' });
		opening.onsuccess = () => resolve(opening.result);
		opening.onerror = () => reject(opening.error);
	});
	const asked = (request) =>
		new Promise((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		});
	const opfs = async (url, create) =>
		(await navigator.storage.getDirectory()).getFileHandle(url.split('/').at(-1), { create });
	/** As web-llm 0.2.86 keeps and reads files: presence is asked first, then the file as one buffer. */
	const stores = {
		ours: {
			read: (() => {
				const cache = createModelCache(files);
				return async (url) => {
					await cache.match(url);
					return (await cache.match(url)).arrayBuffer();
				};
			})(),
		},
		cache: {
			write: async (url) => (await caches.open(scope)).add(url),
			read: async (url) => {
				const cache = await caches.open(scope);
				await cache.match(url);
				return (await cache.match(url)).arrayBuffer();
			},
		},
		indexeddb: {
			write: async (url) => {
				const data = await (await fetch(url)).arrayBuffer();
				const tx = (await database).transaction('urls', 'readwrite');
				await asked(tx.objectStore('urls').put({ data, url }));
			},
			read: async (url) => {
				const tx = (await database).transaction('urls');
				return (await asked(tx.objectStore('urls').get(url))).data;
			},
		},
		opfs: {
			write: async (url) => {
				const body = await (await fetch(url)).arrayBuffer();
				const access = await (await opfs(url, true)).createSyncAccessHandle();
				access.write(body);
				access.flush();
				access.close();
			},
			read: async (url) => (await (await opfs(url, false)).getFile()).arrayBuffer(),
		},
	};
	const timed = async (task) => {
		const start = performance.now();
		await task();
		return performance.now() - start;
	};
	const commands = {
		fill: async (name) => {
			for (const url of urls) await stores[name].write(url);
		},
		read: (name) =>
			timed(async () => {
				for (const url of urls) {
					if ((await stores[name].read(url)).byteLength === 0) throw new Error(`${name}: ${url}`);
				}
			}),
		/** Three at once, and nothing done with what comes. */
		fetch: () =>
			timed(async () => {
				const waiting = [...urls];
				const line = async () => {
					for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
						const { body } = await fetch(url, { cache: 'no-store' });
						const reader = body.getReader();
						while (!(await reader.read()).done);
					}
				};
				await Promise.all([line(), line(), line()]);
			}),
		download: async () => {
			await files.deletePrefix(origin + model.path);
			return timed(() =>
				downloadModel(model, origin, files, { signal, hash, onprogress: () => undefined }),
			);
		},
	};
	self.onmessage = async ({ data: [name, given] }) => {
		self.postMessage(await commands[name](given));
	};
}

/** Memory of the processes of that profile's pages, which nothing shares. Linux tells it. */
function watchMemory(profile) {
	const read = (pid, name) => {
		try {
			return readFileSync(`/proc/${pid}/${name}`, 'utf8');
		} catch {
			return '';
		}
	};
	const all = existsSync('/proc') ? readdirSync('/proc').filter((each) => /^\d+$/u.test(each)) : [];
	const isOurs = (pid) =>
		read(pid, 'cmdline').includes('--type=renderer') && read(pid, 'cmdline').includes(profile);
	const pids = all.filter(isOurs);
	const now = () =>
		pids
			.map((pid) => /RssAnon:\s+(\d+)/u.exec(read(pid, 'status')))
			.reduce((sum, found) => sum + Number(found?.[1] ?? 0), 0) * 1024;
	const rest = now();
	let peak = rest;
	const timer = setInterval(() => (peak = Math.max(peak, now())), 20);
	return () => {
		clearInterval(timer);
		return rest === 0 ? undefined : peak - rest;
	};
}

export async function modelStore({ software, pairs }) {
	const bytes = Number(process.env.MONDRIAN_DRAWN_BYTES ?? 2 ** 30);
	const shard = randomBytes(shardBytes);
	const sha256 = createHash('sha256').update(shard).digest('hex');
	const names = Array.from({ length: Math.round(bytes / shardBytes) }, (_, i) => `w-${i}.bin`);
	const model = { path: folder, files: names.map((name) => ({ name, sha256, bytes: shardBytes })) };
	const compile = async (entry) => {
		const built = await build({
			configFile: false,
			logLevel: 'silent',
			build: { write: false, minify: false, lib: { entry, formats: ['es'] } },
		});
		return [built].flat()[0].output[0].code;
	};
	const scripts = {
		'/store-code.js': await compile('scripts/bench/store-code.mjs'),
		'/hash-code.js': await compile('src/worker/hash.worker.ts'),
	};
	const { page, profile, close } = await openBarePage(software, (pathname, origin) => {
		if (pathname.startsWith(`/${folder}`)) return shard;
		if (pathname !== '/worker.js') return scripts[pathname];
		return `import * as code from '/store-code.js';\n(${storeWorker.toString()})(code, ${JSON.stringify(model)}, '${origin}/');`;
	});
	await page.evaluate(() => {
		window.worker = new Worker('/worker.js', { type: 'module' });
	});
	const ask = (name, given) =>
		page.evaluate(
			(message) =>
				new Promise((resolve, reject) => {
					window.worker.onmessage = ({ data }) => resolve(data);
					window.worker.onerror = (event) => reject(new Error(event.message));
					window.worker.postMessage(message);
				}),
			[name, given],
		);
	try {
		await ask('fetch');
		const rounds = Math.max(1, Math.min(3, pairs));
		const peaks = [];
		const came = await inPairs(
			rounds,
			async () => {
				const memory = watchMemory(profile);
				const ms = await ask('download');
				peaks.push(memory());
				return ms;
			},
			() => ask('fetch'),
		);
		const theirs = ['cache', 'indexeddb', 'opfs'];
		for (const name of theirs) await ask('fill', name);
		const read = Object.fromEntries(['ours', ...theirs].map((name) => [name, []]));
		for (let i = 0; i <= rounds; i += 1) {
			for (const name of Object.keys(read)) {
				const ms = await ask('read', name);
				// The first round warms what the system keeps of the disk.
				if (i > 0) read[name].push(ms);
			}
		}
		const best = read.ours.map((_, i) => Math.min(...theirs.map((name) => read[name][i])));
		return {
			packageBytes: shardBytes * names.length,
			readingOursOverTheirBest: spread(read.ours.map((ms, i) => ms / best[i])),
			downloadOverBareFetch: spread(came.map(([ours, bare]) => ours / bare)),
			downloadMs: spread(
				came.map(([ours]) => ours),
				0,
			),
			downloadBytesPerSecond: spread(
				came.map(([ours]) => (1000 * shardBytes * names.length) / ours),
				0,
			),
			bareFetchMs: spread(
				came.map(([, bare]) => bare),
				0,
			),
			peakMemoryOfDownloadBytes: peaks.includes(undefined) ? 'not told' : spread(peaks, 0),
			...Object.fromEntries(
				Object.entries(read).map(([name, list]) => [`${name}ReadMs`, spread(list, 0)]),
			),
		};
	} finally {
		await close();
	}
}
