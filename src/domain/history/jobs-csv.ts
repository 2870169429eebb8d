/** Finished and unfinished critiques as a table: one line each, scores apart, nothing of the photo's file. */
import { toCsv } from '../../lib/csv';
import { dimensions } from '../critique/critique';
import type { Critique } from '../critique/photo-critique';
import type { CameraFacts } from '../facts/measurements';
import type { JobId } from '../ids';
import type { Job } from '../job/job';
import type { JobResult } from '../job/result';

const columns = [
	...['job', 'photo', 'advisor', 'model', 'status', 'created', 'kind', 'overall'],
	...dimensions,
	...['findings', 'favourite', 'tags', 'lead', 'actions'],
	...['egress', 'server', 'rating', 'flag', 'note'],
	...['takenAt', 'camera', 'lens', 'focalLengthMm', 'aperture', 'exposureSeconds', 'iso'],
	...dimensions.map((dimension) => `${dimension}Comment`),
];

/** @param results of those that are done: their comments stand at the end of a line */
export function jobsToCsv(
	jobs: readonly Job[],
	results: ReadonlyMap<JobId, JobResult> = new Map(),
): string {
	const rows = jobs.map(({ summary, tags = [], ...job }) => [
		...[job.id, job.photo.name, job.advisorId, job.options.modelId, job.status],
		...[new Date(job.createdAtMs).toISOString(), summary?.kind, summary?.overall],
		...dimensions.map(
			(dimension) => summary?.scores?.find((each) => each.dimension === dimension)?.score,
		),
		summary?.findings?.map(({ kind, basis }) => `${kind} (${basis})`).join('; '),
		...[job.favourite ? 'yes' : undefined, tags.join('; ')],
		...[summary?.lead, summary?.actions?.join('; ')],
		...[job.speed?.egress, job.speed?.server, job.rating, job.flag, job.note],
		...cameraCells(summary?.camera),
		...commentCells(results.get(job.id)?.critique),
	]);
	return toCsv([columns, ...rows]);
}

type Cells = readonly (string | number | undefined)[];

const cameraCells = (camera: CameraFacts | undefined): Cells => [
	...[camera?.takenAt, camera?.camera, camera?.lens, camera?.focalLengthMm],
	...[camera?.aperture, camera?.exposureSeconds, camera?.iso],
];

function commentCells(critique: Critique | undefined): Cells {
	const reviews = critique?.kind === 'critique' ? critique.dimensions : [];
	return dimensions.map((name) => reviews.find(({ dimension }) => dimension === name)?.comment);
}
