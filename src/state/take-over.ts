/** A model that was chosen before its files were here: until they are, the one before writes the critiques. */
import type { ModelCatalogue, ModelStore } from '../ports';
import type { PreferencesState } from './app-state';

export interface TakeOverParts {
	readonly preferences: PreferencesState;
	readonly store: Pick<ModelStore, 'statuses' | 'subscribe'>;
	readonly models: Pick<ModelCatalogue, 'get'>;
}

/** Looks now, since a download may have ended with no tab open, and whenever the files of that model change. */
export async function followTakeOver(parts: TakeOverParts): Promise<void> {
	parts.store.subscribe(({ type, modelId }) => {
		if (type === 'changed' && modelId === parts.preferences.settings.nextModelId)
			look(parts).catch(console.error);
	});
	await look(parts);
}

async function look({ preferences, store, models }: TakeOverParts): Promise<void> {
	const { nextModelId: next } = preferences.settings;
	if (next === '') return;
	if (models.get(next) === undefined) {
		await preferences.update({ nextModelId: '' });
		return;
	}
	const found = (await store.statuses()).find(({ id }) => id === next);
	const isHere = found !== undefined && found.storedBytes >= found.totalBytes;
	if (isHere && preferences.settings.nextModelId === next)
		await preferences.update({ modelId: next, nextModelId: '' });
}
