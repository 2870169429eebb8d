/** Files that somebody gives while a model is half here, or in the place of what would be made. */
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { answers, serves } from '../../support/hostile-server';
import { library, madeBytes, tokenizer } from '../../support/maker-model';
import { MakerStore, weights } from '../../support/maker-store';

let store: MakerStore;
afterEach(() => store.server.close());

const options = { signal: new AbortController().signal, onprogress: () => undefined };
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const file = (name: string, bytes: Uint8Array): File => new File([bytes.slice()], name);
const sums = {
	recipe: 'smolvlm-256m',
	commit: 'a'.repeat(40),
	files: Object.fromEntries([...madeBytes].map(([name, bytes]) => [name, sha256Of(bytes)])),
};
/** As they lie in the zip of a model that is here. */
const allMade = [
	file('library.wasm', library),
	file('tokenizer.json', tokenizer),
	...[...madeBytes].map(([name, bytes]) => file(name, bytes)),
	file('sums.json', Buffer.from(JSON.stringify(sums))),
];
const shard = madeBytes.get('params_shard_0.bin')!;

describe('made files that are given', () => {
	it('over a half installation are whole, and nothing of it stays', async () => {
		store = await MakerStore.start(serves(weights, { breaksAfter: 2_500_000 }), answers(404));
		const { client, install } = store.tab();
		expect(await install()).toMatchObject({ code: 'download_failed' });
		const before = store.asked.length;
		const end = await client.importFiles('made', allMade, options);
		expect(end).toMatchObject({ missing: [], wrong: [] });
		await store.expectWhole();
		expect(await install()).toBeUndefined();
		expect(store.asked).toHaveLength(before);
		await store.expectWhole();
	});

	it('but for some over a half installation: it begins again, and is told so', async () => {
		store = await MakerStore.start(
			serves(weights, { breaksAfter: 2_500_000 }),
			answers(404),
			serves(weights),
		);
		const { client, install } = store.tab();
		await install();
		const some = allMade.filter(({ name }) => name !== 'params_shard_1.bin');
		const end = await client.importFiles('made', some, options);
		expect(end).toMatchObject({ missing: ['params_shard_1.bin'], wrong: [] });
		expect(await client.statuses()).toMatchObject([{ partialBytes: 0 }]);
		expect(await install()).toBeUndefined();
		await store.expectWhole();
	});

	it('are mended as those that were made here: only what is damaged is fetched', async () => {
		store = await MakerStore.start(serves(weights));
		await store.tab().client.importFiles('made', allMade, options);
		const kept = [...store.disk!.files.values()].find((each) => each.byteLength === shard.length)!;
		kept[5_000_000]! ^= 0xff;
		const found = await store.tab().client.verify('made', options);
		expect(found.damagedBytes).toBe(shard.length - 4 * 2 ** 20);
		expect(store.asked).not.toContain(`bytes=0-${String(weights.length - 1)}`);
		await store.expectWhole();
	});
});
