/**
 * Seams along edges: what sharpening adds is darker than the dark side and brighter than the bright one.
 * Read along rows, at edges between two even sides.
 */
/** pixels to each side: those next to the edge, where a seam would be, and the even ones behind */
const [seam, far] = [6, 12];
/** luma between neighbours of an edge; between its sides; and how even these are */
const [steep, step, even] = [0.1, 0.18, 0.05];
/** fewer edges say nothing; more say nothing new */
const [least, most] = [40, 20_000];

export class Halos {
	readonly #seams: number[] = [];

	/** @param row luma of a row */
	add(row: Float32Array): void {
		const end = row.length - far;
		for (let x = far; x < end; x += 1) {
			if (slope(row, x) < steep) continue;
			if (this.#seams.length >= most) return;
			if (!isSteepest(row, x)) continue;
			const seam = seamAt(row, x);
			if (seam !== undefined) this.#seams.push(seam);
		}
	}

	/** half of the height of both seams, of the step that they frame, at the middle edge of all */
	get height(): number | undefined {
		if (this.#seams.length < least) return undefined;
		return this.#seams.sort((a, b) => a - b)[this.#seams.length >> 1];
	}
}

const slope = (row: Float32Array, x: number): number =>
	Math.abs((row[x + 1] ?? 0) - (row[x - 1] ?? 0));

/** The middle of the edge, not one of its seams. */
function isSteepest(row: Float32Array, x: number): boolean {
	const here = slope(row, x);
	for (let i = 1; i < seam; i += 1) {
		if (slope(row, x - i) > here || slope(row, x + i) > here) return false;
	}
	return true;
}

function seamAt(row: Float32Array, x: number): number | undefined {
	const left = evenMean(row, x - far, x - seam);
	const right = evenMean(row, x + seam + 1, x + far + 1);
	if (left === undefined || right === undefined || Math.abs(right - left) < step) return undefined;
	let [over, under] = [0, 0];
	for (let i = 1; i <= seam; i += 1) {
		over = Math.max(over, ((row[x + i] ?? 0) - right) / (right - left));
		under = Math.max(under, (left - (row[x - i] ?? 0)) / (right - left));
	}
	return (over + under) / 2;
}

/** Mean luma of a stretch; undefined where it is not even. */
function evenMean(row: Float32Array, from: number, to: number): number | undefined {
	let [sum, lowest, highest] = [0, 1, 0];
	for (let x = from; x < to; x += 1) {
		const luma = row[x] ?? 0;
		sum += luma;
		lowest = Math.min(lowest, luma);
		highest = Math.max(highest, luma);
	}
	return highest - lowest > even ? undefined : sum / (to - from);
}
