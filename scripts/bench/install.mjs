// install: a model of a maker's own file, drawn with the table of the real one (MONDRIAN_RECIPE, qwen3-vl-2b: 4.26 GB), from a local server
// with Range, through the app's own store in a browser that is killed ten times (MONDRIAN_KILLS) and started again. What was sent ÷ the file;
// the bytes against a conversion in one go; memory of the page's process; what held the page's thread up.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	closeSync,
	existsSync,
	mkdtempSync,
	openSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { browserFlags, needBrowser } from '../browser.mjs';
import { cardOf, drawMakerFile, drawnTokenizer } from './drawn-maker.mjs';
import { round } from './figures.mjs';

const blockBytes = 256 * 1024;

async function compile(entry, out) {
	await build({
		configFile: false,
		logLevel: 'error',
		build: {
			outDir: out,
			emptyOutDir: false,
			minify: false,
			copyPublicDir: false,
			lib: { entry, formats: ['es'], fileName: entry.split('/').at(-1).split('.')[0] },
			rolldownOptions: { output: { codeSplitting: false } },
		},
	});
}

/** SHA-256 of every shard of a conversion in one go, window by window into files. */
async function convertedHashes(code, recipe, file, folder) {
	const layout = code.layShards(recipe.recipes, recipe.table, recipe.shardBytes);
	const decode = (bytes) => new TextDecoder().decode(bytes);
	let head = code.openMakerFile(recipe.format, file.read(0, 8), file.bytes, decode);
	while (typeof head === 'number')
		head = code.openMakerFile(recipe.format, file.read(0, head), file.bytes, decode);
	const { windows } = code.planConversion(
		recipe.recipes,
		head.tensors,
		2 ** 24,
		recipe.table,
		layout,
	);
	const quantise = await code.startQuantiser(readFileSync('src/worker/weights/quantiser.wasm'));
	const paths = layout.shardBytes.map((_bytes, i) => join(folder, code.shardName(i)));
	const shards = paths.map((path) => openSync(path, 'w'));
	for (const window of windows)
		for (const { target, offset, bytes } of code.convertWindow(
			window,
			file.read(window.from, window.to),
			quantise,
		))
			writeSync(shards[target.shard], bytes, 0, bytes.length, offset);
	for (const shard of shards) closeSync(shard);
	return Object.fromEntries(
		paths.map((path, i) => {
			const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
			rmSync(path);
			return [code.shardName(i), sha256];
		}),
	);
}

/** Runs in a worker of the page: the store worker's own host, beside its hashing threads. */
function storeWorker(code, wasmUrl) {
	const start = () => new Worker('/hash.worker.js', { type: 'module' });
	const threads = new code.HashThreads(start, navigator.hardwareConcurrency, 3);
	const host = new code.StoreHost({
		files: new code.ModelFiles(),
		locks: navigator.locks,
		room: code.readRoom,
		download: {
			hash: threads.hash,
			install: {
				loadQuantiser: async () => code.startQuantiser(await (await fetch(wasmUrl)).arrayBuffer()),
			},
		},
		post: (message) => self.postMessage(message),
		broadcast: () => undefined,
	});
	self.onmessage = ({ data }) => void host.receive(data);
}

function drained(response) {
	return new Promise((done) => {
		const end = () => {
			response.off('drain', end).off('close', end);
			done();
		};
		response.on('drain', end).on('close', end);
	});
}

/** Serves the page, its scripts and the drawn file; `sent` counts what went into sockets of the weights. */
async function serve(file, scripts, small, page) {
	const told = { sent: 0, requests: [], longestMs: 0 };
	const server = createServer(async (request, response) => {
		const { pathname } = new URL(request.url, 'http://x');
		const send = (type, body) => response.writeHead(200, { 'content-type': type }).end(body);
		if (pathname === '/') return send('text/html', page(`http://${request.headers.host}/`));
		if (pathname === '/told') {
			const { longestMs = 0, ...end } = JSON.parse(await text(request));
			told.longestMs = Math.max(told.longestMs, longestMs);
			Object.assign(told, end);
			return send('text/plain', '');
		}
		if (scripts[pathname] !== undefined) return send('text/javascript', scripts[pathname]);
		const name = pathname.split('/').at(-1);
		if (name === 'quantiser.wasm')
			return send('application/wasm', readFileSync('src/worker/weights/quantiser.wasm'));
		if (small[name] !== undefined) return send('application/octet-stream', small[name]);
		if (name !== 'model.safetensors') return response.writeHead(404).end();
		const [from, last] = /^bytes=(\d+)-(\d+)$/u.exec(request.headers.range).slice(1).map(Number);
		const end = Math.min(file.bytes, last + 1);
		told.requests.push(request.headers.range);
		response.writeHead(206, {
			'content-length': end - from,
			'content-range': `bytes ${from}-${end - 1}/${file.bytes}`,
		});
		for (let at = from; at < end && !response.destroyed; at += blockBytes) {
			const block = file.read(at, Math.min(end, at + blockBytes));
			const isFree = response.write(block);
			told.sent += block.length;
			if (!isFree) await drained(response);
		}
		response.end();
	});
	await new Promise((done) => server.listen(0, '127.0.0.1', done));
	return {
		told,
		origin: `http://127.0.0.1:${server.address().port}/`,
		close: () => server.closeAllConnections() ?? server.close(),
	};
}

