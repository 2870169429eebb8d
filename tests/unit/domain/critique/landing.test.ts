import { describe, expect, it } from 'vitest';
import type { ClaimKind } from '../../../../src/domain/claims/claim';
import type { Action } from '../../../../src/domain/claims/written';
import { compareCritiques } from '../../../../src/domain/critique/compare';
import type { Severity } from '../../../../src/domain/critique/critique';
import { landingOf } from '../../../../src/domain/critique/landing';
import type { PhotoCritique, ToldClaim } from '../../../../src/domain/critique/photo-critique';
import { critiqueResult } from '../../../support/samples';

function claim(kind: ClaimKind, severity: Severity, change: Partial<ToldClaim> = {}): ToldClaim {
	const base = { dimension: 'lighting', good: false, where: 'top', basis: 'measured' } as const;
	return { ...base, kind, severity, confidence: 1, ...change };
}
const action = (kind: Action['claim'], what: string): Action => ({
	claim: kind,
	dimension: 'lighting',
	what,
	why: 'So.',
	where: 'top',
});
function critique(
	claims: readonly ToldClaim[] | undefined,
	actions: readonly Action[] = [],
): PhotoCritique {
	const { critique: made } = critiqueResult('a', { ...(claims && { claims }), actions });
	if (made?.kind !== 'critique') throw new Error('no critique');
	return made;
}

describe('a version', () => {
	const before = critique(
		[
			claim('burnt_areas', 'strong'),
			claim('tilted', 'moderate'),
			claim('warm_cast', 'slight'),
			claim('sharp_throughout', 'strong', { good: true }),
		],
		[
			action('burnt_areas', 'Hold the sky'),
			action('tilted', 'Level it'),
			action('warm_cast', 'Cool it'),
			action('suggestion', 'Wait for rain'),
		],
	);

	it('tells of each thing to do whether it is gone, less, as it was or worse, and what is new', () => {
		const after = critique([
			claim('burnt_areas', 'slight'),
			claim('warm_cast', 'moderate'),
			claim('noise', 'slight'),
			claim('flat_tones', 'strong', { withdrawn: 'excused' }),
		]);
		const { actions, fresh, overall } = landingOf(before, after);
		expect(actions.map(({ action: { what }, fate }) => [what, fate])).toEqual([
			['Hold the sky', 'weaker'],
			['Level it', 'gone'],
			['Cool it', 'stronger'],
		]);
		expect(fresh).toEqual(['noise']);
		expect(overall).toEqual({ before: before.overall, after: after.overall });
		expect(landingOf(before, before).actions.map(({ fate }) => fate)).toEqual([
			'same',
			'same',
			'same',
		]);
	});

	it('has mended what its critique withdrew', () => {
		const after = critique([claim('tilted', 'moderate', { withdrawn: 'contradicted' })]);
		expect(landingOf(before, after).actions.map(({ fate }) => fate)).toEqual([
			'gone',
			'gone',
			'gone',
		]);
	});

	it('is compared by its claims where both have them, faults and merits apart', () => {
		const after = critique([claim('tilted', 'moderate'), claim('level', 'slight', { good: true })]);
		const { faults, merits } = compareCritiques(before, after);
		expect(faults?.map(({ kind, fate }) => [kind, fate])).toEqual([
			['burnt_areas', 'gone'],
			['tilted', 'same'],
			['warm_cast', 'gone'],
		]);
		expect(merits?.map(({ kind, fate }) => [kind, fate])).toEqual([
			['sharp_throughout', 'gone'],
			['level', 'new'],
		]);
		expect(compareCritiques(before, critique(undefined)).faults).toBeUndefined();
	});
});
