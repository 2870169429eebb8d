/**
 * Models that are made on this device of their makers' own files (docs/modern-models.md). They are offered in the models screen; one that is
 * taken becomes an added model, whose card is always that of this version of the app.
 */
import type { Generation } from './generation';
import { makerFiles } from './maker-files';
import type { MakerFile, ModelId, PackedModel } from './model';

const hub = 'https://huggingface.co/';

type CardParts = Pick<PackedModel, 'about' | 'maker' | 'picture' | 'parameters' | 'eyesFlops'> & {
	readonly generation: Generation;
};

interface Made {
	readonly id: 'smolvlm-256m' | 'smolvlm-500m' | 'qwen3-vl-2b' | 'qwen3-vl-4b';
	readonly name: string;
	readonly account: string;
	readonly commit: string;
	readonly weights: readonly Required<Pick<MakerFile, 'name' | 'bytes' | 'sha256'>>[];
	/** keys and values of every layer, in numbers of 4 bytes */
	readonly cache: {
		readonly layers: number;
		readonly keyHeads: number;
		readonly headWidth: number;
	};
	readonly workingBytes: number;
	readonly card: CardParts;
}

/** None where its library is not part of this version. */
function made(model: Made): readonly PackedModel[] {
	const { id, name, account, commit, weights, workingBytes, cache } = model;
	const stored = makerFiles[id];
	if (stored === undefined) return [];
	const has = (file: string): boolean => stored.some((each) => each.name === file);
	const repository = `${account}/${name}-Instruct`;
	const theirs = (file: string): string => `${hub}${repository}/resolve/${commit}/${file}`;
	const tokenizer = stored.find((each) => each.name === 'tokenizer.json');
	const files: readonly MakerFile[] = [
		...weights.map(({ name: file, bytes, sha256 }): MakerFile => {
			return { name: file, url: theirs(file), role: 'weights', bytes, sha256 };
		}),
		{
			name: 'tokenizer.json',
			url: theirs('tokenizer.json'),
			role: 'tokenizer',
			bytes: tokenizer?.bytes ?? 0,
		},
	];
	const { about, maker, picture, parameters, eyesFlops, generation } = model.card;
	const card: PackedModel = {
		id,
		name,
		engine: 'web-llm',
		about,
		contract: 'general',
		contextTokens: 2048,
		expectedTokens: 420,
		picture,
		scripts: ['Latin'],
		generation,
		...(maker !== undefined && { maker }),
		licence: { name: 'Apache-2.0', url: 'licences/Apache-2.0.txt' },
		evidence: 'experimental',
		...(parameters !== undefined && { parameters }),
		...(eyesFlops !== undefined && { eyesFlops }),
		package: {
			path: `models/${id}/resolve/v1/`,
			version: 'v1',
			library: 'library.wasm',
			...(has('library-gpu.wasm') && { gpuLibrary: 'library-gpu.wasm' }),
			manifest: 'mlc-model-manifest.json',
			files: stored,
			cacheBytesPerToken: cache.layers * 2 * cache.keyHeads * cache.headWidth * 4,
			workingBytes,
			features: [],
			origin: { recipe: id, repository, commit, files },
		},
	};
	return [card];
}

/** Multiply-adds of a SigLIP-B/16 on one tile of 512 px, each counted as two. */
const tileFlops = 214e9;

/**
 * Greedy, as its makers' `generation_config.json` leaves it: it names tokens that end an answer and no way of drawing. Once more with the
 * temperature that all models here get.
 */
const smolVlmGeneration: Generation = {
	temperature: 0.7,
	againAfterLoop: true,
	measured: false,
};

/**
 * "Generation Hyperparameters, VL" of its makers' page, which draws every answer: temperature 0.7, top_p 0.8, presence_penalty 1.5,
 * repetition_penalty 1, and top_k 20, which web-llm has not. They are for free text; a critique is bound (`drawingAt`).
 */
