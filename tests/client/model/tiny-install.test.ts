/**
 * A small SmolVLM the whole way: a maker's safetensors file, read by ranges, made into shards on the disk by the app's store, loaded by the
 * app's engine with web-llm, shown a picture; against the tokens of transformers' own class.
 */
import { afterEach, expect, it } from 'vitest';
import chatConfig from '../../../model/libraries/tiny-vlm/mlc-chat-config.json';
import libraryUrl from '../../../model/libraries/tiny-vlm/library.wasm?url';
import manifestUrl from '../../../model/libraries/tiny-vlm/mlc-model-manifest.json?url';
import type { PackedModel } from '../../../src/domain/model/model';
import { loupe } from '../../../src/domain/model/models';
import { tokenizerOf } from '../../../src/domain/weights/gguf-tokenizer';
import { layShards } from '../../../src/domain/weights/plan';
import { pictureRows, smolVlmRecipes, smolVlmTable } from '../../../src/domain/weights/smolvlm';
import { madeFiles } from '../../../src/domain/weights/tensor-cache';
import cases from '../../fixtures/tiny-vlm/cases.json';
import { letterEntries, letterTemplate } from '../../support/letter-tokens';
import { drawPicture, safetensorsFile } from '../../support/tiny-vlm-file';
import { picture, sizes } from '../../support/tiny-vlm-sizes';
import type { TinyAnswer, TinyRequest } from '../../support/tiny-vlm.worker';

const urls: string[] = [];
let worker: Worker | undefined;
afterEach(() => {
	worker?.terminate();
	for (const url of urls.splice(0)) URL.revokeObjectURL(url);
});

/** An address that answers with ranges, and from this page alone. */
function addressOf(bytes: BlobPart): string {
	const url = URL.createObjectURL(new Blob([bytes]));
	urls.push(url);
	return url;
}

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const hash = await crypto.subtle.digest('SHA-256', bytes);
	return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const utf8 = (content: object) => new TextEncoder().encode(JSON.stringify(content));
const textOf = (tokens: readonly number[]): string =>
	tokens
		.filter((token) => !cases.stops.includes(token))
		.map((token) => (token > 32 && token < 127 ? String.fromCharCode(token) : `<${String(token)}>`))
		.join('');

async function request(): Promise<TinyRequest> {
	const weights = safetensorsFile();
	const metadata = new Map(Object.entries(letterEntries(sizes.decoder.vocab)));
	const tokenizer = utf8(tokenizerOf({ metadata, tensors: new Map() }));
	const conv_template = { ...letterTemplate, stop_token_ids: cases.stops };
	const config = utf8({ ...chatConfig, conv_template });
	const small = {
		'library.wasm': libraryUrl,
		'mlc-model-manifest.json': manifestUrl,
		'mlc-chat-config.json': addressOf(config),
	};
	const sizeOf = async (name: string, url: string) => {
		const { byteLength: bytes } = await (await fetch(url)).arrayBuffer();
		return { name, bytes };
	};
	const own = await Promise.all(Object.entries(small).map(([name, url]) => sizeOf(name, url)));
	const { across, down, rowsOfTile, marks } = picture;
	const { length } = pictureRows(across, down, rowsOfTile, marks);
	const layout = layShards(smolVlmRecipes(sizes, 'q8'), smolVlmTable(sizes));
	const made = madeFiles(layout, [{ name: 'rows', dtype: 'int32', length }]);
	const theirs = { name: 'tokenizer.json', bytes: tokenizer.length, sha256: await sha256Of(tokenizer) };
	const model: PackedModel = {
		...loupe,
		id: 'tiny-vlm',
		contract: 'general',
		scripts: ['Latin'],
		package: {
			...loupe.package,
			path: 'models/tiny-vlm/resolve/v1/',
			version: 'v1',
			library: 'library.wasm',
			manifest: 'mlc-model-manifest.json',
			features: [],
			files: [...own, theirs, ...made],
			origin: {
				recipe: 'smolvlm-256m',
				repository: 'drawn/tiny-vlm',
				commit: '0'.repeat(40),
				files: [
					{
						name: 'model.safetensors',
						url: addressOf(weights),
						bytes: weights.length,
						sha256: await sha256Of(weights),
						role: 'weights',
					},
					{ ...theirs, url: addressOf(tokenizer), role: 'tokenizer' },
				],
			},
		},
	};
	const [seen, , words] = cases.cases as [Case, Case, Case];
	const image = await (await fetch(await drawPicture())).blob();
	return {
		model,
		baseUrl: `${location.origin}/`,
		small,
		questions: [
			{ prompt: seen.turns[0]!.text, image, maxTokens: seen.turns[0]!.tokens.length },
			{ prompt: words.turns[0]!.text, maxTokens: words.turns[0]!.tokens.length },
		],
	};
}
type Case = (typeof cases.cases)[number];

it('answers with the makers’ tokens, installed from their file by the app’s own store and engine', async () => {
	const asked = await request();
	worker = new Worker(new URL('../../support/tiny-vlm.worker.ts', import.meta.url), { type: 'module' });
	const answer = await new Promise<TinyAnswer>((resolve, reject) => {
		worker!.onmessage = ({ data }: MessageEvent<TinyAnswer>) => {
			resolve(data);
		};
		worker!.onerror = (event) => {
			reject(new Error(event.message));
		};
		worker!.postMessage(asked);
	});
	expect(answer.failure).toBeUndefined();
	expect(answer.onDisk).toBe(asked.model.package.files.length);
	const [seen, , words] = cases.cases as [Case, Case, Case];
	expect(answer.texts).toEqual([textOf(seen.turns[0]!.tokens), textOf(words.turns[0]!.tokens)]);
}, 300_000);
