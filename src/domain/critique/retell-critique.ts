/** Tells a stored critique in another language: from the model's answer and what was measured, again. */
import type { PhraseBook } from '../claims/phrase-book';
import type { JobResult } from '../job/result';
import { parseAnswer } from './answer';
import type { DimensionReview } from './critique';
import type { PhotoCritique } from './photo-critique';
import { contractOf } from './prompt';
import { tellCritique } from './tell-critique';

/** As it was stored, where the rules of today would claim something else of it: then its words are its own. */
export function retell(result: JobResult, book: PhraseBook, language: string): JobResult {
	const { critique, rawText, measurements, region, advisor, promptVersion, judging } = result;
	const contract = contractOf(promptVersion);
	if (critique?.kind !== 'critique' || rawText === undefined || contract === undefined) {
		return result;
	}
	const parsed = parseAnswer(rawText, contract);
	if (!parsed.ok || parsed.answer.kind !== 'critique') return result;
	const part = region !== undefined;
	const telling = { measurements, part, contract, advisor, book, language, judging };
	const told = tellCritique(parsed.answer, telling).critique;
	if (gist(told) !== gist(critique)) return result;
	const dimensions = told.dimensions.map((review, i) => {
		const { opinion: _, ...own } = review;
		const opinion = critique.dimensions[i]?.opinion;
		return { ...own, ...(opinion !== undefined && { opinion }) } satisfies DimensionReview;
	});
	const { doubts, repaired } = critique;
	return {
		...result,
		critique: {
			...told,
			dimensions,
			...(repaired !== undefined && { repaired }),
			...(doubts && { doubts }),
		},
	};
}

/** What a critique says, whatever its words. */
const gist = ({ claims, actions, dimensions }: PhotoCritique): string =>
	JSON.stringify([
		claims?.map(({ kind, severity, where, withdrawn }) => [kind, severity, where, withdrawn]),
		actions?.map(({ claim }) => claim),
		dimensions.map(({ score }) => score),
	]);
