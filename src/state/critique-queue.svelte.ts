/**
 * The queue as the screens and the page API see it: live jobs of all tabs, drafts of running ones,
 * and the commands. Invariant: `jobs` and the drafts only change through messages of the feed, so
 * the tab that runs a job and the tabs that watch it show the same.
 */
import { SvelteMap } from 'svelte/reactivity';
import type { AdvisorId } from '../domain/advisor';
import type { JobId } from '../domain/ids';
import type { Job, JobOptions } from '../domain/job';
import { isEnded } from '../domain/job';
import { modelById } from '../domain/models';
import { cleanQuestion } from '../domain/prompt';
import type { JobResult } from '../domain/result';
import type { Settings } from '../domain/settings';
import { replyLengths } from '../domain/settings';
import type { FeedMessage } from '../ports';
import type { Draft, QueueState, SubmitOptions } from './app-state';
import { emptyDraft, foldDraft } from './fold-draft';
import { JobLog } from './job-log';
import type { RunnerParts } from './job-runner';
import { JobRunner } from './job-runner';
import { MondrianError } from './mondrian-error';
import { newJobs, optionsError } from './new-jobs';

export interface QueueParts extends Omit<RunnerParts, 'ondraft' | 'draftOf' | 'intervalSeconds'> {
	readonly settings: () => Settings;
}

export class CritiqueQueue implements QueueState {
	readonly #parts: QueueParts;
	readonly #runner: JobRunner;
	readonly #jobs = new SvelteMap<JobId, Job>();
	readonly #drafts = new SvelteMap<JobId, Draft>();
	#loaded = $state(false);
	readonly #sorted = $derived([...this.#jobs.values()].sort(newestFirst));

