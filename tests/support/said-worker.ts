import type { WorkerLike } from '../../src/engine/worker-link';

interface Talk {
	readonly command: unknown;
	readonly message: unknown;
}

/** A worker that keeps what it is told; its answers are the test's. */
export class SaidWorker<Said extends Talk> implements WorkerLike {
	onmessage: WorkerLike['onmessage'] = null;
	onerror: WorkerLike['onerror'] = null;
	onmessageerror: WorkerLike['onmessageerror'] = null;
	readonly received: Said['command'][] = [];
	terminated = false;

	postMessage(command: Said['command']): void {
		this.received.push(command);
	}
	terminate(): void {
		this.terminated = true;
	}
	say(message: Said['message']): void {
		this.onmessage?.({ data: message } as MessageEvent);
	}
}
