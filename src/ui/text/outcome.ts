import type { Job } from '../../domain/job/job';
import { formatScore } from './formats';

/** A job in a word or a figure, for lists. */
export function outcome(job: Job, draft?: { readonly progress: number }): string {
	switch (job.status) {
		case 'failed':
			return 'failed';
		case 'cancelled':
			return 'cancelled';
		case 'queued':
			return 'waiting';
		case 'running':
			return `${String(draft?.progress ?? 0)} %`;
		case 'done':
			if (job.task === 'ask') return 'answered';
			return job.summary?.overall === undefined ? 'not a photo' : formatScore(job.summary.overall);
	}
}