	constructor(parts: QueueParts) {
		this.#parts = parts;
		this.#runner = new JobRunner({
			...parts,
			intervalSeconds: (job) => {
				const asked = this.#intervals.get(job.id);
				return asked ?? job.options.intervalSeconds;
			},
			ondraft: (jobId, change) => {
				const draft = this.#drafts.get(jobId);
				if (draft !== undefined) this.#drafts.set(jobId, { ...draft, ...change });
			},
			draftOf: (jobId) => this.#drafts.get(jobId),
		});
		parts.feed.subscribe((message) => {
			this.#receive(message);
		});
	}

	/** Intervals changed in mid-job: a setting for running jobs only. */
	readonly #intervals = new Map<JobId, 3 | 5 | 10>();

	get jobs(): readonly Job[] {
		return this.#sorted;
	}

	get loaded(): boolean {
		return this.#loaded;
	}

	/** Reads the stored jobs and takes a place in line for the queue; resolves when both are known. */
	async start(): Promise<void> {
		for (const job of await this.#parts.jobs.list()) this.#jobs.set(job.id, job);
		this.#loaded = true;
		void this.#runner.start(() => undefined);
	}

	job(id: JobId): Job | undefined {
		return this.#jobs.get(id);
	}

	draft(id: JobId): Draft | undefined {
		return this.#drafts.get(id);
	}

	/** The next update of running jobs already follows a changed interval. */
	followInterval(intervalSeconds: 3 | 5 | 10): void {
		const running = this.#runner.runningId;
		if (running !== undefined) this.#intervals.set(running, intervalSeconds);
	}

	async submit(photos: readonly Blob[], options: SubmitOptions = {}): Promise<readonly JobId[]> {
		if (photos.length === 0) throw new MondrianError('invalid_argument', 'No photo was given.');
		const { advisors, retryOf, ...rest } = options;
		const settings = this.#parts.settings();
		const created = newJobs(
			photos.map((file) => ({ id: crypto.randomUUID(), file })),
			advisors ?? [settings.advisorId],
			this.#options(rest),
			{ nowMs: this.#parts.clock.now(), step: this.#parts.words, ...(retryOf && { retryOf }) },
		);
		await this.#parts.jobs.create(created.photos, created.jobs, created.events);
		this.#announce(created);
		return created.jobs.map((job) => job.id);
	}

	async ask(jobId: JobId, question: string, options: Partial<JobOptions> = {}): Promise<JobId> {
		const about = await this.#find(jobId);
		if (about.status !== 'done' || about.task !== 'critique') {
			throw new MondrianError('invalid_argument', 'Only a finished critique can be asked about.');
		}
		const asked = cleanQuestion(question);
		if (asked === '') throw new MondrianError('invalid_argument', 'The question is empty.');
		const created = newJobs(
			[about.photo],
			[about.advisorId],
			this.#options({ modelId: about.options.modelId, ...options }),
			{
				...{ nowMs: this.#parts.clock.now(), step: this.#parts.words },
				...{ question: asked, about: about.id },
			},
		);
		await this.#parts.jobs.create([], created.jobs, created.events);
		this.#announce(created);
		const [job] = created.jobs;
		if (job === undefined) throw new MondrianError('storage_failed', 'No job was made.');
		return job.id;
	}

	async cancel(id: JobId): Promise<void> {
		const job = await this.#find(id);
		if (isEnded(job) || this.#runner.cancel(id)) return;
		if (job.status === 'running') {
			this.#parts.feed.post({ type: 'cancel', jobId: id });
			return;
		}
		const log = new JobLog(job, this.#parts);
		await log.append([{ type: 'cancelled', by: 'user', tokens: 0 }]);
	}

	async retry(id: JobId, advisorId?: AdvisorId): Promise<JobId> {
		const job = await this.#find(id);
		if (job.task === 'ask' && job.about !== undefined && job.question !== undefined) {
			return this.ask(job.about, job.question, job.options);
		}
		const created = newJobs([job.photo], [advisorId ?? job.advisorId], job.options, {
			...{ nowMs: this.#parts.clock.now(), step: this.#parts.words, retryOf: job.id },
		});
		await this.#parts.jobs.create([], created.jobs, created.events);
		this.#announce(created);
		const [next] = created.jobs;
		if (next === undefined) throw new MondrianError('storage_failed', 'No job was made.');
		return next.id;
	}

	async remove(id: JobId | 'all'): Promise<void> {
		const doomed = id === 'all' ? [...this.#jobs.values()] : [await this.#find(id)];
		for (const job of doomed) if (!isEnded(job)) await this.cancel(job.id);
		await this.#parts.jobs.remove(id);
		this.#parts.feed.post({ type: 'removed', jobId: id });
	}

	result(id: JobId): Promise<JobResult | undefined> {
		return this.#parts.jobs.result(id);
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
		const job = this.#jobs.get(id) ?? (await this.#parts.jobs.get(id));
		if (job === undefined) throw new MondrianError('not_found', `There is no job "${id}".`);
		return job;
	}

	#announce({ jobs, events }: ReturnType<typeof newJobs>): void {
		for (const job of jobs) {
			const own = events.filter((event) => event.jobId === job.id);
			this.#parts.feed.post({ type: 'job', job, events: own });
		}
		this.#parts.feed.post({ type: 'wake' });
	}

	#receive(message: FeedMessage): void {
		switch (message.type) {
			case 'job':
				this.#follow(message);
				return;
			case 'removed':
				for (const id of message.jobId === 'all' ? [...this.#jobs.keys()] : [message.jobId]) {
					this.#jobs.delete(id);
					this.#drafts.delete(id);
				}
				return;
			case 'cancel':
				this.#runner.cancel(message.jobId);
				return;
			case 'wake':
				this.#runner.wake();
		}
	}

	#follow({ job, events }: Extract<FeedMessage, { type: 'job' }>): void {
		const known = this.#jobs.get(job.id);
		if (known !== undefined && known.lastSeq > job.lastSeq) return;
		this.#jobs.set(job.id, job);
		if (isEnded(job)) {
			this.#drafts.delete(job.id);
			this.#intervals.delete(job.id);
			return;
		}
		const draft = this.#drafts.get(job.id) ?? emptyDraft(job.id, job.attempt);
		this.#drafts.set(job.id, events.reduce(foldDraft, draft));
	}
}

function newestFirst(a: Job, b: Job): number {
	return b.createdAtMs - a.createdAtMs || b.order - a.order;
}
