/**
 * Hashing beside the line: SHA-256 takes longer than a fast line brings, and would hold it up. A
 * record is lent to another thread and comes back; the state goes with it, so any thread will do.
 */
import { FailureError } from '../domain/failure';
import type { HashedRecord, HashRecord } from '../storage/model-hash';
import { hashRecord } from '../storage/model-hash';
import { Broken } from '../storage/model-request';

export interface HashCommand {
	readonly id: number;
	readonly state: Uint8Array;
	readonly bytes: Uint8Array<ArrayBuffer>;
}
export type HashAnswer =
	| { readonly type: 'ready' }
	| { readonly type: 'hashed'; readonly id: number; readonly hashed: HashedRecord };

interface Thread {
	postMessage(command: HashCommand, memory: Transferable[]): void;
	terminate(): void;
	onmessage: ((event: MessageEvent<HashAnswer>) => void) | null;
	onerror: ((event: ErrorEvent) => void) | null;
}
interface Lent {
	readonly resolve: (hashed: HashedRecord) => void;
	readonly reject: (error: Error) => void;
}

/** So long after the last record the threads end: they hold memory that nobody needs then. */
const idleMs = 10_000;

export class HashThreads {
	readonly #start: () => Thread;
	readonly #most: number;
	/** records that each has to hash; only those that said that they run */
	readonly #ready = new Map<Thread, Map<number, Lent>>();
	#started: Thread[] = [];
	#lastId = 0;
	#idle: ReturnType<typeof setTimeout> | undefined;

	/** @param cores one of them is left to whoever reads the lines */
	constructor(start: () => Thread, cores: number, lines: number) {
		this.#start = start;
		this.#most = Math.max(1, Math.min(lines, cores - 1));
	}

	/** Until a thread runs, and where none can, the record is hashed here. */
	readonly hash: HashRecord = async (state, bytes) => {
		this.#awake();
		const [least] = [...this.#ready].sort(([, a], [, b]) => a.size - b.size);
		if (least === undefined) return hashRecord(state, bytes);
		const [thread, lent] = least;
		const id = (this.#lastId += 1);
		return new Promise((resolve, reject) => {
			lent.set(id, { resolve, reject });
			const command: HashCommand = { id, state, bytes };
			thread.postMessage(command, [bytes.buffer]);
		});
	};

	#awake(): void {
		clearTimeout(this.#idle);
		this.#idle = setTimeout(() => {
			if ([...this.#ready.values()].some((lent) => lent.size > 0)) this.#awake();
			else this.#end();
		}, idleMs);
		while (this.#started.length < this.#most) this.#started.push(this.#begin());
	}

	#begin(): Thread {
		const thread = this.#start();
		thread.onmessage = ({ data }) => {
			if (data.type === 'ready') {
				this.#ready.set(thread, new Map());
				return;
			}
			const lent = this.#ready.get(thread);
			lent?.get(data.id)?.resolve(data.hashed);
			lent?.delete(data.id);
		};
		thread.onerror = (event) => {
			event.preventDefault();
			// What was lent is gone with it: the line goes on from what is kept.
			const failure = new FailureError('download_failed', `hashing: ${event.message}`);
			for (const { reject } of this.#ready.get(thread)?.values() ?? []) reject(new Broken(failure));
			this.#ready.delete(thread);
			thread.terminate();
		};
		return thread;
	}

	#end(): void {
		for (const thread of this.#started) thread.terminate();
		this.#started = [];
		this.#ready.clear();
	}
}
