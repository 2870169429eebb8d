// The yardstick: a bare web-llm loop over the app's own files.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { chromium } from '@playwright/test';
import { browserFlags, needBrowser } from '../browser.mjs';
import { resolveFile } from '../serve.mjs';

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
	const answer = async (request) => {
		await engine.resetChat();
		const stream = await engine.chat.completions.create({
			...{ ...request, stream: true, stream_options: { include_usage: true } },
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
export async function openBare(software) {
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
