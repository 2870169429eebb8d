/** Memory of records that have been kept, filled again by the next ones: new memory for each would wait to be collected. */
import { chunkBytes } from './model-schema';

export class RecordMemory {
	readonly #free: ArrayBuffer[] = [];

	/** For so many bytes of a record; it may be larger, and holds what it held. */
	take(bytes: number): Uint8Array<ArrayBuffer> {
		const memory = bytes === 0 ? undefined : this.#free.pop();
		return new Uint8Array(memory ?? new ArrayBuffer(bytes), 0, bytes);
	}

	/** Nobody reads the record any more. */
	give({ buffer }: Uint8Array<ArrayBuffer>): void {
		if (buffer.byteLength === chunkBytes) this.#free.push(buffer);
	}
}
