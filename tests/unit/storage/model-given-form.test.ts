/** A tokenizer that somebody gives before anybody knows its hash. */
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { PackedModel } from '../../../src/domain/model/model';
import { serves } from '../../support/hostile-server';
import { library, makerRecipe } from '../../support/maker-model';
import { MakerStore, weights } from '../../support/maker-store';

let store: MakerStore;
afterEach(() => store.server.close());

const options = { signal: new AbortController().signal, onprogress: () => undefined };
const file = (name: string, bytes: Uint8Array): File => new File([bytes.slice()], name);
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const rows = 100;

/** As the fixture reads it, with a word for each row of a table of 100. */
const words = (firstRow: number, count = rows): Buffer =>
	Buffer.from(
		JSON.stringify({
			firstRow,
			model: {
				vocab: Object.fromEntries(Array.from({ length: count }, (_, id) => [`w${String(id)}`, id])),
			},
		}),
	);
const theirs = words(7);

/** @param known whether the card tells the tokenizer's hash, and where */
function cardOf(known: 'nowhere' | 'at the maker’s'): PackedModel {
	const { card } = store;
	const { origin, files } = card.package;
	const withOut = <T extends { readonly name: string; readonly sha256?: string }>(each: T): T => {
		if (each.name !== 'tokenizer.json') return each;
		const { sha256: _, ...open } = each;
		return { ...open, bytes: theirs.length } as unknown as T;
	};
	const hash = known === 'nowhere' ? {} : { sha256: sha256Of(theirs) };
	const makers = origin!.files.map((each) =>
		each.name === 'tokenizer.json' ? { ...withOut(each), ...hash } : each,
	);
	return {
		...card,
		package: { ...card.package, files: files.map(withOut), origin: { ...origin!, files: makers } },
	};
}

const start = async (known: 'nowhere' | 'at the maker’s') => {
	store = await MakerStore.start(serves(weights));
	const recipe = { ...makerRecipe, vocabulary: rows };
	return store.tab(cardOf(known), 3, { recipe });
};
const give = (bytes: Buffer): readonly File[] => [
	file('library.wasm', library),
	file('tokenizer.json', bytes),
	file('model.safetensors', weights),
];

describe('a tokenizer that is given while no hash of it is known', () => {
	it('is taken by what it says, told as not proven, and teaches nobody its hash', async () => {
		const { client } = await start('nowhere');
		expect(await client.importFiles('made', give(theirs), options)).toEqual({
			taken: ['library.wasm', 'tokenizer.json', 'model.safetensors'],
			missing: [],
			wrong: [],
			unproven: ['tokenizer.json'],
		});
		expect(store.server.paths).toEqual([]);
		const hashes = await client.hashes('made');
		expect(Object.keys(hashes)).toContain('library.wasm');
		expect(Object.keys(hashes)).not.toContain('tokenizer.json');
	});

	it.each<[string, Buffer]>([
		['no JSON', Buffer.alloc(theirs.length, ' ')],
		['words for a smaller table', Buffer.from(words(7, 50).toString().padEnd(theirs.length))],
		['a word beyond the table', Buffer.from(theirs.toString().replace('"w99":99', '"w99":98'))],
	])('is refused with %s, though it has the size', async (_what, bytes) => {
		expect(bytes).toHaveLength(theirs.length);
		const { client } = await start('nowhere');
		const end = await client.importFiles('made', give(bytes), options);
		expect(end.wrong).toEqual(['tokenizer.json']);
		expect(end.unproven).toBeUndefined();
		await store.expectNothing();
	});
});

describe('a tokenizer whose hash the card tells', () => {
	it('is held to it, wherever the card tells it', async () => {
		const { client } = await start('at the maker’s');
		const other = words(8);
		expect(other).toHaveLength(theirs.length);
		expect(await client.importFiles('made', give(other), options)).toMatchObject({
			wrong: ['tokenizer.json'],
		});
		const end = await client.importFiles('made', give(theirs), options);
		expect(end).toMatchObject({ missing: [], wrong: [] });
		expect(end.unproven).toBeUndefined();
	});
});
