/** A maker's file that is another one: it is not fetched again by itself, and takes nothing right with it. */
import { afterEach, describe, expect, it } from 'vitest';
import { answers, serves } from '../../support/hostile-server';
import { makerCard } from '../../support/maker-model';
import { MakerStore, weights } from '../../support/maker-store';

let store: MakerStore;
afterEach(() => store.server.close());

const { signal } = new AbortController();
const options = { signal, onprogress: () => undefined };

describe('weights with another hash', () => {
	it('are refused once: a job is told so without a request, a user may try again', async () => {
		store = await MakerStore.start(serves(weights));
		const card = makerCard(store.server.baseUrl, { sha256: '0'.repeat(64) });
		const byJob = () => store.tab(card).client.download('made', { signal, by: 'job' });
		for (let visit = 0; visit < 3; visit += 1) {
			expect(await byJob()).toMatchObject({ code: 'weights_refused' });
			expect(store.asked).toHaveLength(1);
		}
		expect(await store.tab(card).client.statuses()).toMatchObject([
			{ wish: 'paused', failure: { code: 'weights_refused' } },
		]);
		expect(await store.tab(card).install()).toMatchObject({ code: 'weights_refused' });
		expect(store.asked).toHaveLength(2);
	});
});

describe('half a right file', () => {
	it('stays where a longer one comes whole in its place', async () => {
		const longer = serves(Buffer.concat([weights, Buffer.alloc(8)]), { ignoresRange: true });
		store = await MakerStore.start(serves(weights, { breaksAfter: 2_500_000 }), longer);
		const { client, install } = store.tab();
		expect(await install()).toMatchObject({ code: 'download_corrupt' });
		const [status] = await client.statuses();
		expect(status?.partialBytes).toBeGreaterThan(2_000_000);
	});

	it('stays where a wrong one of its size is given, and goes on with the right one', async () => {
		const broken = serves(weights, { breaksAfter: 4_000_000 });
		store = await MakerStore.start(broken, answers(404), serves(weights));
		const { client, install } = store.tab();
		await install();
		const [before] = await client.statuses();
		expect(before?.partialBytes).toBeGreaterThan(3_000_000);
		const other = Buffer.from(weights);
		other[other.length - 9]! ^= 1;
		const give = (bytes: Uint8Array) =>
			client.importFiles('made', [new File([bytes.slice()], 'model.safetensors')], options);
		expect(await give(other)).toMatchObject({ wrong: ['model.safetensors'] });
		expect(await client.statuses()).toEqual([before]);
		expect(await give(weights)).toMatchObject({ missing: [], wrong: [] });
		await store.expectMade();
	});
});

describe('a whole file with more behind it', () => {
	it('is told by its hash, not by its length', async () => {
		const chunked = Buffer.concat([weights, Buffer.alloc(8)]);
		store = await MakerStore.start((_request, response) => {
			response.writeHead(200).end(chunked);
		});
		expect(await store.tab().install()).toBeUndefined();
		await store.expectWhole();
	});
});
