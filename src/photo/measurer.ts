/** The page's half of the measuring worker. */
import type { Measurements } from '../domain/measurements';
import type { Region } from '../domain/region';
import type { MeasureCommand, MeasureMessage } from '../measure/messages';
import type { PhotoMeasurer } from '../ports';

export class WorkerMeasurer implements PhotoMeasurer {
	readonly #start: () => Worker;
	#nextId = 1;

	constructor(start: () => Worker) {
		this.#start = start;
	}

	/** A worker for each photo: it has large buffers, and goes with them. */
	measure(file: Blob, signal: AbortSignal, region?: Region): Promise<Measurements | undefined> {
		const worker = this.#start();
		const id = this.#nextId++;
		const command: MeasureCommand = { id, file, ...(region && { region }) };
		return new Promise((resolve) => {
			const end = (measurements?: Measurements): void => {
				worker.terminate();
				resolve(measurements);
			};
			worker.onmessage = ({ data }: MessageEvent<MeasureMessage>) => {
				if ('measurements' in data) end(data.measurements);
				else {
					console.warn('Not measured:', data.error);
					end();
				}
			};
			worker.onerror = (event) => {
				event.preventDefault();
				end();
			};
			signal.addEventListener('abort', () => {
				end();
			});
			worker.postMessage(command);
		});
	}
}
