/**
 * Sharpness of a grey tile from the energy of differences over one and over four pixels. Of an edge
 * as sharp as pixels allow, the first is a quarter of the second; of one blurred over many pixels,
 * a sixteenth. Noise adds the same to both, so what it adds is taken away first.
 */
export interface Tile {
	readonly data: Float32Array;
	readonly width: number;
	readonly height: number;
}

const sharp = 1 / 4;
const soft = 1 / 16;
/** mean squared four-pixel difference below which there is no edge to judge by */
const flat = 6e-4;
/** variance that rounding to 8 bits adds */
const rounding = 1 / 12 / 255 ** 2;

export interface TileEnergy {
	/** mean squared differences over one and four pixels, per direction */
	readonly oneX: number;
	readonly oneY: number;
	readonly fourX: number;
	readonly fourY: number;
}

export function energyOf({ data, width, height }: Tile): TileEnergy {
	let oneX = 0;
	let oneY = 0;
	let fourX = 0;
	let fourY = 0;
	const right = width - 4;
	const bottom = height - 4;
	for (let y = 0; y < bottom; y += 1) {
		for (let x = 0, i = y * width; x < right; x += 1, i += 1) {
			const here = data[i] ?? 0;
			const ax = (data[i + 1] ?? 0) - here;
			const bx = (data[i + 4] ?? 0) - here;
			const ay = (data[i + width] ?? 0) - here;
			const by = (data[i + 4 * width] ?? 0) - here;
			oneX += ax * ax;
			fourX += bx * bx;
			oneY += ay * ay;
			fourY += by * by;
		}
	}
	const n = Math.max(1, right * bottom);
	return { oneX: oneX / n, oneY: oneY / n, fourX: fourX / n, fourY: fourY / n };
}

/** @param sigma standard deviation of the noise, 0–1. -> 0–1, or null without an edge */
export function acuityOf({ oneX, oneY, fourX, fourY }: TileEnergy, sigma: number): number | null {
	const noise = 4 * (sigma * sigma + rounding);
	const one = Math.max(0, oneX + oneY - noise);
	const four = fourX + fourY - noise;
	if (four < flat) return null;
	return detail(one, four);
}

/** Energies over one and four pixels as 0 (nothing fine) to 1 (as fine as pixels allow). */
export function detail(one: number, four: number): number {
	if (four === 0) return 0;
	return Math.min(1, Math.max(0, (one / four - soft) / (sharp - soft)));
}

/** Noise of a tile (Immerkær 1996): what a mask that ignores edges and slopes leaves. -> 0–1 */
export function noiseOf({ data, width, height }: Tile): number {
	let sum = 0;
	for (let y = 1; y < height - 1; y += 1) {
		for (let x = 1, i = y * width + 1; x < width - 1; x += 1, i += 1) {
			const at = (offset: number): number => data[i + offset] ?? 0;
			const corners = at(-width - 1) + at(-width + 1) + at(width - 1) + at(width + 1);
			const sides = at(-width) + at(width) + at(-1) + at(1);
			sum += Math.abs(corners - 2 * sides + 4 * at(0));
		}
	}
	const n = Math.max(1, (width - 2) * (height - 2));
	return (Math.sqrt(Math.PI / 2) * sum) / (6 * n);
}
