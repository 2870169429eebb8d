import { Portions } from '../lib/portions';

/**
 * Where bytes are written to become a Blob. By hand, for `new Response(stream).blob()` may never end: Chromium lets go of the stream that it
 * reads while whoever writes to it waits for something else (seen in three of nine exports of 286 MB, 2026-11-29).
 *
 * @param type of the Blob, a MIME type
 * @param mostBytes where more comes, the writing fails
 */
export function blobSink(
	type: string,
	mostBytes?: number,
): { readonly writable: WritableStream<Uint8Array>; readonly blob: () => Blob } {
	// The browser keeps large Blobs on the disk.
	const portions = new Portions((pieces) => new Blob([...pieces]), mostBytes);
	return {
		writable: new WritableStream({
			write: (piece) => {
				portions.add(piece);
			},
		}),
		blob: () => new Blob([...portions.end()], { type }),
	};
}
