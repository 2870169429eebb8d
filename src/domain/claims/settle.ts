import type { Facts } from '../facts/facts';
import type { Judging } from '../judging';
import { agreeOnRemedies } from './agree-on-remedies';
import { claimRules, exclude, faultRules, isFault } from './all-rules';
import type { Claim, ClaimKind, Withdrawal } from './claim';
import { claimKinds } from './claim';
import { excuses } from './excuses';
import { excuseHolds, letPass } from './judging';
import { withoutEyes } from './known';
import { isPromptKind } from './prompt-kinds';
import { worthOf } from './rank-claims';

export interface Settled {
	/** what stands, the weightiest first; no two of them exclude each other */
	readonly claims: readonly Claim[];
	/** what was looked into and is not said, each with its reason */
	readonly withdrawn: readonly Claim[];
}

/** What can be said of a photo. The same facts give the same claims, in the same order. */
export function claimsOf(facts: Facts, judging: Judging = {}): Settled {
	const found = claimKinds.flatMap((kind) => claimOf(kind, facts, judging) ?? []);
	const withdrawn = found.filter((claim) => claim.withdrawn !== undefined);
	const standing: Claim[] = [];
	const surest = found.filter((claim) => claim.withdrawn === undefined).toSorted(bySureness);
	for (const claim of surest) {
		const isExcluded = standing.some(({ kind }) => exclude(kind, claim.kind));
		if (isExcluded) withdrawn.push(withdraw(claim, 'excluded'));
		else standing.push(claim);
	}
	const agreed = agreeOnRemedies(standing.toSorted(byWorth));
	const dropped = agreed.dropped.map((claim) => withdraw(claim, 'excluded'));
	return { claims: agreed.claims, withdrawn: [...withdrawn, ...dropped] };
}

/** So many stand in a model's prompt. */
const mostMeasured = 10;

/** What stands on pixels and camera alone, of the kinds that a prompt has, the weightiest first. */
export function measuredClaims(facts: Facts): readonly Claim[] {
	const { claims } = claimsOf(withoutEyes(facts));
	return claims.filter(({ kind }) => isPromptKind(kind)).slice(0, mostMeasured);
}

function claimOf(kind: ClaimKind, facts: Facts, judging: Judging): Claim | undefined {
	const rule = claimRules[kind];
	const found = rule.find(facts);
	if (found === undefined) return undefined;
	const { severity, where = 'whole frame', region, basis, confidence } = found;
	const unseen = found.isSeen ? undefined : rule.excusesUnseen;
	const names = [...(rule.excuses ?? []), ...(unseen ?? [])];
	const isExcused = names.some((name) => excuseHolds(name, excuses[name](facts), judging));
	const good = !isFault(kind);
	const withdrawn =
		found.withdrawn ?? (isExcused ? 'excused' : letPass({ kind, good, severity, basis }, judging));
	return {
		kind,
		dimension: rule.dimension,
		good,
		severity,
		where,
		...(region && { region }),
		basis,
		confidence,
		figures: found.figures,
		...(found.evidence && { evidence: found.evidence }),
		...(found.edit && { edit: found.edit }),
		...(withdrawn && { withdrawn }),
	};
}

function withdraw(claim: Claim, withdrawn: Withdrawal): Claim {
	const { kind, dimension, good, severity, where, region, basis, confidence } = claim;
	const base = { kind, dimension, good, severity, where, basis, confidence };
	return {
		...base,
		figures: claim.figures,
		...(region && { region }),
		...(claim.evidence && { evidence: claim.evidence }),
		...(claim.edit && { edit: claim.edit }),
		withdrawn,
	};
}

const certainty: Readonly<Record<Claim['basis'], number>> = {
	measured: 2,
	agrees: 2,
	opinion: 1,
	contradicted: 0,
};

/** A step that any developing has gives way to whatever is seen. */
const surenessOf = ({ kind, basis }: Claim): number =>
	isFault(kind) && faultRules[kind].isMinor ? 0 : certainty[basis];

/** Which of two that exclude each other stays: the surer, then the graver, and of like ones the fault. */
function bySureness(a: Claim, b: Claim): number {
	return (
		surenessOf(b) - surenessOf(a) || Number(a.good) - Number(b.good) || worthOf(b) - worthOf(a)
	);
}

function byWorth(a: Claim, b: Claim): number {
	return worthOf(b) - worthOf(a);
}
