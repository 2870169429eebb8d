/**
 * The claims that a model would make, held against the facts one by one in its order. What it says of
 * an arrangement is itself something seen: no pixel tells it. It is taken in where it puts nothing
 * aside that was heeded before, so that what has been shown of a stream stays.
 */
import type { Arrangement, Facts } from '../facts/facts';
import type { Judging } from '../judging';
import type { ClaimKind } from './claim';
import type { Settled } from './settle';
import { claimsOf } from './settle';

export interface Heeded {
	/** with the arrangement that was said */
	readonly facts: Facts;
	readonly settled: Settled;
	/** said and standing, in the order of the model */
	readonly said: readonly ClaimKind[];
	/** said, and supported by nothing */
	readonly withheld: readonly ClaimKind[];
}

const arrangements: Partial<Record<ClaimKind, Arrangement>> = {
	layered: 'layers',
	cluttered: 'clutter',
	subject_centred: 'centre',
};

/** how often what Loupe says of an arrangement is right (docs/loupe.md): of layers and clutter too seldom */
const rightSoOften = 0.65;

export function heedSays(
	says: readonly ClaimKind[],
	known: Facts,
	arranged = rightSoOften,
	judging: Judging = {},
): Heeded {
	let facts = known;
	let settled = claimsOf(facts, judging);
	const said: ClaimKind[] = [];
	const withheld: ClaimKind[] = [];
	for (const kind of says) {
		const arrangement = arrangements[kind];
		if (arrangement !== undefined) {
			const wider = withArrangement(facts, arrangement, arranged);
			const next = claimsOf(wider, judging);
			if ([...said, kind].every((each) => stands(each, next))) {
				facts = wider;
				settled = next;
			}
		}
		(stands(kind, settled) ? said : withheld).push(kind);
	}
	return { facts, settled, said, withheld };
}

const stands = (kind: ClaimKind, { claims }: Settled): boolean =>
	claims.some((claim) => claim.kind === kind);

function withArrangement(facts: Facts, arrangement: Arrangement, confidence: number): Facts {
	const value = [...(facts.arrangement?.value ?? []), arrangement];
	return { ...facts, arrangement: { value, confidence, from: 'model' } };
}
