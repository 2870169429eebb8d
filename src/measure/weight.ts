/** Where the eye is drawn to, by two measures that share no pixel of their making: edges and colours. */
import type { Layout } from '../domain/facts/measurements';
import type { Tile } from './acuity';
import type { Colours } from './colours';
import { cellGrid } from './colours';

interface Point {
	readonly x: number;
	readonly y: number;
}

/** Centres of weight, −1…1 from the middle, right and down positive. */
export function weightOf(copy: Tile, colours: Colours): Layout['weight'] {
	return { edges: edgesOf(copy), colours: coloursOf(colours) };
}

function edgesOf({ data, width, height }: Tile): Point {
	let [sum, sumX, sumY] = [0, 0, 0];
	for (let y = 0; y < height - 1; y += 1) {
		let [line, lineX] = [0, 0];
		for (let x = 0, i = y * width; x < width - 1; x += 1, i += 1) {
			const here = data[i] ?? 0;
			const across = (data[i + 1] ?? 0) - here;
			const down = (data[i + width] ?? 0) - here;
			const weight = Math.sqrt(across * across + down * down);
			line += weight;
			lineX += weight * x;
		}
		sum += line;
		sumX += lineX;
		sumY += line * y;
	}
	// Steps lie between two pixels.
	const place = (all: number, count: number): number => (2 * (all / sum + 1)) / count - 1;
	return sum === 0 ? { x: 0, y: 0 } : { x: place(sumX, width), y: place(sumY, height) };
}

/** How far each cell's colour lies from the middle one of its row: a sky weighs on no side. */
function coloursOf({ count, l, a, b }: Colours): Point {
	const { columns, rows } = cellGrid;
	const weights = new Float32Array(count.length);
	for (let row = 0; row < rows; row += 1) {
		const cells = Array.from({ length: columns }, (_, column) => row * columns + column);
		for (const sums of [l, a, b]) {
			const values = cells.map((cell) => (sums[cell] ?? 0) / Math.max(1, count[cell] ?? 0));
			const middle = values.toSorted((one, other) => one - other)[columns >> 1] ?? 0;
			values.forEach((value, column) => {
				const cell = row * columns + column;
				weights[cell] = (weights[cell] ?? 0) + (value - middle) ** 2;
			});
		}
	}
	return centreOf(weights.map(Math.sqrt), columns, rows);
}

function centreOf(weights: Float32Array, columns: number, rows: number): Point {
	let [sum, x, y] = [0, 0, 0];
	weights.forEach((weight, i) => {
		sum += weight;
		x += weight * ((2 * (i % columns) + 1) / columns - 1);
		y += weight * ((2 * Math.floor(i / columns) + 1) / rows - 1);
	});
	return sum === 0 ? { x: 0, y: 0 } : { x: x / sum, y: y / sum };
}
