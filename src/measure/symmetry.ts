/**
 * Likeness of the left half and the right one mirrored, 0–1: of what lies beside each row's own mean,
 * as a sky over land is alike on both sides of any photo, and of fine forms alone; the lesser of both.
 */
import type { Tile } from './acuity';

/** how far from the middle the axis may lie, of the width */
const axisReach = 0.03;
/** pixels to each side that a box blur reaches; three times over it is much like a Gaussian of 4.5 */
const coarse = 4;

/** @param half about 150 pixels wide */
export function symmetryOf(half: Tile): number {
	const { data, width, height } = half;
	const means = Array.from({ length: height }, (_, y) => {
		const row = data.subarray(y * width, (y + 1) * width);
		return row.reduce((sum, luma) => sum + luma, 0) / width;
	});
	const forms = data.map((luma, i) => luma - (means[Math.floor(i / width)] ?? 0));
	const smooth = blurred(blurred(blurred(half, coarse), coarse), coarse).data;
	const fine = blurred({ ...half, data: data.map((luma, i) => luma - (smooth[i] ?? 0)) }, 1).data;
	const reach = Math.round(axisReach * width);
	let best = 0;
	// Twice the place of the axis, so that it may lie between two pixels.
	for (let axis = width - 1 - 2 * reach; axis <= width - 1 + 2 * reach; axis += 1) {
		const size = { width, height };
		best = Math.max(best, Math.min(likeness(forms, size, axis), likeness(fine, size, axis)));
	}
	return best;
}

/** Correlation of what is left of the axis with what is right of it. */
function likeness(
	data: Float32Array,
	{ width, height }: { readonly width: number; readonly height: number },
	axis: number,
): number {
	let [both, left, right] = [0, 0, 0];
	for (let y = 0; y < height; y += 1) {
		for (let x = Math.max(0, axis - width + 1); x < axis / 2; x += 1) {
			const a = data[y * width + x] ?? 0;
			const b = data[y * width + axis - x] ?? 0;
			both += a * b;
			left += a * a;
			right += b * b;
		}
	}
	return left > 0 && right > 0 ? both / Math.sqrt(left * right) : 0;
}

/** Half as wide and half as high, by means. */
export function halved({ data, width, height }: Tile): Tile {
	const [columns, rows] = [width >> 1, height >> 1];
	const half = new Float32Array(columns * rows);
	for (let i = 0; i < half.length; i += 1) {
		const at = 2 * Math.floor(i / columns) * width + 2 * (i % columns);
		const upper = (data[at] ?? 0) + (data[at + 1] ?? 0);
		half[i] = (upper + (data[at + width] ?? 0) + (data[at + width + 1] ?? 0)) / 4;
	}
	return { data: half, width: columns, height: rows, stride: columns, offset: 0 };
}

/** By the mean of a square; beyond the rim the rim goes on. */
function blurred(tile: Tile, reach: number): Tile {
	const across = alongRows(tile, reach);
	const turned = alongRows(transposed(across), reach);
	return transposed(turned);
}

function alongRows(tile: Tile, reach: number): Tile {
	const { data, width, height } = tile;
	const means = new Float32Array(data.length);
	const last = width - 1;
	for (let row = 0; row < width * height; row += width) {
		let sum = 0;
		for (let x = -reach; x <= reach; x += 1) {
			sum += data[row + Math.min(last, Math.max(0, x))] ?? 0;
		}
		for (let x = 0; x < width; x += 1) {
			means[row + x] = sum / (2 * reach + 1);
			sum += data[row + Math.min(last, x + reach + 1)] ?? 0;
			sum -= data[row + Math.max(0, x - reach)] ?? 0;
		}
	}
	return { ...tile, data: means };
}

function transposed({ data, width, height }: Tile): Tile {
	const turned = new Float32Array(data.length);
	for (let y = 0, i = 0; y < height; y += 1) {
		for (let x = 0; x < width; x += 1, i += 1) turned[x * height + y] = data[i] ?? 0;
	}
	return { data: turned, width: height, height: width, stride: height, offset: 0 };
}
