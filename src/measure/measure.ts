/**
 * Measures a photo block by block, so that it need never be in memory as a whole. Of a large photo
 * some full rows are read of every so many: millions of pixels tell a distribution as well as more.
 */
import type { Measurements } from '../domain/facts/measurements';
import { lumaWeights } from '../domain/facts/measurements';
import type { Tile } from './acuity';
import { TileSums } from './acuity';
import { LostDetail } from './areas';
import { cellOf, Colours } from './colours';
import { groundOf } from './ground';
import { layoutOf } from './layout';
import { Halos } from './halos';
import { Levels } from './levels';
import type { Lines } from './lines';
import { linesOf } from './lines';
import { blurOf, grid, summarise } from './sharpness';
import { reduced, Spectrum } from './spectrum';

/** pixels whose colour is read, at most */
const enoughColour = 125_000;
/** colour is read of every so many pixels of a small photo */
const colourStep = 5;
/** longest side of the grey copy in which lines are looked for */
const lineSide = 300;
/** pixels from which some rows stand for all */
const largePixels = 5_200_000;
/** longer side of the copy on which a soft focus is told: as people look at a photo */
const coarseSide = 1200;
/** of so many rows of a small photo one is read for its finest detail */
const detailStep = 3;
/** rows of every other block of a large photo: differences reach four rows down; of the blocks between, one */
const blockRows = 5;
/** blocks at least: an edge that lies along the rows is then found to half a hundredth of the height */
const leastBlocks = 100;
/** luma of 8-bit channels, 0–1 */
const [red, green, blue] = [
	lumaWeights[0] / 255,
	lumaWeights[1] / 255,
	lumaWeights[2] / 255,
] as const;

export interface Size {
	readonly width: number;
	readonly height: number;
}

/** Pixels that become one of the grey copy, each way. */
const lineScale = ({ width, height }: Size): number =>
	Math.max(1, Math.floor(Math.max(width, height) / lineSide));

/** Steps of equal height, a block in the middle of each; none where all rows are read. */
function stepsOf(size: Size): number {
	if (size.width * size.height < largePixels) return 0;
	const steps = Math.max(leastBlocks, Math.ceil(size.height / lineScale(size)));
	return steps * (blockRows + 1) > size.height ? 0 : steps;
}

export interface Block {
	readonly from: number;
	readonly rows: number;
}

export const rowsOf = (blocks: readonly Block[]): number =>
	blocks.reduce((sum, { rows }) => sum + rows, 0);

/** The row of tiles in which the middle of a block lies. */
const bandOf = ({ from, rows }: Block, { height }: Size): number =>
	Math.floor(((from + rows / 2) * grid.rows) / height);

/** The rows to read, as blocks, by rows of tiles: all of them, or five and one in turns. */
export function blocksOf(size: Size): readonly (readonly Block[])[] {
	const { height } = size;
	const bands = Array.from({ length: grid.rows }, (): Block[] => []);
	const steps = stepsOf(size);
	if (steps > 0) {
		for (let k = 0; k < steps; k += 1) {
			const rows = k % 2 === 0 ? blockRows : 1;
			const block = { from: Math.floor(((k + 0.5) * height) / steps - (rows - 1) / 2), rows };
			bands[bandOf(block, size)]?.push(block);
		}
		return bands;
	}
	return bands.map((_, row) => {
		const from = Math.floor((row * height) / grid.rows);
		const to = Math.floor(((row + 1) * height) / grid.rows);
		return to > from ? [{ from, rows: to - from }] : [];
	});
}

export class Measure {
	readonly #size: Size;
	readonly #full: Size;
	readonly #colourStep: number;
	/** some rows stand for all: levels and colours are then read of the middle row of each block, so that all weigh the same */
	readonly #isSampled: boolean;
	readonly #levels = new Levels();
	readonly #lost: LostDetail;
	readonly #colours = new Colours();
	readonly #spectrum = new Spectrum();
	readonly #coarse = new Spectrum();
	readonly #coarseScale: number;
	readonly #halos = new Halos();
	readonly #tiles = Array.from({ length: grid.columns * grid.rows }, () => new TileSums());
	readonly #lines: Tile;
	readonly #lineScale: number;
	/** of such a square every so many pixels and rows are read: seven by some are enough for its mean */
	readonly #lineStep: number;
	/** rows of pixels that each row of the grey copy is the mean of */
	readonly #lineRows: Uint16Array;
	#grey = new Float32Array();

