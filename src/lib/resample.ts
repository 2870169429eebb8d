/**
 * Resamples bit by bit as Pillow does, whose results the makers of models train on: weights in fixed point of 22 bits, rows first, rounded to
 * bytes between the two passes. Where the result is smaller, the filter is widened by as much.
 */
export interface RgbPicture {
	/** RGB, row by row. */
	readonly pixels: Uint8ClampedArray;
	readonly width: number;
	readonly height: number;
}

const one = 2 ** 22;

interface Filter {
	/** It is 0 beyond, in pixels. */
	readonly reach: number;
	readonly weight: (x: number) => number;
}

const lanczos: Filter = {
	reach: 3,
	weight(x) {
		if (x === 0) return 1;
		if (x < -3 || x >= 3) return 0;
		const angle = x * Math.PI;
		return ((Math.sin(angle) / angle) * Math.sin(angle / 3)) / (angle / 3);
	},
};

/** Keys's cubic with a = -0.5. */
const bicubic: Filter = {
	reach: 2,
	weight(x) {
		const far = Math.abs(x);
		if (far < 1) return (1.5 * far - 2.5) * far * far + 1;
		return far < 2 ? (((far - 5) * far + 8) * far - 4) * -0.5 : 0;
	},
};

interface Taps {
	readonly first: number;
	readonly weights: readonly number[];
}

/** What each place of the result is made of. */
function tapsOf(from: number, to: number, filter: Filter): Taps[] {
	const scale = from / to;
	const stretch = Math.max(scale, 1);
	const reach = filter.reach * stretch;
	return Array.from({ length: to }, (_, place) => {
		const centre = (place + 0.5) * scale;
		const first = Math.max(0, Math.trunc(centre - reach + 0.5));
		const end = Math.min(from, Math.trunc(centre + reach + 0.5));
		const raw = Array.from({ length: end - first }, (_each, i) =>
			filter.weight((first + i - centre + 0.5) / stretch),
		);
		const sum = raw.reduce((a, b) => a + b, 0);
		const weights = raw.map((weight) => {
			const exact = (weight / sum) * one;
			return Math.trunc(exact < 0 ? exact - 0.5 : exact + 0.5);
		});
		return { first, weights };
	});
}

/** Along one direction: `step` bytes lie between neighbours, `lines` begin `lineStep` bytes apart. */
interface Pass {
	readonly step: number;
	readonly lines: number;
	readonly lineStep: number;
	readonly outStep: number;
	readonly outLineStep: number;
}

function resampleLines(input: Uint8ClampedArray, taps: readonly Taps[], size: number, pass: Pass) {
	const output = new Uint8ClampedArray(size);
	for (let line = 0; line < pass.lines; line += 1) {
		for (const [place, { first, weights }] of taps.entries()) {
			for (let channel = 0; channel < 3; channel += 1) {
				let sum = one / 2;
				let at = line * pass.lineStep + first * pass.step + channel;
				for (const weight of weights) {
					sum += weight * (input[at] ?? 0);
					at += pass.step;
				}
				output[line * pass.outLineStep + place * pass.outStep + channel] = Math.floor(sum / one);
			}
		}
	}
	return output;
}

function resample(picture: RgbPicture, width: number, height: number, filter: Filter): RgbPicture {
	let { pixels } = picture;
	if (width !== picture.width)
		pixels = resampleLines(
			pixels,
			tapsOf(picture.width, width, filter),
			3 * width * picture.height,
			{
				step: 3,
				lines: picture.height,
				lineStep: 3 * picture.width,
				outStep: 3,
				outLineStep: 3 * width,
			},
		);
	if (height !== picture.height)
		pixels = resampleLines(pixels, tapsOf(picture.height, height, filter), 3 * width * height, {
			step: 3 * width,
			lines: width,
			lineStep: 3,
			outStep: 3 * width,
			outLineStep: 3,
		});
	return { pixels, width, height };
}

export const resampleLanczos = (picture: RgbPicture, width: number, height: number): RgbPicture =>
	resample(picture, width, height, lanczos);

export const resampleBicubic = (picture: RgbPicture, width: number, height: number): RgbPicture =>
	resample(picture, width, height, bicubic);
