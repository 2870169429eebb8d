import { expect, it } from 'vitest';
import { failureCodes } from '../../../../src/domain/failure';
import { helpsLoupe } from '../../../../src/domain/model/fallback';

it('offers Loupe where another model was too much for the device, and never in the place of itself', () => {
	for (const code of ['out_of_memory', 'device_lost', 'self_test_failed'] as const) {
		expect(helpsLoupe(code, 'phi-3.5-vision-q4f16')).toBe(true);
	}
	// A photo that cannot be read is no better for Loupe.
	for (const code of ['photo_unreadable', 'storage_failed', 'record_missing'] as const) {
		expect(helpsLoupe(code, 'phi-3.5-vision-q4f16')).toBe(false);
	}
	for (const code of failureCodes) expect(helpsLoupe(code, 'loupe')).toBe(false);
});
