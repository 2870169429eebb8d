/** What a small grey copy tells of how a photo is laid out. */
import type { Layout } from '../domain/facts/measurements';
import type { Tile } from './acuity';
import type { Colours } from './colours';
import { areasOf } from './connected';
import { grid } from './sharpness';
import { symmetryOf } from './symmetry';
import { weightOf } from './weight';

/** luma that draws the eye at the rim, and the least share of the frame that does */
const [nearlyWhite, leastBright] = [0.9, 0.003];

export function layoutOf(copy: Tile, colours: Colours): Layout | undefined {
	if (copy.width < grid.columns * 2 || copy.height < grid.rows * 2) return undefined;
	return {
		medians: mediansOf(copy),
		bright: brightAreas(copy),
		symmetry: symmetryOf(copy),
		weight: weightOf(copy, colours),
	};
}

/** Of 16 × 12 tiles, row by row, to a thousandth. */
function mediansOf({ data, width, height }: Tile): readonly number[] {
	return Array.from({ length: grid.columns * grid.rows }, (_, tile) => {
		const column = tile % grid.columns;
		const row = Math.floor(tile / grid.columns);
		const left = Math.floor((column * width) / grid.columns);
		const right = Math.floor(((column + 1) * width) / grid.columns);
		const bottom = Math.floor(((row + 1) * height) / grid.rows);
		const values: number[] = [];
		for (let y = Math.floor((row * height) / grid.rows); y < bottom; y += 1) {
			for (let x = left; x < right; x += 1) values.push(data[y * width + x] ?? 0);
		}
		values.sort((a, b) => a - b);
		return Math.round((values[values.length >> 1] ?? 0) * 1000) / 1000;
	});
}

/** The greatest nearly white areas, at most three. */
function brightAreas({ data, width }: Tile): Layout['bright'] {
	const mask = Uint8Array.from(data, (luma) => (luma >= nearlyWhite ? 1 : 0));
	return areasOf(mask, width, leastBright)
		.slice(0, 3)
		.map(({ share, box }) => ({ share, box }));
}
