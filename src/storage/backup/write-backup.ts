import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { isEnded } from '../../domain/job/job';
import type { Database } from '../schema';
import { formatName, formatVersion, manifestPath, sha256 } from './format';
import type { Manifest } from './format';

/** Text shrinks, photos do not. */
class BackupFile {
	readonly #zip: Zip;
	readonly #files: Manifest['files'] = [];
	#parts: BlobPart[] = [];
	#failure: Error | undefined;

	constructor() {
		this.#zip = new Zip((error, chunk) => {
			if (error) this.#failure = error;
			else this.#parts.push(chunk);
		});
	}

	async add(path: string, content: Blob, shrink: boolean): Promise<void> {
		this.#files.push({ path, bytes: content.size, sha256: await sha256(content) });
		await this.#write(path, content, shrink);
	}

	async finish(): Promise<Blob> {
		const manifest: Manifest = { format: formatName, version: formatVersion, files: this.#files };
		await this.#write(manifestPath, new Blob([JSON.stringify(manifest)]), true);
		this.#zip.end();
		if (this.#failure) throw this.#failure;
		return new Blob(this.#parts, { type: 'application/zip' });
	}

	async #write(path: string, content: Blob, shrink: boolean): Promise<void> {
		const entry = shrink ? new ZipDeflate(path) : new ZipPassThrough(path);
		this.#zip.add(entry);
		entry.push(new Uint8Array(await content.arrayBuffer()), true);
		// Handed to the browser at once: it may keep it on the disk.
		this.#parts = [new Blob(this.#parts)];
	}
}

const lines = (records: readonly unknown[]): Blob =>
	new Blob(records.map((record) => `${JSON.stringify(record)}\n`));

/** Everything that has ended. What waits or runs is no history yet. */
export async function writeBackup(database: Database): Promise<Blob> {
	const file = new BackupFile();
	const jobs = (await database.getAll('jobs')).filter(isEnded);
	const known = new Set(jobs.map((job) => job.id));
	await file.add('jobs.jsonl', lines(jobs), true);
	const events = (await database.getAll('events')).filter(({ jobId }) => known.has(jobId));
	await file.add('events.jsonl', lines(events), true);
	const results = (await database.getAll('results')).filter(({ jobId }) => known.has(jobId));
	await file.add('results.jsonl', lines(results), true);
	const photoLines: unknown[] = [];
	for (const id of new Set(jobs.map((job) => job.photo.id))) {
		const photo = await database.get('photos', id);
		const original = (await database.get('originals', id))?.file;
		if (photo === undefined || original === undefined) continue;
		const { modelImage: _, thumbnail, preview, ...rest } = photo;
		const blobs: Record<string, string> = {};
		for (const [kind, blob] of Object.entries({ file: original, thumbnail, preview })) {
			if (blob === undefined) continue;
			blobs[kind] = blob.type;
			await file.add(`photos/${id}/${kind}`, blob, false);
		}
		photoLines.push({ ...rest, blobs });
	}
	await file.add('photos.jsonl', lines(photoLines), true);
	return file.finish();
}
