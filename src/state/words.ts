import type { AdvisorId } from '../domain/advisor';
import type { Failure } from '../domain/failure';
import type { JobId } from '../domain/ids';
import type { Phase } from '../domain/job/job-event';
import type { Perspective } from '../domain/critique/prompt';

/** Sentences that end up in stored events. The ui layer owns the words; `main.ts` hands them in. */
export interface Words {
	/** names that no critique has a reason to mention: the masters' */
	readonly references: readonly string[];
	/** whose eyes a model is asked to lend */
	perspective(advisorId: AdvisorId): Perspective;
	failure(failure: Failure): string;
	/** @param jobId keeps the verb of a job the same from update to update */
	step(phase: Phase, about: { readonly jobId: JobId; readonly advisorId: AdvisorId }): string;
	retrying(failure: Failure, nextAttempt: number, attempts: number): string;
}
