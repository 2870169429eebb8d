/** Many files as one: names stay as they are, and what would have a name twice goes into a folder. */
import { BlobReader, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { Portions } from '../../lib/portions';

export interface NamedFile {
	readonly name: string;
	readonly content: Blob | string;
}

export async function zipOf(files: readonly NamedFile[]): Promise<Blob> {
	// Not through a Response: Chromium may let go of a stream that it reads while its writer waits.
	const portions = new Portions((pieces) => new Blob([...pieces]));
	const sink = new WritableStream<Uint8Array>({
		write: (piece) => {
			portions.add(piece);
		},
	});
	const zip = new ZipWriter(sink, { useWebWorkers: false });
	for (const [i, path] of pathsOf(files.map(({ name }) => name)).entries()) {
		const content = files[i]?.content ?? '';
		// Photos do not shrink.
		if (typeof content === 'string') await zip.add(path, new TextReader(content), { level: 6 });
		else await zip.add(path, new BlobReader(content), { level: 0 });
	}
	await zip.close();
	return new Blob([...portions.end()], { type: 'application/zip' });
}

/** A file system may not tell capitals from small letters, nor a composed letter from two. */
const keyOf = (name: string): string => name.normalize('NFC').toLowerCase();

export function pathsOf(names: readonly string[]): readonly string[] {
	const counts = new Map<string, number>();
	return names.map((given) => {
		const name = given.replace(/[/\\]/gu, '_');
		const count = (counts.get(keyOf(name)) ?? 0) + 1;
		counts.set(keyOf(name), count);
		return count === 1 ? name : `${String(count)}/${name}`;
	});
}
