/** Writes everything that has ended, one photo or a few hundred records in memory at a time. */
import { Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { blobSink } from '../model-blob-sink';
import { photoIdOf } from '../record-checks';
import type { Database } from '../schema';
import type { Kind, Manifest } from './format';
import { formatName, formatVersion, limits, manifestPath, sha256 } from './format';

const batch = 200;

/** Text shrinks, photos do not. */
class BackupFile {
	readonly #zip: ZipWriter<unknown>;
	readonly #files: Manifest['files'] = [];

	constructor(sink: WritableStream<Uint8Array>) {
		this.#zip = new ZipWriter(sink, { useWebWorkers: false });
	}

	/** Read once: hashed and written from the same bytes. */
	async add(path: string, content: Blob, level: 0 | 6): Promise<void> {
		const bytes = await content.arrayBuffer();
		this.#files.push({ path, bytes: content.size, sha256: await sha256(bytes) });
		await this.#zip.add(path, new Uint8ArrayReader(new Uint8Array(bytes)), { level });
	}

	/** Each record on a line, in as many parts as it takes. */
	async addLines(kind: Kind, records: AsyncIterable<readonly unknown[]>): Promise<void> {
		let parts: Blob[] = [];
		let bytes = 0;
		let number = 0;
		const write = async (): Promise<void> => {
			number += 1;
			const path = number === 1 ? `${kind}.jsonl` : `${kind}-${String(number)}.jsonl`;
			await this.add(path, new Blob(parts), 6);
			parts = [];
			bytes = 0;
		};
		for await (const some of records) {
			const part = new Blob(some.map((record) => `${JSON.stringify(record)}\n`));
			if (bytes + part.size > limits.part && bytes > 0) await write();
			parts.push(part);
			bytes += part.size;
		}
		if (number === 0 || bytes > 0) await write();
	}

	async finish(): Promise<void> {
		const manifest: Manifest = { format: formatName, version: formatVersion, files: this.#files };
		const bytes = new TextEncoder().encode(JSON.stringify(manifest));
		await this.#zip.add(manifestPath, new Uint8ArrayReader(bytes), { level: 6 });
		await this.#zip.close();
	}
}

export async function writeBackup(database: Database): Promise<Blob> {
	const sink = blobSink('application/zip');
	await writeBackupTo(database, sink.writable);
	return sink.blob();
}

/** Everything that has ended, and what is set aside. What waits or runs is no history yet. */
export async function writeBackupTo(
	database: Database,
	sink: WritableStream<Uint8Array>,
): Promise<void> {
	const file = new BackupFile(sink);
	const ids: string[] = [];
	const photoIds = new Set<string>();
	const note = (jobId: string, photoId: string | undefined): void => {
		ids.push(jobId);
		if (photoId !== undefined) photoIds.add(photoId);
	};
	async function* jobs(): AsyncGenerator<readonly unknown[]> {
		for await (const some of inBatches((range) => database.getAll('jobs', range, batch))) {
			// Also what has a state of another version.
			const ended = some.filter(({ status }) => status !== 'queued' && status !== 'running');
			for (const job of ended) note(job.id, photoIdOf(job));
			yield ended;
		}
		for (const { jobId, photoId, job } of await database.getAll('setAside')) {
			note(jobId, photoId);
			yield [job];
		}
	}
	await file.addLines('jobs', jobs());
	await file.addLines(
		'events',
		of(ids, (id) => database.getAll('events', IDBKeyRange.bound([id, 0], [id, Infinity]))),
	);
	await file.addLines(
		'results',
		of(ids, (id) => database.getAll('results', id)),
	);
	const photoLines: unknown[] = [];
	for (const id of photoIds) {
		const photo = await database.get('photos', id);
		const original = (await database.get('originals', id))?.file;
		if (photo === undefined || original === undefined) continue;
		const { modelImage: _, thumbnail, preview, ...rest } = photo;
		const blobs: Record<string, string> = {};
		for (const [kind, blob] of Object.entries({ file: original, thumbnail, preview })) {
			if (blob === undefined) continue;
			blobs[kind] = blob.type;
			await file.add(`photos/${id}/${kind}`, blob, 0);
		}
		photoLines.push({ ...rest, blobs });
	}
	await file.addLines('photos', inSteps(photoLines));
	await file.finish();
}

async function* inBatches<T extends { readonly id: string }>(
	read: (range: IDBKeyRange | null) => Promise<readonly T[]>,
): AsyncGenerator<readonly T[]> {
	for (let last: string | undefined; ;) {
		const some = await read(last === undefined ? null : IDBKeyRange.lowerBound(last, true));
		if (some.length > 0) yield some;
		last = some.at(-1)?.id;
		if (some.length < batch) return;
	}
}

async function* of(
	ids: readonly string[],
	read: (id: string) => Promise<readonly unknown[]>,
): AsyncGenerator<readonly unknown[]> {
	for (let i = 0; i < ids.length; i += batch) {
		yield (await Promise.all(ids.slice(i, i + batch).map(read))).flat();
	}
}

// eslint-disable-next-line @typescript-eslint/require-await -- what the others read, this one has
async function* inSteps(records: readonly unknown[]): AsyncGenerator<readonly unknown[]> {
	for (let i = 0; i < records.length; i += batch) yield records.slice(i, i + batch);
}
