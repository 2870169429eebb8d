import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { PhotoCritique } from '../../../../src/domain/critique/photo-critique';
import { resultSchema } from '../../../../src/domain/schemas/result-schema';
import { critiqueResult } from '../../../support/samples';

/** Every field that came with facts and claims. */
const told: Partial<PhotoCritique> = {
	lead: 'A dark bird stands on the left third.',
	actions: [
		{
			claim: 'burnt_areas',
			dimension: 'lighting',
			what: 'Hold the sky',
			why: 'At the top 8 % of the frame are burnt out.',
			now: 'Nothing brings them back.',
			next: 'Expose 1 stop less.',
			where: 'top',
			region: { x: 0, y: 0, width: 1, height: 0.2 },
			evidence: { measure: 'burnt', value: 0.08 },
			edit: { exposureEv: -1, crop: { x: 0, y: 0.2, width: 1, height: 0.8 } },
		},
	],
	claims: [
		{
			kind: 'burnt_areas',
			dimension: 'lighting',
			good: false,
			severity: 'strong',
			where: 'top',
			basis: 'measured',
			confidence: 1,
			withdrawn: 'excused',
		},
	],
	repaired: 1,
	suggestion: 'Wait for a second bird.',
	outside: 'Not a landscape.',
};

describe('the schema of results', () => {
	it('takes a result with facts and claims, to the last field', () => {
		const result = critiqueResult('job-1', told);
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
		const result = critiqueResult('job-1', { ...told, ...(change as object) });
		expect(v.is(resultSchema, result)).toBe(false);
	});
});
