/** The draft of a running job, folded from its public events: the same in every tab. */
import type { JobId } from '../domain/ids';
import type { StoredJobEvent } from '../domain/job/job-event';
import type { Draft } from './queue-state';

export function emptyDraft(jobId: JobId, attempt: number): Draft {
	return {
		jobId,
		attempt,
		phase: 'queued',
		thinking: undefined,
		progress: 0,
		progressKnown: true,
		tokens: 0,
		cap: undefined,
		tps: null,
		elapsedMs: 0,
		firstTokenMs: undefined,
		etaSeconds: null,
		etaRuns: 0,
		endsAtMs: undefined,
		memoryBytes: undefined,
		finished: [],
		scene: undefined,
		sentences: [],
		rates: [],
		text: '',
	};
}

export function foldDraft(draft: Draft, event: StoredJobEvent): Draft {
	const current = event.attempt === draft.attempt ? draft : emptyDraft(event.jobId, event.attempt);
	// Back in the queue: what the broken-off attempt had shown is no progress any more.
	if (event.type === 'status_update' && event.status === 'queued') {
		return emptyDraft(event.jobId, event.attempt);
	}
	if (event.type === 'status_update') {
		return {
			...current,
			phase: event.phase,
			progressKnown: event.progressKnown,
			progress: Math.max(current.progress, event.progress),
			...(event.finished === undefined ? {} : { finished: event.finished }),
			// The line of another phase would be untrue now.
			...(event.phase === current.phase ? {} : { thinking: undefined }),
		};
	}
	if (event.type !== 'thinking_update') return current;
	return {
		...current,
		thinking: event,
		tokens: event.tokens,
		tps: event.tps,
		elapsedMs: event.elapsedMs,
		etaSeconds: event.etaSeconds,
		endsAtMs: event.endsAtMs,
		...(event.cap === undefined ? {} : { cap: event.cap }),
		...(event.etaRuns === undefined ? {} : { etaRuns: event.etaRuns }),
		...(event.memoryBytes === undefined ? {} : { memoryBytes: event.memoryBytes }),
		...(event.tpsWindow === null ? {} : { rates: [...current.rates, event.tpsWindow] }),
	};
}
