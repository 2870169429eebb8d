/** The order in which a list shows jobs: that of the queue, with what waits behind what has begun. */
import type { Job } from './job';

/** One that is taken next is put before all that wait, which may be before what runs, too. */
export function inShownOrder(jobs: readonly Job[]): readonly Job[] {
	const begun = jobs
		.filter((job) => job.status !== 'queued' && job.startedAtMs !== undefined)
		.reduce((last, { order }) => Math.max(last, order), -Infinity);
	const waits = ({ status }: Job): number => (status === 'queued' ? 1 : 0);
	const place = (job: Job): number => (waits(job) ? Math.max(job.order, begun) : job.order);
	return jobs.toSorted((a, b) => place(a) - place(b) || waits(a) - waits(b) || a.order - b.order);
}
