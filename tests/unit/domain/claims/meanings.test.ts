import { expect, it } from 'vitest';
import { meaningsOf } from '../../../../src/domain/claims/meanings';

const claim = { good: false, severity: 'moderate' } as const;

it('a measurement means what the findings say that rest on it, the worst of them', () => {
	const found = meaningsOf([
		{ ...claim, kind: 'clean_at_iso', good: true },
		{ ...claim, kind: 'warm_light', good: true },
		{ ...claim, kind: 'cool_cast' },
		{ ...claim, kind: 'tilted', severity: 'slight' },
	]);
	expect([...found]).toEqual([
		['cast', { status: 'problem', kind: 'cool_cast' }],
		['noise', { status: 'good', kind: 'clean_at_iso' }],
		['tilt', { status: 'watch', kind: 'tilted' }],
	]);
});

it('a figure of which nothing is said, or no more, has no meaning', () => {
	expect(meaningsOf([]).size).toBe(0);
	expect(meaningsOf([{ ...claim, kind: 'burnt_areas', withdrawn: 'excused' }]).size).toBe(0);
	expect(meaningsOf([{ ...claim, kind: 'subject_centred' }]).size).toBe(0);
});
