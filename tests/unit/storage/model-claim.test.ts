/** Two versions of the app in two tabs on one model: the older one takes nothing of the newer one's away. */
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { PackedModel } from '../../../src/domain/model/model';
import { isMade, modelBytes } from '../../../src/domain/model/model';
import { makerModels } from '../../../src/domain/model/maker-models';
import { edition } from '../../../src/storage/model-claim';
import { roundingVersion, usualWindowBytes } from '../../../src/storage/model-request';
import { answers, serves } from '../../support/hostile-server';
import { makerCard, windowBytes } from '../../support/maker-model';
import { MakerStore, weights } from '../../support/maker-store';

let store: MakerStore | undefined;
afterEach(async () => {
	await store?.server.close();
	store = undefined;
});

const options = { signal: new AbortController().signal, onprogress: () => undefined };
const older = { edition: 1 };
const newer = { edition: 2 };
const from = (range: string | undefined): number => Number(/\d+/u.exec(range ?? '')?.[0]);

/** A newer version of the app has begun its version of the model, and the line broke. */
async function begun(
	change: (card: PackedModel) => PackedModel,
): Promise<[MakerStore, PackedModel]> {
	const broken = serves(weights, { breaksAfter: 2_500_000 });
	store = await MakerStore.start(broken, answers(404), serves(weights));
	const card = change(store.card);
	expect(await store.tab(card, 3, newer).install()).toMatchObject({ code: 'download_failed' });
	return [store, card];
}

const versionTwo = (card: PackedModel): PackedModel => {
	const path = card.package.path.replace('/v1/', '/v2/');
	return { ...card, package: { ...card.package, path, version: 'v2' } };
};
const otherCommit = (card: PackedModel): PackedModel => {
	const origin = { ...card.package.origin!, commit: 'c'.repeat(40) };
	return { ...card, package: { ...card.package, origin } };
};

describe.each([
	['another version of the model', versionTwo],
	['another commit of the same version', otherCommit],
])('%s that a newer tab has begun', (_what, change) => {
	it('is left alone by an older one, which says why: the newer one goes on where it was', async () => {
		const [made, card] = await begun(change);
		const [before] = await made.tab(card, 3, newer).client.statuses();
		const old = made.tab(made.card, 3, older);
		const requests = made.asked.length;
		expect(await old.install()).toMatchObject({ code: 'storage_newer' });
		await expect(old.client.verify('made', options)).rejects.toMatchObject({
			failure: { code: 'storage_newer' },
		});
		await expect(old.client.importFiles('made', [], options)).rejects.toMatchObject({
			failure: { code: 'storage_newer' },
		});
		expect(await old.client.statuses()).toMatchObject([
			{ wish: 'paused', failure: { code: 'storage_newer' } },
		]);
		expect(made.asked).toHaveLength(requests);
		// What the newer one is told of its own is as before, and so is what came.
		expect(await made.tab(card, 3, newer).client.statuses()).toEqual([before]);
		expect(before?.partialBytes).toBeGreaterThan(2_000_000);
		expect(await made.tab(card, 3, newer).install()).toBeUndefined();
		expect(from(made.asked.at(-1))).toBe(before?.partialBytes);
	});

	it('stays, whole, where the older one asks afterwards', async () => {
		const [made, card] = await begun(change);
		expect(await made.tab(card, 3, newer).install()).toBeUndefined();
		const requests = made.asked.length;
		const end = await made.tab(made.card, 3, older).install();
		expect(end).toMatchObject({ code: 'storage_newer' });
		expect(made.asked).toHaveLength(requests);
		const bytes = modelBytes(card);
		expect(await made.tab(card, 3, newer).client.statuses()).toMatchObject([
			{ storedBytes: bytes, totalBytes: bytes },
		]);
	});

	it('goes when its owner removes the model, in whichever tab', async () => {
		const [made] = await begun(change);
		const old = made.tab(made.card, 3, older);
		await old.client.remove('made');
		expect(made.disk!.files.size).toBe(0);
		expect(await old.install()).toBeUndefined();
		await made.expectWhole();
	});
});

describe('two versions of the app', () => {
	it('that know the same model go on with each other’s', async () => {
		const [made, card] = await begun((same) => same);
		expect(await made.tab(card, 3, older).install()).toBeUndefined();
		expect(from(made.asked.at(-1))).toBeGreaterThan(2_000_000);
		await made.expectWhole();
	});

	it('of which the newer one cuts the file otherwise do not', async () => {
		const [made] = await begun((same) => same);
		const otherwise = made.tab(made.card, 3, { ...older, windowBytes: windowBytes * 2 });
		expect(await otherwise.install()).toMatchObject({ code: 'storage_newer' });
		expect(await made.tab(made.card, 3, newer).install()).toBeUndefined();
		expect(from(made.asked.at(-1))).toBeGreaterThan(2_000_000);
	});

	it('of which the older one had begun: the newer one begins its own', async () => {
		const broken = serves(weights, { breaksAfter: 2_500_000 });
		store = await MakerStore.start(broken, answers(404), serves(weights));
		expect(await store.tab(store.card, 3, older).install()).toMatchObject({
			code: 'download_failed',
		});
		const card = makerCard(store.server.baseUrl, { version: 'v2' });
		expect(await store.tab(card, 3, newer).install()).toBeUndefined();
		await store.expectWhole(card);
	});
});

describe('the edition', () => {
	it('counts up with what is made, of whose files, and where it lies', () => {
		const all = makerModels.map(({ id, package: files }) => {
			const { origin, path } = files;
			const sizes = files.files.map(({ name, bytes, sha256 }) =>
				isMade(files, name) ? [name, bytes] : [name, bytes, sha256],
			);
			return [id, path, origin, sizes];
		});
		const text = JSON.stringify([roundingVersion, usualWindowBytes, all]);
		const digest = createHash('sha256').update(text).digest('hex').slice(0, 16);
		// Another digest needs the next number: a tab that is open still may not take the new one's files away.
		expect({ edition, digest }).toEqual({ edition: 1, digest: '0753b7892d06ab3d' });
	});
});
