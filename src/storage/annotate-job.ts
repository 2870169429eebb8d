import type { JobId } from '../domain/ids';
import type { DoneJob, CancelledJob, FailedJob, Job } from '../domain/job/job';
import { isEnded } from '../domain/job/job';
import type { JobNotes } from '../domain/history/notes';
import type { JobRepository } from '../ports';
import type { Database } from './schema';
import { restack } from './restack';
import { atomically, together } from './transactions';
import { wordRecords } from './words';

/**
 * Writes notes with the words that they are found by. Only on ended jobs: a running one is written
 * by whoever runs it, from what that tab knows.
 */
export function annotateJob(
	database: Database,
	id: JobId,
	notes: JobNotes,
): ReturnType<JobRepository['annotate']> {
	const tx = database.transaction(['jobs', 'results', 'words', 'stacks'], 'readwrite', {
		durability: 'strict',
	});
	const jobs = tx.objectStore('jobs');
	const words = tx.objectStore('words');
	const write = async (job: Job): Promise<void> => {
		const result = await tx.objectStore('results').get(job.id);
		const old = await words.index('byJob').getAllKeys(job.id);
		await together([
			() => jobs.put(job),
			...old.map((key) => () => words.delete(key)),
			...wordRecords(job, result).map((record) => () => words.put(record)),
		]);
	};
	return atomically(tx, async () => {
		const stored = await jobs.get(id);
		if (stored === undefined) return undefined;
		if (!isEnded(stored)) return 'open';
		const job = withNotes(stored, notes);
		await write(job);
		const { rating, flag } = notes;
		if (rating === undefined && flag === undefined) return [job] as const;
		const others = (await jobs.index('byPhoto').getAll(job.photo.id))
			.filter(isEnded)
			.filter((other) => other.id !== id && other.task === 'critique')
			.map((other) => withNotes(other, { rating: job.rating ?? 0, flag: job.flag ?? 'none' }));
		for (const other of others) await write(other);
		await restack(tx, [job.photo.id]);
		return [job, ...others] as const;
	});
}

type Ended = DoneJob | FailedJob | CancelledJob;

/** What is not given stays as it was. */
function withNotes(job: Ended, notes: JobNotes): Ended {
	const { favourite: wasFavourite = false, tags: hadTags = [], ...rest } = job;
	const { note: hadNote = '', rating: hadRating = 0, flag: hadFlag = 'none', ...bare } = rest;
	const { favourite = wasFavourite, tags = hadTags, note = hadNote } = notes;
	const { rating = hadRating, flag = hadFlag } = notes;
	return {
		...bare,
		...(favourite && { favourite: true as const }),
		...(tags.length > 0 && { tags }),
		...(note !== '' && { note }),
		...(rating !== 0 && { rating }),
		...(flag !== 'none' && { flag }),
	};
}
