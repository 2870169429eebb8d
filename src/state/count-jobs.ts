import type { JobId } from '../domain/ids';
import type { JobRepository } from '../ports';
import type { EndedCount } from './queue-state';

/** What goes with these jobs: a photo goes with the last job on it. */
export async function countJobs(ids: readonly JobId[], jobs: JobRepository): Promise<EndedCount> {
	const going = new Set(ids);
	const rest = (await jobs.ids()).filter((id) => !going.has(id));
	const [gone, staying] = await Promise.all([jobs.many(ids), jobs.many(rest)]);
	const kept = new Set(staying.map((job) => job.photo.id));
	const photos = new Set(gone.map((job) => job.photo.id).filter((id) => !kept.has(id)));
	const answers = gone.filter((job) => job.task === 'ask').length;
	return { critiques: gone.length - answers, answers, photos: photos.size };
}
