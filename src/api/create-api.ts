import type { AdvisorId } from '../domain/advisor';
import { advisorIds, isAdvisorId } from '../domain/advisor';
import type { JobOptions } from '../domain/job/job';
import type { JobNotes } from '../domain/history/notes';
import type { Region } from '../domain/photo/region';
import type { JobFeed, JobFilter, JobRepository, StorageStatus } from '../ports';
import type { EngineView, QueueState, RecordsState } from '../state/app-state';
import { RefusalError } from '../state/refusal';
import type { AskApiOptions, MondrianApi, QueueSummary, SubmitApiOptions } from './mondrian-api';
import { followEvents } from './follow-events';
import type { ApiWords } from './told';
import { tellJob, tellResult } from './told';
import { toMondrianError } from './to-mondrian-error';

export interface ApiParts {
	readonly queue: QueueState;
	readonly engine: EngineView;
	readonly jobs: JobRepository;
	readonly feed: JobFeed;
	readonly storage: StorageStatus;
	readonly records: RecordsState;
	readonly report: (jobId: string) => Promise<string>;
}

/**
 * The API exists before the app has started: every call waits for `started`, and where the start
 * fails `ready` and the calls reject with its code.
 *
 * @param started storage is open and the stored jobs are known
 */
export function createApi(
	version: string,
	started: Promise<ApiParts>,
	words: ApiWords,
): MondrianApi {
	let parts: ApiParts | undefined;
	const opened = started.then(
		(found) => (parts = found),
		(error: unknown) => {
			throw toMondrianError(error, words);
		},
	);
	const ready = opened.then(() => undefined);
	// Nobody has to wait for it: the page itself says why it did not start.
	ready.catch(() => undefined);
	const call =
		<A extends unknown[], R>(task: (found: ApiParts, ...args: A) => Promise<R>) =>
		async (...args: A): Promise<R> => {
			const found = await opened;
			try {
				return await task(found, ...args);
			} catch (error) {
				throw toMondrianError(error, words);
			}
		};
	return {
		version,
		ready,
		submit: call(async ({ queue }, photos, options: SubmitApiOptions = {}) => {
			const files = photos instanceof Blob ? [photos] : [...photos];
			if (files.some((file) => !(file instanceof Blob))) {
				throw new RefusalError({ reason: 'not_blobs' });
			}
			const advisors = toAdvisors(options.advisor);
			const { editOf } = options;
			return queue.submit(files, {
				...toOptions(options),
				...(advisors && { advisors }),
				...(editOf !== undefined && { editOf }),
			});
		}),
		ask: call(({ queue }, jobId, question, options: AskApiOptions = {}) =>
			queue.ask(jobId, question, toOptions(options)),
		),
		look: call(({ queue }, jobId, region: Region, options: AskApiOptions = {}) =>
			queue.look(jobId, region, toOptions(options)),
		),
		sample: call(({ queue }, jobId, runs?: number) => queue.sample(jobId, runs)),
		job: call(async ({ jobs }, jobId) => {
			const job = await jobs.get(jobId);
			return job && tellJob(job, words);
		}),
		jobs: call(async ({ jobs }, filter?: JobFilter) =>
			(await jobs.list(filter)).map((job) => tellJob(job, words)),
		),
		result: call(async ({ jobs }, jobId) => {
			const result = await jobs.result(jobId);
			return result && tellResult(result, words);
		}),
		cancel: call(({ queue }, jobId) => queue.cancel(jobId)),
		retry: call(({ queue }, jobId) => queue.retry(jobId)),
		remove: call(async ({ queue }, jobId) => {
			await queue.remove(jobId);
		}),
		annotate: call(async ({ records }, jobId, notes: JobNotes) =>
			tellJob(await records.annotate(jobId, notes), words),
		),
		exportHistory: call(({ records }) => records.exportHistory()),
		importHistory: call(({ records }, file: Blob) => records.importHistory(file)),
		diagnostics: call(({ records }) => records.diagnose()),
		report: call(({ report }, jobId) => report(jobId)),
		async *events(jobId, options = {}) {
			const { jobs, feed } = await opened;
			try {
				yield* followEvents(jobId, options, jobs, feed, words);
			} catch (error) {
				throw toMondrianError(error, words);
			}
		},
		queue: {
			pause: call(({ queue }) => queue.setPaused(true)),
			resume: call(({ queue }) => queue.setPaused(false)),
			next: call(({ queue }, jobId) => queue.next(jobId)),
			cancelAll: call(({ queue }) => queue.cancelAll()),
			retryFailed: call(({ queue }) => queue.retryFailed()),
			clearFinished: call(async ({ queue }) => {
				await queue.clearFinished();
			}),
			state: () => (parts ? summary(parts.queue) : beforeStart),
		},
		storage: {
			usage: call(async ({ storage, engine }) => {
				const [usage, models] = await Promise.all([storage.usage(), engine.refresh()]);
				return { ...usage, models: models.map(({ id, storedBytes: bytes }) => ({ id, bytes })) };
			}),
			persist: call(({ storage }) => storage.persist()),
		},
		engine: {
			state: () => parts?.engine.state ?? { status: 'idle' },
			models: call(({ engine }) => engine.refresh()),
			forget: call(({ engine }, id) => engine.forget(id)),
		},
	};
}

const beforeStart: QueueSummary = { paused: false, owner: false, waiting: [], concurrency: 1 };

function summary(queue: QueueState): QueueSummary {
	const running = queue.open.find((job) => job.status === 'running');
	return {
		paused: queue.paused,
		...(queue.reason !== undefined && { reason: queue.reason }),
		owner: queue.owner,
		...(running !== undefined && { running: running.id }),
		waiting: queue.open.filter((job) => job.status === 'queued').map((job) => job.id),
		concurrency: 1,
	};
}

function toAdvisors(asked: SubmitApiOptions['advisor']): readonly AdvisorId[] | undefined {
	if (asked === undefined) return undefined;
	if (asked === 'all') return advisorIds;
	if (asked === 'random') {
		const chosen = advisorIds[Math.floor(Math.random() * advisorIds.length)];
		return chosen === undefined ? undefined : [chosen];
	}
	const names: readonly string[] = typeof asked === 'string' ? [asked] : asked;
	const wrong = names.find((name) => !isAdvisorId(name));
	if (wrong !== undefined || names.length === 0) {
		throw new RefusalError({ reason: 'no_advisor', advisor: wrong ?? '' });
	}
	return [...new Set(names.filter(isAdvisorId))];
}

function toOptions(options: AskApiOptions): Partial<JobOptions> {
	const { model, intervalSeconds, maxTokens, temperature, seed, updates } = options;
	return {
		...(model !== undefined && { modelId: model }),
		...(intervalSeconds !== undefined && { intervalSeconds }),
		...(maxTokens !== undefined && { maxTokens }),
		...(temperature !== undefined && { temperature }),
		...(seed !== undefined && { seed }),
		...(updates !== undefined && { updates }),
	};
}
