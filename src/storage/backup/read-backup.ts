/** Reads a backup and checks all of it before anything is written. */
import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import type { UnzipFile } from 'fflate';
import * as v from 'valibot';
import type { Job } from '../../domain/job/job';
import type { StoredJobEvent } from '../../domain/job/job-event';
import type { JobResult } from '../../domain/job/result';
import type { OriginalRecord, PhotoRecord } from '../schema';
import {
	eventSchema,
	jobSchema,
	manifestPath,
	manifestSchema,
	photoSchema,
	resultSchema,
	sha256,
} from './format';

export interface History {
	readonly jobs: readonly Job[];
	readonly events: readonly StoredJobEvent[];
	readonly results: readonly JobResult[];
	readonly photos: readonly (PhotoRecord & OriginalRecord)[];
}

/** Says what is wrong with the file. */
export class DamagedBackup extends Error {
	override readonly name = 'DamagedBackup';
}

/** A small file must not become a huge one in memory. */
const limits = { entries: 200_000, expansion: 200, text: 2_000_000_000 } as const;

export async function readBackup(file: Blob): Promise<History> {
	const entries = await unzip(file);
	const manifestBlob = entries.get(manifestPath);
	if (manifestBlob === undefined) throw new DamagedBackup('it is no backup of Mondrian');
	const parsed = v.safeParse(manifestSchema, parseJson(await manifestBlob.text(), manifestPath));
	if (!parsed.success) throw new DamagedBackup('it is of a kind that this version cannot read');
	for (const { path, bytes, sha256: expected } of parsed.output.files) {
		const entry = entries.get(path);
		if (entry === undefined) throw new DamagedBackup(`${path} is missing`);
		if (entry.size !== bytes || (await sha256(entry)) !== expected) {
			throw new DamagedBackup(`${path} is damaged`);
		}
	}
	const photoLines = await readLines(entries, 'photos.jsonl', photoSchema);
	return {
		jobs: (await readLines(entries, 'jobs.jsonl', jobSchema)) as unknown as Job[],
		events: (await readLines(entries, 'events.jsonl', eventSchema)) as unknown as StoredJobEvent[],
		results: (await readLines(entries, 'results.jsonl', resultSchema)) as unknown as JobResult[],
		photos: photoLines.map(({ blobs, ...rest }) => {
			const found: Partial<Record<string, Blob>> = {};
			for (const [kind, type] of Object.entries(blobs)) {
				const entry = entries.get(`photos/${rest.id}/${kind}`);
				if (entry === undefined) throw new DamagedBackup(`photos/${rest.id}/${kind} is missing`);
				found[kind] = new Blob([entry], { type });
			}
			if (found.file === undefined) throw new DamagedBackup(`photo ${rest.id} has no file`);
			return { ...rest, ...found } as unknown as PhotoRecord & OriginalRecord;
		}),
	};
}

async function readLines<T extends v.GenericSchema>(
	entries: ReadonlyMap<string, Blob>,
	path: string,
	schema: T,
): Promise<readonly v.InferOutput<T>[]> {
	const text = (await entries.get(path)?.text()) ?? '';
	return text
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => {
			const parsed = v.safeParse(schema, parseJson(line, path));
			if (!parsed.success) throw new DamagedBackup(`${path} holds a record of another kind`);
			return parsed.output;
		});
}

function parseJson(text: string, path: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new DamagedBackup(`${path} cannot be read`);
	}
}

async function unzip(file: Blob): Promise<ReadonlyMap<string, Blob>> {
	const entries = new Map<string, Blob>();
	let total = 0;
	const problems: Error[] = [];
	const take = (entry: UnzipFile): void => {
		if (entries.has(entry.name)) problems.push(new DamagedBackup(`${entry.name} is there twice`));
		if (entries.size >= limits.entries) problems.push(new DamagedBackup('it has too many parts'));
		const parts: BlobPart[] = [];
		entry.ondata = (error, chunk, final) => {
			if (error) problems.push(error);
			total += chunk.length;
			if (total > file.size * limits.expansion || total > limits.text + file.size) {
				problems.push(new DamagedBackup('it grows beyond all measure'));
			}
			if (problems.length > 0) return;
			parts.push(chunk);
			if (final) entries.set(entry.name, new Blob(parts));
		};
		entry.start();
	};
	const reader = new Unzip(take);
	reader.register(UnzipInflate);
	reader.register(UnzipPassThrough);
	const source = file.stream().getReader();
	try {
		for (;;) {
			const { done, value } = await source.read();
			reader.push(value ?? new Uint8Array(), done);
			const [problem] = problems;
			if (problem !== undefined) throw problem;
			if (done) return entries;
		}
	} catch (error) {
		if (error instanceof DamagedBackup) throw error;
		throw new DamagedBackup('it is no zip file, or is cut off');
	}
}
