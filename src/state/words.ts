import type { AdvisorId } from '../domain/advisor';
import type { AnswerWords } from '../domain/questions/reply';
import type { PhraseBook } from '../domain/claims/phrase-book';
import type { JobResult } from '../domain/job/result';
import type { Perspective } from '../domain/critique/prompt';

/** Words that are stored beside the model's own. The ui layer owns them; `main.ts` hands them in. */
export interface Words {
	/** BCP 47: the one that is spoken now */
	readonly language: string;
	/** names that no critique has a reason to mention: the masters' */
	readonly references: readonly string[];
	/** whose eyes a model is asked to lend */
	perspective(advisorId: AdvisorId): Perspective;
	/** of questions that code answers */
	answers(): Promise<AnswerWords>;
	/** in place of a model's answer that cannot be used */
	readonly noAnswer: string;
	/** what puts claims into words; fetched before the first photo is looked at */
	book(): Promise<PhraseBook>;
	/** a stored critique in the language that is spoken now */
	retold(result: JobResult): Promise<JobResult>;
	/** summary of what is no photograph */
	notAPhotograph(what: string): string;
	/** … and of a picture that has one tone only, measured */
	readonly oneTone: { readonly what: string; readonly summary: string };
}