	/** @param size of what is pushed, @param full of the photo */
	constructor(size: Size, full: Size) {
		this.#size = size;
		this.#full = full;
		const steps = stepsOf(size);
		this.#isSampled = steps > 0;
		const pixels = (this.#isSampled ? steps : size.height) * size.width;
		this.#colourStep = Math.max(colourStep, Math.floor(pixels / enoughColour));
		this.#lineScale = lineScale(size);
		this.#coarseScale = Math.round(Math.max(size.width, size.height) / coarseSide);
		this.#lost = new LostDetail(size, this.#lineScale);
		this.#lineStep = Math.max(1, Math.floor(this.#lineScale / 7));
		const width = Math.floor(size.width / this.#lineScale);
		const down = size.height / this.#lineScale;
		const height = this.#isSampled ? Math.round(down) : Math.floor(down);
		const data = new Float32Array(width * height);
		this.#lines = { width, height, stride: width, offset: 0, data };
		this.#lineRows = new Uint16Array(height);
	}

	/** @param rgba 8 bits a channel, whole rows of a block, from the row `from` on */
	push(rgba: Uint8ClampedArray, from: number): void {
		const { width } = this.#size;
		const pixels = rgba.length / 4;
		const rows = pixels / width;
		if (this.#grey.length < pixels) this.#grey = new Float32Array(pixels);
		const grey = this.#grey;
		for (let i = 0, p = 0; i < pixels; i += 1, p += 4) {
			grey[i] = red * (rgba[p] ?? 0) + green * (rgba[p + 1] ?? 0) + blue * (rgba[p + 2] ?? 0);
		}
		const middle = Math.floor(rows / 2);
		const first = this.#isSampled ? middle * width : 0;
		const end = this.#isSampled ? first + width : pixels;
		const top = this.#isSampled ? from + middle : from;
		this.#levels.add(rgba.subarray(4 * first, 4 * end), grey.subarray(first, end), top, this.#lost);
		this.#lost.count(top, this.#isSampled ? 1 : rows);
		for (let i = first; i < end; i += this.#colourStep) {
			const y = top + Math.floor((i - first) / width);
			const cell = cellOf(i % width, y, this.#size);
			this.#colours.add(rgba[4 * i] ?? 0, rgba[4 * i + 1] ?? 0, rgba[4 * i + 2] ?? 0, cell);
		}
		// Of a large photo every other block has rows enough.
		const firstRow = this.#isSampled ? (rows === blockRows ? middle : rows) : from % detailStep;
		for (let y = firstRow; y < rows; y += this.#isSampled ? blockRows : detailStep) {
			const row = grey.subarray(y * width, (y + 1) * width);
			this.#spectrum.add(row);
			if (this.#coarseScale > 1) this.#coarse.add(reduced(row, this.#coarseScale));
			this.#halos.add(row);
		}
		this.#readTiles(grey, from, rows);
		this.#reduce(grey, from, rows);
	}

	finish(): Measurements {
		const { columns, rows } = grid;
		const levels = this.#levels;
		const noises = this.#tiles.flatMap(({ noise }) => noise ?? []).sort((a, b) => a - b);
		// The calmest tiles: elsewhere texture would pass for noise.
		const sigma = noises[Math.floor(noises.length / 10)];
		const tiles = this.#tiles.map((tile) => tile.acuity(sigma ?? 0));
		const copy = this.#linesCopy();
		const { tilt, converging } = this.#linesOf(copy);
		const ground = groundOf(copy);
		const layout = layoutOf(copy, this.#colours);
		const { cast, tint } = this.#colours;
		const { detail } = this.#spectrum;
		const coarse = this.#coarse.detail;
		const halos = this.#halos.height;
		const longSide = Math.max(this.#size.width, this.#size.height);
		const blur = blurOf(this.#tiles, longSide, sigma ?? 0);
		return {
			...this.#full,
			measuredWidth: this.#size.width,
			measuredHeight: this.#size.height,
			histogram: { luma: [...levels.luma], r: [...levels.r], g: [...levels.g], b: [...levels.b] },
			luma: {
				mean: levels.mean,
				p1: levels.level(0.01),
				p50: levels.level(0.5),
				p99: levels.level(0.99),
			},
			clipping: { ...levels.clipping, ...this.#lost.areas, channels: levels.channels },
			exposure: { brightest: levels.brightest, ...(ground && { ground }) },
			contrast: { rms: levels.deviation },
			...(cast && { cast }),
			saturation: { mean: this.#colours.chroma },
			...(tint && { tint }),
			palette: this.#colours.palette,
			...(layout && { layout }),
			...(detail && { detail }),
			...(coarse && { coarse: { ...coarse, scale: this.#coarseScale } }),
			...(halos !== undefined && { halos }),
			sharpness: { ...summarise(tiles, blur), tiles, columns, rows },
			...(blur && { blur }),
			...(sigma !== undefined && { noise: { sigma } }),
			...(tilt && { horizon: tilt }),
			...(converging !== undefined && { uprights: { converging } }),
		};
	}

	#readTiles(data: Float32Array, from: number, rows: number): void {
		const { width: stride } = this.#size;
		const row = bandOf({ from, rows }, this.#size);
		for (let column = 0; column < grid.columns; column += 1) {
			const offset = Math.floor((column * stride) / grid.columns);
			const width = Math.floor(((column + 1) * stride) / grid.columns) - offset;
			const part = { data, width, height: rows, stride, offset };
			const tile = this.#tiles[row * grid.columns + column];
			tile?.addEdges(part);
			tile?.addNoise(part, rows === blockRows ? blockRows : 1);
		}
	}

	/** Adds rows to the grey copy, each of its pixels the mean of some of a square. */
	#reduce(grey: Float32Array, from: number, rows: number): void {
		const { data, width, height } = this.#lines;
		const scale = this.#lineScale;
		const step = this.#lineStep;
		const middle = from + rows / 2;
		for (let y = 0; y < rows; y += 1) {
			const row = this.#isSampled
				? Math.floor((middle * height) / this.#size.height)
				: Math.floor((from + y) / scale);
			const isLeftOut = !this.#isSampled && (from + y - row * scale) % step !== 0;
			if (isLeftOut || row >= height) continue;
			this.#lineRows[row] = (this.#lineRows[row] ?? 0) + 1;
			for (let column = 0, at = row * width; column < width; column += 1, at += 1) {
				const left = y * this.#size.width + column * scale;
				let sum = 0;
				for (let x = 0; x < scale; x += step) sum += grey[left + x] ?? 0;
				data[at] = (data[at] ?? 0) + sum;
			}
		}
	}

	/** Of some rows the copy is a little higher or lower than the photo, and its angles with it. */
	#linesOf(copy: Tile): Lines {
		if (copy.width === 0 || copy.height === 0) return {};
		const found = linesOf(copy);
		if (found.tilt === undefined || !this.#isSampled) return found;
		const stretch = this.#size.height / (this.#lines.height * this.#lineScale);
		const slope = Math.tan((found.tilt.degrees * Math.PI) / 180) * stretch;
		return { ...found, tilt: { ...found.tilt, degrees: (Math.atan(slope) * 180) / Math.PI } };
	}

	/** The grey copy as means, rows that were never read left out: only the last can be. */
	#linesCopy(): Tile {
		const { data, width } = this.#lines;
		const each = Math.ceil(this.#lineScale / this.#lineStep);
		const unread = this.#lineRows.indexOf(0);
		const height = unread === -1 ? this.#lines.height : unread;
		const means = data
			.subarray(0, width * height)
			.map((sum, i) => sum / each / (this.#lineRows[Math.floor(i / width)] ?? 1));
		return { ...this.#lines, height, data: means };
	}
}
