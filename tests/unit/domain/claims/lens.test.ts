import { describe, expect, it } from 'vitest';
import { advisorIds } from '../../../../src/domain/advisor';
import { claimRules, isFault } from '../../../../src/domain/claims/all-rules';
import type { Claim, ClaimKind } from '../../../../src/domain/claims/claim';
import { lenses } from '../../../../src/domain/claims/lens';
import {
	faultsToMend,
	isCertainAndStrong,
	rankFor,
} from '../../../../src/domain/claims/tell-order';

const claim = (kind: ClaimKind, severity: Claim['severity'] = 'moderate'): Claim => ({
	kind,
	dimension: claimRules[kind].dimension,
	good: !isFault(kind),
	severity,
	where: 'whole frame',
	basis: 'measured',
	confidence: 0.9,
	figures: {},
});

/** First thing to do and first thing to praise, for each advisor. */
const firsts = (claims: readonly Claim[], good: boolean): readonly (string | undefined)[] =>
	advisorIds.map((advisor) => rankFor(advisor, claims).find((each) => each.good === good)?.kind);

const commonestOf = (kinds: readonly (string | undefined)[]): number =>
	Math.max(...kinds.map((kind) => kinds.filter((each) => each === kind).length));

describe('nine lenses', () => {
	it.each([
		[['flat_tones', 'tilted', 'undersaturated', 'subject_small', 'noise']],
		[['blocked_areas', 'cluttered', 'oversaturated', 'converging', 'subject_soft']],
		[['hard_tones', 'subject_centred', 'channel_limit', 'noise', 'cool_cast']],
	] satisfies (readonly [readonly ClaimKind[]])[])(
		'begin with other faults of one photo: %j',
		(kinds) => {
			const faults = kinds.map((kind) =>
				claim(kind, claimRules[kind].weight < 0.5 ? 'strong' : 'slight'),
			);
			// None of them so grave that every advisor must begin with it.
			const level = faults.map((fault) => ({ ...fault, basis: 'opinion' as const }));
			expect(commonestOf(firsts(level, false))).toBeLessThanOrEqual(4);
		},
	);

	it.each([
		[['full_range', 'sharp_subject', 'fills_frame', 'one_colour', 'balanced']],
		[['layered', 'level', 'quiet_colour', 'simple', 'sharp_throughout']],
		[['lit_on_dark', 'warm_light', 'colour_accent', 'soft_background', 'symmetrical']],
	] satisfies (readonly [readonly ClaimKind[]])[])(
		'are led by other merits of one photo: %j',
		(kinds) => {
			const merits = kinds.map((kind) => claim(kind));
			expect(commonestOf(firsts(merits, true))).toBeLessThanOrEqual(4);
		},
	);

	it.each(advisorIds)('%s lets no strong measured fault pass', (advisor) => {
		for (const kind of lenses[advisor].passes) {
			const grave = claim(kind, 'strong');
			const ranked = rankFor(advisor, [claim('burnt_areas', 'moderate'), grave]);
			expect(isCertainAndStrong(grave)).toBe(true);
			expect(ranked[0]?.kind, kind).toBe(kind);
		}
	});

	it.each(advisorIds)('%s puts what it lets pass behind its like', (advisor) => {
		for (const kind of lenses[advisor].passes) {
			const passed = claim(kind, 'slight');
			const other = claim('burnt_areas', 'slight');
			if (kind !== 'burnt_areas')
				expect(rankFor(advisor, [passed, other])[0]?.kind, kind).toBe('burnt_areas');
		}
	});

	it('the order that a model gives comes before the weights, and after what is certain and strong', () => {
		const claims = [claim('noise'), claim('flat_tones'), claim('tilted', 'strong')];
		const ranked = rankFor('ansel', claims, ['noise', 'flat_tones']);
		expect(ranked.map(({ kind }) => kind)).toEqual(['tilted', 'noise', 'flat_tones']);
	});
});

describe('faultsToMend', () => {
	const kinds = (faults: readonly ClaimKind[]): readonly ClaimKind[] =>
		faultsToMend(
			faults.map((kind) => claim(kind)),
			3,
		).map(({ kind }) => kind);

	it('takes the first of two that work on one thing', () => {
		expect(kinds(['underexposed', 'blocked_areas', 'tilted'])).toEqual(['underexposed', 'tilted']);
		expect(kinds(['cool_cast', 'noise'])).toEqual(['cool_cast', 'noise']);
	});

	it('takes none that asks the camera for the opposite', () => {
		expect(kinds(['motion_blur', 'noise', 'tilted'])).toEqual(['motion_blur', 'tilted']);
		expect(kinds(['noise', 'motion_blur', 'tilted'])).toEqual(['noise', 'tilted']);
	});

	it('takes no more than it is asked for, and no merit', () => {
		const many = ['tilted', 'level', 'noise', 'flat_tones', 'oversaturated'] as const;
		expect(kinds(many)).toEqual(['tilted', 'noise', 'flat_tones']);
	});
});
