/** What a small grey copy tells of how a photo is laid out. */
import type { Layout } from '../domain/facts/measurements';
import type { Tile } from './acuity';
import type { Colours } from './colours';
import type { Area } from './connected';
import { areasOf, maskOf } from './connected';
import { grid } from './sharpness';
import { halved, symmetryOf } from './symmetry';
import { weightOf } from './weight';

/** luma that draws the eye at the rim, and the least share of the frame that does */
const [nearlyWhite, leastBright] = [0.9, 0.003];
/** luma of what such an area may be a part of: a sky, a wall */
const lit = 0.6;
/** luma of dark shapes, of a ground and of a light one */
const shapes = { dark: 0.12, ground: 0.35, light: 0.4 } as const;
/** of each side: the rim; and of the height: what lies above the land */
const [rim, upper] = [0.1, 2 / 3];

/** @param copy about 300 pixels wide: half of it tells as much */
export function layoutOf(copy: Tile, colours: Colours): Layout | undefined {
	const half = halved(copy);
	if (half.width < grid.columns || half.height < grid.rows) return undefined;
	return {
		medians: mediansOf(half),
		bright: brightAreas(half),
		shapes: shapesOf(half),
		symmetry: symmetryOf(half),
		weight: weightOf(half, colours),
	};
}

/** luma is counted in so many steps */
const levels = 500;

/** Of 16 × 12 tiles, row by row. */
function mediansOf({ data, width, height }: Tile): readonly number[] {
	const counts = new Uint16Array(levels + 1);
	return Array.from({ length: grid.columns * grid.rows }, (_, tile) => {
		const column = tile % grid.columns;
		const row = Math.floor(tile / grid.columns);
		const left = Math.floor((column * width) / grid.columns);
		const right = Math.floor(((column + 1) * width) / grid.columns);
		const bottom = Math.floor(((row + 1) * height) / grid.rows);
		counts.fill(0);
		let pixels = 0;
		for (let y = Math.floor((row * height) / grid.rows); y < bottom; y += 1) {
			for (let x = left; x < right; x += 1) {
				const level = Math.round((data[y * width + x] ?? 0) * levels);
				counts[level] = (counts[level] ?? 0) + 1;
				pixels += 1;
			}
		}
		let seen = 0;
		for (let level = 0; level <= levels; level += 1) {
			seen += counts[level] ?? 0;
			if (2 * seen > pixels) return level / levels;
		}
		return 0;
	});
}

/** The greatest nearly white areas, and of each how much of the frame is lit around it without a break. */
function brightAreas({ data, width }: Tile): Layout['bright'] {
	const grounds = areasOf(maskOf(data, lit, 2), width, leastBright);
	return areasOf(maskOf(data, nearlyWhite, 2), width, leastBright)
		.slice(0, 3)
		.map(({ share, box }) => {
			const ground = grounds.find((area) => isWithin(box, area.box) && area.share >= share);
			return { share, box, ground: ground?.share ?? share };
		});
}

const isWithin = (inner: Area['box'], outer: Area['box']): boolean =>
	inner.x >= outer.x &&
	inner.y >= outer.y &&
	inner.x + inner.width <= outer.x + outer.width + 1e-9 &&
	inner.y + inner.height <= outer.y + outer.height + 1e-9;

/** How dark shapes stand before a light ground; shares of the frame, and of its rim above the land. */
function shapesOf({ data, width, height }: Tile): Layout['shapes'] {
	let [dark, between, bright] = [0, 0, 0];
	for (const luma of data) {
		if (luma < shapes.dark) dark += 1;
		else if (luma < shapes.ground) between += 1;
		else if (luma >= shapes.light) bright += 1;
	}
	const [rimX, rimY] = [Math.ceil(width * rim), Math.ceil(height * rim)];
	let [pixels, light] = [0, 0];
	for (let y = 0; y < height * upper; y += 1) {
		for (let x = 0; x < width; x += 1) {
			if (y >= rimY && x >= rimX && x < width - rimX) continue;
			pixels += 1;
			if ((data[y * width + x] ?? 0) >= shapes.ground) light += 1;
		}
	}
	const [largest] = areasOf(maskOf(data, 0, shapes.dark), width, leastBright);
	return {
		dark: dark / data.length,
		largest: largest?.share ?? 0,
		between: between / data.length,
		light: bright / data.length,
		rim: light / pixels,
	};
}
