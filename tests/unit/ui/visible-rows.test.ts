import fc from 'fast-check';
import { expect, it } from 'vitest';
import { visibleRows } from '../../../src/ui/shared/visible-rows';

const grid = fc.record({
	count: fc.nat(20_000),
	columns: fc.integer({ min: 1, max: 12 }),
	rowHeight: fc.integer({ min: 40, max: 500 }),
	scrolled: fc.integer({ min: -2000, max: 3_000_000 }),
	windowHeight: fc.integer({ min: 0, max: 3000 }),
});

it('covers the window, keeps the height of the whole, and draws few', () => {
	fc.assert(
		fc.property(grid, (each) => {
			const { from, to, before, after } = visibleRows(each);
			const rows = Math.ceil(each.count / each.columns);
			const drawn = Math.ceil((to - from) / each.columns);
			expect(before + drawn * each.rowHeight + after).toBe(rows * each.rowHeight);
			expect(from % each.columns).toBe(0);
			expect(drawn).toBeLessThanOrEqual(Math.ceil(each.windowHeight / each.rowHeight) + 6);
			const end = Math.min(rows * each.rowHeight, each.scrolled + each.windowHeight);
			if (each.scrolled >= 0 && each.scrolled < end) {
				expect(before).toBeLessThanOrEqual(each.scrolled);
				expect(before + drawn * each.rowHeight).toBeGreaterThanOrEqual(end);
			}
		}),
	);
});
