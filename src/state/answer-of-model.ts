/** What a model's answer to a question comes to: none fails, whatever became of the text. */
import type { JobSpeed, JobSummary } from '../domain/job/job';
import type { Answered, JobResult } from '../domain/job/result';
import type { Contract } from '../domain/model/model';
import { understand } from '../domain/questions/understand';
import type { GenerateResult } from '../ports';

interface AnswerEnd {
	readonly result: JobResult;
	readonly speed: JobSpeed;
	readonly summary: JobSummary;
}

/** @param noAnswer in place of a text that goes round in circles, drifts, or is empty */
export function answerOfModel(
	base: JobResult,
	speed: JobSpeed,
	{ text, finishReason }: GenerateResult,
	contract: Contract,
	noAnswer: string,
): AnswerEnd {
	const isUsable = text.trim() !== '' && finishReason !== 'loop' && finishReason !== 'drift';
	const isLesson = contract !== 'general' || understand(base.question ?? '')?.kind === 'lesson';
	const answered: Answered = isUsable
		? { by: 'model', ...(isLesson && { topic: 'lesson' }) }
		: { by: 'code', topic: 'declined' };
	return {
		result: { ...base, kind: 'answer', answer: isUsable ? text : noAnswer, answered },
		speed,
		summary: { kind: 'answer' },
	};
}
