/** Stored records hold codes and numbers; what leaves through the API has a sentence beside them. */
import type { Failure } from '../domain/failure';
import type { FailedJob, Job } from '../domain/job/job';
import type {
	ErrorEvent,
	JobEvent,
	StatusUpdateEvent,
	StoredJobEvent,
	ThinkingUpdateEvent,
} from '../domain/job/job-event';
import type { JobResult } from '../domain/job/result';
import type { Refusal } from '../state/refusal';

/** The words belong to the ui layer; `main.ts` hands them in. */
export interface ApiWords {
	event(event: Worded, job: Job): string;
	failure(failure: Failure): string;
	refusal(refusal: Refusal): string;
}

/** A start that failed must be worded without the network; the rest comes with the calls. */
export interface EarlyWords extends Pick<ApiWords, 'failure'> {
	load(): Promise<ApiWords>;
}

type Worded = StatusUpdateEvent | ThinkingUpdateEvent | ErrorEvent;
type Told<T> = T & { readonly message: string };

export type ToldEvent =
	| Exclude<JobEvent, Worded>
	| Told<StatusUpdateEvent>
	| Told<ThinkingUpdateEvent>
	| Told<ErrorEvent>;
export type ToldJob = Exclude<Job, FailedJob> | Told<FailedJob>;
export interface ToldResult extends Omit<JobResult, 'failure'> {
	readonly failure?: Told<Failure>;
}

export function tellEvent(event: StoredJobEvent, job: Job, words: ApiWords): ToldEvent {
	switch (event.type) {
		case 'status_update':
		case 'thinking_update':
		case 'error':
			return { ...event, message: words.event(event, job) };
		case 'heartbeat':
		case 'analysis_complete':
		case 'cancelled':
		case 'done':
			return event;
		default:
			// Of a later version of the app: passed on as it is.
			return event;
	}
}

export function tellJob(job: Job, words: ApiWords): ToldJob {
	if (job.status !== 'failed') return job;
	return { ...job, message: job.message ?? words.failure(job) };
}

export function tellResult(result: JobResult, words: ApiWords): ToldResult {
	const { failure, ...rest } = result;
	if (failure === undefined) return rest;
	return { ...rest, failure: { ...failure, message: failure.message ?? words.failure(failure) } };
}
