/** What fails on one server, or for one model, holds up its own jobs and no others. */
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
// Fetched with the first job otherwise: settling would not wait for it.
import '../../../src/state/attempt';
import '../../../src/state/conclude';
import type { Failure } from '../../../src/domain/failure';
import { everything, holdOn } from '../../../src/domain/job/hold';
import { heldUpBy } from '../../../src/domain/job/held-up-by';
import type { ModelCard } from '../../../src/domain/model/model';
import { loupe } from '../../../src/domain/model/models';
import type { EngineOutcome, GenerateOptions, GenerateRequest } from '../../../src/ports';
import { heldUp, lifted } from '../../../src/state/change-held';
import { openDatabase } from '../../../src/storage/database';
import { IdbQueueStore } from '../../../src/storage/queue-store';
import { FixedCatalogue } from '../../support/fixed-catalogue';
import { LocalFeed } from '../../support/local-feed';
import { openQueue } from '../../support/open-queue';
import { Origin } from '../../support/origin';
import { options, queuedJob, rawAnswer } from '../../support/samples';
import { answers, ReadyStore, ScriptedEngine } from '../../support/scripted-engine';
import { serverCard } from '../../support/slot-server';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

function cardAt(origin: string, id: string): ModelCard {
	const server = {
		address: origin,
		origin,
		egress: 'this-machine',
		kind: 'other',
		model: id,
	} as const;
	return { ...serverCard(1), id, name: id, server };
}
const desk = 'http://127.0.0.1:1234';
const cards = [
	loupe,
	cardAt(desk, 'desk one'),
	cardAt(desk, 'desk two'),
	cardAt('http://127.0.0.1:9', 'other'),
];

/** Fails for some models, and counts what each was asked. */
class UnevenEngine extends ScriptedEngine {
	readonly failures = new Map<string, Failure>();
	readonly asked: string[] = [];

	override generate(request: GenerateRequest, given: GenerateOptions): Promise<EngineOutcome> {
		const { id } = request.model;
		this.asked.push(id);
		const failure = this.failures.get(id);
		if (failure) return Promise.resolve({ type: 'failed', failure, text: '' });
		return answers(rawAnswer())(request, given.onevent, given.signal);
	}
}

/** A tab that watches: another one works. */
class Onlooker extends LocalFeed {
	override own(): Promise<void> {
		return new Promise(() => undefined);
	}
}

/** Two photos for each model, by turns. */
async function world() {
	const database = await openDatabase();
	const catalogue = new FixedCatalogue(cards);
	const origin = new Origin(database, new ReadyStore(), catalogue);
	const engine = new UnevenEngine();
	const jobs = [...cards, ...cards].map(({ id }, i) =>
		queuedJob({
			id: `job-${String(i + 1)}`,
			order: i + 1,
			photo: { id: `photo-${String(i + 1)}`, name: 'a.jpg', bytes: 1 },
			options: { ...options, modelId: id },
		}),
	);
	const photos = jobs.map(({ photo: { id, name } }) => ({ id, name, file: new Blob(['x']) }));
	await origin.jobs.create(photos, jobs, []);
	/** models whose jobs wait, in the order of the queue */
	const waiting = async (): Promise<readonly string[]> =>
		(await origin.jobs.open()).map((job) => job.options.modelId);
	return { origin, engine, catalogue, queue: new IdbQueueStore(database), waiting };
}

describe('A server that fails', () => {
	it('holds up all its models, asked once, while this device and another server go on', async () => {
		const { origin, engine, queue, waiting } = await world();
		const gone = { code: 'server_unreachable' } as const;
		engine.failures.set('desk one', gone).set('desk two', gone);
		origin.open(engine);
		await origin.settle();
		expect(await waiting()).toEqual(['desk one', 'desk two', 'desk one', 'desk two']);
		expect(engine.asked.filter((id) => id.startsWith('desk'))).toHaveLength(1);
		expect(await queue.state()).toEqual({ paused: false, held: [{ of: desk, reason: gone }] });
		// It comes back: the next try finds it, and nobody had to click.
		engine.failures.clear();
		origin.clock.advance(31_000);
		await origin.settle();
		expect(await waiting()).toEqual([]);
		expect(await queue.state()).toEqual({ paused: false, held: [] });
		expect((await origin.jobs.list()).every(({ attempt }) => attempt === 1)).toBe(true);
	});

	it('is waited for by itself: that another went on takes nothing from its time', async () => {
		const { origin, engine, queue, waiting } = await world();
		engine.failures.set('desk one', { code: 'server_unreachable' });
		engine.failures.set('other', { code: 'unauthorised' });
		origin.open(engine);
		await origin.settle();
		expect((await queue.state()).held.map(({ of }) => of)).toEqual([desk, 'http://127.0.0.1:9']);
		engine.failures.clear();
		origin.clock.advance(31_000);
		await origin.settle();
		// A key does not mend itself.
		expect(await waiting()).toEqual(['other', 'other']);
	});

	it('is asked again as soon as its key was mended, and is no hindrance once forgotten', async () => {
		const { origin, engine, catalogue, waiting } = await world();
		engine.failures.set('other', { code: 'unauthorised' });
		origin.open(engine);
		await origin.settle();
		expect(await waiting()).toEqual(['other', 'other']);
		engine.failures.clear();
		await catalogue.add(cards.slice(3));
		await origin.settle();
		expect(await waiting()).toEqual([]);
	});
});

