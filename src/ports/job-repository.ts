import type { AdvisorId } from '../domain/advisor';
import type { JobId } from '../domain/ids';
import type { StoredJobEvent } from '../domain/job-event';
import type { Job, JobStatus } from '../domain/job';
import type { JobResult } from '../domain/result';

export interface JobFilter {
	readonly status?: JobStatus;
	readonly advisor?: AdvisorId;
	/** matched against photo name, question and summary, case-insensitively */
	readonly text?: string;
	readonly limit?: number;
	/** only jobs created before this epoch time in milliseconds */
	readonly before?: number;
}

/** Jobs, their events and results. Every method is one transaction: all of it, or nothing. */
export interface JobRepository {
	/** stores the original files with their jobs and first events */
	create(
		photos: readonly { readonly id: string; readonly file: Blob; readonly name: string }[],
		jobs: readonly Job[],
		events: readonly StoredJobEvent[],
	): Promise<void>;
	get(id: JobId): Promise<Job | undefined>;
	/** newest first */
	list(filter?: JobFilter): Promise<readonly Job[]>;
	/** queued and running jobs in queue order */
	open(): Promise<readonly Job[]>;
	/** writes the job with events that belong to it (possibly none); terminal jobs bring their result */
	save(job: Job, events: readonly StoredJobEvent[], result?: JobResult): Promise<void>;
	events(id: JobId, afterSeq?: number): Promise<readonly StoredJobEvent[]>;
	result(id: JobId): Promise<JobResult | undefined>;
	/** removes job, events and result, and the photo with its last job; `all` removes everything */
	remove(id: JobId | 'all'): Promise<void>;
	/** median of completion tokens of this model's finished jobs, for the progress estimate */
	expectedTokens(
		modelId: string,
		task: Job['task'],
	): Promise<{ tokens: number; runs: number } | undefined>;
}
