import type { AdvisorId } from '../domain/advisor';
import { advisorIds, isAdvisorId } from '../domain/advisor';
import type { JobOptions } from '../domain/job';
import type { CritiqueEngine, JobFeed, JobRepository } from '../ports';
import type { QueueState } from '../state/app-state';
import { MondrianError } from '../state/mondrian-error';
import type { AskApiOptions, MondrianApi, SubmitApiOptions } from './mondrian-api';
import { followEvents } from './follow-events';

export interface ApiParts {
	readonly version: string;
	readonly ready: Promise<void>;
	readonly queue: QueueState;
	readonly engine: CritiqueEngine;
	readonly jobs: JobRepository;
	readonly feed: JobFeed;
}

export function createApi(parts: ApiParts): MondrianApi {
	const { queue, engine, jobs, feed, ready } = parts;
	return {
		version: parts.version,
		ready,
		async submit(photos, options = {}) {
			await ready;
			const files = photos instanceof Blob ? [photos] : [...photos];
			if (files.some((file) => !(file instanceof Blob))) {
				throw new MondrianError('invalid_argument', 'Photos must be Blobs or Files.');
			}
			const advisors = toAdvisors(options.advisor);
			return queue.submit(files, { ...toOptions(options), ...(advisors && { advisors }) });
		},
		async ask(jobId, question, options = {}) {
			await ready;
			return queue.ask(jobId, question, toOptions(options));
		},
		job: (jobId) => jobs.get(jobId),
		jobs: (filter) => jobs.list(filter),
		result: (jobId) => jobs.result(jobId),
		events: (jobId, options = {}) => followEvents(jobId, options, jobs, feed),
		cancel: (jobId) => queue.cancel(jobId),
		retry: (jobId) => queue.retry(jobId),
		remove: (jobId) => queue.remove(jobId),
		engine: {
			state: () => engine.state,
			models: () => engine.models(),
			forget: (id) => engine.forget(id),
		},
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
	return names.filter(isAdvisorId);
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
