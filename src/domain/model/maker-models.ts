/**
 * Models that are made on this device of their makers' own files (docs/modern-models.md). They are offered in the models screen; one that is
 * taken becomes an added model, whose card is always that of this version of the app.
 */
import { makerFiles } from './maker-files';
import type { MakerFile, ModelId, PackedModel } from './model';

const hub = 'https://huggingface.co/';

interface SmolVlm {
	readonly id: 'smolvlm-256m' | 'smolvlm-500m';
	readonly name: string;
	readonly commit: string;
	readonly parameters: number;
	readonly weights: { readonly bytes: number; readonly sha256: string };
	readonly layers: number;
	readonly keyHeads: number;
}

/** Multiply-adds of a SigLIP-B/16 on one tile of 512 px, each counted as two. */
const tileFlops = 214e9;

/** None where its library is not part of this version. */
function smolVlm(model: SmolVlm): readonly PackedModel[] {
	const { id, name, commit, parameters, weights, layers, keyHeads } = model;
	const stored = makerFiles[id];
	if (stored === undefined) return [];
	const has = (file: string): boolean => stored.some((each) => each.name === file);
	const repository = `HuggingFaceTB/${name}-Instruct`;
	const theirs = (file: string): string => `${hub}${repository}/resolve/${commit}/${file}`;
	const tokenizer = stored.find((each) => each.name === 'tokenizer.json');
	const files: readonly MakerFile[] = [
		{ name: 'model.safetensors', url: theirs('model.safetensors'), role: 'weights', ...weights },
		{
			name: 'tokenizer.json',
			url: theirs('tokenizer.json'),
			role: 'tokenizer',
			bytes: tokenizer?.bytes ?? 0,
		},
	];
	const card: PackedModel = {
		id,
		name,
		engine: 'web-llm',
		about: 'smolvlm',
		contract: 'general',
		contextTokens: 2048,
		expectedTokens: 420,
		picture: { layout: 'tiles', across: 2, down: 2, side: 512, tokens: 333 },
		scripts: ['Latin'],
		maker: 'Hugging Face',
		licence: { name: 'Apache-2.0', url: 'licences/Apache-2.0.txt' },
		evidence: 'experimental',
		parameters,
		eyesFlops: 5 * tileFlops,
		package: {
			path: `models/${id}/resolve/v1/`,
			version: 'v1',
			library: 'library.wasm',
			...(has('library-gpu.wasm') && { gpuLibrary: 'library-gpu.wasm' }),
			manifest: 'mlc-model-manifest.json',
			files: stored,
			// keys and values of every layer, heads of 64 numbers of 4 bytes
			cacheBytesPerToken: layers * 2 * keyHeads * 64 * 4,
			workingBytes: 150_000_000,
			features: [],
			origin: { recipe: id, repository, commit, files },
		},
	};
	return [card];
}

export const makerModels: readonly PackedModel[] = [
	...smolVlm({
		id: 'smolvlm-256m',
		name: 'SmolVLM-256M',
		commit: '7e3e67edbbed1bf9888184d9df282b700a323964',
		parameters: 256_484_928,
		weights: {
			bytes: 513_028_808,
			sha256: '74dea5904032e5ae99a2e0eef5179e6ac0f1dedc3ab0c7c2a5d4d387c843203e',
		},
		layers: 30,
		keyHeads: 3,
	}),
	...smolVlm({
		id: 'smolvlm-500m',
		name: 'SmolVLM-500M',
		commit: 'a7da5b986cb59b408707209984f360a5f4ad7e47',
		parameters: 507_482_304,
		weights: {
			bytes: 1_015_025_832,
			sha256: 'd05b567eeaf534e83d375551f068ed57b5f52d37c657197f644af5ef9db091a2',
		},
		layers: 32,
		keyHeads: 5,
	}),
];

export const makerModel = (id: ModelId): PackedModel | undefined =>
	makerModels.find((model) => model.id === id);
