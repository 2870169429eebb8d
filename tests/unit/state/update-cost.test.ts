import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../src/storage/database';
import { IdbJobRepository } from '../../../src/storage/job-repository';
import { Origin } from '../../support/origin';
import { queuedJob } from '../../support/samples';

/** of the gated engine: 9 tokens in one message, 25 ms each */
const messages = Math.ceil(2048 / 9);
const messageMs = 9 * 25;

async function writingJob() {
	const origin = new Origin(await openDatabase());
	const job = queuedJob();
	await origin.jobs.create([{ id: job.photo.id, name: 'a.jpg', file: new Blob(['x']) }], [job], []);
	const { engine } = origin.open();
	// What runs a job is loaded with the first.
	await expect.poll(() => engine.busy, { timeout: 30_000 }).toBe(true);
	return { origin, engine, job };
}

async function ended(origin: Origin) {
	const first = async () => (await origin.stored())[0]!;
	await expect.poll(async () => (await first()).job.status, { timeout: 30_000 }).toBe('done');
	return first();
}

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
	vi.restoreAllMocks();
});

it('the model never waits for its updates', async () => {
	const { origin, engine, job } = await writingJob();
	let open = (): void => undefined;
	const gate = new Promise<void>((resolve) => (open = resolve));
	// eslint-disable-next-line @typescript-eslint/unbound-method -- called with its repository below
	const save = IdbJobRepository.prototype.save;
	vi.spyOn(IdbJobRepository.prototype, 'save').mockImplementation(async function (
		this: IdbJobRepository,
		...given
	) {
		await gate;
		return save.apply(this, given);
	});
	// The store stands still from the first token to the last, and the model writes on.
	for (let i = 0; i < messages; i += 1) {
		origin.clock.advance(messageMs);
		engine.write();
	}
	engine.finish();
	await origin.jobs.get(job.id).then((stored) => {
		expect(stored?.status).not.toBe('done');
	});
	open();
	const stored = await ended(origin);
	expect(stored.events.filter(({ type }) => type === 'thinking_update').length).toBeGreaterThan(8);
});

it('2048 tokens cost the page a hundredth of their time at most', async () => {
	const { origin, engine } = await writingJob();
	const start = performance.now();
	for (let i = 0; i < messages; i += 1) {
		origin.clock.advance(messageMs);
		engine.write();
	}
	const spentMs = performance.now() - start;
	expect(spentMs).toBeLessThan((messages * messageMs) / 100);
	await origin.settle();
	engine.finish();
	expect((await ended(origin)).events.length).toBeGreaterThan(8);
});
