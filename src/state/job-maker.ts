/** Makes new jobs, on new photos and on finished critiques; what cannot be done is refused here. */
import type { AdvisorId } from '../domain/advisor';
import { appChunk } from '../domain/app-chunk';
import { FailureError } from '../domain/failure';
import type { JobId } from '../domain/ids';
import type { Job, JobOptions } from '../domain/job/job';
import { judgingOf } from '../domain/judging';
import type { ModelId } from '../domain/model/model';
import { cleanQuestion } from '../domain/critique/prompt';
import type { Region } from '../domain/photo/region';
import { isRegion, leastRegionPixels, regionPixels } from '../domain/photo/region';
import type { Settings } from '../domain/settings';
import { replyLengths } from '../domain/settings';
import type { PhotoStore } from '../ports';
import type { SubmitOptions } from './queue-state';
import type { JobLinks, NewJobs } from './new-jobs';
import { newJobs, optionsRefusal } from './new-jobs';
import { RefusalError } from './refusal';
import { timeOrderedId } from './time-ordered-id';
import type { AskParts } from './ask-question';

interface MakerParts extends AskParts {
	readonly photos: PhotoStore;
	readonly settings: () => Settings;
}

/** Of runs that show how far the scores move. */
const sampleTemperature = 0.7;
const mostRuns = 9;

export class JobMaker {
	readonly #parts: MakerParts;

	constructor(parts: MakerParts) {
		this.#parts = parts;
	}

