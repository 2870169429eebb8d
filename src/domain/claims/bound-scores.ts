/** Scores kept within what the claims allow. The rules are public: docs/scores.md. */
import type { Dimension, DimensionScore } from '../critique/critique';
import { faultRules, isFault } from './all-rules';
import type { Strictness } from '../judging';
import type { Claim } from './claim';
import { capsOf, gravest } from './judging';

const bounds = { doubt: 4, slightFault: 4, noFault: 5, twoMerits: 7 } as const;

const isCertain = ({ basis }: Claim): boolean => basis === 'measured' || basis === 'agrees';

const isOfPicture = ({ kind }: Claim): boolean =>
	isFault(kind) && faultRules[kind].isMinor !== true;

/** Least and most that a dimension can be given. */
export function boundsOf(
	dimension: Dimension,
	claims: readonly Claim[],
	withdrawn: readonly Claim[],
	strictness: Strictness = 'normal',
): { readonly least: number; readonly most: number } {
	const here = claims.filter((claim) => claim.dimension === dimension);
	const faults = here.filter(isOfPicture);
	const certain = faults.filter(isCertain);
	const isDoubtful = withdrawn.some(
		(claim) => claim.dimension === dimension && !claim.good && claim.withdrawn === 'unsure',
	);
	const merits = here.filter(({ good }) => good).length;
	const caps = capsOf[strictness];
	const gravestHere = gravest(certain.map(({ severity }) => severity));
	const most = Math.min(
		gravestHere === undefined ? 10 : caps[gravestHere],
		merits < 2 ? caps.few : 10,
	);
	const isSlight = faults.every(({ severity }) => severity === 'slight');
	const least =
		faults.length > 0
			? isSlight
				? bounds.slightFault
				: 0
			: isDoubtful
				? bounds.doubt
				: merits >= 2
					? bounds.twoMerits
					: bounds.noFault;
	return { least, most };
}

/** The same scores, each moved no further than its bounds ask. */
export function boundScores(
	scores: readonly DimensionScore[],
	claims: readonly Claim[],
	withdrawn: readonly Claim[],
	strictness: Strictness = 'normal',
): readonly DimensionScore[] {
	return scores.map(({ dimension, score }) => {
		const { least, most } = boundsOf(dimension, claims, withdrawn, strictness);
		return { dimension, score: Math.min(most, Math.max(least, score)) };
	});
}
