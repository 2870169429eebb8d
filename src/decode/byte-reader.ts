/** Reads a few bytes here and there of a file that may be large, a window of it at a time. */
const windowBytes = 64 * 1024;

export class ByteReader {
	readonly file: Blob;
	#from = 0;
	#bytes = new Uint8Array();

	constructor(file: Blob) {
		this.file = file;
	}

	/** @returns `length` bytes from `at` on; fewer where the file ends. Rejects when the file cannot be read. */
	async view(at: number, length: number): Promise<DataView> {
		const end = Math.min(at + length, this.file.size);
		if (at >= end) return new DataView(new ArrayBuffer());
		if (at < this.#from || end > this.#from + this.#bytes.length) {
			const part = this.file.slice(at, at + Math.max(length, windowBytes));
			this.#bytes = new Uint8Array(await part.arrayBuffer());
			this.#from = at;
		}
		const { buffer } = this.#bytes;
		return new DataView(buffer, at - this.#from, end - at);
	}
}

/** A text of the file's structure, such as the name of a chunk. */
export function ascii(view: DataView, at: number, length: number): string {
	let text = '';
	for (let i = at; i < at + length && i < view.byteLength; i += 1) {
		text += String.fromCharCode(view.getUint8(i));
	}
	return text;
}