/** The largest memory of that profile's page processes, which nothing shares. Linux tells it. */
function watchMemory(profile) {
	const read = (pid, name) => {
		try {
			return readFileSync(`/proc/${pid}/${name}`, 'utf8');
		} catch {
			return '';
		}
	};
	let peak = 0;
	const look = () => {
		if (!existsSync('/proc')) return;
		for (const pid of readdirSync('/proc').filter((each) => /^\d+$/u.test(each))) {
			const command = read(pid, 'cmdline');
			if (!command.includes('--type=renderer') || !command.includes(profile)) continue;
			peak = Math.max(peak, 1024 * Number(/RssAnon:\s+(\d+)/u.exec(read(pid, 'status'))?.[1] ?? 0));
		}
	};
	const timer = setInterval(look, 100);
	return { stop: () => clearInterval(timer), peak: () => peak };
}

/** Runs in the page: installs, and tells the server how it ends, and what held its thread up. */
function installPage(model, baseUrl) {
	const tell = (told) => fetch('/told', { method: 'POST', body: JSON.stringify(told) });
	let longestMs = 0;
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) longestMs = Math.max(longestMs, duration);
		void tell({ longestMs });
	}).observe({ type: 'longtask' });
	const store = new Worker('/worker.js', { type: 'module' });
	store.onerror = ({ message }) => void tell({ end: { type: 'failed', message } });
	const ask = (id, command) =>
		new Promise((done) => {
			store.addEventListener('message', ({ data }) => {
				if (data.id === id && data.type !== 'event') done(data);
			});
			store.postMessage({ id, model, baseUrl, ...command });
		});
	void (async () => {
		const end = await ask(1, { type: 'download', by: 'user' });
		await tell({ end, hashes: (await ask(2, { type: 'hashes' })).result });
	})();
}

/**
 * A browser of its own process, on a profile that stays, and nobody looks into it: tools that do keep what was fetched in the memory of the
 * page. -> how to end it
 */
async function openBrowser(profile, origin, software) {
	const flags = [...browserFlags({ software }), '--headless=new', `--user-data-dir=${profile}`];
	const child = spawn(needBrowser(), [...flags, origin], { stdio: 'ignore' });
	return async () => {
		if (child.exitCode !== null || child.signalCode !== null) return;
		const gone = new Promise((done) => child.once('exit', done));
		child.kill('SIGKILL');
		await gone;
	};
}

export async function install({ software }) {
	const id = process.env.MONDRIAN_RECIPE ?? 'qwen3-vl-2b';
	const kills = Number(process.env.MONDRIAN_KILLS ?? 10);
	const folder = mkdtempSync(join(tmpdir(), 'mondrian-install-'));
	const profile = join(folder, 'profile');
	const closing = [() => rmSync(folder, { recursive: true, force: true })];
	try {
		await compile('scripts/bench/install-code.mjs', folder);
		await compile('src/worker/hash.worker.ts', folder);
		const code = await import(pathToFileURL(join(folder, 'install-code.js')).href);
		const recipe = code.makerRecipe(id);
		const file = drawMakerFile(recipe.table);
		const wanted = await convertedHashes(code, recipe, file, folder);
		const tokenizer = Buffer.from(JSON.stringify(drawnTokenizer()));
		const library = Buffer.from('a library');
		const scripts = {
			'/store-code.js': readFileSync(join(folder, 'install-code.js'), 'utf8'),
			'/hash.worker.js': readFileSync(join(folder, 'hash.js'), 'utf8'),
			'/worker.js': `import * as code from '/store-code.js';\n(${storeWorker.toString()})(code, '/quantiser.wasm');`,
		};
		const small = { 'tokenizer.json': tokenizer, 'library.wasm': library };
		const page = (origin) => {
			const card = JSON.stringify(cardOf(code, recipe, id, file, origin, { tokenizer, library }));
			const call = `(${installPage.toString()})(${card}, ${JSON.stringify(origin)})`;
			return `<!doctype html><title>install</title><script>${call}</script>`;
		};
		const { told, origin, close } = await serve(file, scripts, small, page);
		closing.unshift(close);
		const memory = watchMemory(profile);
		closing.unshift(memory.stop);
		let busyMs = 0;
		for (let kill = 0; kill <= kills; kill += 1) {
			const startMs = performance.now();
			const before = told.sent;
			const end = await openBrowser(profile, origin, software);
			closing.unshift(end);
			const target = kill < kills ? ((kill + Math.random()) / kills) * file.bytes : Infinity;
			const hasCome = () => told.sent > before && told.sent >= target;
			while (!hasCome() && told.end === undefined)
				await new Promise((done) => setTimeout(done, 20));
			busyMs += performance.now() - startMs;
			await end();
		}
		if (told.end.type !== 'result') throw new Error(JSON.stringify(told.end));
		const shards = Object.entries(wanted);
		const same = shards.filter(([name, sha256]) => told.hashes[name] === sha256);
		return {
			recipe: id,
			fileBytes: file.bytes,
			kills,
			sentOverFile: round(told.sent / file.bytes, 4),
			requests: told.requests.length,
			shardsAsConvertedInOneGo: `${same.length} of ${shards.length}`,
			fileMBPerSecond: round(file.bytes / 1e3 / busyMs, 0),
			peakMemoryOfPageBytes: memory.peak() || 'not told',
			longestTaskOfPageMs: round(told.longestMs, 0),
		};
	} finally {
		for (const close of closing) await close();
	}
}
