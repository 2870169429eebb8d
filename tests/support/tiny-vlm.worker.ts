/** Store and engine of the app in one thread, for a model that is made of a small maker's file: on the disk, as in the app. */
import type { PackedModel } from '../../src/domain/model/model';
import type { MakerRecipe } from '../../src/domain/weights/recipes';
import { pictureRows, smolVlmRecipes, smolVlmTable } from '../../src/domain/weights/smolvlm';
import type { Failure } from '../../src/domain/failure';
import { installModelCache } from '../../src/storage/model-cache';
import { ModelFiles } from '../../src/storage/model-files';
import { WebllmModel } from '../../src/worker/webllm-model';
import { loadQuantiser } from '../../src/worker/weights/load-quantiser';
import { Locks, storeTab } from './store-tab';
import { picture, sizes } from './tiny-vlm-sizes';

export interface TinyRequest {
	readonly model: PackedModel;
	readonly baseUrl: string;
	/** where the package's own small files lie, by their names in its folder */
	readonly small: Readonly<Record<string, string>>;
	readonly questions: readonly {
		readonly prompt: string;
		readonly image?: Blob;
		readonly maxTokens: number;
	}[];
}
export interface TinyAnswer {
	readonly failure?: Failure | 'paused' | undefined;
	/** files of the disk that hold shards */
	readonly onDisk: number;
	readonly texts: readonly string[];
}

const { across, down, rowsOfTile, marks } = picture;
const tinyRecipe: MakerRecipe = {
	format: 'safetensors',
	table: smolVlmTable(sizes),
	recipes: smolVlmRecipes(sizes, 'q8'),
	constants: [
		{
			name: 'rows',
			dtype: 'int32',
			length: pictureRows(across, down, rowsOfTile, marks).length,
			valuesFor: () => pictureRows(across, down, rowsOfTile, marks),
		},
	],
};

async function run({ model, baseUrl, small, questions }: TinyRequest): Promise<TinyAnswer> {
	const folder = new URL(model.package.path, baseUrl).href;
	const realFetch = globalThis.fetch;
	// web-llm fetches a library by itself from a local server.
	globalThis.fetch = (input, init) => {
		const url = input instanceof Request ? input.url : String(input);
		return realFetch(small[url.slice(folder.length)] ?? input, init);
	};
	const { client } = storeTab({
		baseUrl,
		card: model,
		files: new ModelFiles(),
		channel: new EventTarget(),
		locks: new Locks(),
		download: { install: { recipeOf: () => tinyRecipe, loadQuantiser, windowBytes: 1024 * 1024 } },
	});
	const { signal } = new AbortController();
	const failure = await client.download(model.id, { signal, by: 'user' });
	const disk = await (await navigator.storage.getDirectory()).getDirectoryHandle('models');
	let onDisk = 0;
	for await (const _name of disk.keys()) onDisk += 1;
	const texts: string[] = [];
	if (failure === undefined) {
		installModelCache(new ModelFiles());
		const engine = new WebllmModel();
		for (const question of questions) {
			const request = { model, temperature: 0, ...question };
			const onevent = (): void => undefined;
			texts.push((await engine.generate(request, baseUrl, { signal, onevent })).text);
		}
	}
	await client.remove(model.id);
	return { failure, onDisk, texts };
}

onmessage = ({ data }: MessageEvent<TinyRequest>) => {
	run(data).then(
		(answer) => {
			postMessage(answer);
		},
		(error: unknown) => {
			postMessage({
				failure: { code: 'internal_error', detail: String(error) },
				onDisk: 0,
				texts: [],
			});
		},
	);
};
