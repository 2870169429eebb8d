/** Zips for tests, as any other program would make them. */
import {
	BlobReader,
	BlobWriter,
	TextReader,
	Uint8ArrayReader,
	Uint8ArrayWriter,
	ZipReader,
	ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-native.js';

export async function unzipped(file: Blob): Promise<Record<string, Uint8Array>> {
	const reader = new ZipReader(new BlobReader(file), { useWebWorkers: false });
	const all: Record<string, Uint8Array> = {};
	for (const entry of await reader.getEntries()) {
		if (entry.directory) continue;
		all[entry.filename] = await entry.getData(new Uint8ArrayWriter(), { useWebWorkers: false });
	}
	return all;
}

export async function zipped(
	entries: Readonly<Record<string, Uint8Array | string>>,
	level = 6,
): Promise<Blob> {
	const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false, level });
	for (const [path, content] of Object.entries(entries)) {
		const reader =
			typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content);
		await writer.add(path, reader);
	}
	return writer.close();
}
