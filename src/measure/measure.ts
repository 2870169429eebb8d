/**
 * Measures a photo band by band, so that it need never be in memory as a whole. Each band is one
 * row of sharpness tiles.
 */
import type { Measurements } from '../domain/measurements';
import type { Tile, TileEnergy } from './acuity';
import { acuityOf, detail, energyOf, noiseOf } from './acuity';
import { toLab } from './colour';
import { tiltOf } from './horizon';

export const grid = { columns: 16, rows: 12 } as const;
/** pixels whose colour is read, and those whose sharpness and noise are, at least: a large photo has enough */
const enough = { colour: 1_000_000, tiles: 6_000_000 } as const;
/** colour is read of every so many pixels of a small one */
const colourStep = 5;
/** longest side of the grey copy in which lines are looked for */
const lineSide = 400;
/** chroma up to which a pixel counts as near-neutral, and the lightness in which it is looked for */
const neutral = { chroma: 18, dark: 15, light: 95 } as const;
/** share of neutral pixels below which a cast cannot be told */
const leastNeutral = 0.01;

const top = 254;
const bottom = 2;

export interface Size {
	readonly width: number;
	readonly height: number;
}

export class Measure {
	readonly #size: Size;
	readonly #full: Size;
	readonly #colourStep: number;
	readonly #rowStep: number;
	readonly #luma = new Uint32Array(256);
	readonly #r = new Uint32Array(256);
	readonly #g = new Uint32Array(256);
	readonly #b = new Uint32Array(256);
	#highlights = 0;
	#shadows = 0;
	#pixels = 0;
	#colour = { n: 0, chroma: 0, neutral: 0, a: 0, b: 0 };
	readonly #tiles: { readonly energy: TileEnergy; readonly noise: number }[] = [];
	readonly #lines: { readonly tile: Tile; readonly scale: number };

	/** @param size of what is pushed, @param full of the photo */
	constructor(size: Size, full: Size) {
		this.#size = size;
		this.#full = full;
		const pixels = size.width * size.height;
		this.#colourStep = Math.max(colourStep, Math.floor(pixels / enough.colour));
		this.#rowStep = Math.max(1, Math.floor(pixels / enough.tiles));
		const scale = Math.max(1, Math.floor(Math.max(size.width, size.height) / lineSide));
		const width = Math.floor(size.width / scale);
		const height = Math.floor(size.height / scale);
		this.#lines = { scale, tile: { width, height, data: new Float32Array(width * height) } };
	}

