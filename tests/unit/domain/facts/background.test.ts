import { describe, expect, it } from 'vitest';
import { borneOut } from '../../../../src/domain/facts/background';
import { settleFacts } from '../../../../src/domain/facts/settle-facts';
import { measurements } from '../../../support/samples';

const soft = { value: true, confidence: 0.65, from: 'model' } as const;
/** of 16 × 12 tiles; 31 of them are the upper rim */
const tilesOf = (draw: (column: number, row: number) => number | null) =>
	Array.from({ length: 192 }, (_, tile) => draw(tile % 16, Math.floor(tile / 16)));
const sharpness = (tiles: readonly (number | null)[], best = 1) => ({
	best,
	tiles,
	columns: 16,
	rows: 12,
});
const isMiddle = (column: number, row: number): boolean =>
	column > 4 && column < 11 && row > 3 && row < 9;

describe('a soft background that eyes see', () => {
	it.each([
		['smooth', null],
		['with soft edges', 0.2],
	])('stands before a rim that is %s', (_, rim) => {
		const tiles = tilesOf((column, row) => (isMiddle(column, row) ? 0.9 : rim));
		expect(borneOut(soft, sharpness(tiles))).toBe(soft);
	});

	it('may stand on ground that is as sharp as itself', () => {
		const tiles = tilesOf((column, row) => (row > 8 || isMiddle(column, row) ? 0.9 : null));
		expect(borneOut(soft, sharpness(tiles))).toBe(soft);
	});

	it.each([
		[8, true],
		[9, false],
	])('with %d of 32 tiles of its upper rim sharp: %s', (sharp, stands) => {
		const tiles = tilesOf((column, row) =>
			isMiddle(column, row) || (row === 0 && column < sharp) ? 0.9 : null,
		);
		expect(borneOut(soft, sharpness(tiles)) !== undefined).toBe(stands);
	});

	it.each([
		['hardly a tile is plainly sharp', 7, 1],
		['nothing is sharp', 8, 0.49],
	])('excuses and praises nothing where %s', (_, crisp, best) => {
		const tiles = tilesOf((column, row) =>
			row === 6 && column >= 4 && column < 4 + crisp ? 0.6 : null,
		);
		expect(borneOut(soft, sharpness(tiles, best))?.confidence).toBe(0.5);
	});

	it('is not sure where no tiles are known', () => {
		expect(borneOut(soft, sharpness([]))?.confidence).toBe(0.5);
	});

	it('is no fact where the whole frame is sharp', () => {
		const found = measurements({ sharpness: sharpness(tilesOf(() => 0.9)) });
		expect(settleFacts(found, { softBackground: soft }).softBackground).toBeUndefined();
	});
});
