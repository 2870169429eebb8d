import { expect, it } from 'vitest';
import type { Preference } from '../../../../src/domain/claims/rank-claims';
import { rankClaims } from '../../../../src/domain/claims/rank-claims';
import { claimsOf } from '../../../../src/domain/claims/settle';
import { photo } from '../../../support/photo-facts';

const kindsBy = (burnt: number, preference?: Preference): string[] =>
	rankClaims(claimsOf(photo({ burnt, tilt: 2, megapixels: 0.2 })).claims, preference).map(
		({ kind }) => kind,
	);

it('orders by weight and severity, to nobody in particular', () => {
	expect(kindsBy(0.09)).toEqual(['tilted', 'burnt_areas', 'small_file']);
	expect(kindsBy(0.15)).toEqual(['burnt_areas', 'tilted', 'small_file']);
});

it('leads with what an advisor weighs more', () => {
	expect(kindsBy(0.09, { dimensions: { lighting: 2 } })[0]).toBe('burnt_areas');
	expect(kindsBy(0.09, { kinds: { small_file: 30 } })[0]).toBe('small_file');
});

it('puts what an advisor lets pass behind, unless it is strong and measured', () => {
	expect(kindsBy(0.09, { passes: ['tilted'] })[0]).toBe('burnt_areas');
	expect(kindsBy(0.15, { passes: ['burnt_areas'] })[0]).toBe('burnt_areas');
});
