import { OpenWork } from '../../../src/state/open-work';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/domain/settings';
import type { QueueParts } from '../../../src/state/critique-queue.svelte';
import { CritiqueQueue } from '../../../src/state/critique-queue.svelte';
import { pageClock } from '../../../src/state/page-clock';
import { PhotoPreparation } from '../../../src/measure/prepare-photo';
import { openDatabase } from '../../../src/storage/database';
import { BroadcastFeed } from '../../../src/storage/job-feed';
import { IdbJobRepository } from '../../../src/storage/job-repository';
import { IdbQueueStore } from '../../../src/storage/queue-store';
import { IdbPhotoStore } from '../../../src/storage/photo-store';
import { words } from '../../../src/ui/text/words';
import { FakeMachine } from '../../support/fake-machine';
import { rawAnswer, rawBeginning } from '../../support/samples';
import { answers, provenance, ReadyStore, ScriptedEngine } from '../../support/scripted-engine';
import { FixedCatalogue } from '../../support/fixed-catalogue';

let database: Awaited<ReturnType<typeof openDatabase>> | undefined;
let stop = new AbortController();

/** A feed whose owner is its own tab, until the test ends. */
class OwnFeed extends BroadcastFeed {
	override own(task: (signal: AbortSignal) => Promise<void>): Promise<void> {
		return task(stop.signal);
	}
}

beforeEach(() => deleteDB('mondrian'));

afterEach(() => {
	stop.abort();
	stop = new AbortController();
	// Wakes the queue of this test, which then sees that it is over.
	new BroadcastFeed().post({ type: 'created', jobs: [] });
	database?.close();
});

async function start(engine: ScriptedEngine): Promise<CritiqueQueue> {
	database = await openDatabase();
	const parts: QueueParts = {
		engine,
		store: new ReadyStore(),
		models: new FixedCatalogue(),
		words: () => Promise.resolve(words),
		clock: pageClock,
		preparer: new PhotoPreparation(),
		measurer: { measure: () => Promise.resolve(undefined) },
		jobs: new IdbJobRepository(database),
		photos: new IdbPhotoStore(database),
		feed: new OwnFeed(),
		queue: new IdbQueueStore(database),
		machine: new FakeMachine(),
		appVersion: 'test',
		settings: () => defaultSettings,
		work: new OpenWork(),
	};
	const queue = new CritiqueQueue(parts);
	await queue.start();
	return queue;
}

async function canvasPhoto(): Promise<File> {
	const canvas = new OffscreenCanvas(40, 30);
	canvas.getContext('2d')!.fillRect(0, 0, 40, 30);
	return new File([await canvas.convertToBlob({ type: 'image/jpeg' })], 'a\u202Eb.jpg');
}

describe('CritiqueQueue', () => {
	it('shows a job live from the drop to its end', async () => {
		let release: (() => void) | undefined;
		const engine = new ScriptedEngine((request, emit, signal) => {
			emit({ type: 'loaded', provenance });
			emit({ type: 'prefill' });
			emit({ type: 'text', tokens: 3, text: rawBeginning(), decodeMs: 50 });
			return new Promise((resolve) => {
				release = () => {
					resolve(answers(rawAnswer())(request, emit, signal));
				};
			});
		});
		const queue = await start(engine);
		const [id] = await queue.submit([await canvasPhoto()]);
		await expect.poll(() => queue.draft(id!)?.finished.length, { timeout: 10_000 }).toBe(1);
		expect(queue.draft(id!)).toMatchObject({
			phase: 'generating',
			tokens: 3,
			etaRuns: 0,
			scene: expect.stringContaining('building') as string,
		});
		expect(queue.job(id!)).toMatchObject({ status: 'running', photo: { name: 'ab.jpg' } });
		release?.();
		await expect.poll(() => queue.job(id!)?.status, { timeout: 10_000 }).toBe('done');
		expect(queue.draft(id!)).toBeUndefined();
		expect(queue.jobs.map((job) => job.id)).toEqual([id]);
		expect((await queue.result(id!))?.kind).toBe('critique');
	});

	it('makes one job for each advisor, the photo stored once', async () => {
		const queue = await start(new ScriptedEngine(answers(rawAnswer())));
		const ids = await queue.submit([await canvasPhoto()], { advisors: ['ansel', 'gehry'] });
		const jobs = ids.map((id) => queue.job(id)!);
		expect(new Set(jobs.map((job) => job.photo.id)).size).toBe(1);
		expect(jobs.map((job) => [job.part, job.parts])).toEqual([
			[1, 2],
			[2, 2],
		]);
		await expect
			.poll(() => queue.jobs.every((job) => job.status === 'done'), { timeout: 10_000 })
			.toBe(true);
		await queue.remove(ids[0]!);
		expect(queue.jobs).toHaveLength(1);
	});

	it('refuses what it cannot do', async () => {
		const queue = await start(new ScriptedEngine(answers(rawAnswer())));
		await expect(queue.submit([])).rejects.toMatchObject({ refusal: { reason: 'no_photo' } });
		await expect(queue.submit([await canvasPhoto()], { maxTokens: 0 })).rejects.toMatchObject({
			refusal: { reason: 'cap' },
		});
		await expect(queue.ask('nothing', 'Why?')).rejects.toMatchObject({
			refusal: { reason: 'no_job' },
		});
	});
});