const qwen3VlGeneration: Generation = {
	temperature: 0.7,
	topP: 0.8,
	presencePenalty: 1.5,
	againAfterLoop: true,
	source: 'https://huggingface.co/Qwen/Qwen3-VL-2B-Instruct#generation-hyperparameters',
	measured: false,
};

const smolVlm = (parameters: number): CardParts => ({
	about: 'smolvlm',
	generation: smolVlmGeneration,
	maker: 'Hugging Face',
	picture: { layout: 'tiles', across: 2, down: 2, side: 512, tokens: 333 },
	parameters,
	eyesFlops: 5 * tileFlops,
});

const qwen3Vl = (parameters: number): CardParts => ({
	about: 'qwen3vl',
	generation: qwen3VlGeneration,
	maker: 'Qwen, Alibaba Cloud',
	// 600 image rows between two marks
	picture: { layout: 'blocks', across: 30, down: 20, tokens: 602 },
	parameters,
	// of its tower on 2400 patches
	eyesFlops: 2.14e12,
});

export const makerModels: readonly PackedModel[] = [
	...made({
		id: 'smolvlm-256m',
		name: 'SmolVLM-256M',
		account: 'HuggingFaceTB',
		commit: '7e3e67edbbed1bf9888184d9df282b700a323964',
		weights: [
			{
				name: 'model.safetensors',
				bytes: 513_028_808,
				sha256: '74dea5904032e5ae99a2e0eef5179e6ac0f1dedc3ab0c7c2a5d4d387c843203e',
			},
		],
		cache: { layers: 30, keyHeads: 3, headWidth: 64 },
		workingBytes: 150_000_000,
		card: smolVlm(256_484_928),
	}),
	...made({
		id: 'smolvlm-500m',
		name: 'SmolVLM-500M',
		account: 'HuggingFaceTB',
		commit: 'a7da5b986cb59b408707209984f360a5f4ad7e47',
		weights: [
			{
				name: 'model.safetensors',
				bytes: 1_015_025_832,
				sha256: 'd05b567eeaf534e83d375551f068ed57b5f52d37c657197f644af5ef9db091a2',
			},
		],
		cache: { layers: 32, keyHeads: 5, headWidth: 64 },
		workingBytes: 150_000_000,
		card: smolVlm(507_482_304),
	}),
	...made({
		id: 'qwen3-vl-2b',
		name: 'Qwen3-VL-2B',
		account: 'Qwen',
		commit: '89644892e4d85e24eaac8bacfd4f463576704203',
		weights: [
			{
				name: 'model.safetensors',
				bytes: 4_255_140_312,
				sha256: '7de1838c87a5349b016c26a1c3f7d2bc400a3d485f95ef39a7059ffd734977a0',
			},
		],
		cache: { layers: 28, keyHeads: 8, headWidth: 128 },
		workingBytes: 250_000_000,
		card: qwen3Vl(2_127_532_032),
	}),
	...made({
		id: 'qwen3-vl-4b',
		name: 'Qwen3-VL-4B',
		account: 'Qwen',
		commit: 'ebb281ec70b05090aa6165b016eac8ec08e71b17',
		weights: [
			{
				name: 'model-00001-of-00002.safetensors',
				bytes: 4_967_229_296,
				sha256: '30a01a0556622645a3cce87b655bbbbbc1f170c196099f1b666c93202c3339a9',
			},
			{
				name: 'model-00002-of-00002.safetensors',
				bytes: 3_908_490_048,
				sha256: '046296a2a387efb43b0c997d5833c789604d168834f6e0d3064bf7bb13d002a6',
			},
		],
		cache: { layers: 36, keyHeads: 8, headWidth: 128 },
		workingBytes: 300_000_000,
		card: qwen3Vl(4_437_815_808),
	}),
];

export const makerModel = (id: ModelId): PackedModel | undefined =>
	makerModels.find((model) => model.id === id);
