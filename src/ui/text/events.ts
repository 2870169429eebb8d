import type { Job } from '../../domain/job/job';
import type { StoredJobEvent } from '../../domain/job/job-event';
import { text } from '.';
import { eventLine } from './lines';

/** An event in a line, for the log. */
export function describeEvent(event: StoredJobEvent, job: Job): string {
	const words = text.records.log;
	switch (event.type) {
		case 'status_update': {
			const progress = event.progressKnown ? words.progress(event.progress) : words.progressUnknown;
			const read = event.finished ? [words.read(event.finished.length)] : [];
			const unmeasured = event.unmeasured ? [words.unmeasured] : [];
			return `${event.phase}: ${[eventLine(event, job), progress, ...read, ...unmeasured].join(', ')}`;
		}
		case 'thinking_update':
			return event.final ? words.final(eventLine(event, job)) : eventLine(event, job);
		case 'error':
			return `${event.code}: ${eventLine(event, job)}`;
		case 'cancelled':
			return words.cancelled(event.by, event.tokens);
		case 'heartbeat':
			return words.heartbeat(Math.round(event.elapsedMs / 1000));
		case 'analysis_complete':
			return event.withheld === undefined
				? words.stored
				: `${words.stored}, ${words.withheld(event.withheld)}`;
		case 'done':
			return '';
	}
}
