/**
 * The one picture that Loupe takes: the whole photo beside sixteen details at full scale. Made here
 * and, for the training, in model/training/canvas.py; a test holds both to the same pixels.
 *
 * RGBA, 448 × 224. Left: the working image stretched to 224 × 224 by area. Right: 4 × 4 windows of
 * 56 px cut from the working image, two of each of eight cells: the one with most detail, then the
 * calmest. Blur shows where there is detail, noise where there is none.
 */
const side = 224;
const windowSide = 56;
const step = windowSide / 2;

export interface Pixels {
	readonly width: number;
	readonly height: number;
	/** RGBA, opaque */
	readonly data: Uint8ClampedArray;
}

export function composeCanvas(working: Pixels): Pixels {
	const out = new Uint8ClampedArray(side * 2 * side * 4).fill(255);
	const whole = stretch(working);
	for (let y = 0; y < side; y += 1) {
		out.set(whole.subarray(y * side * 4, (y + 1) * side * 4), y * side * 2 * 4);
	}
	for (const [k, window] of chooseWindows(working).entries()) {
		cut(working, window, out, {
			x: side + (k % 4) * windowSide,
			y: Math.floor(k / 4) * windowSide,
		});
	}
	return { width: 2 * side, height: side, data: out };
}

/**
 * Mean over the area of each target pixel. Lengths are counted in 224ths of a source pixel, so that
 * every weight is an integer.
 */
function stretch({ width, height, data }: Pixels): Uint8ClampedArray {
	const out = new Uint8ClampedArray(side * side * 4).fill(255);
	const columns = overlaps(width);
	const rows = overlaps(height);
	const line = new Float64Array(side * 3);
	const sums = new Float64Array(side * side * 3);
	// Both lists are sorted by source pixel where the photo is shrunk; where it is enlarged, too.
	let next = 0;
	for (let y = 0; y < height; y += 1) {
		line.fill(0);
		for (const [x, to, weight] of columns) {
			const from = (y * width + x) * 4;
			for (let c = 0; c < 3; c += 1) add(line, to * 3 + c, weight * (data[from + c] ?? 0));
		}
		for (let row = rows[next]; row?.[0] === y; row = rows[next]) {
			next += 1;
			const [, to, weight] = row;
			for (let i = 0; i < side * 3; i += 1) add(sums, to * side * 3 + i, weight * (line[i] ?? 0));
		}
	}
	const total = width * height;
	for (let i = 0; i < side * side; i += 1) {
		for (let c = 0; c < 3; c += 1) {
			out[i * 4 + c] = Math.floor(((sums[i * 3 + c] ?? 0) + total / 2) / total);
		}
	}
	return out;
}

function add(sums: Float64Array, i: number, value: number): void {
	sums[i] = (sums[i] ?? 0) + value;
}

/** [source pixel, target pixel, shared length] */
function overlaps(length: number): (readonly [number, number, number])[] {
	const found: (readonly [number, number, number])[] = [];
	for (let to = 0; to < side; to += 1) {
		const begin = to * length;
		const end = begin + length;
		for (let from = Math.floor(begin / side); from * side < end; from += 1) {
			found.push([from, to, Math.min(end, (from + 1) * side) - Math.max(begin, from * side)]);
		}
	}
	return found;
}

interface Corner {
	readonly x: number;
	readonly y: number;
}

/** Of equal windows the first in reading order. */
function chooseWindows(working: Pixels): readonly Corner[] {
	const { width, height } = working;
	const total = detail(working);
	const wide = width >= height;
	const [columns, rows] = wide ? ([4, 2] as const) : ([2, 4] as const);
	const chosen: Corner[] = [];
	for (let j = 0; j < rows; j += 1) {
		for (let i = 0; i < columns; i += 1) {
			let busiest = { x: 0, y: 0, sum: -1 };
			let calmest = { x: 0, y: 0, sum: Infinity };
			for (const y of starts(height, j, rows)) {
				for (const x of starts(width, i, columns)) {
					const sum = sumOf(total, working, { x, y });
					if (sum > busiest.sum) busiest = { x, y, sum };
					if (sum < calmest.sum) calmest = { x, y, sum };
				}
			}
			chosen.push(busiest, calmest);
		}
	}
	return chosen;
}

/** Where the windows of a cell begin; one in its middle where none fits. */
function starts(length: number, index: number, count: number): readonly number[] {
	const begin = Math.floor((length * index) / count);
	const end = Math.floor((length * (index + 1)) / count);
	const found: number[] = [];
	for (let at = begin; at <= end - windowSide; at += step) found.push(at);
	const middle = Math.floor((begin + end - windowSide) / 2);
	return found.length > 0 ? found : [Math.max(0, Math.min(middle, length - windowSide))];
}

/** Integral image of the absolute steps of luma to the right and down, (width + 1) × (height + 1). */
function detail({ width, height, data }: Pixels): Float64Array {
	const luma = new Int32Array(width * height);
	for (let i = 0; i < luma.length; i += 1) {
		const at = i * 4;
		luma[i] = (77 * (data[at] ?? 0) + 150 * (data[at + 1] ?? 0) + 29 * (data[at + 2] ?? 0)) >> 8;
	}
	const total = new Float64Array((width + 1) * (height + 1));
	for (let y = 0; y < height; y += 1) {
		let line = 0;
		for (let x = 0; x < width; x += 1) {
			const i = y * width + x;
			const here = luma[i] ?? 0;
			if (x + 1 < width) line += Math.abs((luma[i + 1] ?? 0) - here);
			if (y + 1 < height) line += Math.abs((luma[i + width] ?? 0) - here);
			total[(y + 1) * (width + 1) + x + 1] = (total[y * (width + 1) + x + 1] ?? 0) + line;
		}
	}
	return total;
}

function sumOf(total: Float64Array, { width, height }: Pixels, { x, y }: Corner): number {
	const right = Math.min(width, x + windowSide);
	const below = Math.min(height, y + windowSide);
	const at = (column: number, row: number): number => total[row * (width + 1) + column] ?? 0;
	return at(right, below) - at(right, y) - at(x, below) + at(x, y);
}

/** A photo smaller than a window repeats its last row and column. */
function cut(
	{ width, height, data }: Pixels,
	from: Corner,
	out: Uint8ClampedArray,
	to: Corner,
): void {
	for (let dy = 0; dy < windowSide; dy += 1) {
		const y = Math.min(from.y + dy, height - 1);
		for (let dx = 0; dx < windowSide; dx += 1) {
			const source = (y * width + Math.min(from.x + dx, width - 1)) * 4;
			const target = ((to.y + dy) * 2 * side + to.x + dx) * 4;
			out.set(data.subarray(source, source + 3), target);
		}
	}
}
