/** The calls of the page API, fetched with the first of them. */
import type { AdvisorId } from '../domain/advisor';
import { advisorIds, isAdvisorId } from '../domain/advisor';
import type { JobOptions } from '../domain/job/job';
import { FailureError } from '../domain/failure';
import type { JobNotes } from '../domain/history/notes';
import type { Region } from '../domain/photo/region';
import type { JobFeed, JobFilter, JobRepository, StorageStatus } from '../ports';
import type {
	CatalogueState,
	DownloadsState,
	EngineView,
	ServersState,
} from '../state/models-state';
import type { QueueState } from '../state/queue-state';
import type { RecordsState } from '../state/app-state';
import { RefusalError } from '../state/refusal';
import type { AskApiOptions, EventsOptions, ModelSource, SubmitApiOptions } from './mondrian-api';
import { followEvents } from './follow-events';
import type { ApiWords } from './told';
import { tellJob, tellResult } from './told';

export interface ApiParts {
	readonly queue: QueueState;
	readonly engine: EngineView;
	readonly servers: ServersState;
	readonly catalogue: () => Promise<CatalogueState>;
	readonly downloads: () => Promise<DownloadsState>;
	readonly jobs: JobRepository;
	readonly feed: JobFeed;
	readonly storage: StorageStatus;
	readonly records: RecordsState;
	readonly report: (jobId: string) => Promise<string>;
}

/** What `MondrianApi` promises, by name; what these reject with is made a `MondrianError` outside. */
export function apiCalls(parts: ApiParts, words: ApiWords) {
	const { queue, engine, catalogue, downloads, servers, jobs, feed, storage, records, report } =
		parts;
	return {
		async submit(photos: Blob | readonly Blob[], options: SubmitApiOptions = {}) {
			const files = toFiles(photos);
			const advisors = toAdvisors(options.advisor);
			const { editOf } = options;
			return queue.submit(files, {
				...toOptions(options),
				...(advisors && { advisors }),
				...(editOf !== undefined && { editOf }),
			});
		},
		ask: (jobId: string, question: string, options: AskApiOptions = {}) =>
			queue.ask(jobId, question, toOptions(options)),
		look: (jobId: string, region: Region, options: AskApiOptions = {}) =>
			queue.look(jobId, region, toOptions(options)),
		sample: (jobId: string, runs?: number) => queue.sample(jobId, runs),
		async job(jobId: string) {
			const job = await jobs.get(jobId);
			return job && tellJob(job, words);
		},
		jobs: async (filter?: JobFilter) => (await jobs.list(filter)).map((job) => tellJob(job, words)),
		async result(jobId: string) {
			const result = await jobs.result(jobId);
			return result && tellResult(result, words);
		},
		cancel: (jobId: string) => queue.cancel(jobId),
		retry: (jobId: string) => queue.retry(jobId),
		async remove(jobId: string) {
			await queue.remove(jobId);
		},
		annotate: async (jobId: string, notes: JobNotes) =>
			tellJob(await records.annotate(jobId, notes), words),
		exportHistory: () => records.exportHistory(),
		importHistory: (file: Blob) => records.importHistory(file),
		diagnostics: () => records.diagnose(),
		report: (jobId: string) => report(jobId),
		pause: () => queue.setPaused(true),
		resume: () => queue.setPaused(false),
		next: (jobId: string) => queue.next(jobId),
		cancelAll: () => queue.cancelAll(),
		retryFailed: () => queue.retryFailed(),
		async clearFinished() {
			await queue.clearFinished();
		},
		async usage() {
			const [usage, models] = await Promise.all([storage.usage(), engine.refresh()]);
			return { ...usage, models: models.map(({ id, storedBytes: bytes }) => ({ id, bytes })) };
		},
		persist: () => storage.persist(),
		async models() {
			const { advice } = await catalogue();
			await advice.refresh();
			return engine.models.map((status) => {
				const card = engine.cards.find(({ id }) => id === status.id);
				const verdict = card === undefined ? { runs: 'unknown' as const } : advice.verdict(card);
				const selfTest = advice.selfTest(status.id);
				return {
					...status,
					verdict,
					evidence: card?.evidence ?? ('none' as const),
					...(selfTest && { selfTest }),
				};
			});
		},
		selfTest: async (modelId: string) =>
			(await catalogue()).advice.test(modelId, new AbortController().signal),
		async removeModel(modelId: string) {
			await (await catalogue()).packages.remove(modelId);
		},
		async download(modelId: string) {
			const failure = await (await downloads()).start(modelId);
			if (failure !== undefined) throw new FailureError(failure.code, failure.detail);
		},
		pauseDownload: async (modelId: string) => (await downloads()).pause(modelId),
		verify: async (modelId: string) =>
			(await downloads()).verify(modelId, {
				signal: new AbortController().signal,
				onprogress: () => undefined,
			}),
		forget: (modelId: string) => engine.forget(modelId),
		async add(source: ModelSource) {
			if ('offered' in source) return [await (await catalogue()).packages.addMade(source.offered)];
			if (!('server' in source)) {
				const { packages } = await catalogue();
				const { name, licence } = source;
				const place =
					'url' in source
						? { address: source.url, library: source.library }
						: { given: source.files };
				const { signal } = new AbortController();
				return [await packages.addOwn(place, { name, licence }, signal)];
			}
			const { server, key, models, atOnce } = source;
			const found = server === 'given' ? await servers.given() : await servers.find(server, key);
			if (found === undefined) throw new RefusalError({ reason: 'no_server' });
			const missing = models?.find((name) => !found.models.some((each) => each.name === name));
			if (missing !== undefined) throw new RefusalError({ reason: 'no_model', modelId: missing });
			return servers.add(found, { names: models, key, atOnce });
		},
		events: (jobId: string, options: EventsOptions) =>
			followEvents(jobId, options, jobs, feed, words),
	};
}

/** A page can hand over anything, a FileList among it. */
function toFiles(photos: unknown): readonly Blob[] {
	const isSeveral = typeof photos === 'object' && photos !== null && Symbol.iterator in photos;
	const files: readonly unknown[] = isSeveral ? [...(photos as Iterable<unknown>)] : [photos];
	const blobs = files.filter((file) => file instanceof Blob);
	if (blobs.length < files.length) throw new RefusalError({ reason: 'not_blobs' });
	return blobs;
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
