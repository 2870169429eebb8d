import { expect, it } from 'vitest';
import { localDay } from '../../../src/lib/local-day';

it('is the day on the wall, not that of Greenwich', () => {
	expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
	expect(localDay(new Date(2026, 11, 31, 0, 1))).toBe('2026-12-31');
});
