/**
 * One worker's life: starts it, matches answers to commands, and settles every open command when
 * the worker dies. A dead worker says nothing by itself (a closed one or one out of memory raises
 * no event), so it holds a Web Lock, and the page waits in line for that lock.
 */
import type { Failure } from '../domain/failure';
import type { Answer, Message, Protocol } from './worker-protocol';

interface Pending {
	readonly settle: (answer: Answer<unknown>) => void;
	readonly onevent: (event: never) => void;
}

/** The part of `Worker` that is used here: unit tests bring their own. */
export interface WorkerLike {
	postMessage(message: unknown): void;
	terminate(): void;
	onmessage: ((event: MessageEvent) => void) | null;
	onerror: ((event: ErrorEvent) => void) | null;
	onmessageerror: ((event: MessageEvent) => void) | null;
}

export class WorkerLink<P extends Protocol<P>> {
	readonly #worker: WorkerLike;
	readonly #pending = new Map<number, Pending>();
	readonly #ondead: (failure: Failure) => void;
	readonly #watch = new AbortController();
	#nextId = 1;
	#ready = false;
	#dead = false;

	/** @param ondead called once when the worker is gone, by itself or by `terminate` */
	constructor(
		worker: WorkerLike,
		locks: Pick<LockManager, 'request'> | undefined,
		ondead: (failure: Failure) => void,
	) {
		this.#worker = worker;
		this.#ondead = ondead;
		worker.onmessage = ({ data }: MessageEvent<Message<P>>) => {
			if (data.type === 'ready') {
				this.#ready = true;
				this.#waitForDeath(locks, data.lock);
			} else if (data.type === 'event') this.#pending.get(data.id)?.onevent(data.event as never);
			else this.#settle(data.id, data);
		};
		worker.onerror = (event) => {
			event.preventDefault();
			// A script that never ran is not to be had: it would fail every job in the same way.
			const code = this.#ready ? 'worker_crashed' : 'app_chunk_missing';
			this.#die({ code, detail: event.message });
		};
		worker.onmessageerror = () => {
			this.#die({ code: 'worker_crashed', detail: 'unreadable message' });
		};
	}

	/** its script has run: before that a death means that it could not start */
	get ready(): boolean {
		return this.#ready;
	}

	get dead(): boolean {
		return this.#dead;
	}

	/** Sends a command; the promise never rejects. */
	send<T extends keyof P>(
		type: T,
		command: P[T]['command'],
		onevent: (event: P[T]['event']) => void = () => undefined,
	): { readonly answer: Promise<Answer<P[T]['result']>>; readonly cancel: () => void } {
		const id = this.#nextId++;
		const answer = new Promise<Answer<P[T]['result']>>((resolve) => {
			this.#pending.set(id, { settle: resolve, onevent });
		});
		if (this.#dead) this.#fail(id, { code: 'worker_crashed' });
		else this.#worker.postMessage({ ...command, type, id });
		const cancel = (): void => {
			if (this.#pending.has(id)) this.#worker.postMessage({ type: 'cancel', id });
		};
		return { answer, cancel };
	}

	/** Ends the worker; open commands fail with `failure`. */
	terminate(failure: Failure): void {
		this.#die(failure);
	}

	#settle(id: number, answer: Answer<unknown>): void {
		const pending = this.#pending.get(id);
		this.#pending.delete(id);
		pending?.settle(answer);
	}

	#fail(id: number, failure: Failure): void {
		this.#settle(id, { type: 'failed', failure, text: '' });
	}

	#waitForDeath(locks: Pick<LockManager, 'request'> | undefined, lock: string): void {
		locks
			?.request(lock, { signal: this.#watch.signal }, () => {
				this.#die({ code: 'worker_crashed', detail: 'the worker ended by itself' });
			})
			.catch(() => undefined); // aborted: terminated on purpose
	}

	#die(failure: Failure): void {
		if (this.#dead) return;
		this.#dead = true;
		this.#watch.abort();
		this.#worker.terminate();
		for (const id of [...this.#pending.keys()]) this.#fail(id, failure);
		this.#ondead(failure);
	}
}
