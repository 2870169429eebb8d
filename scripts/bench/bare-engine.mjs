// The yardstick: a bare web-llm loop over the app's own files.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBarePage } from './bare-page.mjs';

/** Messages of a request: a picture as a data URL, and words. */
export const lookAndSay = (url, text) => [
	{
		role: 'user',
		content: [
			{ type: 'image_url', image_url: { url } },
			{ type: 'text', text },
		],
	},
];

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
		const start = performance.now();
		const stream = await engine.chat.completions.create({
			...request,
			stream: true,
			stream_options: { include_usage: true },
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
		const tokens = usage.completion_tokens;
		return { tokens, firstTokenMs: first - start, decodeMs: last - first };
	};
	self.onmessage = async ({ data }) => {
		self.postMessage(await (data === 'load' ? load() : answer(data)));
	};
}

/**
 * The same engine in a browser of its own, in a worker like the app's, with nothing around it. `folder` holds another package than the
 * app's.
 */
export async function openBare(software, folder) {
	const files = folder === undefined ? '/models/loupe/resolve/v3/' : '/other/resolve/main/';
	const { page, close } = await openBarePage(software, (pathname, origin) => {
		if (folder !== undefined && pathname.startsWith(files)) {
			return readFileSync(join(folder, pathname.slice(files.length)));
		}
		if (pathname === '/web-llm.js') {
			return readFileSync('node_modules/@mlc-ai/web-llm/lib/index.js', 'utf8');
		}
		if (pathname !== '/worker.js') return undefined;
		return `import { MLCEngine } from '/web-llm.js';\n(${bareWorker.toString()})(MLCEngine, '${origin}${files}');`;
	});
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
	/** In a new worker, as on a further visit: the files are in web-llm's cache. -> milliseconds */
	const reload = async () => {
		await page.evaluate(() => {
			window.worker?.terminate();
			window.worker = new Worker('/worker.js', { type: 'module' });
		});
		return (await ask('load')).reloadMs;
	};
	await reload();
	return { ask, reload, close };
}
