/** Two critiques side by side: what changed in scores, in what is said and in what was measured. */
import type { ClaimKind } from '../claims/claim';
import type { Dimension, Evidence, FindingKind, Severity } from './critique';
import type { PhotoCritique, ToldClaim } from './photo-critique';
import { dimensions, severities } from './critique';

export interface ScoreChange {
	readonly dimension: Dimension;
	readonly before: number;
	readonly after: number;
}

export const fates = ['gone', 'weaker', 'same', 'stronger', 'new'] as const;
export type Fate = (typeof fates)[number];

/** What both findings and claims have. */
interface Named<Kind> {
	readonly kind: Kind;
	readonly severity: Severity;
	readonly evidence?: Evidence;
}

export interface Change<Kind> {
	readonly kind: Kind;
	readonly fate: Fate;
	readonly before?: Severity;
	readonly after?: Severity;
	/** what was measured of it, either time */
	readonly evidenceBefore?: Evidence;
	readonly evidenceAfter?: Evidence;
}

export interface Comparison {
	readonly overall: { readonly before: number; readonly after: number };
	readonly scores: readonly ScoreChange[];
	/** those of the first critique first */
	readonly findings: readonly Change<FindingKind>[];
	/** absent where either is of an earlier version: withdrawn ones count for nothing */
	readonly faults?: readonly Change<ClaimKind>[];
	readonly merits?: readonly Change<ClaimKind>[];
}

export function compareCritiques(before: PhotoCritique, after: PhotoCritique): Comparison {
	const told = before.claims !== undefined && after.claims !== undefined;
	return {
		overall: { before: before.overall, after: after.overall },
		scores: dimensions.map((dimension) => ({
			dimension,
			before: scoreOf(before, dimension),
			after: scoreOf(after, dimension),
		})),
		findings: changesOf(before.findings, after.findings),
		...(told && {
			faults: changesOf(standing(before, false), standing(after, false)),
			merits: changesOf(standing(before, true), standing(after, true)),
		}),
	};
}

function scoreOf({ dimensions: reviews }: PhotoCritique, dimension: Dimension): number {
	return reviews.find((review) => review.dimension === dimension)?.score ?? 0;
}

/** Claims that were not withdrawn. */
export function standing({ claims = [] }: PhotoCritique, good: boolean): readonly ToldClaim[] {
	return claims.filter((claim) => claim.good === good && claim.withdrawn === undefined);
}

/** Those of the first list first. */
export function changesOf<Kind>(
	before: readonly Named<Kind>[],
	after: readonly Named<Kind>[],
): readonly Change<Kind>[] {
	const kinds = new Set([...before, ...after].map(({ kind }) => kind));
	return [...kinds].map((kind) => changeOf(kind, worst(before, kind), worst(after, kind)));
}

/** A kind may be named at two places: the stronger one counts. */
function worst<Kind>(named: readonly Named<Kind>[], kind: Kind): Named<Kind> | undefined {
	return named
		.filter((each) => each.kind === kind)
		.sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity))[0];
}

function changeOf<Kind>(kind: Kind, was?: Named<Kind>, is?: Named<Kind>): Change<Kind> {
	return {
		kind,
		fate: fateOf(was, is, towardsGood.get(kind)),
		...(was && { before: was.severity }),
		...(is && { after: is.severity }),
		...(was?.evidence && { evidenceBefore: was.evidence }),
		...(is?.evidence && { evidenceAfter: is.evidence }),
	};
}

/** Which way the measure of a fault goes as the fault goes. */
const towardsGood: ReadonlyMap<unknown, 1 | -1> = new Map<ClaimKind | FindingKind, 1 | -1>([
	['underexposed', 1],
	['overexposed', -1],
	['noise', -1],
]);

/** so much of its former value, and a measure has moved to be seen */
const seenChange = 0.2;

function fateOf(
	was: Named<unknown> | undefined,
	is: Named<unknown> | undefined,
	sign: 1 | -1 | undefined,
): Fate {
	if (is === undefined) return 'gone';
	if (was === undefined) return 'new';
	const step = severities.indexOf(is.severity) - severities.indexOf(was.severity);
	// What was very strong may still be strong, and yet much of it is gone.
	const moved = step === 0 && sign !== undefined ? sign * changeBetween(was, is) : 0;
	if (step < 0 || moved >= seenChange) return 'weaker';
	return step > 0 || moved <= -seenChange ? 'stronger' : 'same';
}

/** Of the same measure, as a part of what it was; 0 where there is none. */
function changeBetween(
	{ evidence: was }: Named<unknown>,
	{ evidence: is }: Named<unknown>,
): number {
	if (!was || is?.measure !== was.measure || was.value === 0) return 0;
	return (is.value - was.value) / Math.abs(was.value);
}
