/** Reading jobs: what this version cannot show is left out and hides nothing else. */
import { appChunk } from '../domain/app-chunk';
import type { Job } from '../domain/job/job';
import { isEnded } from '../domain/job/job';
import type { Database } from './schema';

const checks = (): Promise<typeof import('./record-checks')> =>
	appChunk(() => import('./record-checks'));

/** Those that can be shown. One that has ended and cannot is moved aside, so that nothing counts it. */
export async function showable(database: Database, jobs: readonly Job[]): Promise<readonly Job[]> {
	if (jobs.length === 0) return jobs;
	const { isJob } = await checks();
	const shown = jobs.filter(isJob);
	if (shown.length === jobs.length) return jobs;
	// An open one may be another version's at work.
	const moved = jobs.filter((job) => !isJob(job) && isEnded(job));
	void import('./set-aside')
		.then(({ moveAside }) => moveAside(database, moved))
		.catch(console.error);
	return shown;
}

/** The first in this order that can be shown and fits. */
export async function firstShowable(
	database: Database,
	open: (from: Database) => AsyncIterable<{ readonly value: Job }>,
	fits: (job: Job) => boolean = () => true,
): Promise<Job | undefined> {
	const { isJob } = await checks();
	for await (const { value } of open(database)) if (isJob(value) && fits(value)) return value;
	return undefined;
}
