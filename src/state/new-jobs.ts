/** Makes the jobs of a submission: one per photo and advisor, each with its first event. */
import type { AdvisorId } from '../domain/advisor';
import type { JobId } from '../domain/ids';
import type { Job, JobOptions, JobPhoto, Task } from '../domain/job/job';
import type { StoredJobEvent } from '../domain/job/job-event';
import type { Region } from '../domain/photo/region';
import { photoName } from '../domain/photo/photo-name';
import { maxTokensCeiling } from '../domain/settings';
import { timeOrderedId } from './time-ordered-id';
import type { Words } from './words';

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
	readonly question?: string;
	readonly about?: JobId;
	readonly region?: Region;
}

interface NewJobContext extends JobLinks {
	readonly nowMs: number;
	readonly step: Words;
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
	const { nowMs, step, task = 'critique', ...links } = context;
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
		message: step.step('queued', { jobId: job.id, advisorId: job.advisorId }),
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

/** What is wrong with the options, in a sentence; undefined when nothing is. */
export function optionsError(options: JobOptions): string | undefined {
	const { intervalSeconds, maxTokens, temperature, seed } = options;
	if (![3, 5, 10].includes(intervalSeconds)) return 'The interval must be 3, 5 or 10 seconds.';
	if (!Number.isInteger(maxTokens) || maxTokens < 1 || maxTokens > maxTokensCeiling) {
		return `The cap must be a whole number from 1 to ${String(maxTokensCeiling)} tokens.`;
	}
	if (!(temperature >= 0 && temperature <= 2)) return 'The temperature must be from 0 to 2.';
	if (seed !== undefined && !Number.isInteger(seed)) return 'The seed must be a whole number.';
	return undefined;
}
