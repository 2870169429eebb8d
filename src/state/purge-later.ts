import type { RemovalToken } from '../domain/job/removal';
import { undoMs } from '../domain/job/removal';
import type { Clock, JobRepository } from '../ports';

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
