/** Areas of a mask that hang together by their sides. */
export interface Area {
	/** share of all squares of the mask */
	readonly share: number;
	/** of the rectangle round it, the share that it fills */
	readonly fill: number;
	/** in fractions of the sides */
	readonly box: {
		readonly x: number;
		readonly y: number;
		readonly width: number;
		readonly height: number;
	};
}

/** 1 where a luma lies from one level up to another. */
export function maskOf(data: Float32Array, from: number, to: number): Uint8Array {
	const mask = new Uint8Array(data.length);
	for (let i = 0; i < data.length; i += 1) {
		const luma = data[i] ?? 0;
		if (luma >= from && luma < to) mask[i] = 1;
	}
	return mask;
}

/** @param mask 1 where marked, row by row. Emptied. -> greatest first, none smaller than `leastShare` */
export function areasOf(mask: Uint8Array, columns: number, leastShare: number): readonly Area[] {
	const found: Area[] = [];
	for (let seed = 0; seed < mask.length; seed += 1) {
		if (mask[seed] !== 1) continue;
		const area = fill(mask, seed, columns);
		if (area.share >= leastShare) found.push(area);
	}
	return found.sort((a, b) => b.share - a.share);
}

/** Takes all squares that hang together with the seed out of the mask. */
function fill(mask: Uint8Array, seed: number, columns: number): Area {
	const rows = mask.length / columns;
	const open: number[] = [];
	const take = (square: number): void => {
		if (mask[square] !== 1) return;
		mask[square] = 0;
		open.push(square);
	};
	take(seed);
	let [left, right, top, bottom] = [columns, 0, rows, 0];
	// Grows while it is walked through.
	for (const square of open) {
		const [x, y] = [square % columns, Math.floor(square / columns)];
		left = Math.min(left, x);
		right = Math.max(right, x);
		top = Math.min(top, y);
		bottom = Math.max(bottom, y);
		if (x > 0) take(square - 1);
		if (x < columns - 1) take(square + 1);
		take(square - columns);
		take(square + columns);
	}
	const [width, height] = [right - left + 1, bottom - top + 1];
	return {
		share: open.length / mask.length,
		fill: open.length / (width * height),
		box: { x: left / columns, y: top / rows, width: width / columns, height: height / rows },
	};
}
