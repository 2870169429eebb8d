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

/** @param step only every so many rows are read: a large photo has enough of them */
export function energyOf({ data, width, height }: Tile, step = 1): TileEnergy {
	let oneX = 0;
	let oneY = 0;
	let fourX = 0;
	let fourY = 0;
	let n = 0;
	const right = width - 4;
	const bottom = height - 4;
	for (let y = 0; y < bottom; y += step) {
		const from = y * width;
		for (let i = from; i < from + right; i += 1) {
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
		n += right;
	}
	n = Math.max(1, n);
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
export function noiseOf({ data, width, height }: Tile, step = 1): number {
	let sum = 0;
	let n = 0;
	for (let y = 1; y < height - 1; y += step) {
		const from = y * width;
		for (let i = from + 1; i < from + width - 1; i += 1) {
			const up = i - width;
			const down = i + width;
			const corners =
				(data[up - 1] ?? 0) + (data[up + 1] ?? 0) + (data[down - 1] ?? 0) + (data[down + 1] ?? 0);
			const sides = (data[up] ?? 0) + (data[down] ?? 0) + (data[i - 1] ?? 0) + (data[i + 1] ?? 0);
			sum += Math.abs(corners - 2 * sides + 4 * (data[i] ?? 0));
		}
		n += width - 2;
	}
	return (Math.sqrt(Math.PI / 2) * sum) / (6 * Math.max(1, n));
}
