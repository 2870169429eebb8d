/** A package as web-llm loads it, from a plan and the file that it is for; and an engine that finds every file in its cache. */
import { MLCEngine, type ChatCompletionMessageParam } from '@mlc-ai/web-llm';
import { convertWindow } from '../../src/domain/weights/convert';
import type { Plan } from '../../src/domain/weights/plan';
import { shardName, tensorCacheOf } from '../../src/domain/weights/tensor-cache';
import { watchForwardCalls } from './forward-calls';

const json = (content: object) => new TextEncoder().encode(JSON.stringify(content));

export function packageFiles(
	plan: Plan,
	file: Uint8Array,
	{ chatConfig, tokenizer, rows }: { chatConfig: object; tokenizer: object; rows?: Int32Array },
): Map<string, Uint8Array> {
	const shards = plan.shardBytes.map((bytes) => new Uint8Array(bytes));
	for (const window of plan.windows)
		for (const { target, offset, bytes } of convertWindow(
			window,
			file.slice(window.from, window.to),
		))
			shards[target.shard]!.set(bytes, offset);
	const constants =
		rows === undefined ? [] : [{ name: 'rows', dtype: 'int32', length: rows.length }];
	const files = new Map<string, Uint8Array>();
	if (rows !== undefined) files.set('rows.bin', new Uint8Array(rows.buffer));
	for (const [i, shard] of shards.entries()) files.set(shardName(i), shard);
	files.set('tensor-cache.json', json(tensorCacheOf(plan, constants)));
	files.set('tokenizer.json', json(tokenizer));
	files.set('mlc-chat-config.json', json(chatConfig));
	return files;
}

type Content = Parameters<
	MLCEngine['chat']['completions']['create']
>[0]['messages'][number]['content'];

/**
 * Loads a package in this page. `ask` begins anew and tells the logits of each row from which a token was chosen, and the tokens; web-llm's own way in for
 * both is a logit processor.
 */
export async function loadPackage(
	packed: ReadonlyMap<string, Uint8Array>,
	manifest: object,
	libraryUrl: string,
) {
	const folder = new URL('/tiny/resolve/main/', location.origin).href;
	const files = new Map([...packed, ['mlc-model-manifest.json', json(manifest)]]);
	const realCaches = globalThis.caches;
	const match = (request: RequestInfo | URL) => {
		const url = request instanceof Request ? request.url : new URL(request, location.href).href;
		const bytes = files.get(url.slice(folder.length));
		return Promise.resolve(bytes === undefined ? undefined : new Response(bytes.slice()));
	};
	const value = { open: () => Promise.resolve({ match, keys: () => Promise.resolve([]) }) };
	Object.defineProperty(globalThis, 'caches', { value, configurable: true });
	let rows: Float32Array[] = [];
	let tokens: number[] = [];
	const processor = {
		processLogits(logits: Float32Array) {
			rows.push(logits.slice());
			return logits;
		},
		processSampledToken: (token: number) => void tokens.push(token),
		resetState: () => undefined,
	};
	const record = { model: folder, model_id: 'tiny', model_manifest: 'mlc-model-manifest.json' };
	const model_lib = new URL(libraryUrl, location.origin).href;
	const engine = new MLCEngine({
		appConfig: { model_list: [Object.assign(record, { model_lib })] },
		logLevel: 'ERROR',
		logitProcessorRegistry: new Map([['tiny', processor]]),
	});
	const close = async () => {
		await engine.unload();
		Object.defineProperty(globalThis, 'caches', { value: realCaches, configurable: true });
	};
	try {
		await engine.reload('tiny');
	} catch (error) {
		await close();
		throw error;
	}
	const forward = watchForwardCalls(engine, 'tiny');
	const forget = () => engine.resetChat();
	/** Goes on where the conversation stands. */
	const chat = async (messages: ChatCompletionMessageParam[], max_tokens: number) => {
		tokens = [];
		const reply = await engine.chat.completions.create({ messages, max_tokens, temperature: 0 });
		const text = reply.choices[0]?.message.content ?? '';
		return { tokens, text, calls: await forward.take() };
	};
	const ask = async (
		content: Content,
		options: { max_tokens: number; temperature: number; top_p?: number; seed?: number },
	) => {
		await engine.resetChat();
		rows = [];
		tokens = [];
		const reply = await engine.chat.completions.create(
			Object.assign({ messages: [{ role: 'user' as const, content: content as string }] }, options),
		);
		return { rows, tokens, promptTokens: reply.usage?.prompt_tokens };
	};
	return { ask, chat, forget, close };
}

/** Largest difference of rows of logits to recorded ones that begin at row `first`, as a share of the largest logit. */
export function worstDifference(
	rows: readonly Float32Array[],
	recorded: Float32Array,
	first: number,
): number {
	let [largest, worst] = [0, 0];
	for (const [i, row] of rows.entries()) {
		const start = (first + i) * row.length;
		for (const [v, got] of row.entries()) {
			largest = Math.max(largest, Math.abs(recorded[start + v]!));
			worst = Math.max(worst, Math.abs(recorded[start + v]! - got));
		}
	}
	return worst / largest;
}
