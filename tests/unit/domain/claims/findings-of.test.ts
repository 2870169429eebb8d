import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../src/domain/claims/findings-of';
import { claimsOf, measuredClaims } from '../../../../src/domain/claims/settle';
import type { Finding } from '../../../../src/domain/critique/critique';
import { findingKinds } from '../../../../src/domain/critique/critique';
import type { Values } from '../../../support/photo-facts';
import { fact, photo, placed } from '../../../support/photo-facts';

const found = (values: Values): readonly Finding[] => {
	const { claims, withdrawn } = claimsOf(photo(values));
	return findingsOf(claims, withdrawn);
};
const cast = (a: number, b: number) => ({ cast: { a, b, strength: Math.hypot(a, b) } });
const box = { x: 0.7, y: 0, width: 0.3, height: 0.3 };

/** What the eyes say, where the pixels agree, and where they say otherwise. */
const seen: Partial<Record<Finding['kind'], readonly [said: Values, bad: Values, good: Values]>> = {
	underexposed: [{ underexposedSeen: 3 }, { median: 0.22, brightest: 0.7 }, {}],
	overexposed: [{ overexposedSeen: 2 }, { median: 0.77 }, {}],
	clipped_highlights: [{ burntSeen: 2 }, { burnt: placed(0.005, box) }, {}],
	blocked_shadows: [{ blockedSeen: 2 }, { blocked: placed(0.04, box) }, {}],
	warm_cast: [{ castSeen: { towards: 'warm', severity: 2 } }, cast(0, 7), {}],
	cool_cast: [{ castSeen: { towards: 'cool', severity: 2 } }, cast(0, -7), {}],
	green_cast: [{ castSeen: { towards: 'green', severity: 2 } }, cast(-7, 0), {}],
	magenta_cast: [{ castSeen: { towards: 'magenta', severity: 2 } }, cast(7, 0), {}],
	out_of_focus: [{ defocusSeen: 2 }, { acuity: 0.3, blur: 'soft' }, {}],
	motion_blur: [{ motionSeen: 2 }, { acuity: 0.2, blur: 'motion', blurDegrees: 30 }, {}],
	noise: [{ noiseSeen: 2 }, { noise: 0.02 }, { noise: 0.004 }],
	tilted: [{ tiltSeen: 2 }, { tilt: 1.4 }, { tilt: 0.3 }],
	low_contrast: [{ flatSeen: 2 }, { contrast: 0.12, darkest: 0.2 }, { contrast: 0.22 }],
	harsh_contrast: [{ harshSeen: 2 }, { contrast: 0.33 }, {}],
	oversaturated: [{ vividSeen: 2 }, { chroma: 61 }, {}],
	undersaturated: [{ drainedSeen: 2 }, { chroma: 3.5 }, {}],
};

describe.each(findingKinds)('%s', (kind) => {
	const [said, bad, good] = seen[kind] ?? [{}, {}, {}];

	it('agrees where the pixels are so', () => {
		expect(found(Object.assign({}, said, bad))).toMatchObject([{ kind, basis: 'agrees' }]);
	});

	it('is kept as contradicted where they are not', () => {
		expect(found(Object.assign({}, said, good))).toMatchObject([{ kind, basis: 'contradicted' }]);
		expect(
			claimsOf(photo(Object.assign({}, said, good))).claims.map((each) => each.kind),
		).not.toContain(kind);
	});
});

it('says where detail is lost, how badly and by what figure', () => {
	expect(found({ burnt: placed(0.12, box) })).toEqual([
		{
			kind: 'clipped_highlights',
			severity: 'strong',
			where: 'top right',
			basis: 'measured',
			evidence: { measure: 'burnt', value: 0.12 },
		},
	]);
	expect(found({ burnt: placed(0.09, box) })).toMatchObject([{ severity: 'moderate' }]);
	expect(found({ burnt: placed(0.02, box), burntSeen: 1 })).toMatchObject([{ severity: 'slight' }]);
	expect(found({ burnt: placed(0.02, box) })).toEqual([]);
});

it('leaves out what is excused, and what the eyes say where nothing can be measured', () => {
	expect(found({ burnt: 0.2, burntSeen: 2, highKey: true })).toEqual([]);
	expect(found({ burnt: 0.2, ground: 'light' })).toEqual([]);
	expect(found({ motionSeen: 3, blur: fact('none' as const, { confidence: 0.4 }) })).toEqual([]);
});

it('finds both of two that are one in words, where the eyes saw both', () => {
	const pale: Values = { median: 0.85, darkest: 0.3, burnt: 0.2 };
	const kinds = (values: Values) => found(Object.assign({}, pale, values)).map(({ kind }) => kind);
	expect(kinds({ burntSeen: 2, overexposedSeen: 2 }).toSorted()).toEqual([
		'clipped_highlights',
		'overexposed',
	]);
	expect(kinds({})).toHaveLength(1);
});

it('tells a smear from a soft focus, whichever the eyes name', () => {
	const kinds = (values: Values) => found(values).map(({ kind, basis }) => [kind, basis]);
	expect(kinds({ motionSeen: 3, acuity: 0.2, blur: 'defocus' })).toEqual([
		['out_of_focus', 'measured'],
		['motion_blur', 'contradicted'],
	]);
	expect(kinds({ defocusSeen: 3, acuity: 0.2, blur: 'motion', blurDegrees: 30 })).toEqual([
		['motion_blur', 'agrees'],
	]);
});

it('gives a model only what stands on pixels and camera, ten at most', () => {
	const all = photo({
		tilt: 1.5,
		burnt: placed(0.09, box),
		tiltSeen: 2,
		lowKey: true,
		noiseSeen: 3,
	});
	expect(measuredClaims(all).map(({ kind, basis }) => [kind, basis])).toEqual([
		['tilted', 'measured'],
		['burnt_areas', 'measured'],
	]);
});
