import { expect, it } from 'vitest';
import { localDay } from '../../../src/ui/shared/hand-out';

it('names a file by the day here, not by the day in Greenwich', () => {
	expect(localDay(new Date(2026, 10, 28, 23, 59))).toBe('2026-11-28');
	expect(localDay(new Date(2026, 0, 1, 0, 1))).toBe('2026-01-01');
});
