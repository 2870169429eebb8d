import type { JobId } from '../domain/ids';
import type { StoredJobEvent } from '../domain/job/job-event';
import { isTerminal } from '../domain/job/job-event';
import type { JobFeed, JobRepository } from '../ports';
import { RefusalError } from '../state/refusal';
import type { EventsOptions } from './mondrian-api';
import type { ApiWords, ToldEvent } from './told';
import { tellEvent, tellJob } from './told';

/**
 * `connected`, then every stored event after `after`, then live ones, without gap or repetition:
 * the live ones are collected from before the store is read, and `seq` tells which are new.
 */
export async function* followEvents(
	jobId: JobId,
	options: EventsOptions,
	jobs: JobRepository,
	feed: JobFeed,
	words: ApiWords,
): AsyncGenerator<ToldEvent, void> {
	const live: StoredJobEvent[] = [];
	const state = { removed: false };
	let notify: () => void = () => undefined;
	const stop = feed.subscribe((message) => {
		if (message.type === 'job' && message.job.id === jobId) live.push(...message.events);
		else if (message.type === 'removed') {
			state.removed ||= message.jobIds === 'all' || message.jobIds.includes(jobId);
		}
		notify();
	});
	const onabort = (): void => {
		notify();
	};
	const { signal } = options;
	signal?.addEventListener('abort', onabort);
	try {
		const job = await jobs.get(jobId);
		if (job === undefined) throw new RefusalError({ reason: 'no_job', jobId });
		const { attempt, lastSeq } = job;
		yield {
			type: 'connected',
			jobId,
			attempt,
			seq: lastSeq,
			atMs: Date.now(),
			job: tellJob(job, words),
			lastSeq,
		};
		let seen = options.after ?? 0;
		live.unshift(...(await jobs.events(jobId, seen)));
		while (!state.removed && signal?.aborted !== true) {
			const event = live.shift();
			if (event === undefined) {
				await new Promise<void>((resolve) => {
					notify = resolve;
				});
			} else if (event.seq > seen) {
				seen = event.seq;
				yield tellEvent(event, job, words);
				if (isTerminal(event)) return;
			}
		}
	} finally {
		stop();
		signal?.removeEventListener('abort', onabort);
	}
}
