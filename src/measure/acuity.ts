/**
 * Sharpness of a grey tile from the energy of differences over one and over four pixels. Of an edge
 * as sharp as pixels allow, the first is a quarter of the second; of one blurred over many pixels,
 * a sixteenth. Noise adds the same to both, so what it adds is taken away first.
 */
/** A rectangle of a grey picture whose rows are `stride` numbers apart. */
export interface Tile {
	readonly data: Float32Array;
	readonly width: number;
	readonly height: number;
	readonly stride: number;
	/** of its first pixel in `data` */
	readonly offset: number;
}

const sharp = 1 / 4;
/** of energies over one and four pixels where nothing fine is left */
export const soft = 1 / 16;
/** mean squared four-pixel difference below which there is no edge to judge by */
const flat = 6e-4;
/** variance that rounding to 8 bits adds */
const rounding = 1 / 12 / 255 ** 2;

/** Squared differences over one and over four pixels, in one direction. */
export interface Energy {
	one: number;
	four: number;
}

/** Of a tile, read bit by bit: to the right, down, and along both diagonals. */
export class TileSums {
	readonly right: Energy = { one: 0, four: 0 };
	readonly down: Energy = { one: 0, four: 0 };
	/** down to the right, and down to the left */
	readonly fall: Energy = { one: 0, four: 0 };
	readonly rise: Energy = { one: 0, four: 0 };
	#pixels = 0;
	#residue = 0;
	#residues = 0;

	/** Edges: every row that has four more below it. */
	addEdges({ data, width, height, stride, offset }: Tile): void {
		let [rightOne, rightFour, downOne, downFour] = [0, 0, 0, 0];
		let [fallOne, fallFour, riseOne, riseFour] = [0, 0, 0, 0];
		const columns = Math.max(0, width - 8);
		const rows = Math.max(0, height - 4);
		for (let y = 0; y < rows; y += 1) {
			const from = offset + y * stride + 4;
			for (let i = from; i < from + columns; i += 1) {
				const here = data[i] ?? 0;
				const below = i + stride;
				const far = i + 4 * stride;
				let step = (data[i + 1] ?? 0) - here;
				rightOne += step * step;
				step = (data[i + 4] ?? 0) - here;
				rightFour += step * step;
				step = (data[below] ?? 0) - here;
				downOne += step * step;
				step = (data[far] ?? 0) - here;
				downFour += step * step;
				step = (data[below + 1] ?? 0) - here;
				fallOne += step * step;
				step = (data[far + 4] ?? 0) - here;
				fallFour += step * step;
				step = (data[below - 1] ?? 0) - here;
				riseOne += step * step;
				step = (data[far - 4] ?? 0) - here;
				riseFour += step * step;
			}
		}
		add(this.right, rightOne, rightFour);
		add(this.down, downOne, downFour);
		add(this.fall, fallOne, fallFour);
		add(this.rise, riseOne, riseFour);
		this.#pixels += columns * rows;
	}

	/** Noise (Immerkær 1996): what a mask that ignores edges and slopes leaves, of every `step`-th row. */
	addNoise({ data, width, height, stride, offset }: Tile, step: number): void {
		let sum = 0;
		let n = 0;
		for (let y = 1; y < height - 1; y += step) {
			const from = offset + y * stride;
			for (let i = from + 1; i < from + width - 1; i += 1) {
				const up = i - stride;
				const down = i + stride;
				const corners =
					(data[up - 1] ?? 0) + (data[up + 1] ?? 0) + (data[down - 1] ?? 0) + (data[down + 1] ?? 0);
				const sides = (data[up] ?? 0) + (data[down] ?? 0) + (data[i - 1] ?? 0) + (data[i + 1] ?? 0);
				sum += Math.abs(corners - 2 * sides + 4 * (data[i] ?? 0));
			}
			n += Math.max(0, width - 2);
		}
		this.#residue += sum;
		this.#residues += n;
	}

	/** standard deviation, 0–1; undefined where too few pixels were read */
	get noise(): number | undefined {
		if (this.#residues === 0) return undefined;
		return (Math.sqrt(Math.PI / 2) * this.#residue) / (6 * this.#residues);
	}

	/** What noise of this standard deviation, 0–1, adds to each energy of one direction. */
	noiseEnergy(sigma: number): number {
		return 2 * (sigma * sigma + rounding) * this.#pixels;
	}

	/** @param sigma standard deviation of the noise, 0–1. -> 0–1, or null without an edge */
	acuity(sigma: number): number | null {
		const n = Math.max(1, this.#pixels);
		// Of both directions that are added.
		const noise = (2 * this.noiseEnergy(sigma)) / n;
		const one = Math.max(0, (this.right.one + this.down.one) / n - noise);
		const four = (this.right.four + this.down.four) / n - noise;
		return four < flat ? null : detail(one, four);
	}
}

function add(energy: Energy, one: number, four: number): void {
	energy.one += one;
	energy.four += four;
}

/** Energies over one and four pixels as 0 (nothing fine) to 1 (as fine as pixels allow). */
export function detail(one: number, four: number): number {
	if (four === 0) return 0;
	return Math.min(1, Math.max(0, (one / four - soft) / (sharp - soft)));
}
