import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';

/** Unpacks one of `tests/cases` into a new folder. -> its path */
export async function unpackCase(name: string): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'mondrian-case-'));
	const bytes = new Uint8Array(readFileSync(join('tests/cases', name)));
	const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
	for (const entry of await reader.getEntries()) {
		if (entry.directory) continue;
		const path = join(folder, entry.filename);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, await entry.getData(new Uint8ArrayWriter()));
	}
	await reader.close();
	return folder;
}
