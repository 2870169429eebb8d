import { describe, expect, it } from 'vitest';
import { compareCritiques } from '../../../../src/domain/critique/compare';
import type { Finding } from '../../../../src/domain/critique/critique';
import type { PhotoCritique } from '../../../../src/domain/critique/photo-critique';
import { spreadOf } from '../../../../src/domain/critique/spread';
import { formatChange } from '../../../../src/ui/text/compare';
import { sampleCritique, told } from '../../../support/samples';

function critique(scores: readonly number[], findings: readonly Finding[]): PhotoCritique {
	return sampleCritique(scores, { findings });
}
const finding = (
	kind: Finding['kind'],
	severity: Finding['severity'],
	value?: number,
): Finding => ({
	kind,
	severity,
	where: 'whole frame',
	basis: 'opinion',
	...(value !== undefined && { evidence: { measure: 'median', value } }),
});

describe('compareCritiques', () => {
	it.each([
		['underexposed', 0.03, 0.05, 'weaker'],
		['underexposed', 0.05, 0.03, 'stronger'],
		['underexposed', 0.05, 0.055, 'same'],
		['overexposed', 0.9, 0.7, 'weaker'],
		['low_contrast', 0.1, 0.2, 'same'],
	] as const)(
		'tells of %s at %f and then at %f of the same severity that it is %s',
		(kind, was, is, fate) => {
			const [change] = compareCritiques(
				critique([5, 5, 5, 5, 5, 5], [finding(kind, 'moderate', was)]),
				critique([5, 5, 5, 5, 5, 5], [finding(kind, 'moderate', is)]),
			).findings;
			expect(change).toMatchObject({ kind, fate });
		},
	);

	it('tells what became of each score and each finding', () => {
		const before = critique(
			[5, 4, 6, 6, 5, 5],
			[
				finding('underexposed', 'strong', 0.1),
				finding('noise', 'moderate'),
				finding('tilted', 'slight'),
				finding('tilted', 'moderate'),
			],
		);
		const after = critique(
			[5, 7, 6, 6, 5, 4],
			[
				finding('underexposed', 'slight', 0.3),
				finding('tilted', 'moderate'),
				finding('harsh_contrast', 'slight'),
			],
		);
		const { overall, scores, findings } = compareCritiques(before, after);
		expect(overall).toEqual({ before: 5.2, after: 5.5 });
		expect(scores.filter((each) => each.before !== each.after)).toEqual([
			{ dimension: 'lighting', before: 4, after: 7 },
			{ dimension: 'emotional_impact', before: 5, after: 4 },
		]);
		expect(findings.map(({ kind, fate }) => [kind, fate])).toEqual([
			['underexposed', 'weaker'],
			['noise', 'gone'],
			['tilted', 'same'],
			['harsh_contrast', 'new'],
		]);
		expect(findings[0]).toMatchObject({
			evidenceBefore: { measure: 'median', value: 0.1 },
			evidenceAfter: { measure: 'median', value: 0.3 },
		});
	});

	it.each([
		[5.2, 5.6, '+0.4'],
		[7, 6, '−1'],
		[6, 6.04, 'unchanged'],
	])('says %d to %d as %s', (before, after, text) => {
		expect(formatChange(before, after)).toBe(text);
	});
});

describe('spreadOf', () => {
	it('needs two runs, and gives the range of each dimension', () => {
		const run = (scores: readonly number[]) => critique(scores, []).dimensions;
		expect(spreadOf([run([5, 5, 5, 5, 5, 5])])).toBeUndefined();
		const spread = spreadOf([run([5, 5, 5, 5, 5, 5]), run([5, 7, 4, 5, 5, 8])]);
		expect(spread).toMatchObject({ runs: 2, overall: { min: 5, max: 5.7 } });
		expect(spread?.dimensions.map(({ min, max }) => [min, max])).toEqual([
			...[
				[5, 5],
				[5, 7],
				[4, 5],
				[5, 5],
			],
			...[
				[5, 5],
				[5, 8],
			],
		]);
	});
});

it('compares faults by claim where both have claims, without what was withdrawn or is good', () => {
	const [burnt, tilted, soft] = told.claims!;
	const before = sampleCritique(undefined, told);
	const after = sampleCritique(undefined, {
		claims: [{ ...burnt!, severity: 'slight' }, { ...tilted!, basis: 'measured' }, soft!],
	});
	expect(compareCritiques(before, after).faults).toEqual([
		{
			kind: 'burnt_areas',
			fate: 'weaker',
			before: 'strong',
			after: 'slight',
			evidenceBefore: burnt!.evidence,
			evidenceAfter: burnt!.evidence,
		},
	]);
	expect(compareCritiques(sampleCritique(), after)).not.toHaveProperty('faults');
});
