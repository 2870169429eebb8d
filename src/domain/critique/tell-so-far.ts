/** What can be shown of a critique while it is still being written; nothing of it is taken back. */
import { boundScores } from '../claims/bound-scores';
import type { Claim, ClaimKind } from '../claims/claim';
import { orderFor } from '../claims/judging';
import { rankFor } from '../claims/tell-order';
import { sentenceOf, toldOf } from '../claims/write';
import type { Dimension, DimensionScore } from './critique';
import { groundOf } from './ground';
import { readSoFar } from './read-so-far';
import type { Telling } from './tell-critique';

export interface SaidSentence {
	readonly claim: ClaimKind;
	readonly dimension: Dimension;
	readonly good: boolean;
	readonly text: string;
}

export interface ToldSoFar {
	/** what the photo shows, as a sentence */
	readonly scene?: string;
	/** bounded, in the order of the text */
	readonly scores: readonly DimensionScore[];
	readonly sentences: readonly SaidSentence[];
}

/** Everything that claims rest on stands first in the answer: until it is complete there is nothing. */
export function tellSoFar(prefix: string, telling: Telling): ToldSoFar {
	const { contract, advisor, book, judging = {} } = telling;
	const { seen, scores, says } = readSoFar(prefix, contract);
	if (seen === undefined) return { scores: [], sentences: [] };
	const { facts, settled, said } = groundOf(seen, says, telling);
	const told = rankFor(advisor, settled.claims, orderFor(judging, said));
	const ready = (
		contract === 'loupe'
			? said.map((kind) => told.find((claim) => claim.kind === kind))
			: scores.flatMap(({ dimension }) => told.filter((claim) => claim.dimension === dimension))
	).filter(
		// What the comments will not tell is not said in between either.
		(claim): claim is Claim => claim !== undefined && toldOf(told, claim.dimension).includes(claim),
	);
	const scene = book.scene(facts);
	return {
		...(scene !== undefined && { scene }),
		scores: boundScores(scores, settled.claims, settled.withdrawn, judging.strictness),
		sentences: ready.flatMap((claim) => {
			const text = sentenceOf({ claim, facts, advisor }, book);
			const { kind, dimension, good } = claim;
			return text === '' ? [] : [{ claim: kind, dimension, good, text }];
		}),
	};
}
