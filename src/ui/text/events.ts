import type { Job } from '../../domain/job/job';
import type { StoredJobEvent } from '../../domain/job/job-event';
import { eventLine } from './lines';

/** An event in a line, for the log. */
export function describeEvent(event: StoredJobEvent, job: Job): string {
	switch (event.type) {
		case 'status_update': {
			const progress = event.progressKnown ? `${String(event.progress)} %` : 'progress unknown';
			const read = event.finished ? `, ${String(event.finished.length)} of 6 dimensions read` : '';
			return `${event.phase}: ${eventLine(event, job)}, ${progress}${read}`;
		}
		case 'thinking_update':
			return event.final ? `${eventLine(event, job)} (final)` : eventLine(event, job);
		case 'error':
			return `${event.code}: ${eventLine(event, job)}`;
		case 'cancelled':
			return `by ${event.by}, ${String(event.tokens)} tokens`;
		case 'heartbeat':
			return `still there after ${String(Math.round(event.elapsedMs / 1000))} s`;
		case 'analysis_complete':
			return 'the result is stored';
		case 'done':
			return '';
	}
}
