/** Two critiques side by side: what changed in scores, in findings and in what was measured. */
import type { Dimension, Evidence, Finding, FindingKind, Severity } from './critique';
import type { PhotoCritique } from './photo-critique';
import { dimensions, severities } from './critique';

export interface ScoreChange {
	readonly dimension: Dimension;
	readonly before: number;
	readonly after: number;
}

export const fates = ['gone', 'weaker', 'same', 'stronger', 'new'] as const;
export type Fate = (typeof fates)[number];

export interface FindingChange {
	readonly kind: FindingKind;
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
	readonly findings: readonly FindingChange[];
}

export function compareCritiques(before: PhotoCritique, after: PhotoCritique): Comparison {
	const kinds = new Set([...before.findings, ...after.findings].map(({ kind }) => kind));
	return {
		overall: { before: before.overall, after: after.overall },
		scores: dimensions.map((dimension) => ({
			dimension,
			before: scoreOf(before, dimension),
			after: scoreOf(after, dimension),
		})),
		findings: [...kinds].map((kind) =>
			changeOf(kind, worst(before.findings, kind), worst(after.findings, kind)),
		),
	};
}

function scoreOf({ dimensions: reviews }: PhotoCritique, dimension: Dimension): number {
	return reviews.find((review) => review.dimension === dimension)?.score ?? 0;
}

/** A kind may be named at two places: the stronger one counts. */
function worst(findings: readonly Finding[], kind: FindingKind): Finding | undefined {
	return findings
		.filter((finding) => finding.kind === kind)
		.sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity))[0];
}

function changeOf(kind: FindingKind, was?: Finding, is?: Finding): FindingChange {
	return {
		kind,
		fate: fateOf(was, is),
		...(was && { before: was.severity }),
		...(is && { after: is.severity }),
		...(was?.evidence && { evidenceBefore: was.evidence }),
		...(is?.evidence && { evidenceAfter: is.evidence }),
	};
}

function fateOf(was: Finding | undefined, is: Finding | undefined): Fate {
	if (is === undefined) return 'gone';
	if (was === undefined) return 'new';
	const step = severities.indexOf(is.severity) - severities.indexOf(was.severity);
	return step < 0 ? 'weaker' : step > 0 ? 'stronger' : 'same';
}
