// npm run bench [-- --json]: speed on this machine, as ratios within one run. Not a test: it asserts nothing.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import os from 'node:os';
import { buildApp, installPackages } from './setup.mjs';

const { values } = parseArgs({
	options: { json: { type: 'boolean', default: false }, pairs: { type: 'string', default: '5' } },
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

/** The same engine and files in a page with nothing else: web-llm from node_modules, one loop. */
async function openBare() {
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url, 'http://x');
		const file =
			pathname === '/web-llm.js'
				? 'node_modules/@mlc-ai/web-llm/lib/index.js'
				: resolveFile('dist', pathname);
		if (pathname === '/')
			response
				.writeHead(200, { 'content-type': 'text/html' })
				.end('<!doctype html><title>bench</title>');
		else if (!file) response.writeHead(404).end();
		else {
			const type = file.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
			response.writeHead(200, { 'content-type': type }).end(readFileSync(file));
		}
	});
	await new Promise((done) => server.listen(0, '127.0.0.1', done));
	const browser = await chromium.launch({
		executablePath: needBrowser(),
		args: browserFlags({ software }),
	});
	const page = await browser.newPage();
	await page.goto(`http://127.0.0.1:${server.address().port}/`);
	const reloadMs = await page.evaluate(async () => {
		const address = '/web-llm.js';
		const { MLCEngine } = await import(address);
		const folder = new URL('models/loupe/resolve/v1/', location.href).href;
		const engine = new MLCEngine({
			appConfig: {
				model_list: [
					{
						model: folder,
						model_id: 'loupe',
						model_lib: `${folder}loupe.wasm`,
						model_manifest: 'mlc-model-manifest.json',
					},
				],
			},
			logLevel: 'ERROR',
		});
		const start = performance.now();
		await engine.reload('loupe');
		window.engine = engine;
		return performance.now() - start;
	});
	const close = async () => {
		await browser.close();
		server.close();
	};
	return { page, reloadMs, close };
}

/** One answer in the bare loop: same prompt, same cap. -> tokens, decodeMs */
function runBare(page, prompt, maxTokens) {
	return page.evaluate(
		async ([text, cap]) => {
			await window.engine.resetChat();
			const stream = await window.engine.chat.completions.create({
				messages: [{ role: 'user', content: text }],
				...{
					stream: true,
					temperature: 0,
					max_tokens: cap,
					stream_options: { include_usage: true },
				},
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
		},
		[prompt, maxTokens],
	);
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
await runBare(bare.page, prompt, cap);
const rounds = [];
for (let i = 0; i < pairs; i += 1) {
	// Alternating, so that a slow minute falls on both.
	const inApp = speed(await askApp());
	const alone = speed(await runBare(bare.page, prompt, cap));
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
