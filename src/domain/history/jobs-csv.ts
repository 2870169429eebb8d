/** Finished and unfinished critiques as a table: one line each, scores apart, nothing of the photo's file. */
import { toCsv } from '../../lib/csv';
import { dimensions, gradeOf } from '../critique/critique';
import type { Job } from '../job/job';

const columns = [
	...['job', 'photo', 'advisor', 'model', 'status', 'created', 'kind', 'overall', 'grade'],
	...dimensions,
	...['findings', 'favourite', 'tags'],
];

export function jobsToCsv(jobs: readonly Job[]): string {
	const rows = jobs.map(({ summary, tags = [], ...job }) => [
		...[job.id, job.photo.name, job.advisorId, job.options.modelId, job.status],
		...[new Date(job.createdAtMs).toISOString(), summary?.kind, summary?.overall],
		summary?.overall === undefined ? undefined : gradeOf(summary.overall),
		...dimensions.map(
			(dimension) => summary?.scores?.find((each) => each.dimension === dimension)?.score,
		),
		summary?.findings?.map(({ kind, basis }) => `${kind} (${basis})`).join('; '),
		...[job.favourite ? 'yes' : undefined, tags.join('; ')],
	]);
	return toCsv([columns, ...rows]);
}
