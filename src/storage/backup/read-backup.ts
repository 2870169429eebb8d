/** Reads a backup and checks all of it before anything is written. */
import * as v from 'valibot';
import type { Job } from '../../domain/job/job';
import { isEnded } from '../../domain/job/job';
import type { StoredJobEvent } from '../../domain/job/job-event';
import type { JobResult } from '../../domain/job/result';
import { isEvent, isJob, isPhoto, isResult, photoIdOf } from '../record-checks';
import type { OriginalRecord, PhotoRecord, SetAsideRecord } from '../schema';
import { asideRecord } from '../set-aside';
import type { Kind, Manifest } from './format';
import {
	imageType,
	isPartOf,
	limits,
	lineSchemas,
	manifestPath,
	manifestSchema,
	sha256,
} from './format';
import { DamagedBackup, ZipFile } from './zip-file';

export interface History {
	readonly jobs: readonly Job[];
	/** jobs that this version cannot show, or something of which it cannot */
	readonly setAside: readonly SetAsideRecord[];
	readonly events: readonly StoredJobEvent[];
	readonly results: readonly JobResult[];
	readonly photos: readonly { readonly photo: PhotoRecord; readonly original: OriginalRecord }[];
}

export async function readBackup(file: Blob): Promise<History> {
	const zip = await ZipFile.open(file);
	const listed = parse(await (await zip.read(manifestPath, limits.text)).text(), manifestPath);
	const manifest = v.safeParse(manifestSchema, listed);
	if (!manifest.success) {
		throw new DamagedBackup({ code: 'other_version' });
	}
	const parts = await checkedParts(zip, manifest.output);
	const jobs = await lines('jobs', parts);
	const events = await lines('events', parts);
	const results = await lines('results', parts);
	const photoLines = await lines('photos', parts);

	// Whatever hangs on a job and cannot be shown: the job as a whole is set aside.
	const unknown = new Set([
		...events.filter((event) => !isEvent(event)).map(({ jobId }) => jobId),
		...results.filter((result) => !isResult(result)).map(({ jobId }) => jobId),
	]);
	const unknownPhotos = new Set(photoLines.filter((each) => !isPhoto(each)).map(({ id }) => id));
	const shown: Job[] = [];
	const setAside: SetAsideRecord[] = [];
	for (const job of jobs) {
		const photoId = photoIdOf(job);
		const fits = isJob(job) && isEnded(job) && !unknown.has(job.id);
		if (fits && !unknownPhotos.has(job.photo.id)) shown.push(job);
		else setAside.push(asideRecord(job.id, photoId, job));
	}
	return {
		jobs: shown,
		setAside,
		events: events as unknown as StoredJobEvent[],
		results: results as unknown as JobResult[],
		photos: photoLines.map(({ blobs, ...rest }) => {
			const found: Partial<Record<string, Blob>> = {};
			for (const [kind, type] of Object.entries(blobs)) {
				const path = `photos/${rest.id}/${kind}`;
				const blob = parts.get(path);
				if (blob === undefined) throw new DamagedBackup({ code: 'part_missing', part: path });
				found[kind] = blob.slice(0, blob.size, imageType(type));
			}
			const { file: original, ...pictures } = found;
			if (original === undefined)
				throw new DamagedBackup({ code: 'part_missing', part: `photos/${rest.id}/file` });
			const photo = { ...rest, ...pictures } as unknown as PhotoRecord;
			return { photo, original: { id: rest.id, file: original } };
		}),
	};
}

/** Everything that the manifest names, as it was written; what it does not name is nobody's. */
async function checkedParts(zip: ZipFile, { files }: Manifest): Promise<ReadonlyMap<string, Blob>> {
	const parts = new Map<string, Blob>();
	for (const { path, bytes, sha256: expected } of files) {
		const limit = path.endsWith('.jsonl') ? limits.text : limits.packedPhoto;
		const part = await zip.read(path, limit);
		if (part.size !== bytes || (await sha256(await part.arrayBuffer())) !== expected) {
			throw new DamagedBackup({ code: 'part_damaged', part: path });
		}
		parts.set(path, part);
	}
	return parts;
}

async function lines<K extends Kind>(
	kind: K,
	parts: ReadonlyMap<string, Blob>,
): Promise<readonly v.InferOutput<(typeof lineSchemas)[K]>[]> {
	const found: v.InferOutput<(typeof lineSchemas)[K]>[] = [];
	for (const [path, part] of parts) {
		if (!isPartOf(kind, path)) continue;
		if (part.size > limits.text) throw new DamagedBackup({ code: 'part_too_large', part: path });
		for (const line of (await part.text()).split('\n')) {
			if (line === '') continue;
			const parsed = v.safeParse(lineSchemas[kind], parse(line, path));
			if (!parsed.success) throw new DamagedBackup({ code: 'part_unknown', part: path });
			found.push(parsed.output);
		}
	}
	return found;
}

function parse(text: string, path: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new DamagedBackup({ code: 'part_unreadable', part: path });
	}
}
