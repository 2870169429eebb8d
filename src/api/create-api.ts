import type { AdvisorId } from '../domain/advisor';
import { advisorIds, isAdvisorId } from '../domain/advisor';
import type { JobOptions } from '../domain/job/job';
import type { JobNotes } from '../domain/history/notes';
import type { Region } from '../domain/photo/region';
import type { CritiqueEngine, JobFeed, JobRepository, StorageStatus } from '../ports';
import type { QueueState, RecordsState } from '../state/app-state';
import { MondrianError } from '../state/mondrian-error';
import { asMondrianErrors } from './as-mondrian-errors';
import type { AskApiOptions, MondrianApi, QueueSummary, SubmitApiOptions } from './mondrian-api';
import { followEvents } from './follow-events';

export interface ApiParts {
	readonly version: string;
	readonly ready: Promise<void>;
	readonly queue: QueueState;
	readonly engine: CritiqueEngine;
	readonly jobs: JobRepository;
	readonly feed: JobFeed;
	readonly storage: StorageStatus;
	readonly records: RecordsState;
	readonly report: (jobId: string) => Promise<string>;
}

export function createApi(parts: ApiParts): MondrianApi {
	const { queue, engine, jobs, feed, ready, storage, records } = parts;
	return {
		version: parts.version,
		ready,
		...asMondrianErrors({
			async submit(photos: Blob | readonly Blob[], options: SubmitApiOptions = {}) {
				await ready;
				const files = photos instanceof Blob ? [photos] : [...photos];
				if (files.some((file) => !(file instanceof Blob))) {
					throw new MondrianError('invalid_argument', 'Photos must be Blobs or Files.');
				}
				const advisors = toAdvisors(options.advisor);
				const { editOf } = options;
				return queue.submit(files, {
					...toOptions(options),
					...(advisors && { advisors }),
					...(editOf !== undefined && { editOf }),
				});
			},
			async ask(jobId: string, question: string, options: AskApiOptions = {}) {
				await ready;
				return queue.ask(jobId, question, toOptions(options));
			},
			async look(jobId: string, region: Region, options: AskApiOptions = {}) {
				await ready;
				return queue.look(jobId, region, toOptions(options));
			},
			async sample(jobId: string, runs?: number) {
				await ready;
				return queue.sample(jobId, runs);
			},
			job: (jobId: string) => jobs.get(jobId),
			jobs: (filter?: Parameters<JobRepository['list']>[0]) => jobs.list(filter),
			result: (jobId: string) => jobs.result(jobId),
			cancel: (jobId: string) => queue.cancel(jobId),
			retry: (jobId: string) => queue.retry(jobId),
			remove: (jobId: string) => queue.remove(jobId),
			annotate: (jobId: string, notes: JobNotes) => records.annotate(jobId, notes),
			exportHistory: () => records.exportHistory(),
			importHistory: (file: Blob) => records.importHistory(file),
			diagnostics: () => records.diagnose(),
			report: (jobId: string) => parts.report(jobId),
		}),
		events: (jobId, options = {}) => followEvents(jobId, options, jobs, feed),
		queue: {
			...asMondrianErrors({
				pause: () => queue.setPaused(true),
				resume: () => queue.setPaused(false),
				next: (jobId: string) => queue.next(jobId),
				cancelAll: () => queue.cancelAll(),
				clearFinished: () => queue.clearFinished(),
			}),
			state: () => summary(queue),
		},
		storage: asMondrianErrors({
			async usage() {
				const [usage, models] = await Promise.all([storage.usage(), engine.models()]);
				return { ...usage, models: models.map(({ id, storedBytes: bytes }) => ({ id, bytes })) };
			},
			persist: () => storage.persist(),
		}),
		engine: {
			state: () => engine.state,
			models: () => engine.models(),
			forget: (id) => engine.forget(id),
		},
	};
}

function summary(queue: QueueState): QueueSummary {
	const running = queue.open.find((job) => job.status === 'running');
	return {
		paused: queue.paused,
		owner: queue.owner,
		...(running !== undefined && { running: running.id }),
		waiting: queue.open.filter((job) => job.status === 'queued').map((job) => job.id),
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
		throw new MondrianError('invalid_argument', `There is no advisor "${wrong ?? ''}".`);
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
