/** Finished and unfinished critiques as a table: one line each, scores apart, nothing of the photo's file. */
import { toCsv } from '../../lib/csv';
import { dimensions } from '../critique/critique';
import type { Job } from '../job/job';

const columns = [
	...['job', 'photo', 'advisor', 'model', 'status', 'created', 'kind', 'overall'],
	...dimensions,
	...['findings', 'favourite', 'tags', 'lead', 'actions'],
	...['egress', 'server'],
];

export function jobsToCsv(jobs: readonly Job[]): string {
	const rows = jobs.map(({ summary, tags = [], ...job }) => [
		...[job.id, job.photo.name, job.advisorId, job.options.modelId, job.status],
		...[new Date(job.createdAtMs).toISOString(), summary?.kind, summary?.overall],
		...dimensions.map(
			(dimension) => summary?.scores?.find((each) => each.dimension === dimension)?.score,
		),
		summary?.findings?.map(({ kind, basis }) => `${kind} (${basis})`).join('; '),
		...[job.favourite ? 'yes' : undefined, tags.join('; ')],
		...[summary?.lead, summary?.actions?.join('; ')],
		...[job.speed?.egress, job.speed?.server],
	]);
	return toCsv([columns, ...rows]);
}
