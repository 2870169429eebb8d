/**
 * Holds the model's findings against what was measured. Between the two thresholds of a kind the
 * measurement decides nothing, and the finding stays an opinion. A defect that is measured beyond
 * doubt and that the model did not name is added. Thresholds and reasons: docs/measurements.md.
 */
import type { Evidence, Finding, FindingKind, MeasureName } from '../critique/critique';
import type { Measurements } from '../facts/measurements';
import { trustedTilt } from '../facts/measurements';

interface Rule {
	readonly measure: MeasureName;
	/** higher means more of the defect; undefined: it could not be measured */
	readonly value: (found: Measurements) => number | undefined;
	/** from here on the measurement agrees, up to there it contradicts */
	readonly agrees: number;
	readonly contradicts: number;
	/** from here on it is added when the model has not said it; absent: never */
	readonly certain?: number;
	/** … and this must hold too: what else such a value could mean */
	readonly unless?: (found: Measurements) => boolean;
	/** value as people read it, from the one that is compared */
	readonly shown?: (value: number) => number;
}

/** up to here the sensor itself adds next to no noise */
const lowIso = 400;

const minus = (value: number): number => -value;
const castTowards =
	(axis: 'a' | 'b', sign: 1 | -1) =>
	({ cast }: Measurements): number | undefined =>
		cast === undefined ? undefined : cast[axis] * sign;
const cast = (axis: 'a' | 'b', sign: 1 | -1): Rule => ({
	measure: axis === 'a' ? 'cast_a' : 'cast_b',
	value: castTowards(axis, sign),
	// Never added: a warm scene in white light and a white one in warm light look the same to it.
	agrees: 8,
	contradicts: 1.5,
	shown: (value) => value * sign,
});

/** What is soft gets a high value: 1 − acuity. */
const softness = (acuity: number | undefined): number | undefined =>
	acuity === undefined ? undefined : 1 - acuity;

export const rules: Partial<Record<FindingKind, Rule>> = {
	underexposed: {
		measure: 'median',
		value: ({ luma }) => -luma.p50,
		shown: minus,
		agrees: -0.25,
		contradicts: -0.42,
		certain: -0.06,
		// A night with lamps, a bright thing on black: dark, but exposed for its lights.
		unless: ({ luma }) => luma.p99 > 0.6,
	},
	overexposed: {
		measure: 'median',
		value: ({ luma }) => luma.p50,
		agrees: 0.72,
		contradicts: 0.5,
		certain: 0.93,
		unless: ({ luma }) => luma.p1 < 0.4,
	},
	clipped_highlights: {
		measure: 'highlights',
		value: ({ clipping }) => clipping.highlights,
		agrees: 0.01,
		contradicts: 0.001,
		certain: 0.05,
	},
	blocked_shadows: {
		measure: 'shadows',
		value: ({ clipping }) => clipping.shadows,
		agrees: 0.02,
		contradicts: 0.001,
		certain: 0.15,
	},
	warm_cast: cast('b', 1),
	cool_cast: cast('b', -1),
	magenta_cast: cast('a', 1),
	green_cast: cast('a', -1),
	out_of_focus: {
		measure: 'acuity',
		value: ({ sharpness }) => softness(sharpness.best),
		agrees: 0.85,
		contradicts: 0.6,
		certain: 0.97,
		shown: (value) => 1 - value,
	},
	motion_blur: {
		measure: 'acuity',
		shown: (value) => 1 - value,
		agrees: 1,
		contradicts: 0.6,
		value: ({ sharpness }) =>
			sharpness.motionDegrees === undefined ? softness(sharpness.best) : 1,
	},
	noise: {
		measure: 'noise',
		value: ({ noise }) => noise?.sigma,
		agrees: 0.015,
		contradicts: 0.005,
		certain: 0.04,
		// At a low ISO what looks like noise is fine texture: grass, gravel, cloth.
		unless: ({ camera }) => (camera?.iso ?? Infinity) <= lowIso,
	},
	tilted: {
		measure: 'tilt',
		value: (found) => {
			const degrees = trustedTilt(found);
			return degrees === undefined ? undefined : Math.abs(degrees);
		},
		agrees: 1,
		contradicts: 0.4,
		certain: 2,
	},
	low_contrast: {
		measure: 'contrast',
		value: ({ contrast }) => -contrast.rms,
		shown: minus,
		agrees: -0.13,
		contradicts: -0.2,
		certain: -0.05,
	},
	harsh_contrast: {
		measure: 'contrast',
		value: ({ contrast }) => contrast.rms,
		agrees: 0.3,
		contradicts: 0.2,
	},
	oversaturated: {
		measure: 'chroma',
		value: ({ saturation }) => saturation.mean,
		agrees: 45,
		contradicts: 25,
		certain: 70,
	},
	undersaturated: {
		measure: 'chroma',
		value: ({ saturation }) => -saturation.mean,
		shown: minus,
		agrees: -8,
		contradicts: -20,
	},
};

function evidenceOf(rule: Rule, value: number): Evidence {
	return { measure: rule.measure, value: rule.shown?.(value) ?? value };
}

export function checkFindings(
	findings: readonly Finding[],
	found: Measurements,
): readonly Finding[] {
	const checked = findings.map((finding): Finding => {
		const rule = rules[finding.kind];
		const value = rule?.value(found);
		if (rule === undefined || value === undefined) return finding;
		const evidence = evidenceOf(rule, value);
		if (value >= rule.agrees) return { ...finding, basis: 'agrees', evidence };
		if (value <= rule.contradicts) return { ...finding, basis: 'contradicted', evidence };
		return { ...finding, evidence };
	});
	const named = new Set(findings.map(({ kind }) => kind));
	const missed = (Object.keys(rules) as FindingKind[]).flatMap((kind): Finding[] => {
		const rule = rules[kind];
		const value = rule?.value(found);
		if (rule?.certain === undefined || value === undefined || named.has(kind)) return [];
		if (value < rule.certain || rule.unless?.(found) === true) return [];
		const evidence = evidenceOf(rule, value);
		return [{ kind, severity: 'strong', where: 'whole frame', basis: 'measured', evidence }];
	});
	return [...checked, ...missed];
}
