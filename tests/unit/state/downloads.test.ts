import { describe, expect, it, vi } from 'vitest';
import type { Failure } from '../../../src/domain/failure';
import { loupe } from '../../../src/domain/model/models';
import type { ModelMemory, ModelStore, StoredModel, StoreNews } from '../../../src/ports';
import { Downloads } from '../../../src/state/downloads.svelte';
import { FakeMachine } from '../../support/fake-machine';
import { FixedCatalogue } from '../../support/fixed-catalogue';
import { ReadyStore } from '../../support/scripted-engine';

const total = 1000;
const { id } = loupe;

class Store extends ReadyStore implements ModelStore {
	now: Partial<StoredModel> = {};
	readonly asked: { by: string; end: (failure?: Failure | 'paused') => void }[] = [];
	tell: (news: StoreNews) => void = () => undefined;

	override statuses(): Promise<readonly StoredModel[]> {
		return Promise.resolve([
			{ id, totalBytes: total, storedBytes: 0, partialBytes: 0, ...this.now },
		]);
	}

	override subscribe(listener?: (news: StoreNews) => void): () => void {
		if (listener) this.tell = listener;
		return () => undefined;
	}

	override download(
		_id?: string,
		{ by }: { by: string } = { by: '' },
	): Promise<Failure | 'paused' | undefined> {
		return new Promise((end) => this.asked.push({ by, end }));
	}

	override room() {
		return Promise.resolve({ fits: false, freeBytes: 300, persisted: false });
	}
}

function downloads(
	remembered: Awaited<ReturnType<ModelMemory['read']>> = { whole: [], open: false },
) {
	const store = new Store();
	const machine = new FakeMachine();
	let memory = remembered;
	let nowMs = 0;
	const it = new Downloads({
		store,
		models: new FixedCatalogue(),
		machine,
		clock: { now: () => nowMs },
		memory: {
			read: () => Promise.resolve(memory),
			write: (next) => {
				memory = next;
				return Promise.resolve();
			},
		},
		persist: () => Promise.resolve(false),
	});
	const progress = (loadedBytes: number, by: 'user' | 'job' = 'user') => {
		store.tell({ type: 'progress', modelId: id, by, loadedBytes, totalBytes: total });
	};
	return {
		it,
		store,
		machine,
		progress,
		memory: () => memory,
		pass: (ms: number) => (nowMs += ms),
	};
}

