/** Other versions of a model that is made here, and other files of the same version. */
import { afterEach, describe, expect, it } from 'vitest';
import { modelBytes, type ModelFile, type PackedModel } from '../../../src/domain/model/model';
import { answers, serves } from '../../support/hostile-server';
import { makerCard } from '../../support/maker-model';
import { MakerStore, weights } from '../../support/maker-store';

let store: MakerStore;
afterEach(() => store.server.close());

const bytesOnDisk = (): number =>
	[...store.disk!.files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);

describe('an older version that was begun', () => {
	const begin = async (): Promise<PackedModel> => {
		const broken = serves(weights, { breaksAfter: 2_000_000 });
		store = await MakerStore.start(broken, answers(404), serves(weights));
		expect(await store.tab().install()).toMatchObject({ code: 'download_failed' });
		return makerCard(store.server.baseUrl, { version: 'v2' });
	};

	it('goes when the model is removed', async () => {
		const card = await begin();
		await store.tab(card).client.remove('made');
		expect(bytesOnDisk()).toBe(0);
	});

	it('takes no room from the newer one', async () => {
		const card = await begin();
		const all = modelBytes(card) * 1.2;
		const room = (bytes: number) => {
			const freeBytes = all - bytesOnDisk();
			return Promise.resolve({ fits: bytes <= freeBytes, freeBytes, persisted: false });
		};
		expect(await store.tab(card, 3, { room }).install()).toBeUndefined();
		await store.expectWhole(card);
	});
});

describe('an older version that is whole', () => {
	it('stays until the newer one is', async () => {
		store = await MakerStore.start(serves(weights), answers(404));
		expect(await store.tab().install()).toBeUndefined();
		const card = makerCard(store.server.baseUrl, { version: 'v2' });
		expect(await store.tab(card).install()).toMatchObject({ code: 'download_failed' });
		await store.expectMade();
	});
});

describe('another list of the same version', () => {
	const listing = (change: (file: ModelFile) => ModelFile): PackedModel => {
		const { card } = store;
		return { ...card, package: { ...card.package, files: card.package.files.map(change) } };
	};

	it('that its recipe does not make is refused, not told as here', async () => {
		store = await MakerStore.start(serves(weights));
		await store.tab().install();
		const next = listing((file) =>
			file.name === 'params_shard_1.bin' ? { ...file, bytes: file.bytes + 64 } : file,
		);
		const { client, install } = store.tab(next);
		expect(await install()).toMatchObject({ code: 'model_missing' });
		const [status] = await client.statuses();
		expect(status!.storedBytes).toBeLessThan(status!.totalBytes);
	});

	it('with another library of the same size does not count as here', async () => {
		store = await MakerStore.start(serves(weights));
		await store.tab().install();
		const next = listing((file) =>
			file.name === 'library.wasm' ? { ...file, sha256: 'b'.repeat(64) } : file,
		);
		const { client } = store.tab(next);
		const [status] = await client.statuses();
		expect(status!.storedBytes).toBeLessThan(status!.totalBytes);
	});
});
