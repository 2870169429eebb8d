/** The records of the word index that a job is found by. */
import { searchWords } from '../domain/history/search-words';
import type { Job } from '../domain/job/job';
import type { JobResult } from '../domain/job/result';
import type { WordRecord } from './schema';

export function wordRecords(job: Job, result?: JobResult): readonly WordRecord[] {
	const { createdAtMs, id: jobId } = job;
	return searchWords(job, result).map((word) => ({ word, createdAtMs, jobId }));
}
