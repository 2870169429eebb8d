import type { RemovalToken } from '../domain/job/removal';
import { undoMs } from '../domain/job/removal';
import type { Clock, JobFeed, JobRepository } from '../ports';

/** Deletes for good what was removed, once it can no longer be restored; what fails, the next start does. */
export function purgeLater(
	{ jobs, clock }: { readonly jobs: JobRepository; readonly clock: Clock },
	token: RemovalToken | undefined,
): void {
	const stop = clock.every(undoMs, () => {
		stop();
		jobs.purge(token).catch(console.error);
	});
}

/** At the start: what earlier tabs removed and did not live to delete, and what was set aside and can be shown again. */
export function tidyUp(parts: {
	readonly jobs: JobRepository;
	readonly clock: Clock;
	readonly feed: JobFeed;
}): void {
	const { jobs, feed } = parts;
	purgeLater(parts, undefined);
	void jobs.purge().catch(console.error);
	void jobs
		.takeBack()
		.then((taken) => {
			if (taken > 0) feed.post({ type: 'imported' });
		})
		.catch(console.error);
}
