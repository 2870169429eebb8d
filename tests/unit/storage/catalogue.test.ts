import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ModelCard } from '../../../src/domain/model/model';
import { loupe, models } from '../../../src/domain/model/models';
import { defaultSettings } from '../../../src/domain/settings';
import { Preferences } from '../../../src/state/preferences.svelte';
import { IdbModelCatalogue } from '../../../src/storage/catalogue';
import { IdbSettingsStore } from '../../../src/storage/settings-store';
import { LocalFeed } from '../../support/local-feed';
import { openStorage } from '../../support/open-storage';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

const own: ModelCard = { ...loupe, id: 'own', name: 'Own' };

/** Two tabs of one origin, both open. */
async function tabs() {
	const { database } = await openStorage();
	const feed = new LocalFeed();
	const open = async (): Promise<IdbModelCatalogue> => {
		const catalogue = new IdbModelCatalogue(database, feed);
		await catalogue.load();
		return catalogue;
	};
	return { database, feed, open, one: await open(), two: await open() };
}

it('has the models of the app, and then those that were added, in every tab and after a reload', async () => {
	const { one, two, open } = await tabs();
	expect(one.list()).toEqual(models);
	const heard = vi.fn();
	const stop = two.subscribe(heard);
	await one.add([own]);
	expect(one.list()).toEqual([...models, own]);
	await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
	expect(two.get('own')).toEqual(own);
	expect((await open()).list()).toEqual([...models, own]);
	await two.remove('own');
	expect(two.get('own')).toBeUndefined();
	await vi.waitFor(() => expect(one.list()).toEqual(models));
	stop();
	expect(heard).toHaveBeenCalledTimes(2);
});

it('keeps the place of one that is added again, and never puts one in the place of its own', async () => {
	const { one } = await tabs();
	await one.add([own]);
	await one.add([{ ...own, id: 'later' }]);
	await one.add([
		{ ...own, name: 'Renamed' },
		{ ...own, id: 'loupe', name: 'Not Loupe' },
	]);
	expect(one.list().map(({ name }) => name)).toEqual([
		...models.map(({ name }) => name),
		'Renamed',
		'Own',
	]);
	expect(one.get('loupe')).toBe(loupe);
});

it('of two tabs that add at once keeps both', async () => {
	const { one, two } = await tabs();
	await Promise.all([one.add([own]), two.add([{ ...own, id: 'other' }])]);
	await vi.waitFor(() => {
		for (const each of [one, two]) expect(each.get('own') && each.get('other')).toBeDefined();
	});
});

it('leaves a record alone that it cannot use', async () => {
	const { one, database } = await tabs();
	const later = { id: 'odd', addedAtMs: 1, card: { ...own, id: 'odd', engine: 'telepathy' } };
	await database.put('models', later as never);
	await one.add([own]);
	expect(one.list()).toEqual([...models, own]);
	expect(await database.get('models', 'odd')).toEqual(later);
});

it('lets the settings fall back to Loupe when the chosen model is gone, in every tab', async () => {
	const { database, feed, one, two } = await tabs();
	await one.add([own]);
	const [first, second] = [one, two].map(
		(models) => new Preferences(new IdbSettingsStore(database), feed, models),
	);
	await first!.update({ modelId: 'own' });
	expect(first!.settings.modelId).toBe('own');
	await second!.load();
	expect(second!.settings.modelId).toBe('own');
	await one.remove('own');
	expect(first!.settings.modelId).toBe(defaultSettings.modelId);
	await vi.waitFor(() => expect(second!.settings.modelId).toBe(defaultSettings.modelId));
	await first!.load();
	expect(first!.settings.modelId).toBe(defaultSettings.modelId);
});
