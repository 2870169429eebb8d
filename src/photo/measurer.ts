/** The page's half of the measuring worker. */
import type { Edit } from '../domain/claims/claim';
import type { Measurements, Position } from '../domain/facts/measurements';
import type { ModelPicture } from '../domain/model/model';
import type { Region } from '../domain/photo/region';
import type { Failure } from '../domain/failure';
import { FailureError } from '../domain/failure';
import type { Answer } from '../engine/worker-protocol';
import type { WorkerLike } from '../engine/worker-link';
import { WorkerLink } from '../engine/worker-link';
import type { MeasureProtocol } from '../measure/messages';
import type { FullPhoto, PhotoMeasurer, PhotoPreparer, PreparedPhoto, SeenPicture } from '../ports';

export class WorkerMeasurer implements PhotoMeasurer, PhotoPreparer {
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
		return told(await this.#ask('measure', { file, ...(region && { region }) }, signal));
	}

	/** Where the file says it was taken: by the same worker, which holds the EXIF reader already. */
	async position(file: Blob): Promise<Position | undefined> {
		return told(await this.#ask('position', { file }));
	}

	/** Off the page: it draws and counts for some tens of milliseconds. @throws FailureError */
	async prepare(file: Blob, picture: ModelPicture, signal: AbortSignal): Promise<PreparedPhoto> {
		const answer = await this.#ask('prepare', { file, picture }, signal);
		signal.throwIfAborted();
		return given(answer);
	}

	async prepareRegion(
		file: Blob,
		picture: ModelPicture,
		region: Region,
		signal: AbortSignal,
	): Promise<Blob> {
		const answer = await this.#ask('region', { file, picture, region }, signal);
		signal.throwIfAborted();
		return given(answer);
	}

	/** What was prepared for a model, as it lies before an eye. @throws FailureError */
	async seen(file: Blob, picture: ModelPicture): Promise<SeenPicture> {
		return given(await this.#ask('seen', { file, picture }));
	}

	/** An edited version at full size, a JPEG. @throws FailureError */
	async edit(file: Blob, edit: Edit): Promise<Blob> {
		return given(await this.#ask('edit', { file, edit }));
	}

	/** On the page: most of these are some kilobytes from the beginning of the file. */
	async thumbnail(file: Blob): Promise<Blob | undefined> {
		const { quickThumbnail } = await import('./quick-thumbnail');
		return quickThumbnail(file);
	}

	/** @throws FailureError */
	async full(file: Blob): Promise<FullPhoto> {
		return given(await this.#ask('full', { file }));
	}

	/** A worker for each photo: it has large buffers, and goes with them. */
	async #ask<T extends keyof MeasureProtocol>(
		type: T,
		command: MeasureProtocol[T]['command'],
		signal?: AbortSignal,
	): Promise<Answer<MeasureProtocol[T]['result']>> {
		if (signal?.aborted === true) return { type: 'failed', failure: interrupted, text: '' };
		const link = new WorkerLink<MeasureProtocol>(this.#start(), this.#locks, () => undefined);
		const onabort = (): void => {
			link.terminate(interrupted);
		};
		signal?.addEventListener('abort', onabort);
		const answer = await link.send(type, command).answer;
		signal?.removeEventListener('abort', onabort);
		link.terminate(interrupted);
		return answer;
	}
}

const interrupted: Failure = { code: 'interrupted' };

/** @throws FailureError where there is none */
function given<Result>(answer: Answer<Result>): Result {
	if (answer.type === 'result') return answer.result;
	const { code, detail } = answer.type === 'failed' ? answer.failure : interrupted;
	throw new FailureError(code, detail);
}

/** undefined where it failed, died or was stopped: nothing rests on it */
function told<Result>(answer: Answer<Result>): Result | undefined {
	if (answer.type === 'result') return answer.result;
	if (answer.type === 'failed' && answer.failure.code !== 'interrupted') {
		console.warn('Not measured:', answer.failure.code, answer.failure.detail ?? '');
	}
	return undefined;
}
