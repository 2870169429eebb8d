/**
 * Holds the model's findings against what was measured. Between the two thresholds of a kind the
 * measurement decides nothing, and the finding stays an opinion. A defect that is measured beyond
 * doubt and that the model did not name is added. Thresholds and reasons: docs/measurements.md.
 */
import type { Evidence, Finding, FindingKind, MeasureName, Place } from '../critique/critique';
import { placeOf } from '../critique/critique';
import type { Clipping, LostArea, Measurements } from '../facts/measurements';
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
	/** from here on it is strong; absent: as soon as it is certain */
	readonly strong?: number;
	/** what else such a value could mean: then it neither adds the finding nor agrees with it */
	readonly unless?: (found: Measurements) => boolean;
	/** where it is, if not everywhere */
	readonly place?: (found: Measurements) => Place | undefined;
	/** value as people read it, from the one that is compared */
	readonly shown?: (value: number) => number;
}

/** up to here the sensor itself adds next to no noise */
const lowIso = 400;

/** brightest channel from which something in a dark photo is lit: a lamp, a window, a jellyfish */
const lit = 0.6;

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
		unless: ({ luma, exposure }) =>
			(exposure?.brightest ?? luma.p99) > lit || exposure?.ground === 'dark',
	},
	overexposed: {
		measure: 'median',
		value: ({ luma }) => luma.p50,
		agrees: 0.72,
		contradicts: 0.5,
		certain: 0.93,
		// Snow, or a thing on white paper: bright, but nothing is lost.
		unless: ({ luma, clipping, exposure }) =>
			luma.p1 < 0.4 || exposure?.ground === 'light' || (clipping.burnt ?? 1) < 0.01,
	},
	clipped_highlights: {
		measure: 'burnt',
		// Areas in all channels: a blue sky at the limit of its blue has lost nothing.
		value: ({ clipping }) => clipping.burnt,
		agrees: 0.005,
		contradicts: 0.0005,
		certain: 0.03,
		strong: 0.08,
		unless: ({ exposure }) => exposure?.ground === 'light',
		place: ({ clipping }) => placeOfLost('burnt', clipping),
	},
	blocked_shadows: {
		measure: 'blocked',
		value: ({ clipping }) => clipping.blocked,
		agrees: 0.02,
		contradicts: 0.0005,
		certain: 0.15,
		strong: 0.3,
		unless: ({ exposure }) => exposure?.ground === 'dark',
		place: ({ clipping }) => placeOfLost('blocked', clipping),
	},
	warm_cast: cast('b', 1),
	cool_cast: cast('b', -1),
	magenta_cast: cast('a', 1),
	green_cast: cast('a', -1),
	out_of_focus: {
		measure: 'acuity',
		value: ({ sharpness }) => softness(sharpness.best),
		agrees: 0.75,
		contradicts: 0.6,
		certain: 0.9,
		// A smear is soft too, but not for its focus.
		unless: ({ blur }) => blur !== undefined && blur.kind !== 'soft',
		shown: (value) => 1 - value,
	},
	motion_blur: {
		measure: 'motion',
		// As many degrees as it goes by; nothing where neither a direction nor an even softness was found.
		value: ({ blur, sharpness }) => {
			if (blur?.kind === 'motion') return blur.degrees;
			const sharp = (sharpness.best ?? 0) >= 0.4 && (blur === undefined || blur.detail >= 0.4);
			return blur?.kind === 'soft' || sharp ? -1 : undefined;
		},
		agrees: 0,
		contradicts: -1,
		certain: 0,
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
		certain: 1.5,
		strong: 3,
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

function placeOfLost(kind: LostArea['kind'], { areas }: Clipping): Place | undefined {
	const box = areas?.find((area) => area.kind === kind)?.box;
	return box && placeOf(box);
}

function evidenceOf(rule: Rule, value: number): Evidence | undefined {
	// Nothing that is no figure: a direction that is not there.
	if (rule.measure === 'motion' && value < 0) return undefined;
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
		const told = { ...finding, ...(evidence && { evidence }) };
		if (value <= rule.contradicts) return { ...told, basis: 'contradicted' };
		if (value < rule.agrees || rule.unless?.(found) === true) return told;
		return { ...told, basis: 'agrees' };
	});
	const named = new Set(findings.map(({ kind }) => kind));
	const missed = (Object.keys(rules) as FindingKind[]).flatMap((kind): Finding[] => {
		const rule = rules[kind];
		const value = rule?.value(found);
		if (rule?.certain === undefined || value === undefined || named.has(kind)) return [];
		if (value < rule.certain || rule.unless?.(found) === true) return [];
		const evidence = evidenceOf(rule, value);
		const where = rule.place?.(found) ?? 'whole frame';
		const severity = value < (rule.strong ?? rule.certain) ? 'moderate' : 'strong';
		const added = { kind, severity, where, basis: 'measured' } as const;
		return [{ ...added, ...(evidence && { evidence }) }];
	});
	return [...checked, ...missed];
}
