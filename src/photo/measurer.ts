/** The page's half of the measuring worker. */
import type { Measurements, Position } from '../domain/facts/measurements';
import type { Region } from '../domain/photo/region';
import type { MeasureCommand, MeasureMessage } from '../measure/messages';
import type { PhotoMeasurer } from '../ports';

export class WorkerMeasurer implements PhotoMeasurer {
	readonly #start: () => Worker;
	#nextId = 1;

	constructor(start: () => Worker) {
		this.#start = start;
	}

	async measure(
		file: Blob,
		signal: AbortSignal,
		region?: Region,
	): Promise<Measurements | undefined> {
		const answer = await this.#ask({ file, ...(region && { region }) }, signal);
		return answer && 'measurements' in answer ? answer.measurements : undefined;
	}

	/** Where the file says it was taken: by the same worker, which holds the EXIF reader already. */
	async position(file: Blob): Promise<Position | undefined> {
		const answer = await this.#ask({ file, positionOnly: true });
		return answer && 'position' in answer ? answer.position : undefined;
	}

	/** A worker for each photo: it has large buffers, and goes with them. undefined where it failed or was stopped */
	#ask(
		what: Omit<MeasureCommand, 'id'>,
		signal?: AbortSignal,
	): Promise<MeasureMessage | undefined> {
		const worker = this.#start();
		const command: MeasureCommand = { id: this.#nextId++, ...what };
		return new Promise((resolve) => {
			const end = (answer?: MeasureMessage): void => {
				worker.terminate();
				resolve(answer);
			};
			worker.onmessage = ({ data }: MessageEvent<MeasureMessage>) => {
				if ('error' in data) console.warn('Not measured:', data.error);
				end(data);
			};
			worker.onerror = (event) => {
				event.preventDefault();
				end();
			};
			signal?.addEventListener('abort', () => {
				end();
			});
			worker.postMessage(command);
		});
	}
}
