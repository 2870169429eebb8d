// Unmodified web-llm over a converted package, in a browser of its own: one greedy answer for each prompt.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBarePage } from '../../scripts/bench/bare-page.mjs';

const files = '/model/resolve/main/';

/** What the worker runs. A logit processor, web-llm's own way in, sees the logits before each token and the token after. */
function textWorker(MLCEngine, folder) {
	let rows = [];
	let tokens = [];
	let wholeRows = false;
	let forced;
	/** The token that is highest, and the logarithm of how probable the forced one is. */
	const expected = (logits, token) => {
		let best = 0;
		for (let i = 1; i < logits.length; i += 1) if (logits[i] > logits[best]) best = i;
		let sum = 0;
		for (let i = 0; i < logits.length; i += 1) sum += Math.exp(logits[i] - logits[best]);
		return [best, logits[token] - logits[best] - Math.log(sum)];
	};
	const highest = (logits, count) => {
		const best = [];
		for (let token = 0; token < logits.length; token += 1) {
			if (best.length === count && logits[token] <= best[count - 1][1]) continue;
			best.push([token, logits[token]]);
			best.sort((a, b) => b[1] - a[1]);
			best.length = Math.min(best.length, count);
		}
		return best;
	};
	const processor = {
		processLogits(logits) {
			const token = forced?.[rows.length];
			if (token !== undefined) {
				rows.push(expected(logits, token));
				// Greedy sampling has no other choice.
				logits.fill(-1e9);
				logits[token] = 0;
				return logits;
			}
			rows.push(wholeRows ? [...logits] : highest(logits, 10));
			return logits;
		},
		processSampledToken(token) {
			tokens.push(token);
		},
		resetState() {},
	};
	let engine;
	let picture;
	// What lies in the device's buffers, now and at most.
	const device = { bytes: 0, peakBytes: 0 };
	const { createBuffer } = GPUDevice.prototype;
	GPUDevice.prototype.createBuffer = function (wanted) {
		const buffer = createBuffer.call(this, wanted);
		device.bytes += wanted.size;
		device.peakBytes = Math.max(device.peakBytes, device.bytes);
		const destroy = buffer.destroy.bind(buffer);
		let isThere = true;
		buffer.destroy = () => {
			if (isThere) device.bytes -= wanted.size;
			isThere = false;
			destroy();
		};
		return buffer;
	};
	/** Rows that a picture became, and how long that took: by an internal name of web-llm 0.2.86. */
	const watchPictures = (pipeline) => {
		const { tvm } = pipeline;
		const embed = pipeline.getArtifactImageEmbeddings?.bind(pipeline);
		if (embed === undefined) return;
		pipeline.getArtifactImageEmbeddings = async (input) => {
			const start = performance.now();
			const made = await embed(input);
			const rows = tvm.detachFromCurrentScope(tvm.empty(made.shape, 'float32', tvm.cpu()).copyFrom(made));
			await pipeline.device.sync();
			picture = { ms: performance.now() - start, rows: [...rows.toArray()] };
			return made;
		};
	};
	const load = async () => {
		const model_list = [
			{
				model: folder,
				model_id: 'text',
				model_lib: `${folder}library.wasm`,
				model_manifest: 'mlc-model-manifest.json',
			},
		];
		engine = new MLCEngine({
			appConfig: { model_list },
			logLevel: 'ERROR',
			logitProcessorRegistry: new Map([['text', processor]]),
		});
		const start = performance.now();
		await engine.reload('text');
		const reloadMs = performance.now() - start;
		watchPictures(engine.loadedModelIdToPipeline.get('text'));
		return { reloadMs };
	};
	const answer = async ({ prompt, count, whole, force }) => {
		await engine.resetChat();
		rows = [];
		tokens = [];
		picture = undefined;
		wholeRows = whole;
		forced = force;
		const reply = await engine.chat.completions.create({
			messages: [{ role: 'user', content: prompt }],
			temperature: 0,
			max_tokens: count,
		});
		const { usage, choices } = reply;
		return {
			promptTokens: usage.prompt_tokens,
			picture,
			peakBytes: device.peakBytes,
			rows,
			tokens,
			text: choices[0].message.content,
			prefillTps: usage.extra.prefill_tokens_per_s,
			tps: usage.extra.decode_tokens_per_s,
		};
	};
	self.onmessage = async ({ data }) => {
		try {
			self.postMessage({ value: await (data === 'load' ? load() : answer(data)) });
		} catch (error) {
			self.postMessage({ error: String(error) });
		}
	};
}

/** `library`: folder of wasm (the one named `wasm`), manifest and chat config; `folder`: of weights and tokenizer. `prompt`: text, or parts of
 * a message; `whole`: rows are all logits, not the ten highest. An answer's `picture` is { ms, rows }. `follow`: each of `tokens` is written, and its row is [highest token, logarithm of how
 * probable the written one is]. -> { reloadMs, answer(prompt, count, whole), follow(prompt, tokens), close } */
export async function openText({ library, folder, software, chatConfig, wasm = 'library.wasm' }) {
	const own = new Set(['library.wasm', 'mlc-model-manifest.json', ...(chatConfig === undefined ? ['mlc-chat-config.json'] : [])]);
	const { page, close } = await openBarePage(software, (pathname, origin) => {
		if (pathname.startsWith(files)) {
			const name = pathname.slice(files.length);
			if (name === 'mlc-chat-config.json' && chatConfig !== undefined) return JSON.stringify(chatConfig);
			return readFileSync(name === 'library.wasm' ? join(library, wasm) : join(own.has(name) ? library : folder, name));
		}
		if (pathname === '/web-llm.js') return readFileSync('node_modules/@mlc-ai/web-llm/lib/index.js', 'utf8');
		if (pathname !== '/worker.js') return undefined;
		return `import { MLCEngine } from '/web-llm.js';\n(${textWorker.toString()})(MLCEngine, '${origin}${files}');`;
	});
	await page.evaluate(() => {
		window.worker = new Worker('/worker.js', { type: 'module' });
	});
	const ask = async (message) => {
		const { value, error } = await page.evaluate(
			(data) =>
				new Promise((resolve) => {
					window.worker.onmessage = (event) => resolve(event.data);
					window.worker.onerror = (event) => resolve({ error: event.message });
					window.worker.postMessage(data);
				}),
			message,
		);
		if (error !== undefined) throw new Error(`web-llm: ${error}`);
		return value;
	};
	try {
		const { reloadMs } = await ask('load');
		return {
			reloadMs,
			answer: (prompt, count, whole = false) => ask({ prompt, count, whole }),
			follow: (prompt, tokens) => ask({ prompt, count: tokens.length, whole: false, force: tokens }),
			close,
		};
	} catch (error) {
		await close();
		throw error;
	}
}