describe('A model that fails', () => {
	it('holds up its own jobs: another one of the same server goes on', async () => {
		const { origin, engine, queue, waiting } = await world();
		const blind = { code: 'no_image_input' } as const;
		engine.failures.set('desk one', blind);
		origin.open(engine);
		await origin.settle();
		expect(await waiting()).toEqual(['desk one', 'desk one']);
		expect(await queue.state()).toEqual({
			paused: false,
			held: [{ of: 'desk one', reason: blind }],
		});
		expect((await origin.jobs.get('job-2'))?.status).toBe('queued');
		expect(await origin.jobs.get('job-2')).toMatchObject({ waitsFor: 'server' });
	});
});

describe('What a failure holds up', () => {
	it('is one model, one server or everything, by what failed', () => {
		const [, one] = cards;
		expect(heldUpBy('server_refused', 'desk one', one)).toBe(desk);
		expect(heldUpBy('no_image_input', 'desk one', one)).toBe('desk one');
		expect(heldUpBy('no_webgpu', loupe.id, loupe)).toBe(loupe.id);
		expect(heldUpBy('storage_failed', loupe.id, loupe)).toBe(everything);
		// Its server was forgotten meanwhile.
		expect(heldUpBy('server_refused', 'gone', undefined)).toBe('gone');
		const held = [{ of: everything, reason: { code: 'storage_failed' } as const }];
		const job = { options: { ...options, modelId: 'other' } };
		expect(holdOn(job, held, new FixedCatalogue(cards))).toBe(held[0]);
		expect(holdOn(job, [], new FixedCatalogue(cards))).toBeUndefined();
	});

	it('is shown as a pause only where nothing that waits can begin', async () => {
		const { origin, queue } = await world();
		const gone = { code: 'server_unreachable' } as const;
		const page = async (...held: readonly string[]) => {
			await queue.change(lifted());
			for (const of of held) await queue.change(heldUp({ of, reason: gone }));
			const shown = openQueue(origin.database, { models: origin.models, feed: new Onlooker() });
			await shown.start();
			const holds = shown.open.map((job) => shown.hold(job)?.of);
			return { paused: shown.paused, reason: shown.reason, held: shown.held.length, holds };
		};
		expect(await page(desk)).toMatchObject({ paused: false, held: 1 });
		expect((await page(desk)).reason).toBeUndefined();
		expect((await page(desk)).holds.slice(0, 4)).toEqual([undefined, desk, desk, undefined]);
		expect(await page(desk, loupe.id, 'other')).toMatchObject({ paused: true, reason: gone });
		expect(await page(everything)).toMatchObject({ paused: true, reason: gone });
		await queue.setPaused(true);
		expect(await page(everything)).toMatchObject({ paused: true });
		expect((await page(everything)).reason).toBeUndefined();
	});

	it('is lifted one by one, and survives the user’s own pause and its end', async () => {
		const { queue } = await world();
		const reason = { code: 'offline' } as const;
		await queue.change(heldUp({ of: 'a', reason }));
		await queue.change(heldUp({ of: 'b', reason }));
		await queue.change(heldUp({ of: 'a', reason: { code: 'download_failed' } }));
		await queue.setPaused(true);
		expect(await queue.change(lifted('b'))).toEqual({
			paused: true,
			held: [{ of: 'a', reason: { code: 'download_failed' } }],
		});
		await queue.setPaused(false);
		expect(await queue.state()).toEqual({ paused: false, held: [] });
	});

	it('of an earlier version is a pause no more: the next page tries again', async () => {
		const { origin, queue } = await world();
		await origin.database.put('queue', true, 'paused');
		await origin.database.put('queue', { code: 'offline' } as never, 'reason');
		expect(await queue.state()).toEqual({ paused: false, held: [] });
		await queue.setPaused(true);
		expect(await queue.state()).toEqual({ paused: true, held: [] });
	});
});
