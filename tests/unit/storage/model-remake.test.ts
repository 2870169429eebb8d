/** What is made of a maker's file: from files that are given, out as a zip, and mended where it is damaged. */
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { serves } from '../../support/hostile-server';
import { library, madeBytes, tokenizer } from '../../support/maker-model';
import { MakerStore, weights } from '../../support/maker-store';

let store: MakerStore;
afterEach(() => store.server.close());

const options = { signal: new AbortController().signal, onprogress: () => undefined };
const file = (name: string, bytes: Uint8Array): File => new File([bytes.slice()], name);
const ours = [file('library.wasm', library), file('tokenizer.json', tokenizer)];
const shard = madeBytes.get('params_shard_0.bin')!;

/** Something else in some places of the first shard, where it lies. */
function damage(...places: readonly number[]): void {
	const kept = [...store.disk!.files.values()].find((each) => each.byteLength === shard.length)!;
	for (const at of places) kept[at] = kept[at]! ^ 0xff;
}

describe('a model of its maker’s file', () => {
	it('is made of files that are given, and nothing is fetched', async () => {
		store = await MakerStore.start(serves(weights));
		const { client } = store.tab();
		const given = [...ours, file('model.safetensors', weights)];
		const told: number[] = [];
		const onprogress = (done: number) => told.push(done);
		const signal = options.signal;
		expect(await client.importFiles('made', given, { signal, onprogress })).toEqual({
			taken: ['library.wasm', 'tokenizer.json', 'model.safetensors'],
			missing: [],
			wrong: [],
		});
		expect(store.server.paths).toEqual([]);
		expect(told).toEqual([...told].sort((a, b) => a - b));
		await store.expectWhole();
		// Given once more, it is here already.
		expect(await client.importFiles('made', [], options)).toMatchObject({ missing: [], wrong: [] });
	});

	it('lacks only small files of the app’s own where the maker’s alone are given', async () => {
		store = await MakerStore.start(serves(weights));
		const { client, install } = store.tab();
		const given = [file('tokenizer.json', tokenizer), file('model.safetensors', weights)];
		expect(await client.importFiles('made', given, options)).toEqual({
			taken: ['tokenizer.json', 'model.safetensors'],
			missing: ['library.wasm'],
			wrong: [],
		});
		expect(await install()).toBeUndefined();
		expect(store.asked).toEqual([]);
		await store.expectWhole();
	});

	it('refuses a file that is another one, and keeps nothing of it', async () => {
		store = await MakerStore.start(serves(weights));
		const { client } = store.tab();
		const other = Buffer.from(weights);
		other[other.length - 9]! ^= 1;
		const wrong = { taken: ['library.wasm', 'tokenizer.json'], wrong: ['model.safetensors'] };
		for (const bytes of [other, weights.subarray(0, -1)]) {
			const given = [...ours, file('model.safetensors', bytes)];
			expect(await client.importFiles('made', given, options)).toMatchObject(wrong);
			await store.expectNothing();
		}
	});

	it('says what is missing where weights come without their tokenizer', async () => {
		store = await MakerStore.start(serves(weights));
		const { client } = store.tab();
		const given = [file('model.safetensors', weights)];
		expect(await client.importFiles('made', given, options)).toEqual({
			taken: [],
			missing: ['library.wasm', 'tokenizer.json', 'model.safetensors'],
			wrong: [],
		});
		expect(await client.importFiles('made', ours, options)).toMatchObject({
			missing: ['model.safetensors'],
		});
	});

	it('leaves as one zip, and comes back from it', async () => {
		store = await MakerStore.start(serves(weights));
		const { client, install } = store.tab();
		await install();
		const zip = await client.exportFiles('made', options);
		await client.remove('made');
		const given = [new File([zip], 'made.zip')];
		expect(await client.importFiles('made', given, options)).toMatchObject({
			missing: [],
			wrong: [],
		});
		expect(store.asked).toHaveLength(1);
		await store.expectWhole();
	});

	it('comes back from its files and their sums alone: without them, or with others’, size says nothing', async () => {
		store = await MakerStore.start(serves(weights));
		const first = store.tab();
		const files = Object.fromEntries(
			[...madeBytes].map(([name, bytes]) => [
				name,
				createHash('sha256').update(bytes).digest('hex'),
			]),
		);
		const { recipe, commit } = store.card.package.origin!;
		const sums = { recipe, commit, files };
		const asked = [...ours, ...[...madeBytes].map(([name, bytes]) => file(name, bytes))];
		const other = file(
			'params_shard_1.bin',
			new Uint8Array(madeBytes.get('params_shard_1.bin')!.length),
		);
		const withOther = asked.map((each) => (each.name === other.name ? other : each));
		const give = (given: readonly File[], told?: object) =>
			first.client.importFiles(
				'made',
				[...given, ...(told ? [file('sums.json', Buffer.from(JSON.stringify(told)))] : [])],
				options,
			);
		const taken = ['library.wasm', 'tokenizer.json'];
		const lacking = { taken, missing: ['sums.json'], wrong: [] };
		expect(await give(asked)).toEqual(lacking);
		expect(await give(asked, { ...sums, commit: 'b'.repeat(40) })).toEqual(lacking);
		expect(await give(asked, { files })).toEqual(lacking);
		await store.expectNothing();
		const { 'rows.bin': _, ...fewer } = files;
		expect(await give(withOther, { ...sums, files: fewer })).toMatchObject({
			missing: [],
			wrong: ['params_shard_1.bin', 'rows.bin'],
		});
		expect(await give(asked, sums)).toMatchObject({ missing: [], wrong: [] });
		expect(store.server.paths).toEqual([]);
		await store.expectWhole();
	});
});

