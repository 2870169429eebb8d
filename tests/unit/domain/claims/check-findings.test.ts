import { describe, expect, it } from 'vitest';
import { checkFindings, rules } from '../../../../src/domain/claims/check-findings';
import type { Finding, FindingKind } from '../../../../src/domain/critique/critique';
import type { Measurements } from '../../../../src/domain/facts/measurements';
import { evidenceText, factRows } from '../../../../src/ui/text/measurements';

const levels = Array<number>(256).fill(1);
const good: Measurements = {
	width: 100,
	height: 50,
	measuredWidth: 100,
	measuredHeight: 50,
	histogram: { luma: levels, r: levels, g: levels, b: levels },
	luma: { mean: 0.46, p1: 0.03, p50: 0.45, p99: 0.96 },
	clipping: {
		highlights: 0.3,
		shadows: 0.0005,
		burnt: 0.0002,
		blocked: 0,
		channels: { r: 0, g: 0, b: 0.3 },
	},
	exposure: { brightest: 0.98 },
	blur: { kind: 'none', detail: 0.9 },
	contrast: { rms: 0.2 },
	cast: { a: 0.2, b: 0.4, strength: 0.45 },
	saturation: { mean: 22 },
	sharpness: { best: 0.6, subject: 0.5, tiles: [], columns: 16, rows: 12 },
	noise: { sigma: 0.003 },
	horizon: { degrees: 0.1, confidence: 0.9 },
};
const said = (kind: FindingKind): Finding => ({
	kind,
	severity: 'moderate',
	where: 'whole frame',
	basis: 'opinion',
});
/** A third of the frame's height at the top right. */
const box = { x: 0.7, y: 0, width: 0.3, height: 0.3 };
const lost = (kind: 'burnt' | 'blocked', share: number): Measurements['clipping'] => ({
	highlights: share,
	shadows: share,
	burnt: 0,
	blocked: 0,
	[kind]: share,
	areas: [{ kind, share, box }],
});
/** The same photo with one thing wrong. */
const bad: Partial<Record<FindingKind, Partial<Measurements>>> = {
	underexposed: { luma: { ...good.luma, p50: 0.04, p99: 0.3 }, exposure: { brightest: 0.35 } },
	overexposed: {
		luma: { ...good.luma, p1: 0.6, p50: 0.95 },
		clipping: { highlights: 0.02, shadows: 0, burnt: 0.015, blocked: 0 },
	},
	clipped_highlights: { clipping: lost('burnt', 0.1) },
	blocked_shadows: { clipping: lost('blocked', 0.35) },
	warm_cast: { cast: { a: 0, b: 12, strength: 12 } },
	cool_cast: { cast: { a: 0, b: -12, strength: 12 } },
	green_cast: { cast: { a: -12, b: 0, strength: 12 } },
	magenta_cast: { cast: { a: 12, b: 0, strength: 12 } },
	out_of_focus: {
		sharpness: { ...good.sharpness, best: 0.01 },
		blur: { kind: 'soft', detail: 0.02 },
	},
	motion_blur: {
		sharpness: { ...good.sharpness, best: 0.2, motionDegrees: 30 },
		blur: { kind: 'motion', degrees: 30, detail: 0.1 },
	},
	noise: { noise: { sigma: 0.05 } },
	tilted: { horizon: { degrees: -3, confidence: 0.9 } },
	low_contrast: { contrast: { rms: 0.03 } },
	harsh_contrast: { contrast: { rms: 0.35 } },
	oversaturated: { saturation: { mean: 80 } },
	undersaturated: { saturation: { mean: 3 } },
};
const kinds = Object.keys(rules) as FindingKind[];

