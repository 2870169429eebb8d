import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { makerModels } from '../../../src/domain/model/maker-models';
import { isMade, type ModelCard } from '../../../src/domain/model/model';
import { makerRecipe, type RecipeId } from '../../../src/domain/weights/recipes';
import { pinHashes } from '../../../src/state/pin-hashes';
import { readAddedModels } from '../../../src/storage/added-models';
import { IdbModelCatalogue } from '../../../src/storage/catalogue';
import { LocalFeed } from '../../support/local-feed';
import { openStorage } from '../../support/open-storage';

const card = makerModels[0]!;
const { package: packed } = card;
const read = (stored: unknown): readonly ModelCard[] =>
	readAddedModels([{ id: (stored as ModelCard).id, addedAtMs: 1, card: stored }]);
const hash = 'a'.repeat(64);
/** With a hash for every file, as a download could teach it. */
const taught = {
	...packed,
	files: packed.files.map((file) => ({ ...file, sha256: file.sha256 ?? hash })),
};

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

it('of a model that the app knows is its card of now, with the hashes that its first download taught', () => {
	expect(read(card)).toEqual([card]);
	expect(packed.files.find(({ name }) => name === 'tokenizer.json')?.sha256).toBeUndefined();
	const [held] = read({ ...card, name: 'Of old', package: taught });
	expect(held!.name).toBe(card.name);
	const changed = held!.package!.files.filter((file, i) => file !== packed.files[i]);
	expect(changed.map(({ name, sha256 }) => [name, sha256])).toEqual([['tokenizer.json', hash]]);
	expect(packed.files.some(({ name }) => isMade(packed, name))).toBe(true);
});

it('holds no hash of another commit, another version, or another size', () => {
	const others: readonly object[] = [
		{ ...taught, origin: { ...packed.origin, commit: 'b'.repeat(40) } },
		{ ...taught, path: packed.path.replace('v1', 'v0') },
		{ ...taught, files: taught.files.map((file) => ({ ...file, bytes: file.bytes + 1 })) },
	];
	for (const other of others) expect(read({ ...card, package: other })).toEqual([card]);
});

it('is written once with what was taught, however often that is looked at', async () => {
	const { database } = await openStorage();
	const models = new IdbModelCatalogue(database, new LocalFeed());
	await models.load();
	await models.add([card]);
	const heard = vi.fn();
	models.subscribe(heard);
	const hashes = Object.fromEntries(packed.files.map(({ name }) => [name, hash]));
	const store = { hashes: () => Promise.resolve(hashes) };
	for (let i = 0; i < 3; i += 1) await pinHashes(card.id, models, store);
	expect(heard).toHaveBeenCalledOnce();
	const held = models.get(card.id)!.package!.files.filter(({ sha256 }) => sha256 === hash);
	expect(held.map(({ name }) => name)).toEqual(['tokenizer.json']);
});

it('stays unseen with an origin of a later version; one that the app knows is its own', () => {
	const { origin } = packed;
	const odd: readonly object[] = [
		{ source: 'elsewhere' },
		{ ...origin, recipe: 'of-later' },
		{ ...origin, recipe: 'toString' },
		{ ...origin, files: [{ name: 'x' }] },
	];
	for (const other of odd) {
		expect(read({ ...card, id: 'later', package: { ...packed, origin: other } })).toEqual([]);
		expect(read({ ...card, package: { ...packed, origin: other } })).toEqual([card]);
	}
});

it.each<RecipeId>(['smollm2-135m', 'smolvlm-256m', 'smolvlm-500m', 'qwen3-vl-2b', 'qwen3-vl-4b'])(
	'can be made by %s, and is read again as it is',
	(recipe) => {
		const own = {
			...card,
			id: 'own',
			package: { ...packed, origin: { ...packed.origin!, recipe } },
		};
		expect(read(own)).toEqual([own]);
		expect(makerRecipe(recipe).recipes.length).toBeGreaterThan(0);
	},
);