	/** @param rgba 8 bits a channel, whole rows, from the row `y` on */
	push(rgba: Uint8ClampedArray, y: number): void {
		const { width } = this.#size;
		const rows = rgba.length / 4 / width;
		const grey = new Float32Array(width * rows);
		for (let i = 0, p = 0; i < grey.length; i += 1, p += 4) {
			const r = rgba[p] ?? 0;
			const g = rgba[p + 1] ?? 0;
			const b = rgba[p + 2] ?? 0;
			const luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
			grey[i] = luma / 255;
			count(this.#luma, (luma + 0.5) | 0);
			count(this.#r, r);
			count(this.#g, g);
			count(this.#b, b);
			if (r >= top || g >= top || b >= top) this.#highlights += 1;
			if (r <= bottom && g <= bottom && b <= bottom) this.#shadows += 1;
		}
		for (let p = 0; p < rgba.length; p += 4 * this.#colourStep) {
			this.#readColour(rgba[p] ?? 0, rgba[p + 1] ?? 0, rgba[p + 2] ?? 0);
		}
		this.#pixels += grey.length;
		this.#cutTiles(grey, rows);
		this.#reduce(grey, rows, y);
	}

	finish(): Measurements {
		const { columns, rows } = grid;
		const noises = this.#tiles.map((tile) => tile.noise).sort((a, b) => a - b);
		// The calmest tiles: elsewhere texture would pass for noise.
		const sigma = noises[Math.floor(noises.length / 10)] ?? 0;
		const tiles = this.#tiles.map(({ energy }) => acuityOf(energy, sigma));
		const { n, chroma, neutral: neutrals, a, b } = this.#colour;
		const cast = { a: a / neutrals, b: b / neutrals };
		const tilt = tiltOf(this.#lines.tile);
		return {
			...this.#full,
			...{ measuredWidth: this.#size.width, measuredHeight: this.#size.height },
			histogram: {
				...{ luma: [...this.#luma], r: [...this.#r], g: [...this.#g], b: [...this.#b] },
			},
			luma: {
				mean: this.#mean(),
				p1: this.#level(0.01),
				p50: this.#level(0.5),
				p99: this.#level(0.99),
			},
			clipping: {
				...{ highlights: this.#highlights / this.#pixels, shadows: this.#shadows / this.#pixels },
			},
			contrast: { rms: this.#deviation() },
			...(neutrals >= n * leastNeutral && {
				cast: { ...cast, strength: Math.hypot(cast.a, cast.b) },
			}),
			saturation: { mean: chroma / n },
			sharpness: {
				...summarise(
					tiles,
					this.#tiles.map(({ energy }) => energy),
				),
				tiles,
				columns,
				rows,
			},
			noise: { sigma },
			...(tilt && { horizon: tilt }),
		};
	}

	#readColour(r: number, g: number, b: number): void {
		const lab = toLab(r, g, b);
		const chroma = Math.hypot(lab.a, lab.b);
		const sum = this.#colour;
		sum.n += 1;
		sum.chroma += chroma;
		if (chroma > neutral.chroma || lab.l < neutral.dark || lab.l > neutral.light) return;
		sum.neutral += 1;
		sum.a += lab.a;
		sum.b += lab.b;
	}

	#cutTiles(grey: Float32Array, height: number): void {
		const { width } = this.#size;
		for (let column = 0; column < grid.columns; column += 1) {
			const left = Math.floor((column * width) / grid.columns);
			const right = Math.floor(((column + 1) * width) / grid.columns);
			const data = new Float32Array((right - left) * height);
			for (let y = 0; y < height; y += 1) {
				data.set(grey.subarray(y * width + left, y * width + right), y * (right - left));
			}
			const tile = { data, width: right - left, height };
			this.#tiles.push({
				energy: energyOf(tile, this.#rowStep),
				noise: noiseOf(tile, this.#rowStep),
			});
		}
	}

	/** Adds the band to the grey copy, each of its pixels the mean of some of a square. */
	#reduce(grey: Float32Array, rows: number, from: number): void {
		const { scale, tile } = this.#lines;
		// Four by four of a square are enough for its mean.
		const step = Math.max(1, Math.floor(scale / 4));
		const each = Math.ceil(scale / step);
		const share = 1 / (each * each);
		for (let y = 0; y < rows; y += 1) {
			const row = Math.floor((from + y) / scale);
			if ((from + y - row * scale) % step !== 0 || row >= tile.height) continue;
			for (let column = 0, at = row * tile.width; column < tile.width; column += 1, at += 1) {
				const left = y * this.#size.width + column * scale;
				let sum = 0;
				for (let x = 0; x < scale; x += step) sum += grey[left + x] ?? 0;
				tile.data[at] = (tile.data[at] ?? 0) + sum * share;
			}
		}
	}

	#mean(): number {
		return this.#luma.reduce((sum, n, level) => sum + n * level, 0) / this.#pixels / 255;
	}

	#deviation(): number {
		const mean = this.#mean() * 255;
		const sum = this.#luma.reduce((all, n, level) => all + n * (level - mean) ** 2, 0);
		return Math.sqrt(sum / this.#pixels) / 255;
	}

	/** Luma below which this share of the pixels lies. */
	#level(share: number): number {
		let seen = 0;
		const level = this.#luma.findIndex((n) => {
			seen += n;
			return seen >= share * this.#pixels;
		});
		return Math.max(0, level) / 255;
	}
}

function count(counts: Uint32Array, level: number): void {
	counts[level] = (counts[level] ?? 0) + 1;
}

/** direction energies must differ by this much, and sharpness be this low, to speak of a smear */
const smear = { anisotropy: 0.6, acuity: 0.45, leastDetail: 0.08 } as const;

function summarise(
	tiles: readonly (number | null)[],
	energies: readonly TileEnergy[],
): { best?: number; subject?: number; motionDegrees?: number } {
	const known = tiles.filter((tile) => tile !== null).sort((a, b) => b - a);
	const best = known[Math.floor(known.length / 20)];
	const middle = tiles.filter((tile, i): tile is number => {
		const column = i % grid.columns;
		const row = Math.floor(i / grid.columns);
		return tile !== null && column > 4 && column < 11 && row > 3 && row < 8;
	});
	const subject = middle.sort((a, b) => b - a)[Math.floor(middle.length / 4)];
	const motionDegrees = smearOf(energies, best);
	return {
		...(best !== undefined && { best }),
		...(subject !== undefined && { subject }),
		...(motionDegrees !== undefined && { motionDegrees }),
	};
}

/** A smear along one axis leaves fine detail across it only. Two directions are told apart. */
function smearOf(energies: readonly TileEnergy[], best: number | undefined): number | undefined {
	if (best === undefined || best > smear.acuity) return undefined;
	const sum = (pick: (energy: TileEnergy) => number): number =>
		energies.reduce((all, energy) => all + pick(energy), 0);
	const across = detail(
		sum((e) => e.oneX),
		sum((e) => e.fourX),
	);
	const down = detail(
		sum((e) => e.oneY),
		sum((e) => e.fourY),
	);
	if (Math.max(across, down) < smear.leastDetail) return undefined;
	if (Math.abs(across - down) / (across + down) < smear.anisotropy) return undefined;
	return across < down ? 0 : 90;
}
