/** Makes the jobs of a submission: one per photo and advisor, each with its first event. */
import type { AdvisorId } from '../domain/advisor';
import type { Edit } from '../domain/claims/claim';
import type { JobId } from '../domain/ids';
import type { Job, JobOptions, JobPhoto, Task } from '../domain/job/job';
import type { StoredJobEvent } from '../domain/job/job-event';
import type { Flag, Rating } from '../domain/history/notes';
import type { Region } from '../domain/photo/region';
import { photoName } from '../domain/photo/photo-name';
import { maxTokensCeiling } from '../domain/settings';
import { timeOrderedId } from './time-ordered-id';
import type { Refusal } from './refusal';

interface NewPhoto {
	readonly id: string;
	readonly file: Blob;
}

/** How a new job hangs together with earlier ones. */
export interface JobLinks {
	/** `critique` when absent */
	readonly task?: Task;
	readonly retryOf?: JobId;
	readonly editOf?: JobId;
	readonly edit?: Edit;
	readonly question?: string;
	readonly about?: JobId;
	readonly region?: Region;
	/** of the photo, when its critique is made again */
	readonly rating?: Rating;
	readonly flag?: Flag;
}

interface NewJobContext extends JobLinks {
	readonly nowMs: number;
}

export interface NewJobs {
	readonly photos: readonly { readonly id: string; readonly file: Blob; readonly name: string }[];
	readonly jobs: readonly Job[];
	readonly events: readonly StoredJobEvent[];
}

export function newJobs(
	sources: readonly (NewPhoto | JobPhoto)[],
	advisors: readonly AdvisorId[],
	options: JobOptions,
	context: NewJobContext,
): NewJobs {
	const { nowMs, task = 'critique', ...links } = context;
	const photos: { id: string; file: Blob; name: string }[] = [];
	const jobs: Job[] = [];
	const batch = sources.length * advisors.length > 1;
	const batchId = timeOrderedId(nowMs).id;
	for (const source of sources) {
		const photo = toJobPhoto(source);
		if ('file' in source) photos.push({ id: source.id, file: source.file, name: photo.name });
		const submissionId = crypto.randomUUID();
		for (const [i, advisorId] of advisors.entries()) {
			const { id, order } = timeOrderedId(nowMs);
			jobs.push({
				id,
				submissionId,
				part: i + 1,
				parts: advisors.length,
				task,
				photo,
				advisorId,
				options,
				createdAtMs: nowMs,
				order,
				attempt: 1,
				lastSeq: 1,
				status: 'queued',
				...(batch && { batchId }),
				...links,
			});
		}
	}
	const events = jobs.map((job): StoredJobEvent => ({
		type: 'status_update',
		jobId: job.id,
		attempt: 1,
		seq: 1,
		atMs: nowMs,
		status: 'queued',
		phase: 'queued',
		progress: 0,
		progressKnown: true,
		part: job.part,
		parts: job.parts,
	}));
	return { photos, jobs, events };
}

function toJobPhoto(source: NewPhoto | JobPhoto): JobPhoto {
	if (!('file' in source)) return source;
	const name = photoName(source.file instanceof File ? source.file.name : '');
	return { id: source.id, name, bytes: source.file.size };
}

/** What is wrong with the options; undefined when nothing is. */
export function optionsRefusal(options: JobOptions): Refusal | undefined {
	const { intervalSeconds, maxTokens, temperature, seed } = options;
	if (![3, 5, 10].includes(intervalSeconds)) return { reason: 'interval' };
	if (!Number.isInteger(maxTokens) || maxTokens < 1 || maxTokens > maxTokensCeiling) {
		return { reason: 'cap', most: maxTokensCeiling };
	}
	if (!(temperature >= 0 && temperature <= 2)) return { reason: 'temperature' };
	if (seed !== undefined && !Number.isInteger(seed)) return { reason: 'seed' };
	return undefined;
}
