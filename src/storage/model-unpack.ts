/** Files that were given, and those in zips that were given. */
import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js';
import { BlobReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { Given } from './model-import-made';

/** The last part of a path or an address. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** A zip as the files in it; what is no zip, or a damaged one, as itself. */
export async function unpack(file: File): Promise<readonly Given[]> {
	const self = [
		{ name: file.name, bytes: file.size, open: (from: number) => file.slice(from).stream() },
	];
	if (!file.name.toLowerCase().endsWith('.zip')) return self;
	try {
		const reader = new ZipReader(new BlobReader(file), { useWebWorkers: false });
		const entries = await reader.getEntries();
		return entries
			.filter((entry): entry is FileEntry => !entry.directory)
			.map((entry) => ({
				name: baseName(entry.filename),
				bytes: entry.uncompressedSize,
				open: (from: number) => {
					const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
					entry.getData(writable, { useWebWorkers: false }).catch(() => undefined);
					return from === 0 ? readable : readable.pipeThrough(skipping(from));
				},
			}));
	} catch {
		return self;
	}
}

/** A stream without its beginning. */
function skipping(bytes: number): TransformStream<Uint8Array, Uint8Array> {
	let left = bytes;
	return new TransformStream({
		transform(piece, controller) {
			const rest = piece.subarray(Math.min(left, piece.byteLength));
			left -= piece.byteLength - rest.byteLength;
			if (rest.byteLength > 0) controller.enqueue(rest);
		},
	});
}
