/** What a small grey copy tells of how a photo is laid out. */
import type { Layout } from '../domain/facts/measurements';
import type { Tile } from './acuity';
import type { Colours } from './colours';
import type { Area } from './connected';
import { areasOf } from './connected';
import { grid } from './sharpness';
import { symmetryOf } from './symmetry';
import { weightOf } from './weight';

/** luma that draws the eye at the rim, and the least share of the frame that does */
const [nearlyWhite, leastBright] = [0.9, 0.003];
/** luma of what such an area may be a part of: a sky, a wall */
const lit = 0.6;
/** luma of dark shapes, of a ground and of a light one */
const shapes = { dark: 0.12, ground: 0.35, light: 0.4 } as const;
/** of each side: the rim; and of the height: what lies above the land */
const [rim, upper] = [0.1, 2 / 3];

export function layoutOf(copy: Tile, colours: Colours): Layout | undefined {
	if (copy.width < grid.columns * 2 || copy.height < grid.rows * 2) return undefined;
	return {
		medians: mediansOf(copy),
		bright: brightAreas(copy),
		shapes: shapesOf(copy),
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

/** The greatest nearly white areas, and of each how much of the frame is lit around it without a break. */
function brightAreas({ data, width }: Tile): Layout['bright'] {
	const mask = (from: number): Uint8Array =>
		Uint8Array.from(data, (luma) => (luma >= from ? 1 : 0));
	const grounds = areasOf(mask(lit), width, leastBright);
	return areasOf(mask(nearlyWhite), width, leastBright)
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
	const share = (from: number, to: number): number =>
		data.reduce((n, luma) => n + (luma >= from && luma < to ? 1 : 0), 0) / data.length;
	const mask = Uint8Array.from(data, (luma) => (luma < shapes.dark ? 1 : 0));
	const [rimX, rimY] = [Math.ceil(width * rim), Math.ceil(height * rim)];
	let [pixels, light] = [0, 0];
	for (let y = 0; y < height * upper; y += 1) {
		for (let x = 0; x < width; x += 1) {
			if (y >= rimY && x >= rimX && x < width - rimX) continue;
			pixels += 1;
			if ((data[y * width + x] ?? 0) >= shapes.ground) light += 1;
		}
	}
	return {
		dark: share(0, shapes.dark),
		largest: areasOf(mask, width, leastBright)[0]?.share ?? 0,
		between: share(shapes.dark, shapes.ground),
		light: share(shapes.light, 2),
		rim: light / pixels,
	};
}