	async submit(photos: readonly Blob[], options: SubmitOptions): Promise<readonly JobId[]> {
		if (photos.length === 0) throw new RefusalError({ reason: 'no_photo' });
		const { advisors, retryOf, editOf, edit, ...rest } = options;
		// An edited version is held against the first: both are judged alike.
		const judging =
			editOf === undefined ? this.#judging : judgingFrom(await this.#finished(editOf));
		const settings = this.#parts.settings();
		return this.#submit(
			photos.map((file) => ({ id: timeOrderedId(this.#parts.clock.now()).id, file })),
			advisors ?? [settings.advisorId],
			this.#options({ ...judging, ...rest }),
			{ ...(retryOf && { retryOf }), ...(editOf && { editOf }), ...(edit && { edit }) },
		);
	}

	async ask(jobId: JobId, question: string, options: Partial<JobOptions>): Promise<JobId> {
		const about = await this.#finished(jobId);
		const asked = cleanQuestion(question);
		if (asked === '') throw new RefusalError({ reason: 'question_empty' });
		const change = { modelId: about.options.modelId, ...options };
		return this.#ask(about, asked, this.#options(change));
	}

	async look(jobId: JobId, region: Region, options: Partial<JobOptions>): Promise<JobId> {
		if (!isRegion(region)) throw new RefusalError({ reason: 'part_outside' });
		const about = await this.#finished(jobId);
		const photo = await this.#parts.photos.facts(about.photo.id);
		if (photo !== undefined) {
			const { width, height } = regionPixels(region, photo);
			if (Math.min(width, height) < leastRegionPixels) {
				throw new RefusalError({ reason: 'part_small', leastPixels: leastRegionPixels });
			}
		}
		const change = { modelId: about.options.modelId, ...judgingFrom(about), ...options };
		const links = { task: 'region', region, about: about.id } as const;
		return one(await this.#submit([about.photo], [about.advisorId], this.#options(change), links));
	}

	async sample(jobId: JobId, runs: number): Promise<readonly JobId[]> {
		if (!Number.isInteger(runs) || runs < 1 || runs > mostRuns) {
			throw new RefusalError({ reason: 'runs', most: mostRuns });
		}
		const about = await this.#finished(jobId);
		const { modelId } = about.options;
		const ids: JobId[] = [];
		for (let seed = 1; seed <= runs; seed += 1) {
			const options = this.#options({
				modelId,
				temperature: sampleTemperature,
				seed,
				...judgingFrom(about),
			});
			const links = { task: 'sample', about: about.id } as const;
			ids.push(one(await this.#submit([about.photo], [about.advisorId], options, links)));
		}
		return ids;
	}

	async retry(id: JobId, advisorId?: AdvisorId, modelId?: ModelId): Promise<JobId> {
		const job = await this.#find(id);
		if (modelId !== undefined) this.#card(modelId);
		const { about, question } = job;
		if (about !== undefined && question !== undefined)
			return this.#ask(await this.#finished(about), question, job.options, id);
		return one(await this.#store(this.#again(job, advisorId, modelId)));
	}

	/** One batch of all that failed and has no later try, oldest first. */
	async retryFailed(): Promise<readonly JobId[]> {
		const failed = await this.#parts.jobs.list({ status: 'failed', task: 'critique' });
		const left = await Promise.all(
			failed.toReversed().map(async (job) => {
				const others = await this.#parts.jobs.onPhoto(job.photo.id);
				return others.some(({ retryOf }) => retryOf === job.id) ? [] : [job];
			}),
		);
		const made = left.flat().map((job) => this.#again(job));
		if (made.length === 0) return [];
		const batchId = crypto.randomUUID();
		return this.#store({
			photos: [],
			jobs: made.flatMap(({ jobs }) =>
				jobs.map((job) => (made.length > 1 ? { ...job, batchId } : job)),
			),
			events: made.flatMap(({ events }) => events),
		});
	}

	#again(job: Job, advisorId = job.advisorId, modelId?: ModelId): NewJobs {
		const { task, question, about, region, editOf, edit, rating, flag } = job;
		const links: JobLinks = {
			task,
			retryOf: job.id,
			...(about !== undefined && { about }),
			...(question !== undefined && { question }),
			...(region !== undefined && { region }),
			...(editOf !== undefined && { editOf }),
			...(edit !== undefined && { edit }),
			...(task === 'critique' && rating !== undefined && { rating }),
			...(task === 'critique' && flag !== undefined && { flag }),
		};
		const { judging: _, ...asked } = job.options;
		// Run again, it is judged as is wished now; another model is held against this critique.
		const isAnew = task === 'critique' && editOf === undefined && modelId === undefined;
		const options = {
			...asked,
			...(modelId !== undefined && { modelId }),
			...(isAnew ? this.#judging : judgingFrom(job)),
		};
		return this.#make([job.photo], [advisorId], options, links);
	}

	async #ask(about: Job, question: string, options: JobOptions, retryOf?: JobId): Promise<JobId> {
		const { askQuestion } = await appChunk(() => import('./ask-question'));
		return askQuestion(about, question, options, this.#parts, retryOf);
	}

	#submit(
		sources: Parameters<typeof newJobs>[0],
		advisors: readonly AdvisorId[],
		options: JobOptions,
		links: JobLinks,
	): Promise<readonly JobId[]> {
		return this.#store(this.#make(sources, advisors, options, links));
	}

	#make(
		sources: Parameters<typeof newJobs>[0],
		advisors: readonly AdvisorId[],
		options: JobOptions,
		links: JobLinks,
	): NewJobs {
		return newJobs(sources, advisors, options, { nowMs: this.#parts.clock.now(), ...links });
	}

	async #store({ photos, jobs, events }: NewJobs): Promise<readonly JobId[]> {
		await this.#parts.jobs.create(photos, jobs, events);
		// One message, however many: whoever listens to a new job reads its events from the store.
		this.#parts.feed.post({ type: 'created', jobs });
		return jobs.map((job) => job.id);
	}

	get #judging(): Pick<JobOptions, 'judging'> {
		const { strictness, genre } = this.#parts.settings();
		const judging = judgingOf(strictness, genre);
		return judging === undefined ? {} : { judging };
	}

	#options(change: Partial<JobOptions>): JobOptions {
		const { modelId, intervalSeconds, replyLength } = this.#parts.settings();
		const defaults = { modelId, intervalSeconds, maxTokens: replyLengths[replyLength] };
		const options = { ...defaults, temperature: 0, updates: true, ...change };
		const wrong = optionsRefusal(options);
		if (wrong !== undefined) throw new RefusalError(wrong);
		this.#card(options.modelId);
		return options;
	}

	/** @throws RefusalError for a model that is not in the catalogue */
	#card(modelId: ModelId): void {
		if (this.#parts.models.get(modelId) === undefined) {
			throw new RefusalError({ reason: 'no_model', modelId });
		}
	}

	async #find(id: JobId): Promise<Job> {
		const job = await this.#parts.jobs.get(id);
		if (job === undefined) throw new RefusalError({ reason: 'no_job', jobId: id });
		return job;
	}

	/** @throws RefusalError for what is no finished critique */
	async #finished(id: JobId): Promise<Job> {
		const job = await this.#find(id);
		if (job.status === 'done' && job.task === 'critique') return job;
		throw new RefusalError({ reason: 'not_finished' });
	}
}

const judgingFrom = ({ options: { judging } }: Job): Pick<JobOptions, 'judging'> =>
	judging === undefined ? {} : { judging };

function one(ids: readonly JobId[]): JobId {
	const [id] = ids;
	if (id === undefined) throw new FailureError('storage_failed', 'no job was made');
	return id;
}
