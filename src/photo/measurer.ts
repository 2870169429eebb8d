/** The page's half of the measuring worker. */
import type { Measurements, Position } from '../domain/facts/measurements';
import type { Region } from '../domain/photo/region';
import type { WorkerLike } from '../engine/worker-link';
import { WorkerLink } from '../engine/worker-link';
import type { MeasureProtocol } from '../measure/messages';
import type { PhotoMeasurer } from '../ports';

export class WorkerMeasurer implements PhotoMeasurer {
	readonly #start: () => WorkerLike;
	readonly #locks: Pick<LockManager, 'request'> | undefined;

	constructor(start: () => WorkerLike, locks: Pick<LockManager, 'request'> | undefined) {
		this.#start = start;
		this.#locks = locks;
	}

	async measure(
		file: Blob,
		signal: AbortSignal,
		region?: Region,
	): Promise<Measurements | undefined> {
		return this.#ask('measure', { file, ...(region && { region }) }, signal);
	}

	/** Where the file says it was taken: by the same worker, which holds the EXIF reader already. */
	async position(file: Blob): Promise<Position | undefined> {
		return this.#ask('position', { file });
	}

	/** A worker for each photo: it has large buffers, and goes with them. undefined where it failed, died or was stopped */
	async #ask<T extends keyof MeasureProtocol>(
		type: T,
		command: MeasureProtocol[T]['command'],
		signal?: AbortSignal,
	): Promise<MeasureProtocol[T]['result'] | undefined> {
		if (signal?.aborted === true) return undefined;
		const link = new WorkerLink<MeasureProtocol>(this.#start(), this.#locks, () => undefined);
		const onabort = (): void => {
			link.terminate({ code: 'interrupted' });
		};
		signal?.addEventListener('abort', onabort);
		const answer = await link.send(type, command).answer;
		signal?.removeEventListener('abort', onabort);
		link.terminate({ code: 'interrupted' });
		if (answer.type === 'result') return answer.result;
		if (answer.type === 'failed' && answer.failure.code !== 'interrupted') {
			console.warn('Not measured:', answer.failure.code, answer.failure.detail ?? '');
		}
		return undefined;
	}
}
