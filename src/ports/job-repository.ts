import type { AdvisorId } from '../domain/advisor';
import type { FaultKind } from '../domain/claims/claim';
import type { FindingKind } from '../domain/critique/critique';
import type { BatchId, JobId, PhotoId } from '../domain/ids';
import type { StoredJobEvent } from '../domain/job/job-event';
import type { EndedStatus, Job, JobStatus } from '../domain/job/job';
import type { RemovalToken } from '../domain/job/removal';
import type { Meanings } from '../domain/history/search-words';
import type { Flag, JobNotes, Rating } from '../domain/history/notes';
import type { JobResult } from '../domain/job/result';

export interface JobFilter {
	readonly task?: Job['task'];
	readonly status?: JobStatus;
	readonly advisor?: AdvisorId;
	/** every word of it must begin a word of the photo's name, question, advisor, model, camera, lens, tags, note, scene, lead, actions, claims, findings or answer */
	readonly text?: string;
	/**
	 * What words of `text` mean in any language: sets of index words, one of which must be there as a
	 * whole where the word itself is not. By `splitWords` of it.
	 */
	readonly meanings?: Meanings;
	/** critiques whose overall figure lies within, 0–10 */
	readonly minScore?: number;
	readonly maxScore?: number;
	/** critiques with such a finding, the model's or a measured one */
	readonly finding?: FindingKind;
	/** critiques in which such a fault stands */
	readonly fault?: FaultKind;
	readonly favourite?: boolean;
	/** critiques of photos that their owner gave at least so many stars */
	readonly minRating?: Rating;
	/** critiques of photos that their owner picked, or rejected */
	readonly flag?: Flag;
	readonly limit?: number;
	/** created at or after, and before, these epoch times in milliseconds */
	readonly since?: number;
	readonly before?: number;
}

/** Whether a write was taken; a refused one tells what is stored instead (nothing: it was removed). */
export type SaveOutcome =
	/** `job`: it was stored with more than was given, the stars that its photo got meanwhile */
	| { readonly saved: true; readonly job?: Job }
	| { readonly saved: false; readonly stored: Job | undefined };

/**
 * Jobs, their events and results. Every method is one transaction: all of it, or nothing. A job that
 * this version cannot show is set aside: no method returns it, and nothing of it is lost.
 */
export interface JobRepository {
	/** stores the original files with their jobs and first events; jobs that have ended bring their results */
	create(
		photos: readonly { readonly id: string; readonly file: Blob; readonly name: string }[],
		jobs: readonly Job[],
		events: readonly StoredJobEvent[],
		results?: readonly JobResult[],
	): Promise<void>;
	get(id: JobId): Promise<Job | undefined>;
	/** newest first */
	list(filter?: JobFilter): Promise<readonly Job[]>;
	/** ids alone, newest first, of everything that fits; reads no job */
	ids(filter?: JobFilter): Promise<readonly JobId[]>;
	count(filter?: JobFilter): Promise<number>;
	/** in the order of `ids`; what is gone is left out */
	many(ids: readonly JobId[]): Promise<readonly Job[]>;
	/** queued and running jobs in queue order */
	open(): Promise<readonly Job[]>;
	/** jobs that say that they run; reads no others */
	running(): Promise<readonly Job[]>;
	/** the waiting job that is first in line of those that `fit`; reads none behind it */
	nextQueued(fits?: (job: Job) => boolean): Promise<Job | undefined>;
	/** questions that were asked on a critique, oldest first */
	about(id: JobId): Promise<readonly Job[]>;
	/** jobs on a photo, newest first */
	onPhoto(id: PhotoId): Promise<readonly Job[]>;
	batch(id: BatchId): Promise<readonly Job[]>;
	/**
	 * Writes the job with events that belong to it (possibly none); ended jobs bring their result.
	 * Refused when the stored log does not end right before `events`: another tab was first.
	 */
	save(job: Job, events: readonly StoredJobEvent[], result?: JobResult): Promise<SaveOutcome>;
	/**
	 * Writes what the user notes on an ended job; `open`: it has not ended, undefined: there is none.
	 * @returns the job and, of a photo's stars and flag, its other critiques that had others
	 */
	annotate(id: JobId, notes: JobNotes): Promise<readonly [Job, ...Job[]] | 'open' | undefined>;
	events(id: JobId, afterSeq?: number): Promise<readonly StoredJobEvent[]>;
	result(id: JobId): Promise<JobResult | undefined>;
	/** removes jobs with their events and results, and each photo with its last job; `restore` undoes it */
	remove(ids: readonly JobId[] | 'all'): Promise<RemovalToken>;
	/** brings back what `remove` took, byte for byte; empty: it is too late */
	restore(token: RemovalToken): Promise<readonly Job[]>;
	/** deletes for good what this removal took; without a token, all that was removed `undoMs` ago or earlier */
	purge(token?: RemovalToken): Promise<void>;
	/** takes back what an older version set aside and this one can show. -> how many */
	takeBack(): Promise<number>;
	/** ended jobs (of one status) that no open job asks about */
	finishedIds(status?: EndedStatus): Promise<readonly JobId[]>;
	/** median of completion tokens of this model's finished jobs, for the progress estimate */
	expectedTokens(
		modelId: string,
		task: Job['task'],
	): Promise<{ tokens: number; runs: number } | undefined>;
	/** from one end to the next of this model's latest critiques, in milliseconds of work, for the estimate of a batch */
	expectedMs(modelId: string): Promise<number | undefined>;
}
