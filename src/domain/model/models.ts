import { loupeFiles } from './loupe-files';
import type { ModelCard, ModelId, WebllmPackage } from './model';

export const loupe: ModelCard & { readonly package: WebllmPackage } = {
	id: 'loupe',
	name: 'Loupe 2',
	engine: 'web-llm',
	about: 'loupe',
	contract: 'loupe-2',
	contextTokens: 2048,
	expectedTokens: 120,
	picture: { layout: 'details', width: 448, height: 224, tokens: 16 },
	scripts: ['Latin'],
	package: {
		path: 'models/loupe/resolve/v2/',
		version: 'v2',
		library: 'loupe.wasm',
		files: loupeFiles,
		// 6 layers × keys and values × 2 heads × 64 numbers × 4 bytes
		cacheBytesPerToken: 6 * 2 * 2 * 64 * 4,
		features: [],
	},
};

/** Every model that this version of the app can run; no other address is ever asked. */
export const models: readonly ModelCard[] = [loupe];

export function modelById(id: ModelId): ModelCard | undefined {
	return models.find((model) => model.id === id);
}