describe('checkFindings', () => {
	it.each(kinds)('%s: agrees where it is so, and says with what', (kind) => {
		const [finding] = checkFindings([said(kind)], { ...good, ...bad[kind] });
		expect(finding).toMatchObject({ kind, basis: 'agrees', severity: 'moderate' });
		expect(evidenceText(finding!.evidence!)).toMatch(/^Measured: .*\d/u);
	});

	it.each(kinds.filter((kind) => kind !== 'motion_blur' && kind !== 'out_of_focus'))(
		'%s: contradicted on a good photo',
		(kind) => {
			expect(checkFindings([said(kind)], good)).toMatchObject([{ kind, basis: 'contradicted' }]);
		},
	);

	it.each(['motion_blur', 'out_of_focus'] as const)(
		'%s: contradicted where edges are sharp',
		(kind) => {
			expect(checkFindings([said(kind)], good)[0]!.basis).toBe('contradicted');
		},
	);

	it('stays an opinion between the thresholds, and where nothing could be measured', () => {
		const dim = { ...good, luma: { ...good.luma, p50: 0.33 } };
		expect(checkFindings([said('underexposed')], dim)).toMatchObject([{ basis: 'opinion' }]);
		const { cast: _, horizon: __, ...blind } = good;
		expect(checkFindings([said('warm_cast'), said('tilted')], blind)).toEqual([
			said('warm_cast'),
			said('tilted'),
		]);
		for (const horizon of [
			{ degrees: 5, confidence: 0.1 },
			{ degrees: 12, confidence: 0.9 },
		]) {
			expect(checkFindings([said('tilted')], { ...good, horizon })).toEqual([said('tilted')]);
		}
	});

	it.each(kinds.filter((kind) => rules[kind]?.certain !== undefined))(
		'%s: added as measured when it is beyond doubt and was not said',
		(kind) => {
			const added = checkFindings([], { ...good, ...bad[kind] });
			expect(added).toMatchObject([{ kind, basis: 'measured', severity: 'strong' }]);
			expect(checkFindings([said(kind)], { ...good, ...bad[kind] })).toHaveLength(1);
		},
	);

	it('says where detail is lost, and how badly', () => {
		const [most] = checkFindings([], { ...good, clipping: lost('burnt', 0.1) });
		expect(most).toMatchObject({ where: 'top right', severity: 'strong' });
		const [some] = checkFindings([], { ...good, clipping: lost('burnt', 0.04) });
		expect(some).toMatchObject({ where: 'top right', severity: 'moderate' });
	});

	it('does not call a channel at its limit burnt out: a blue sky', () => {
		expect(checkFindings([], good)).toEqual([]);
		expect(checkFindings([said('clipped_highlights')], good)).toMatchObject([
			{ basis: 'contradicted' },
		]);
	});

	it('neither adds nor agrees where the ground is dark, lit or light on purpose', () => {
		const dark = { ...good.luma, p50: 0.03, p99: 0.3 };
		for (const [kind, found] of [
			['underexposed', { luma: dark, exposure: { brightest: 0.9 } }],
			['underexposed', { luma: dark, exposure: { brightest: 0.5, ground: 'dark' } }],
			[
				'blocked_shadows',
				{ clipping: lost('blocked', 0.5), exposure: { brightest: 0.9, ground: 'dark' } },
			],
			[
				'clipped_highlights',
				{ clipping: lost('burnt', 0.7), exposure: { brightest: 1, ground: 'light' } },
			],
			['overexposed', { luma: { ...good.luma, p1: 0.6, p50: 0.97 } }],
		] as const) {
			expect(checkFindings([], { ...good, ...found })).toEqual([]);
			expect(checkFindings([said(kind)], { ...good, ...found })).toMatchObject([
				{ basis: 'opinion' },
			]);
		}
	});

	it('tells a smear from a soft focus, whichever the model names', () => {
		const soft = { ...good, ...bad.out_of_focus };
		expect(checkFindings([said('motion_blur')], soft)).toMatchObject([
			{ kind: 'motion_blur', basis: 'contradicted' },
			{ kind: 'out_of_focus', basis: 'measured' },
		]);
		const smeared = { ...good, ...bad.motion_blur, sharpness: { ...good.sharpness, best: 0.05 } };
		expect(checkFindings([said('out_of_focus')], smeared)).toMatchObject([
			{ kind: 'out_of_focus', basis: 'opinion' },
			{ kind: 'motion_blur', basis: 'measured', evidence: { value: 30 } },
		]);
	});

	it('leaves dark and bright photos in peace that have the other end too', () => {
		const night = { ...good, luma: { ...good.luma, p50: 0.03 } };
		const snow = { ...good, luma: { ...good.luma, p50: 0.95 } };
		expect(checkFindings([], night)).toEqual([]);
		expect(checkFindings([], snow)).toEqual([]);
	});

	it('adds nothing to a good photo', () => {
		expect(checkFindings([], good)).toEqual([]);
	});
});

it('lists every figure with a unit, and leaves out what is not known', () => {
	const names = factRows(good).map(([name]) => name);
	expect(names).toContain('Lines off level');
	const { noise: _, horizon: __, cast: ___, ...rest } = good;
	const fewer = factRows({ ...rest, sharpness: { tiles: [], columns: 1, rows: 1 } });
	expect(fewer.map(([name]) => name)).not.toContain('Noise');
	expect(new Map(fewer).get('Colour cast')).toBe('no near-neutral pixels to tell by');
	expect(
		new Map(factRows({ ...good, measuredWidth: 50, measuredHeight: 25 })).get('Size'),
	).toContain('measured at 50 × 25');
});