describe('Downloads', () => {
	it('tells bytes, rate and time left once there is a second to tell them of', () => {
		const { it: list, progress, pass } = downloads();
		progress(100, 'job');
		expect(list.list).toEqual([
			{
				modelId: id,
				name: loupe.name,
				by: 'job',
				status: 'running',
				loadedBytes: 100,
				totalBytes: total,
			},
		]);
		pass(2000);
		progress(300, 'job');
		expect(list.list[0]).toMatchObject({ bytesPerSecond: 100, secondsLeft: 7 });
		// The rate is that of the last ten seconds.
		pass(9000);
		progress(390, 'job');
		expect(list.list[0]).toMatchObject({ bytesPerSecond: 10, secondsLeft: 61 });
		// A file that began anew: what was before says nothing.
		pass(1000);
		progress(0, 'job');
		expect(list.list[0]?.bytesPerSecond).toBeUndefined();
	});

	it('waits in line for what a user wants in another tab, once, and not for what a job wants', () => {
		const { store, progress } = downloads();
		progress(100, 'job');
		expect(store.asked).toEqual([]);
		progress(200);
		progress(300);
		expect(store.asked.map(({ by }) => by)).toEqual(['follower']);
	});

	it('does not wait in line behind itself', async () => {
		const { it: list, store, progress } = downloads();
		const end = list.start(id);
		await vi.waitFor(() => expect(store.asked).toHaveLength(1));
		progress(100);
		expect(store.asked.map(({ by }) => by)).toEqual(['user']);
		expect(list.list[0]).toMatchObject({ status: 'running' });
		store.asked[0]!.end({ code: 'offline' });
		expect(await end).toEqual({ code: 'offline' });
	});

	it('shows why it rests and what room it wants, and goes on when there is some', async () => {
		const { it: list, store, machine, progress, memory } = downloads();
		progress(400);
		store.asked[0]!.end('paused');
		const failure: Failure = { code: 'quota_exceeded' };
		store.now = { partialBytes: 400, wish: 'paused', by: 'user', failure };
		store.tell({ type: 'stopped', modelId: id, failure });
		await vi.waitFor(() =>
			expect(list.list[0]).toMatchObject({
				status: 'paused',
				failure,
				loadedBytes: 400,
				room: { neededBytes: 600, freeBytes: 300 },
			}),
		);
		expect(memory()).toEqual({ whole: [], open: true });
		machine.tell('online');
		expect(store.asked).toHaveLength(1);
		machine.tell('room');
		expect(store.asked[1]?.by).toBe('user');
	});

	it('says what room it takes, not what is left to fetch, of a model that is made of a larger file', async () => {
		const { it: list, store } = downloads();
		const failure: Failure = { code: 'quota_exceeded' };
		store.now = { partialBytes: 400, roomBytes: 250, wish: 'paused', by: 'user', failure };
		void list.start(id);
		await vi.waitFor(() => expect(list.list[0]?.room?.neededBytes).toBe(250));
	});

	it('leaves a job’s to the queue, and what the user paused to the user', async () => {
		const { it: list, store, machine, progress } = downloads();
		progress(400, 'job');
		store.now = { wish: 'paused', by: 'job', failure: { code: 'offline' } };
		store.tell({ type: 'stopped', modelId: id });
		await vi.waitFor(() => expect(list.list[0]?.status).toBe('paused'));
		machine.tell('online');
		store.now = { wish: 'paused', by: 'user' };
		store.tell({ type: 'stopped', modelId: id });
		await vi.waitFor(() => expect(list.list[0]?.failure).toBeUndefined());
		machine.tell('online');
		expect(store.asked).toEqual([]);
	});

	it('takes it off the list when it is here, and remembers that', async () => {
		const { it: list, store, progress, memory } = downloads();
		progress(900);
		store.now = { storedBytes: total };
		store.tell({ type: 'changed', modelId: id });
		await vi.waitFor(() => expect(list.list).toEqual([]));
		await vi.waitFor(() => expect(memory()).toEqual({ whole: [id], open: false }));
		// Removed on purpose: nothing to miss.
		store.now = {};
		store.tell({ type: 'changed', modelId: id });
		await vi.waitFor(() => expect(memory()).toEqual({ whole: [], open: false }));
	});

	it('remembers what has come before it says so, and that a part of it was cleared since', async () => {
		const { it: list, store, memory } = downloads();
		const end = list.start(id);
		await vi.waitFor(() => expect(store.asked).toHaveLength(1));
		store.asked[0]!.end();
		await end;
		expect(memory().whole).toEqual([id]);
		// The news of its end is looked into when a part has gone already.
		store.now = { storedBytes: 250 };
		const looked = vi.spyOn(store, 'statuses');
		store.tell({ type: 'changed', modelId: id });
		await vi.waitFor(() => expect(looked).toHaveBeenCalled());
		await looked.mock.results[0]!.value;
		await new Promise((resolve) => setTimeout(resolve));
		expect(memory().whole).toEqual([id]);
	});

	it('asks no store at a visit that has nothing to take up', async () => {
		const { it: list, store } = downloads();
		const asked = vi.spyOn(store, 'statuses');
		await list.takeUp();
		expect(asked).not.toHaveBeenCalled();
	});

	it('takes up what an earlier visit left', async () => {
		const { it: list, store } = downloads({ whole: [], open: true });
		store.now = { partialBytes: 10, wish: 'wanted', by: 'user' };
		await list.takeUp();
		expect(store.asked.map(({ by }) => by)).toEqual(['follower']);
		expect(list.list).toMatchObject([{ status: 'running', loadedBytes: 10 }]);
	});

	it('notices what the browser has cleared, and fetches it when told to', async () => {
		const { it: list, store, memory } = downloads({ whole: [id], open: false });
		store.now = { storedBytes: 250, fetchBytes: 1234 };
		await list.takeUp();
		expect(list.list).toMatchObject([
			{ status: 'lost', loadedBytes: 250, totalBytes: total, fetchBytes: 1234 },
		]);
		// Told once.
		expect(memory()).toEqual({ whole: [], open: false });
		void list.start(id);
		await vi.waitFor(() => expect(store.asked[0]?.by).toBe('user'));
	});
});
