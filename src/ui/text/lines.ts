/** Lines about a job, made of its stored events. What an earlier version stored keeps its own line. */
import { advisorName } from '../../advisors/names';
import type { Job } from '../../domain/job/job';
import { looks } from '../../domain/job/job';
import type {
	ErrorEvent,
	Phase,
	StatusUpdateEvent,
	ThinkingUpdateEvent,
} from '../../domain/job/job-event';
import { text } from '.';
import { failureMessage } from './failures';

type About = Pick<Job, 'id' | 'advisorId' | 'task'>;

/** Step line: only what is happening, taken from the phase. */
export function stepLine(phase: Phase, { id, advisorId }: Pick<Job, 'id' | 'advisorId'>): string {
	const { named, generating } = text.steps;
	if (phase !== 'generating') return named[phase];
	// Chosen by the job's id, so that it does not flicker from update to update.
	let sum = 0;
	for (const letter of id) sum += letter.charCodeAt(0);
	return generating[sum % generating.length]?.(advisorName(advisorId)) ?? '';
}

/** The public generating line; the same in every language, a point whatever the locale. */
export function generatingLine(
	tokens: number,
	tps: number | null,
	silentMs: number,
	estimated = false,
): string {
	const about = estimated ? 'about ' : '';
	const rate = tps === null ? '' : `, ${about}${tps.toFixed(1)} tps`;
	const silence = silentMs > 0 ? `, no new token for ${String(Math.round(silentMs / 1000))} s` : '';
	return `Generating analysis... (${about}${String(tokens)} tokens${rate})${silence}`;
}

type Thinking = Pick<
	ThinkingUpdateEvent,
	'phase' | 'tokens' | 'tps' | 'message' | 'phaseMs' | 'loadPercent' | 'silentMs' | 'estimated'
>;

export function thinkingLine(update: Thinking, { task }: Pick<Job, 'task'>): string {
	const { phase, tokens, tps, message, phaseMs = 0, loadPercent = 0, silentMs = 0 } = update;
	if (message !== undefined) return message;
	const seconds = Math.floor(phaseMs / 1000);
	const { loading, readingPhoto, readingQuestion } = text.steps;
	if (phase === 'model_loading') return loading(loadPercent, seconds);
	if (phase === 'prefill') return looks(task) ? readingPhoto(seconds) : readingQuestion(seconds);
	return generatingLine(tokens, tps, silentMs, update.estimated);
}

/** The same for the screen, in the words of the language; one line follows the other in one place. */
export function shownLine(update: Thinking, job: Pick<Job, 'task'>): string {
	const { phase, tokens, tps, silentMs = 0, estimated = false } = update;
	if (phase !== 'generating' || update.message !== undefined)
		return thinkingLine(update, job).replace('...', '…');
	return text.steps.writing(tokens, tps, Math.round(silentMs / 1000), estimated);
}

/** The sentence of an event that has one. */
export function eventLine(
	event: StatusUpdateEvent | ThinkingUpdateEvent | ErrorEvent,
	job: About,
): string {
	if (event.message !== undefined) return event.message;
	switch (event.type) {
		case 'status_update':
			return stepLine(event.phase, job);
		case 'thinking_update':
			return thinkingLine(event, job);
		case 'error': {
			if (!event.willRetry) return failureMessage(event);
			const attempts = event.attempt + event.attemptsLeft;
			const { sentence } = text.failures[event.code];
			return text.steps.retrying(sentence, event.attempt + 1, attempts);
		}
	}
}
