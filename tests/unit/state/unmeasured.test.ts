import { OpenWork } from '../../../src/state/open-work';
import { IDBFactory } from 'fake-indexeddb';
import { expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../src/domain/settings';
import { CritiqueQueue } from '../../../src/state/critique-queue.svelte';
import { openDatabase } from '../../../src/storage/database';
import { IdbJobRepository } from '../../../src/storage/job-repository';
import { IdbPhotoStore } from '../../../src/storage/photo-store';
import { IdbQueueStore } from '../../../src/storage/queue-store';
import { words } from '../../../src/ui/text/words';
import { FakeClock } from '../../support/fake-clock';
import { FakeMachine } from '../../support/fake-machine';
import { LocalFeed } from '../../support/local-feed';
import { preparer } from '../../support/origin';
import { queuedJob, rawAnswer } from '../../support/samples';
import { answers, ReadyStore, ScriptedEngine } from '../../support/scripted-engine';

it('a critique that waits too long for its measurements comes without, and its log says so', async () => {
	globalThis.indexedDB = new IDBFactory();
	const database = await openDatabase();
	const jobs = new IdbJobRepository(database);
	const clock = new FakeClock();
	const job = queuedJob();
	const file = new Blob(['x']);
	await jobs.create([{ id: job.photo.id, name: 'a.jpg', file }], [job], []);
	const queue = new CritiqueQueue({
		jobs,
		clock,
		words: () => Promise.resolve(words),
		preparer,
		engine: new ScriptedEngine(answers(rawAnswer())),
		feed: new LocalFeed(),
		measurer: { measure: () => new Promise(() => undefined) },
		machine: new FakeMachine(),
		queue: new IdbQueueStore(database),
		store: new ReadyStore(),
		photos: new IdbPhotoStore(database),
		settings: () => defaultSettings,
		appVersion: 'test',
		work: new OpenWork(),
	});
	await queue.start();
	const phases = async () =>
		(await jobs.events(job.id)).flatMap((event) =>
			event.type === 'status_update' ? [event.phase] : [],
		);
	await vi.waitFor(async () => expect(await phases()).toContain('finalizing'), 10_000);
	await new Promise((resolve) => setTimeout(resolve, 20));
	clock.advance(29_000);
	expect((await jobs.get(job.id))?.status).toBe('running');
	clock.advance(2000);
	await vi.waitFor(async () => expect((await jobs.get(job.id))?.status).toBe('done'), 5000);
	const told = (await jobs.events(job.id)).filter(
		(event) => event.type === 'status_update' && event.unmeasured,
	);
	expect(told).toMatchObject([{ phase: 'finalizing', unmeasured: true }]);
	expect((await jobs.result(job.id))?.measurements).toBeUndefined();
});
