import { expect, it } from 'vitest';
import { boundScores, boundsOf } from '../../../../src/domain/claims/bound-scores';
import { claimsOf } from '../../../../src/domain/claims/settle';
import type { Values } from '../../../support/photo-facts';
import { fact, photo } from '../../../support/photo-facts';

const bounds = (values: Values) => {
	const { claims, withdrawn } = claimsOf(photo(values));
	return boundsOf('lighting', claims, withdrawn);
};

it('caps a dimension by its gravest certain fault', () => {
	expect(bounds({ burnt: 0.12 })).toEqual({ least: 0, most: 5 });
	expect(bounds({ burnt: 0.09 })).toEqual({ least: 0, most: 7 });
	expect(bounds({ burnt: 0.02, burntSeen: 1 })).toEqual({ least: 4, most: 10 });
});

it('keeps it at five where there is no fault and no doubt, at seven where two things are good', () => {
	expect(bounds({})).toEqual({ least: 5, most: 10 });
	expect(bounds({ ground: 'dark', median: 0.05 })).toEqual({ least: 5, most: 10 });
	expect(bounds({ ground: 'dark', median: 0.05, light: 'stage', chroma: 30 })).toEqual({
		least: 7,
		most: 10,
	});
});

it('lets a doubt keep the model’s low score, down to four', () => {
	const cast = fact({ a: 0, b: 8, strength: 8 }, { confidence: 0.5 });
	expect(bounds({ cast, castSeen: { towards: 'warm', severity: 2 } })).toEqual({
		least: 4,
		most: 10,
	});
});

it('holds nothing of the file against the picture', () => {
	const { claims, withdrawn } = claimsOf(photo({ megapixels: 0.1 }));
	expect(claims.map(({ kind }) => kind)).toEqual(['small_file']);
	expect(boundsOf('focus_sharpness', claims, withdrawn).least).toBe(5);
});

it('moves scores no further than it must', () => {
	const { claims, withdrawn } = claimsOf(photo({ burnt: 0.12 }));
	const given = [
		{ dimension: 'lighting', score: 8 },
		{ dimension: 'composition', score: 2 },
		{ dimension: 'visual_balance', score: 6 },
	] as const;
	expect(boundScores(given, claims, withdrawn).map(({ score }) => score)).toEqual([5, 5, 6]);
});
