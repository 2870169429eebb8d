// npm run bench [-- --json]: speed on this machine, as ratios within one run. Not a test: it asserts nothing.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import os from 'node:os';
import { buildApp, installPackages } from './setup.mjs';

const { values } = parseArgs({
	options: { json: { type: 'boolean', default: false }, pairs: { type: 'string', default: '7' } },
});
installPackages();
buildApp();
const { handOver, openApp } = await import('./app-page.mjs');
const { chromium } = await import('@playwright/test');
const { browserFlags, needBrowser } = await import('./browser.mjs');
const { resolveFile } = await import('./serve.mjs');
const software = process.env.MONDRIAN_GPU !== '1';
const photo = 'public/samples/lake-sherburne.jpg';
const pairs = Number(values.pairs);

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const round = (value, digits = 2) => Number(value.toFixed(digits));

/** What the bare worker runs: web-llm and one loop. Posts tokens and decode time of each answer. */
function bareWorker(MLCEngine, folder) {
	let engine;
	const load = async () => {
		const record = { model: folder, model_id: 'loupe', model_lib: `${folder}loupe.wasm` };
		const model_list = [{ ...record, model_manifest: 'mlc-model-manifest.json' }];
		engine = new MLCEngine({ appConfig: { model_list }, logLevel: 'ERROR' });
		const start = performance.now();
		await engine.reload('loupe');
		return { reloadMs: performance.now() - start };
	};
	const answer = async ([content, max_tokens]) => {
		await engine.resetChat();
		const stream = await engine.chat.completions.create({
			messages: [{ role: 'user', content }],
			...{ stream: true, temperature: 0, max_tokens, stream_options: { include_usage: true } },
		});
		let first;
		let last;
		let usage;
		for await (const chunk of stream) {
			usage = chunk.usage ?? usage;
			if (!chunk.choices[0]?.delta.content) continue;
			last = performance.now();
			first ??= last;
		}
		return { tokens: usage.completion_tokens, decodeMs: last - first };
	};
	self.onmessage = async ({ data }) => {
		self.postMessage(await (data === 'load' ? load() : answer(data)));
	};
}

/** The same engine and files in a browser of its own, in a worker like the app's, with nothing around it. */
async function openBare() {
	const script = (origin) =>
		`import { MLCEngine } from '/web-llm.js';\n(${bareWorker.toString()})(MLCEngine, '${origin}/models/loupe/resolve/v1/');`;
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url, 'http://x');
		const send = (type, body) => response.writeHead(200, { 'content-type': type }).end(body);
		const file =
			pathname === '/web-llm.js'
				? 'node_modules/@mlc-ai/web-llm/lib/index.js'
				: resolveFile('dist', pathname);
		if (pathname === '/') send('text/html', '<!doctype html><title>bench</title>');
		else if (pathname === '/worker.js')
			send('text/javascript', script(`http://${request.headers.host}`));
		else if (!file) response.writeHead(404).end();
		else
			send(
				file.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
				readFileSync(file),
			);
	});
	await new Promise((done) => server.listen(0, '127.0.0.1', done));
	const browser = await chromium.launch({
		executablePath: needBrowser(),
		args: browserFlags({ software }),
	});
	const page = await browser.newPage();
	await page.goto(`http://127.0.0.1:${server.address().port}/`);
	await page.evaluate(() => (window.worker = new Worker('/worker.js', { type: 'module' })));
	const ask = (message) =>
		page.evaluate(
			(data) =>
				new Promise((resolve, reject) => {
					window.worker.onmessage = (event) => resolve(event.data);
					window.worker.onerror = (event) => reject(new Error(event.message));
					window.worker.postMessage(data);
				}),
			message,
		);
	const { reloadMs } = await ask('load');
	const close = async () => {
		await browser.close();
		server.close();
	};
	return { ask, reloadMs, close };
}

const run = (page, task, argument) => page.evaluate(task, argument);
const app = await openApp({ software });
const file = await handOver(app.page, photo);
const first = await run(
	app.page,
	async (f) => {
		const [id] = await window.mondrian.submit(f, { updates: false });
		for await (const _ of window.mondrian.events(id));
		return { id, result: await window.mondrian.result(id) };
	},
	file,
);
const warm = [];
for (let i = 0; i < 3; i += 1) {
	warm.push(
		await run(
			app.page,
			async (f) => {
				const [id] = await window.mondrian.submit(f, { updates: false });
				for await (const _ of window.mondrian.events(id));
				return window.mondrian.result(id);
			},
			file,
		),
	);
}
const bare = await openBare();
const question = 'Teach me more.';
const cap = 300;
const prompt = `${first.result.rawText}\nQuestion: ${question}`;
const askApp = () =>
	run(
		app.page,
		async ([id, q, maxTokens]) => {
			const asked = await window.mondrian.ask(id, q, { maxTokens });
			for await (const _ of window.mondrian.events(asked));
			const { usage, timings } = await window.mondrian.result(asked);
			return { tokens: usage.completionTokens, decodeMs: timings.decodeMs };
		},
		[first.id, question, cap],
	);
const speed = ({ tokens, decodeMs }) => ((tokens - 1) / decodeMs) * 1000;
await askApp();
await bare.ask([prompt, cap]);
const rounds = [];
for (let i = 0; i < pairs; i += 1) {
	// Alternating, so that a slow minute falls on both.
	const order = [askApp, () => bare.ask([prompt, cap])];
	if (i % 2 === 1) order.reverse();
	const speeds = [speed(await order[0]()), speed(await order[1]())];
	if (i % 2 === 1) speeds.reverse();
	const [inApp, alone] = speeds;
	rounds.push({ inApp, alone, ratio: inApp / alone });
}
const ratios = rounds.map((each) => each.ratio);
const report = {
	date: new Date().toISOString().slice(0, 10),
	machine: `${os.cpus()[0]?.model ?? 'unknown'}, ${os.cpus().length} cores`,
	adapter: first.result.model.adapter,
	decodeRatio: {
		median: round(median(ratios), 3),
		min: round(Math.min(...ratios), 3),
		max: round(Math.max(...ratios), 3),
		pairs,
	},
	decodeTokensPerSecond: {
		app: round(median(rounds.map((each) => each.inApp)), 1),
		bare: round(median(rounds.map((each) => each.alone)), 1),
	},
	critiqueTokensPerSecond: round(median(warm.map((each) => each.tps ?? NaN)), 1),
	loadMs: { firstVisit: first.result.timings.loadMs, bareReload: Math.round(bare.reloadMs) },
	photoToFirstTokenMs: median(warm.map((each) => each.timings.prefillMs)),
	critiqueMs: {
		first: first.result.timings.totalMs,
		warm: median(warm.map((each) => each.timings.totalMs)),
	},
	critiqueTokens: first.result.usage.completionTokens,
};
await app.close();
await bare.close();
if (values.json) console.log(JSON.stringify(report, undefined, '\t'));
else
	for (const [name, value] of Object.entries(report))
		console.log(`${name.padEnd(26)} ${typeof value === 'object' ? JSON.stringify(value) : value}`);
