import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Failure } from '../../../src/domain/failure';
import type { Job } from '../../../src/domain/job/job';
import { loupe } from '../../../src/domain/model/models';
import type { ModelStore, StoredModel, StoreNews } from '../../../src/ports';
import { ModelGate } from '../../../src/state/model-gate';
import { openDatabase } from '../../../src/storage/database';
import { IdbJobRepository } from '../../../src/storage/job-repository';
import { IdbQueueStore } from '../../../src/storage/queue-store';
import { queuedJob, options, rawAnswer } from '../../support/samples';
import { ReadyStore } from '../../support/scripted-engine';
import { Origin } from '../../support/origin';
import { FixedCatalogue } from '../../support/fixed-catalogue';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

/** A store without Loupe, whose downloads end when the test says so. */
class EmptyStore extends ReadyStore implements ModelStore {
	readonly downloads: {
		end: (failure?: Failure) => void;
		pause: () => void;
		signal: AbortSignal;
	}[] = [];
	isHere = false;
	tell: (news: StoreNews) => void = () => undefined;

	override async statuses(): Promise<readonly StoredModel[]> {
		const found = await super.statuses();
		return this.isHere ? found : found.map((each) => ({ ...each, storedBytes: 0 }));
	}

	override subscribe(listener?: (news: StoreNews) => void): () => void {
		if (listener) this.tell = listener;
		return () => undefined;
	}

	override download(
		_id?: string,
		{ signal }: { signal: AbortSignal } = new AbortController(),
	): Promise<Failure | 'paused' | undefined> {
		return new Promise((resolve) => {
			signal.addEventListener('abort', () => resolve('paused'));
			this.downloads.push({
				signal,
				pause: () => resolve('paused'),
				end: (failure) => {
					this.isHere = failure === undefined;
					this.tell({ type: 'changed', modelId: loupe.id });
					resolve(failure);
				},
			});
		});
	}
}

/** Of a model of a server: nothing has to be fetched for it. */
const elsewhere = queuedJob({ id: 'job-9', order: 9, options: { ...options, modelId: 'else' } });

function gate() {
	const store = new EmptyStore();
	const onready = vi.fn();
	const onfailed = vi.fn();
	return {
		store,
		onready,
		onfailed,
		gate: new ModelGate({ store, models: new FixedCatalogue(), onready, onfailed }),
	};
}

describe('ModelGate', () => {
	it('starts one download, however many jobs wait for it, and lets others go first', async () => {
		const { store, gate: it, onready } = gate();
		const first = queuedJob();
		const second = queuedJob({ id: 'job-2', order: 2 });
		expect(await it.choose([first, second, elsewhere])).toEqual({
			next: elsewhere,
			blocked: first,
		});
		expect(await it.choose([first, second])).toEqual({ next: undefined, blocked: first });
		expect(store.downloads).toHaveLength(1);
		store.downloads[0]!.end();
		await vi.waitFor(() => expect(onready).toHaveBeenCalledOnce());
		expect(await it.choose([first, second])).toEqual({ next: first, blocked: undefined });
	});

	it('leaves a download at rest that the user paused, until it comes again', async () => {
		const { store, gate: it, onready } = gate();
		await it.choose([queuedJob()]);
		store.downloads[0]!.pause();
		await vi.waitFor(() => expect(it.isDownloading).toBe(false));
		await it.choose([queuedJob()]);
		expect(store.downloads).toHaveLength(1);
		expect(onready).not.toHaveBeenCalled();
		store.tell({ type: 'progress', by: 'job', modelId: loupe.id, loadedBytes: 1, totalBytes: 2 });
		expect(onready).toHaveBeenCalledOnce();
		await it.choose([queuedJob()]);
		expect(store.downloads).toHaveLength(2);
	});

	it('pauses what no job waits for any more', async () => {
		const { store, gate: it, onready } = gate();
		await it.choose([queuedJob()]);
		expect(it.isDownloading).toBe(true);
		await it.choose([]);
		expect(store.downloads[0]!.signal.aborted).toBe(true);
		await vi.waitFor(() => expect(onready).toHaveBeenCalledOnce());
		expect(it.isDownloading).toBe(false);
	});

	it('hears that the files are gone, and fetches them again', async () => {
		const { store, gate: it } = gate();
		store.isHere = true;
		expect((await it.choose([queuedJob()])).next).toBeDefined();
		store.isHere = false;
		// Known to be whole: nobody is asked, until an engine says otherwise.
		expect((await it.choose([queuedJob()])).next).toBeDefined();
		expect(await it.isMissing(loupe.id)).toBe(true);
		expect((await it.choose([queuedJob()])).next).toBeUndefined();
		expect(store.downloads).toHaveLength(1);
	});
});

describe('a queue without the model', () => {
	async function world() {
		const store = new EmptyStore();
		const database = await openDatabase();
		const origin = new Origin(database, store);
		const tab = origin.open();
		const add = async (job: Job): Promise<void> => {
			const photo = { id: job.photo.id, name: 'a.jpg', file: new Blob(['x']) };
			await new IdbJobRepository(database).create([photo], [job], []);
			tab.runner.wake();
			await origin.settle();
		};
		return { store, origin, tab, add };
	}

	it('lets the job wait, says so once, and runs it by itself when the model has come', async () => {
		const { store, origin, tab, add } = await world();
		await add(queuedJob());
		tab.runner.wake();
		await origin.settle();
		const [waiting] = await origin.stored();
		expect(waiting?.job).toMatchObject({ status: 'queued', waitsFor: 'model', attempt: 1 });
		expect(waiting?.events.filter((event) => event.type === 'status_update')).toHaveLength(1);
		expect(tab.engine.busy).toBe(false);
		store.downloads[0]!.end();
		await vi.waitFor(() => expect(tab.engine.busy).toBe(true));
		tab.engine.finish(rawAnswer());
		await vi.waitFor(async () =>
			expect((await origin.stored())[0]?.job).toMatchObject({ status: 'done', attempt: 1 }),
		);
	});

	it('fails no job for a model that does not come: its jobs wait, and it is said why', async () => {
		const { store, origin, tab, add } = await world();
		await add(queuedJob());
		store.downloads[0]!.end({ code: 'offline' });
		await origin.settle();
		expect(await new IdbQueueStore(origin.database).state()).toEqual({
			paused: false,
			held: [{ of: 'loupe', reason: { code: 'offline' } }],
		});
		expect((await origin.stored())[0]?.job.status).toBe('queued');
		expect(tab.engine.requests).toEqual([]);
	});
});
