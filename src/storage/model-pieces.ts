/** Pieces of a body as they come. Where the browser can, all are read into the same memory. */
export interface Pieces {
	/** undefined: that was all. A piece is good until the next one is asked for. */
	next(): Promise<Uint8Array | undefined>;
	cancel(): Promise<void>;
}

/** As much as browsers have at hand of a fast line. */
const pieceBytes = 256 * 1024;

export function readPieces(body: ReadableStream<Uint8Array>): Pieces {
	return readInto(body) ?? readEach(body);
}

function readInto(body: ReadableStream<Uint8Array>): Pieces | undefined {
	let reader: ReadableStreamBYOBReader;
	try {
		reader = body.getReader({ mode: 'byob' });
	} catch {
		// Bodies of older browsers are streams of pieces, not of bytes.
		return undefined;
	}
	let memory = new ArrayBuffer(pieceBytes);
	return {
		async next() {
			const { done, value } = await reader.read(new Uint8Array(memory));
			if (done) return undefined;
			memory = value.buffer;
			return value;
		},
		cancel: () => reader.cancel(),
	};
}

function readEach(body: ReadableStream<Uint8Array>): Pieces {
	const reader = body.getReader();
	return { next: async () => (await reader.read()).value, cancel: () => reader.cancel() };
}
