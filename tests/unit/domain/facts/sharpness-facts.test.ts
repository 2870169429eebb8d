import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../src/domain/facts/facts';
import type { Detail, Measurements } from '../../../../src/domain/facts/measurements';
import { sharpnessFacts } from '../../../../src/domain/facts/sharpness-facts';
import { measurements } from '../../../support/samples';

const none = { kind: 'none', detail: 0.5 } as const;
const told = (change: Partial<Measurements>): Facts =>
	sharpnessFacts(measurements({ measuredWidth: 1200, measuredHeight: 800, blur: none, ...change }));
const of = (detail: Partial<Detail>): Detail => ({
	frequency: 0.16,
	fall: 15,
	before: 11,
	after: 4,
	...detail,
});

describe('a copy made larger', () => {
	it('is told with its factor where the spectrum breaks off', () => {
		const facts = told({ detail: of({}) });
		expect(facts.enlarged?.value).toBe(3.1);
		expect(facts.blur?.value).toBe('soft');
	});

	it.each([
		['falls less', { fall: 11.5 }],
		['falls as a lens does', { before: 15 }],
		['leaves a lens its lobes', { after: 9 }],
		['falls lower than anyone enlarges', { frequency: 0.07 }],
		['falls at the end of what pixels allow', { frequency: 0.35 }],
	] as const)('is not told where the spectrum %s', (_, change) => {
		expect(told({ detail: of(change) }).enlarged).toBeUndefined();
	});

	it('is not told of a smear, nor of little in a small photo', () => {
		const blur = { kind: 'motion', degrees: 20, detail: 0.1 } as const;
		expect(told({ detail: of({}), blur }).enlarged).toBeUndefined();
		const twice = of({ frequency: 0.25 });
		expect(told({ detail: twice }).enlarged?.value).toBe(2);
		expect(told({ detail: twice, measuredWidth: 320, measuredHeight: 240 }).enlarged).toBe(
			undefined,
		);
	});
});

describe('a lens out of focus', () => {
	const soft = of({ frequency: 0.1, fall: 11, before: 15, after: 8 });

	it('is told where fine detail is gone that any photo has', () => {
		expect(told({ detail: soft }).blur).toMatchObject({ value: 'defocus', confidence: 0.9 });
		// As steep as a copy might be, but not certainly one.
		expect(
			told({ detail: of({ frequency: 0.1, fall: 12, before: 12, after: 8 }) }).blur,
		).toMatchObject({ value: 'defocus', confidence: 0.7 });
	});

	it('is not told where it falls less, or only beyond what people see of it', () => {
		expect(told({ detail: of({ ...soft, fall: 8 }) }).blur?.value).toBe('none');
		expect(told({ detail: of({ ...soft, before: 8 }) }).blur?.value).toBe('none');
		expect(told({ detail: soft, measuredWidth: 4000 }).blur?.value).toBe('none');
	});

	it('of a large photo is read in a copy of it', () => {
		const large = { measuredWidth: 6000, measuredHeight: 4000, detail: of({ fall: 5 }) };
		expect(told({ ...large, coarse: { ...soft, scale: 5 } }).blur?.value).toBe('defocus');
		expect(told(large).blur?.value).toBe('none');
	});

	it('is not told of a smear', () => {
		const blur = { kind: 'motion', degrees: 20, detail: 0.1 } as const;
		const facts = told({ detail: soft, blur });
		expect(facts.blur?.value).toBe('motion');
		expect(facts.blurDegrees?.value).toBe(20);
	});
});

describe('the place of what is sharpest', () => {
	it('is told where it lies together', () => {
		const tiles = Array.from({ length: 192 }, (_, i) => (i % 16 > 11 && i / 16 > 8 ? 0.9 : 0.2));
		const facts = told({ sharpness: { best: 0.9, tiles, columns: 16, rows: 12 } });
		expect(facts.acuity).toMatchObject({ value: 0.9, where: 'bottom right' });
		expect(facts.acuity!.region!.x).toBeGreaterThan(0.7);
	});

	it('is not told where it is all over', () => {
		const tiles = Array.from({ length: 192 }, (_, i) => (i % 3 === 0 ? 0.9 : 0.2));
		const facts = told({ sharpness: { best: 0.9, tiles, columns: 16, rows: 12 } });
		expect(facts.acuity?.where).toBeUndefined();
	});
});

it('tells halos where edges were read', () => {
	expect(told({ halos: 0.2 }).halos).toMatchObject({ value: 0.2, confidence: 0.9 });
	// The painted rim of a plate.
	expect(told({ halos: 0.36 }).halos?.confidence).toBe(0.5);
	expect(told({}).halos).toBeUndefined();
});
