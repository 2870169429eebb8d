/** Removes jobs, in all tabs, in a way that can be undone for some seconds. */
import type { JobId } from '../domain/ids';
import type { EndedStatus, Job } from '../domain/job/job';
import { isEnded } from '../domain/job/job';
import type { RemovalToken } from '../domain/job/removal';
import type { Clock, JobFeed, JobRepository } from '../ports';
import type { EndedCount } from './queue-state';
import { countJobs } from './count-jobs';
import { endAbandoned } from './change-queued';
import { RefusalError } from './refusal';
import { purgeLater } from './purge-later';

interface RemovalParts {
	readonly jobs: JobRepository;
	readonly feed: JobFeed;
	readonly clock: Clock;
	/** ends a job that waits or runs */
	readonly cancel: (id: JobId) => Promise<void>;
}

export class Removal {
	readonly #parts: RemovalParts;

	constructor(parts: RemovalParts) {
		this.#parts = parts;
	}

	async remove(ids: readonly JobId[] | 'all'): Promise<RemovalToken> {
		const { jobs, cancel } = this.#parts;
		const removed = ids === 'all' ? [...(await jobs.open())] : [];
		for (const id of ids === 'all' ? [] : ids) {
			// What belongs to a critique goes with it: nobody would find it again.
			removed.push(await this.#find(id), ...(await jobs.about(id)));
		}
		// From the end, so that nothing moves up and starts in between.
		for (const job of removed.toReversed()) if (!isEnded(job)) await cancel(job.id);
		return this.#remove(ids === 'all' ? 'all' : removed.map((job) => job.id));
	}

	async clearFinished(status?: EndedStatus): Promise<RemovalToken> {
		return this.#remove(await this.#parts.jobs.finishedIds(status));
	}

	/** what `clearFinished` would remove */
	async countEnded(status?: EndedStatus): Promise<EndedCount> {
		const { jobs } = this.#parts;
		return countJobs(await jobs.finishedIds(status), jobs);
	}

	/** @returns false when nothing is left to restore */
	async restore(token: RemovalToken): Promise<boolean> {
		const { jobs, feed } = this.#parts;
		const restored = await jobs.restore(token);
		if (restored.length === 0) return false;
		// One that ran was given up by its runner when it was removed.
		const running = restored.filter((job) => job.status === 'running');
		for (const job of running) await endAbandoned(job, this.#parts);
		feed.post({ type: 'restored', jobs: restored.filter((job) => job.status !== 'running') });
		return true;
	}

	async #remove(ids: readonly JobId[] | 'all'): Promise<RemovalToken> {
		const token = await this.#parts.jobs.remove(ids);
		this.#parts.feed.post({ type: 'removed', jobIds: ids });
		purgeLater(this.#parts, token);
		return token;
	}

	async #find(id: JobId): Promise<Job> {
		const job = await this.#parts.jobs.get(id);
		if (job === undefined) throw new RefusalError({ reason: 'no_job', jobId: id });
		return job;
	}
}
