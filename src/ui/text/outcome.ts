import type { Job } from '../../domain/job/job';
import { text } from '.';
import { formatScore } from './formats';

/** A job in a word or a figure, for lists. */
export function outcome(job: Job, draft?: { readonly progress: number }): string {
	const words = text.terms.outcomes;
	switch (job.status) {
		case 'failed':
			return words.failed;
		case 'cancelled':
			return words.cancelled;
		case 'queued':
			return words.waiting;
		case 'running':
			return words.progress(draft?.progress ?? 0);
		case 'done':
			if (job.task === 'ask') return words.answered;
			return job.summary?.overall === undefined
				? words.notAPhoto
				: formatScore(job.summary.overall);
	}
}
