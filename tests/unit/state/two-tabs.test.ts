import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../src/storage/database';
import { IdbJobRepository } from '../../../src/storage/job-repository';
import { FakeMachine } from '../../support/fake-machine';
import { LocalFeed } from '../../support/local-feed';
import { queuedJob, rawAnswer } from '../../support/samples';
import { answers, ScriptedEngine } from '../../support/scripted-engine';
import { openQueue } from '../../support/open-queue';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

/** Of the tab that came second: the queue is not its own while the first lives. */
class SecondFeed extends LocalFeed {
	override own(): Promise<void> {
		return new Promise(() => undefined);
	}
}

async function twoTabs() {
	const database = await openDatabase();
	const jobs = new IdbJobRepository(database);
	const machine = new FakeMachine();
	const listeners: ConstructorParameters<typeof LocalFeed>[0] = new Set();
	const engine = new ScriptedEngine(
		() => Promise.resolve({ type: 'failed', failure: { code: 'offline' }, text: '' }),
		answers(rawAnswer()),
	);
	const open = (feed: LocalFeed) => openQueue(database, { engine, machine, feed });
	const first = open(new LocalFeed(listeners));
	const second = open(new SecondFeed(listeners));
	await first.start();
	await second.start();
	const add = async (): Promise<void> => {
		const job = queuedJob();
		const file = new Blob(['x']);
		await jobs.create([{ id: job.photo.id, name: 'a.jpg', file }], [job], []);
		new LocalFeed(listeners).post({ type: 'created', jobs: [job] });
	};
	return { first, second, third: () => open(new SecondFeed(listeners)), machine, jobs, add };
}

it('two tabs agree on why the queue waits, and that it goes on', async () => {
	const { first, second, third, machine, jobs, add } = await twoTabs();
	machine.connected = false;
	await add();
	await vi.waitFor(() => expect(second.reason).toEqual({ code: 'offline' }));
	expect(first.reason).toEqual({ code: 'offline' });
	expect([first.paused, second.paused]).toEqual([true, true]);
	expect([first.owner, second.owner]).toEqual([true, false]);
	// So does one that opens now.
	const late = third();
	await late.start();
	expect(late.reason).toEqual({ code: 'offline' });
	machine.connect();
	await vi.waitFor(async () => expect((await jobs.list())[0]?.status).toBe('done'));
	for (const tab of [first, second, late]) {
		expect(tab.paused).toBe(false);
		expect(tab.reason).toBeUndefined();
		expect(tab.jobs.map((job) => job.status)).toEqual(['done']);
	}
});

it('a pause by either tab is a pause of both, without a reason', async () => {
	const { first, second, jobs, add } = await twoTabs();
	await second.setPaused(true);
	expect([first.paused, second.paused]).toEqual([true, true]);
	expect([first.reason, second.reason]).toEqual([undefined, undefined]);
	await add();
	expect((await jobs.list())[0]?.status).toBe('queued');
	await first.setPaused(false);
	expect([first.paused, second.paused]).toEqual([false, false]);
});