describe('a damaged shard', () => {
	it('is mended by the windows that touch what is damaged', async () => {
		store = await MakerStore.start(serves(weights));
		const { client, install } = store.tab();
		await install();
		damage(5_000_000);
		const before = store.asked.length;
		const checked = await store.tab().client.verify('made', options);
		// The second record: from 4 MiB to the end of this shard.
		expect(checked).toMatchObject({ damagedBytes: shard.length - 4 * 2 ** 20, missingBytes: 0 });
		const ranges = store.asked
			.slice(before)
			.map((range) => /(\d+)-(\d+)/u.exec(range)!.slice(1, 3));
		const fetched = ranges.reduce((sum, [from, to]) => sum + Number(to) - Number(from) + 1, 0);
		expect(fetched).toBeLessThan(weights.length / 2);
		await store.expectWhole();
		expect(await client.verify('made', options)).toMatchObject({ damagedBytes: 0 });
	});

	it('is shown to nobody until it is mended, and a download mends it', async () => {
		store = await MakerStore.start(serves(weights));
		await store.tab().install();
		const url = store.urlOf('params_shard_0.bin');
		damage(77);
		const { files, install } = store.tab();
		await files.unverify(url, [0]);
		expect(await files.urls()).not.toContain(url);
		const before = store.asked.length;
		expect(await install()).toBeUndefined();
		expect(store.asked.slice(before)).not.toContain(`bytes=0-${String(weights.length - 1)}`);
		await store.expectWhole();
	});

	it('in the database is mended too; small files are made again without a request', async () => {
		store = await MakerStore.start(serves(weights));
		store.disk = undefined;
		const { files, client, install } = store.tab();
		await install();
		const before = store.asked.length;
		const url = store.urlOf('rows.bin');
		const part = Uint8Array.from({ length: 12 }, () => 9);
		await files.made.mend([{ url, bytes: 12, at: 0, part }]);
		expect(await client.verify('made', options)).toMatchObject({ damagedBytes: 12 });
		expect(store.asked).toHaveLength(before);
		await store.expectWhole();
		const first = store.urlOf('params_shard_1.bin');
		await files.made.mend([
			{ url: first, bytes: madeBytes.get('params_shard_1.bin')!.length, at: 3, part },
		]);
		expect(await client.verify('made', options)).toMatchObject({ damagedBytes: 4 * 2 ** 20 });
		await store.expectWhole();
	});

	it('is told as not mended, and installed anew, where the server gives no parts', async () => {
		store = await MakerStore.start(serves(weights), serves(weights, { ignoresRange: true }));
		const { client, install } = store.tab();
		await install();
		damage(1, 5_000_000);
		const { damagedBytes, unmendedBytes } = await client.verify('made', options);
		expect(unmendedBytes).toBe(shard.length);
		expect(unmendedBytes).toBe(damagedBytes);
		expect(await install()).toBeUndefined();
		await store.expectWhole();
	});

	it('goes, with all that is made, where the maker’s file makes something else now', async () => {
		const other = Buffer.from(weights);
		for (let at = 100_000; at < other.length; at += 50_001) other[at]! ^= 1;
		store = await MakerStore.start(serves(weights), serves(other));
		const { client, install } = store.tab();
		await install();
		damage(77);
		await expect(client.verify('made', options)).rejects.toMatchObject({
			failure: { code: 'download_corrupt' },
		});
		await store.expectNothing();
	});
});
