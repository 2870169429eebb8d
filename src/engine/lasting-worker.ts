/** A worker that starts when it is needed, and anew when it has ended; and what is told of its health. */
import type { EngineHealth } from '../domain/diagnostics';
import type { Failure } from '../domain/failure';
import type { WorkerLike } from './worker-link';
import { WorkerLink } from './worker-link';
import type { Protocol } from './worker-protocol';

export interface WorkerParts {
	readonly startWorker: () => WorkerLike;
	readonly locks: Pick<LockManager, 'request'> | undefined;
}

export class LastingWorker<P extends Protocol<P>> {
	readonly #parts: WorkerParts;
	#link: WorkerLink<P> | undefined;
	#before: 'not_started' | 'failed_to_start' | 'ended' = 'not_started';
	#lastMessageAtMs: number | undefined;
	#lastFailure: Failure | undefined;

	constructor(parts: WorkerParts) {
		this.#parts = parts;
	}

	/** undefined: none runs now */
	get link(): WorkerLink<P> | undefined {
		return this.#link;
	}

	get health(): EngineHealth {
		const link = this.#link;
		return {
			worker: link === undefined ? this.#before : link.ready ? 'alive' : 'starting',
			...(this.#lastMessageAtMs !== undefined && { lastMessageAtMs: this.#lastMessageAtMs }),
			...(this.#lastFailure !== undefined && { lastFailure: this.#lastFailure }),
		};
	}

	heard(atMs: number): void {
		this.#lastMessageAtMs = atMs;
	}

	failed(failure: Failure): void {
		this.#lastFailure = failure;
	}

	live(): WorkerLink<P> {
		if (this.#link !== undefined && !this.#link.dead) return this.#link;
		const { startWorker, locks } = this.#parts;
		const link = new WorkerLink<P>(startWorker(), locks, (failure) => {
			if (this.#link !== link) return;
			this.#before = link.ready ? 'ended' : 'failed_to_start';
			this.#lastFailure = failure;
			this.#link = undefined;
		});
		this.#link = link;
		return link;
	}

	/** Ends its thread, which gives everything back for certain. -> whether there was one */
	end(): boolean {
		const link = this.#link;
		this.#link = undefined;
		if (link === undefined) return false;
		link.terminate({ code: 'worker_crashed', detail: 'released' });
		this.#before = 'not_started';
		return true;
	}
}
