/** A defect that pixels measure and eyes may name: the pixels decide, the eyes decide between. */
import type { Basis, Severity } from '../critique/critique';
import { severities } from '../critique/critique';
import type { Fact } from '../facts/facts';
import { unsureBelow } from '../facts/facts';

/** Values of the measure, more = worse. */
export interface Limits {
	/** up to here the pixels say no, whatever the eyes say */
	readonly contradicts: number;
	/** from here on they agree with the eyes */
	readonly agrees: number;
	/** from here on they say it alone; absent: never */
	readonly certain?: number;
	readonly moderate: number;
	readonly strong: number;
	/** the eyes alone are believed where the pixels decide nothing */
	readonly eyes?: true;
	/** … and where they call it strong: that is right in nine of ten, moderate in one of three */
	readonly eyesStrong?: true;
	/** where both agree it is as grave as the eyes say, moderate at most, or as the pixels do if graver */
	readonly eyesSeverity?: true;
}

export interface Weighed {
	readonly basis: Basis;
	readonly severity: Severity;
	readonly confidence: number;
	readonly withdrawn?: 'contradicted' | 'unsure';
	readonly isSeen?: true;
}

/** 1–3 of what the eyes say as a word. */
export function severityOf(seen: number): Severity {
	return severities[Math.min(3, Math.max(1, Math.round(seen))) - 1] ?? 'slight';
}

export function severityFrom(value: number, moderate: number, strong: number): Severity {
	if (value < moderate) return 'slight';
	return value < strong ? 'moderate' : 'strong';
}

/** `measured`: more = worse; `seen`: severity 1–3. Undefined: neither says so. */
export function weigh(
	measured: { readonly value: number; readonly confidence: number } | undefined,
	seen: Fact<number> | undefined,
	limits: Limits,
): Weighed | undefined {
	// Those of a model that nobody has measured are not.
	const believed = seen !== undefined && seen.confidence >= unsureBelow;
	// Alone the eyes are not believed about degrees: never worse than moderate.
	const alone = seen !== undefined && seen.value >= 1.5 ? 'moderate' : 'slight';
	const strongly = believed && limits.eyesStrong === true && severityOf(seen.value) === 'strong';
	const trusted = measured !== undefined && measured.confidence >= unsureBelow;
	if (trusted) {
		const severity = severityFrom(measured.value, limits.moderate, limits.strong);
		const { confidence } = measured;
		if (seen !== undefined && measured.value >= limits.agrees) {
			return {
				basis: 'agrees',
				severity:
					((believed && limits.eyesSeverity) || strongly) && severity === 'slight'
						? alone
						: severity,
				confidence: Math.max(confidence, seen.confidence),
				...(believed && { isSeen: true }),
			};
		}
		if (measured.value >= (limits.certain ?? Infinity)) {
			return { basis: 'measured', severity, confidence };
		}
		if (seen !== undefined && measured.value <= limits.contradicts) {
			return { basis: 'contradicted', severity, confidence, withdrawn: 'contradicted' };
		}
	}
	if (seen === undefined) return undefined;
	const opinion = { basis: 'opinion', severity: alone, confidence: seen.confidence } as const;
	return (believed && limits.eyes) || strongly
		? { ...opinion, isSeen: true }
		: { ...opinion, withdrawn: 'unsure' };
}
