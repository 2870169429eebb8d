import { loupeFiles } from './loupe-files';
import type { ModelCard, PackedModel } from './model';

export const loupe: PackedModel = {
	id: 'loupe',
	name: 'Loupe 3',
	engine: 'web-llm',
	about: 'loupe',
	contract: 'loupe',
	contextTokens: 2048,
	expectedTokens: 30,
	picture: { layout: 'details', width: 448, height: 224, tokens: 16 },
	scripts: ['Latin'],
	maker: 'Mondrian',
	licence: { name: 'Apache-2.0' },
	evidence: 'measured',
	parameters: 13_100_000,
	package: {
		path: 'models/loupe/resolve/v3/',
		version: 'v3',
		library: 'loupe.wasm',
		manifest: 'mlc-model-manifest.json',
		files: loupeFiles,
		// 6 layers × keys and values × 2 heads × 64 numbers × 4 bytes
		cacheBytesPerToken: 6 * 2 * 2 * 64 * 4,
		features: [],
	},
};

/** The models that come with this version of the app; the catalogue (ports) has all that there are. */
export const models: readonly ModelCard[] = [loupe];
