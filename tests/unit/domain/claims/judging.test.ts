import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../../../src/domain/claims/bound-scores';
import type { ClaimKind } from '../../../../src/domain/claims/claim';
import { genreRules, orderFor } from '../../../../src/domain/claims/judging';
import { claimsOf } from '../../../../src/domain/claims/settle';
import type { Judging, Strictness } from '../../../../src/domain/judging';
import { genres, judgingOf, strictnesses } from '../../../../src/domain/judging';
import type { Values } from '../../../support/photo-facts';
import { photo, placed } from '../../../support/photo-facts';

const kindsOf = (values: Values, judging: Judging = {}): readonly ClaimKind[] =>
	claimsOf(photo(values), judging).claims.map(({ kind }) => kind);
const reasonOf = (kind: ClaimKind, values: Values, judging: Judging) =>
	claimsOf(photo(values), judging).withdrawn.find((claim) => claim.kind === kind)?.withdrawn;

const middle = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 };
const centred: Values = { subject: placed({ size: 'middle' as const }, middle) };
const noisy: Values = { noise: 0.06, iso: 6400 };
const slight: Values = { burnt: 0.02, burntSeen: 1 };
const burnt: Values = { burnt: 0.12 };

describe('the kind of photo', () => {
	it('as always, nothing is let pass', () => {
		expect(judgingOf('normal', 'auto')).toBeUndefined();
		expect(kindsOf(centred)).toContain('subject_centred');
		expect(kindsOf(noisy)).toContain('noise');
	});

	it.each([
		['portrait', centred, 'subject_centred'],
		['street', noisy, 'noise'],
		['sport', noisy, 'noise'],
	] as const)('%s lets pass what is its trade, with the reason', (genre, values, kind) => {
		expect(kindsOf(values, { genre })).not.toContain(kind);
		expect(reasonOf(kind, values, { genre })).toBe('genre');
	});

	it('keeps what is a fault in it all the same', () => {
		expect(kindsOf(noisy, { genre: 'landscape' })).toContain('noise');
		expect(kindsOf(burnt, { genre: 'street' })).toContain('burnt_areas');
	});

	it('night excuses what a night that is seen excuses', () => {
		expect(reasonOf('burnt_areas', burnt, { genre: 'night' })).toBe('excused');
	});

	it('architecture expects upright lines of whatever the eyes take it for', () => {
		const leaning: Values = { converging: 6, scene: 'object' };
		expect(kindsOf(leaning)).not.toContain('converging');
		expect(kindsOf(leaning, { genre: 'architecture' })).toContain('converging');
	});

	it.each(genres)('%s says first what it is looked at for, and never lets that pass', (genre) => {
		const { first, lets } = genreRules[genre];
		expect(orderFor({ genre }, ['simple']).slice(0, first.length)).toEqual(first);
		expect(first.filter((kind) => (lets as readonly ClaimKind[]).includes(kind))).toEqual([]);
	});
});

describe('strictness', () => {
	it('lenient lets small faults pass, and no large one', () => {
		expect(kindsOf(slight)).toContain('burnt_areas');
		expect(kindsOf(slight, { strictness: 'lenient' })).not.toContain('burnt_areas');
		expect(reasonOf('burnt_areas', slight, { strictness: 'lenient' })).toBe('lenient');
		expect(kindsOf(burnt, { strictness: 'lenient' })).toContain('burnt_areas');
	});

	it('strict tells nothing that the facts do not say', () => {
		for (const values of [{}, slight, burnt, noisy, centred]) {
			expect(kindsOf(values, { strictness: 'strict' })).toEqual(kindsOf(values));
		}
	});

	const most = (values: Values, strictness?: Exclude<Strictness, 'normal'>): number => {
		const judging = strictness === undefined ? {} : { strictness };
		const { claims, withdrawn } = claimsOf(photo(values), judging);
		return boundsOf('lighting', claims, withdrawn, strictness).most;
	};

	it('moves the most that a score can be by a point', () => {
		expect([most(burnt, 'lenient'), most(burnt), most(burnt, 'strict')]).toEqual([6, 5, 4]);
		expect([most(slight), most(slight, 'strict')]).toEqual([10, 8]);
		// Two strengths, and nothing against it.
		const good: Values = { ground: 'dark', median: 0.05, light: 'stage', chroma: 30 };
		expect(most(good, 'strict')).toBe(10);
		expect(most({}, 'strict')).toBe(8);
	});

	it('never scores lower where it is more lenient, whatever the photo', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 0.3, noNaN: true }), (share) => {
				const bounds = strictnesses.map((each) =>
					most({ burnt: share }, each === 'normal' ? undefined : each),
				);
				expect(bounds).toEqual(bounds.toSorted((a, b) => b - a));
			}),
		);
	});
});
