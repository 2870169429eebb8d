/** Hashing in other threads: lent records, threads that do not start, and ones that end. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { digestOf, emptyState, hashRecord } from '../../../src/storage/model-hash';
import { Broken } from '../../../src/storage/model-request';
import type { HashAnswer, HashCommand } from '../../../src/worker/hash-threads';
import { HashThreads } from '../../../src/worker/hash-threads';

/** As a thread is seen from outside: what it is given is gone until it comes back. */
class Thread {
	onmessage: ((event: MessageEvent<HashAnswer>) => void) | null = null;
	onerror: ((event: ErrorEvent) => void) | null = null;
	readonly asked: HashCommand[] = [];
	ended = false;

	postMessage(command: HashCommand, memory: Transferable[]): void {
		this.asked.push(structuredClone(command, { transfer: memory }));
	}
	terminate(): void {
		this.ended = true;
	}
	say(answer: HashAnswer): void {
		this.onmessage?.({ data: answer } as MessageEvent<HashAnswer>);
	}
	async work(): Promise<void> {
		for (const { id, state, bytes } of this.asked.splice(0)) {
			this.say({ type: 'hashed', id, hashed: await hashRecord(state, bytes) });
		}
	}
	fail(message: string): void {
		this.onerror?.({ message, preventDefault: () => undefined } as ErrorEvent);
	}
}

let started: Thread[];
const threads = (cores: number): HashThreads =>
	new HashThreads(
		() => {
			const thread = new Thread();
			started.push(thread);
			return thread;
		},
		cores,
		3,
	);
const record = (fill: number): Uint8Array<ArrayBuffer> => new Uint8Array(1000).fill(fill);
const sha256 = (...parts: readonly Uint8Array[]): string =>
	createHash('sha256').update(Buffer.concat(parts)).digest('hex');

beforeEach(() => {
	vi.useFakeTimers();
	started = [];
});
afterEach(() => {
	vi.useRealTimers();
});

describe('records that are hashed beside the line', () => {
	it('give the hash of the whole, whichever thread had each, this one first', async () => {
		const { hash } = threads(8);
		const first = await hash(await emptyState(), record(1));
		expect(started.map(({ asked }) => asked.length)).toEqual([0, 0, 0]);
		for (const thread of started) thread.say({ type: 'ready' });
		const lent = record(2);
		const second = hash(first.state, lent);
		expect(lent.byteLength).toBe(0);
		await started[0]!.work();
		const third = hash((await second).state, (await second).bytes.fill(3));
		await started[0]!.work();
		expect(await digestOf((await third).state)).toBe(sha256(record(1), record(2), record(3)));
		expect((await third).sum).toBe((await hashRecord(await emptyState(), record(3))).sum);
	});

	it('go to the thread that has least to do; one core is left to the line', async () => {
		const { hash } = threads(3);
		await hash(await emptyState(), record(0));
		for (const thread of started) thread.say({ type: 'ready' });
		const state = await emptyState();
		const all = [hash(state, record(1)), hash(state, record(2)), hash(state, record(3))];
		expect(started.map(({ asked }) => asked.length)).toEqual([2, 1]);
		for (const thread of started) await thread.work();
		await Promise.all(all);
		const alone = threads(1);
		await alone.hash(state, record(4));
		expect(started).toHaveLength(3);
	});

	it('that were lent to a thread which ends break their line, and the next are hashed here', async () => {
		const { hash } = threads(1);
		const state = await emptyState();
		await hash(state, record(0));
		started[0]!.say({ type: 'ready' });
		const lost = hash(state, record(1));
		started[0]!.fail('out of memory');
		await expect(lost).rejects.toBeInstanceOf(Broken);
		expect(await digestOf((await hash(state, record(2))).state)).toBe(sha256(record(2)));
	});

	it('need no thread: where none starts, this one does it', async () => {
		const { hash } = threads(8);
		const state = await emptyState();
		await hash(state, record(0));
		for (const thread of started) thread.fail('refused by a policy');
		expect(await digestOf((await hash(state, record(5))).state)).toBe(sha256(record(5)));
	});

	it('leave no thread behind when there are none for ten seconds', async () => {
		const { hash } = threads(2);
		const state = await emptyState();
		await hash(state, record(0));
		started[0]!.say({ type: 'ready' });
		const slow = hash(state, record(1));
		vi.advanceTimersByTime(10_000);
		expect(started[0]!.ended).toBe(false);
		await started[0]!.work();
		await slow;
		vi.advanceTimersByTime(10_000);
		expect(started[0]!.ended).toBe(true);
		await hash(state, record(2));
		expect(started).toHaveLength(2);
	});
});
