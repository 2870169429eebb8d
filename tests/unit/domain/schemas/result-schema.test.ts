import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { PhotoCritique } from '../../../../src/domain/critique/photo-critique';
import { resultSchema } from '../../../../src/domain/schemas/result-schema';
import { critiqueResult, told } from '../../../support/samples';

/** Every field that came with facts and claims. */
const every: Partial<PhotoCritique> = {
	...told,
	repaired: 1,
	suggestion: 'Wait for a second bird.',
	outside: 'Not a landscape.',
};

describe('the schema of results', () => {
	it('takes a result with facts and claims, to the last field', () => {
		const result = critiqueResult('job-1', every);
		expect(v.parse(resultSchema, result)).toEqual(result);
	});

	it('takes one of an earlier version: a letter, and none of what came later', () => {
		const result = critiqueResult('job-1', { grade: 'C+' });
		expect(v.parse(resultSchema, result)).toEqual(result);
		expect(result.critique).not.toHaveProperty('lead');
	});

	it.each([
		['an unknown claim', { claims: [{ ...told.claims![0]!, kind: 'ugly' }] }],
		['an action without what to do', { actions: [{ ...told.actions![0]!, what: undefined }] }],
		['half a repair', { repaired: 0.5 }],
	])('refuses %s', (_name, change) => {
		const result = critiqueResult('job-1', { ...every, ...(change as object) });
		expect(v.is(resultSchema, result)).toBe(false);
	});
});
