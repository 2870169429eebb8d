/** A shoot on a server with many slots: nothing lost, nothing doubled, the slots kept busy. */
// Fetched with the first job otherwise: a tick of the test would not wait for it.
import '../../../src/state/attempt';
import '../../../src/state/conclude';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StoredJobEvent } from '../../../src/domain/job/job-event';
import type { Job } from '../../../src/domain/job/job';
import { openDatabase } from '../../../src/storage/database';
import { FixedCatalogue } from '../../support/fixed-catalogue';
import { Origin } from '../../support/origin';
import { options, queuedJob } from '../../support/samples';
import { ReadyStore } from '../../support/scripted-engine';
import { serverCard, SlotServer } from '../../support/slot-server';
import { loupe } from '../../../src/domain/model/models';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

/** Photo n is n bytes long: that is how the server tells them apart. */
const photo = (n: number): { id: string; name: string; file: Blob } => ({
	id: `photo-${String(n)}`,
	name: `${String(n)}.jpg`,
	file: new Blob(['x'.repeat(n)]),
});

async function shoot(photos: number, promised: number, slots = promised) {
	const cards = [loupe, serverCard(promised)];
	const origin = new Origin(await openDatabase(), new ReadyStore(), new FixedCatalogue(cards));
	const server = new SlotServer(slots);
	const jobs = Array.from({ length: photos }, (_, i): Job => {
		const { id, name, file } = photo(i + 1);
		return queuedJob({
			id: `job-${String(i + 1)}`,
			order: i + 1,
			photo: { id, name, bytes: file.size },
			options: { ...options, modelId: 'server' },
		});
	});
	await origin.jobs.create(
		jobs.map((_, i) => photo(i + 1)),
		jobs,
		[],
	);
	/** One answer of every slot; false: there was nothing to answer. */
	const tick = async (): Promise<boolean> => {
		await origin.settle();
		if (server.working === 0) return false;
		origin.clock.advance(1000);
		server.tick();
		return true;
	};
	return { origin, server, tick };
}

/** A log without a gap, that ends once, and well. */
function isWhole(events: readonly StoredJobEvent[]): boolean {
	return (
		events.every(({ seq }, i) => seq === i + 1 + (events[0]?.seq ?? 1) - 1) &&
		events.filter(({ type }) => type === 'done').length === 1 &&
		events.at(-1)?.type === 'done'
	);
}

describe('a shoot of 500 photos on 32 slots', () => {
	it('is through in the time that the slots need, each photo once and in its order', async () => {
		const { origin, server, tick } = await shoot(500, 32);
		origin.open(server);
		let ticks = 0;
		while (await tick()) ticks += 1;
		expect(server.taken).toEqual(Array.from({ length: 500 }, (_, i) => i + 1));
		expect(server.most).toBe(32);
		expect(server.refused).toBe(0);
		// 500 answers are 15.6 ticks of 32 slots; the first goes alone.
		expect(500 / ticks).toBeGreaterThanOrEqual(0.9 * 32);
		const stored = await origin.stored();
		expect(stored.map(({ job }) => [job.status, job.attempt])).toEqual(
			Array(500).fill(['done', 1]),
		);
		expect(stored.filter(({ events }) => !isWhole(events))).toEqual([]);
	}, 300_000);
});

describe('a shoot', () => {
	it('loses nothing when the tab dies with all slots busy, and begins again where it was', async () => {
		const { origin, server, tick } = await shoot(60, 8);
		const first = origin.open(server);
		for (let i = 0; i < 4; i += 1) await tick();
		await origin.settle();
		expect((await origin.jobs.running()).length).toBe(8);
		first.crash();
		server.tick();
		origin.open(server);
		while (await tick());
		const stored = await origin.stored();
		expect(stored.map(({ job }) => job.status)).toEqual(Array(60).fill('done'));
		expect(stored.filter(({ events }) => !isWhole(events))).toEqual([]);
		// What was cut off is asked again, and nothing else.
		const twice = server.taken.filter((n, i) => server.taken.indexOf(n) !== i);
		expect(twice).toHaveLength(8);
		expect(stored.filter(({ job }) => job.attempt === 2)).toHaveLength(8);
		expect(Math.max(...stored.map(({ job }) => job.attempt))).toBe(2);
	}, 60_000);

	it('learns what a server bears that promised more, at the cost of no attempt', async () => {
		const { origin, server, tick } = await shoot(80, 32, 5);
		origin.open(server);
		while (await tick());
		expect(server.refused).toBeGreaterThan(0);
		expect(server.most).toBeLessThanOrEqual(5);
		expect(server.taken.toSorted((a, b) => a - b)).toEqual(
			Array.from({ length: 80 }, (_, i) => i + 1),
		);
		const stored = await origin.stored();
		expect(stored.map(({ job }) => [job.status, job.attempt])).toEqual(Array(80).fill(['done', 1]));
		expect(stored.flatMap(({ events }) => events).filter(({ type }) => type === 'error')).toEqual(
			[],
		);
	}, 60_000);

	it('waits when the server refuses even one, and goes on by itself', async () => {
		const { origin, server, tick } = await shoot(3, 4, 0);
		origin.open(server);
		await tick();
		expect(await origin.jobs.get('job-1')).toMatchObject({ status: 'queued', waitsFor: 'server' });
		expect(server.refused).toBe(1);
		origin.clock.advance(31_000);
		await origin.settle();
		expect(server.refused).toBe(2);
	});

	it('gives the place of one that is called off to the next', async () => {
		const { origin, server, tick } = await shoot(20, 4);
		const tab = origin.open(server);
		await tick();
		await origin.settle();
		expect(tab.runner.runningIds).toEqual(['job-2', 'job-3', 'job-4', 'job-5']);
		tab.runner.cancel('job-3', 'user');
		await origin.settle();
		expect(await origin.jobs.get('job-3')).toMatchObject({ status: 'cancelled' });
		expect(tab.runner.runningIds).toEqual(['job-2', 'job-4', 'job-5', 'job-6']);
	});

	it('leaves the device to its own model meanwhile', async () => {
		const { origin, server, tick } = await shoot(12, 4);
		const own = photo(99);
		const job = queuedJob({ id: 'own', order: 99, photo: { id: own.id, name: 'own', bytes: 99 } });
		await origin.jobs.create([own], [job], []);
		const tab = origin.open(server);
		await origin.settle();
		// The first of the server, and the first of the device, though it is the last in line.
		expect(tab.runner.runningIds).toEqual(['job-1', 'own']);
		while (await tick());
		expect((await origin.jobs.list({ status: 'done' })).length).toBe(13);
	});
});
