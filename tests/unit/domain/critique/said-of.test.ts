import { expect, it } from 'vitest';
import { saidOf } from '../../../../src/domain/critique/said-of';
import { sampleCritique } from '../../../support/samples';

const silent = sampleCritique([7, 7, 7, 7, 7, 7]);
const soft = {
	kind: 'soft_background',
	dimension: 'depth_perspective',
	good: true,
	severity: 'moderate',
	where: 'whole frame',
	basis: 'agrees',
	confidence: 0.9,
} as const;
const led = {
	...silent,
	lead: 'What is behind melts.',
	leadClaim: soft.kind,
	claims: [soft],
} as const;
const review = {
	dimension: 'depth_perspective',
	score: 7,
	comment: '',
	recommendation: '',
} as const;

it('is the comment where there is one', () => {
	expect(saidOf(led, { ...review, comment: 'It is deep.' })).toBe('It is deep.');
});

it('is the lead of the dimension whose claim it tells, and of no other', () => {
	expect(saidOf(led, review)).toBe('What is behind melts.');
	expect(saidOf(led, { ...review, dimension: 'lighting' })).toBe('');
	expect(saidOf(silent, review)).toBe('');
});
