/** Makes new jobs, on new photos and on finished critiques; what cannot be done is refused here. */
import type { AdvisorId } from '../domain/advisor';
import type { JobId } from '../domain/ids';
import type { Job, JobOptions } from '../domain/job/job';
import { modelById } from '../domain/model/models';
import { cleanQuestion } from '../domain/critique/prompt';
import type { Region } from '../domain/photo/region';
import { leastRegionPixels, regionError, regionPixels } from '../domain/photo/region';
import type { Settings } from '../domain/settings';
import { replyLengths } from '../domain/settings';
import type { Clock, JobFeed, JobRepository, PhotoStore } from '../ports';
import type { SubmitOptions } from './app-state';
import { MondrianError } from './mondrian-error';
import type { JobLinks } from './new-jobs';
import { newJobs, optionsError } from './new-jobs';
import { timeOrderedId } from './time-ordered-id';
import type { Words } from './words';

interface MakerParts {
	readonly jobs: JobRepository;
	readonly photos: PhotoStore;
	readonly feed: JobFeed;
	readonly clock: Clock;
	readonly words: Words;
	readonly settings: () => Settings;
}

/** Of runs that show how far the scores move. */
const sampleTemperature = 0.7;

export class JobMaker {
	readonly #parts: MakerParts;

	constructor(parts: MakerParts) {
		this.#parts = parts;
	}

	async submit(photos: readonly Blob[], options: SubmitOptions): Promise<readonly JobId[]> {
		if (photos.length === 0) throw new MondrianError('invalid_argument', 'No photo was given.');
		const { advisors, retryOf, editOf, ...rest } = options;
		if (editOf !== undefined) await this.#finished(editOf);
		const settings = this.#parts.settings();
		return this.#create(
			photos.map((file) => ({ id: timeOrderedId(this.#parts.clock.now()).id, file })),
			advisors ?? [settings.advisorId],
			this.#options(rest),
			{ ...(retryOf && { retryOf }), ...(editOf && { editOf }) },
		);
	}

	async ask(jobId: JobId, question: string, options: Partial<JobOptions>): Promise<JobId> {
		const about = await this.#finished(jobId);
		const asked = cleanQuestion(question);
		if (asked === '') throw new MondrianError('invalid_argument', 'The question is empty.');
		const change = { modelId: about.options.modelId, ...options };
		const links = { task: 'ask', question: asked, about: about.id } as const;
		return one(await this.#create([about.photo], [about.advisorId], this.#options(change), links));
	}

	async look(jobId: JobId, region: Region, options: Partial<JobOptions>): Promise<JobId> {
		const wrong = regionError(region);
		if (wrong !== undefined) throw new MondrianError('invalid_argument', wrong);
		const about = await this.#finished(jobId);
		const photo = await this.#parts.photos.facts(about.photo.id);
		if (photo !== undefined) {
			const { width, height } = regionPixels(region, photo);
			if (Math.min(width, height) < leastRegionPixels) {
				const least = String(leastRegionPixels);
				throw new MondrianError('invalid_argument', `A part must be ${least} pixels each way.`);
			}
		}
		const change = { modelId: about.options.modelId, ...options };
		const links = { task: 'region', region, about: about.id } as const;
		return one(await this.#create([about.photo], [about.advisorId], this.#options(change), links));
	}

	async sample(jobId: JobId, runs: number): Promise<readonly JobId[]> {
		if (!Number.isInteger(runs) || runs < 1 || runs > 9) {
			throw new MondrianError('invalid_argument', 'The runs must be from 1 to 9.');
		}
		const about = await this.#finished(jobId);
		const { modelId } = about.options;
		const ids: JobId[] = [];
		for (let seed = 1; seed <= runs; seed += 1) {
			const options = this.#options({ modelId, temperature: sampleTemperature, seed });
			const links = { task: 'sample', about: about.id } as const;
			ids.push(one(await this.#create([about.photo], [about.advisorId], options, links)));
		}
		return ids;
	}

	async retry(id: JobId, advisorId?: AdvisorId): Promise<JobId> {
		const job = await this.#find(id);
		const { task, question, about, region, editOf } = job;
		const links: JobLinks = {
			task,
			retryOf: job.id,
			...(about !== undefined && { about }),
			...(question !== undefined && { question }),
			...(region !== undefined && { region }),
			...(editOf !== undefined && { editOf }),
		};
		return one(await this.#create([job.photo], [advisorId ?? job.advisorId], job.options, links));
	}

	async #create(
		sources: Parameters<typeof newJobs>[0],
		advisors: readonly AdvisorId[],
		options: JobOptions,
		links: JobLinks,
	): Promise<readonly JobId[]> {
		const { photos, jobs, events } = newJobs(sources, advisors, options, {
			nowMs: this.#parts.clock.now(),
			step: this.#parts.words,
			...links,
		});
		await this.#parts.jobs.create(photos, jobs, events);
		for (const job of jobs) {
			const own = events.filter((event) => event.jobId === job.id);
			this.#parts.feed.post({ type: 'job', job, events: own });
		}
		this.#parts.feed.post({ type: 'wake' });
		return jobs.map((job) => job.id);
	}

	#options(change: Partial<JobOptions>): JobOptions {
		const { modelId, intervalSeconds, replyLength } = this.#parts.settings();
		const defaults = { modelId, intervalSeconds, maxTokens: replyLengths[replyLength] };
		const options = { ...defaults, temperature: 0, updates: true, ...change };
		const wrong = optionsError(options);
		if (wrong !== undefined) throw new MondrianError('invalid_argument', wrong);
		if (modelById(options.modelId) === undefined) {
			throw new MondrianError('model_missing', `There is no model "${options.modelId}".`);
		}
		return options;
	}

	async #find(id: JobId): Promise<Job> {
		const job = await this.#parts.jobs.get(id);
		if (job === undefined) throw new MondrianError('not_found', `There is no job "${id}".`);
		return job;
	}

	/** @throws MondrianError for what is no finished critique */
	async #finished(id: JobId): Promise<Job> {
		const job = await this.#find(id);
		if (job.status === 'done' && job.task === 'critique') return job;
		throw new MondrianError('invalid_argument', 'This can only be done with a finished critique.');
	}
}

function one(ids: readonly JobId[]): JobId {
	const [id] = ids;
	if (id === undefined) throw new MondrianError('storage_failed', 'No job was made.');
	return id;
}
