import { loupeFiles } from './loupe-files';
import type { ModelId, ModelRecord } from './model';

export const loupe: ModelRecord = {
	id: 'loupe',
	name: 'Loupe 2',
	note: 'ships with the app',
	path: 'models/loupe/resolve/v2/',
	version: 'v2',
	library: 'loupe.wasm',
	files: loupeFiles,
	image: { width: 448, height: 224, tokens: 16, layout: 'details' },
	contract: 'loupe',
	contextTokens: 2048,
	expectedTokens: 120,
	// 6 layers × keys and values × 2 heads × 64 numbers × 4 bytes
	cacheBytesPerToken: 6 * 2 * 2 * 64 * 4,
	features: [],
};

/** Every model that this version of the app can run; no other address is ever asked. */
export const models: readonly ModelRecord[] = [loupe];

export function modelById(id: ModelId): ModelRecord | undefined {
	return models.find((model) => model.id === id);
}
