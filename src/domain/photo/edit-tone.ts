/**
 * What an edit does to tones: a curve for each channel, so that a table of 256 levels is all that is
 * needed, or one for each step of a gradient. End points are levels of the photo as it is; exposure and white balance work on light.
 */
import type { Edit } from '../claims/claim';
import { clamp } from '../../lib/clamp';
import { encodedOf, linearOf } from '../../lib/srgb';
import { editFrame } from './edit-frame';
import type { PhotoSize } from './photo';

/** Light of red, green and blue (D65) of a colour in CIELAB. */
function lightOf(l: number, a: number, b: number): readonly [number, number, number] {
	const back = (t: number): number => (t > 6 / 29 ? t ** 3 : 3 * (6 / 29) ** 2 * (t - 4 / 29));
	const y = (l + 16) / 116;
	const [x, z] = [back(y + a / 500) * 0.95047, back(y - b / 200) * 1.08883];
	const h = back(y);
	return [
		3.2404542 * x - 1.5371385 * h - 0.4985314 * z,
		-0.969266 * x + 1.8760108 * h + 0.041556 * z,
		0.0556434 * x - 0.2040259 * h + 1.0572252 * z,
	];
}

/** The middle grey that a shift is given for: near-neutrals of a photo lie about it. */
const greyL = 60;

/** How much of each channel's light makes a middle grey neutral that leans the other way. */
function gainsOf({ a, b }: NonNullable<Edit['whiteBalance']>): readonly number[] {
	const grey = lightOf(greyL, 0, 0);
	return lightOf(greyL, -a, -b).map((light, c) => (grey[c] ?? 1) / Math.max(light, 1e-3));
}

/** From here on, in light, what is burnt out begins: it stays white, whatever the balance. */
const nearWhite = 0.8;

/** A channel's own gain, which fades towards full light. */
function balanced(light: number, gain: number): number {
	const near = clamp((light - nearWhite) / (1 - nearWhite), 0, 1);
	return light * (gain + (1 - gain) * near * near);
}

/** Levels of red, then of green, then of blue, 256 each. @param moreEv beside the exposure of the edit */
function curvesOf(edit: Edit, moreEv: number): Uint8ClampedArray {
	const { exposureEv = 0, whiteBalance, black = 0, white = 1 } = edit;
	const gains = gainsOf(whiteBalance ?? { a: 0, b: 0 });
	const times = 2 ** (exposureEv + moreEv);
	return Uint8ClampedArray.from({ length: 768 }, (_, i) => {
		const level = (i % 256) / 255;
		const stretched = clamp((level - black) / Math.max(white - black, 1 / 255), 0, 1);
		const light = balanced(linearOf(stretched), gains[Math.floor(i / 256)] ?? 1);
		return Math.round(255 * encodedOf(clamp(light * times, 0, 1)));
	});
}

/** Changes RGBA of whole rows in place, the first of them at `fromRow`; what is transparent stays so. */
export type Tone = (rgba: Uint8ClampedArray, fromRow: number) => void;

/**
 * What an edit does to the tones of a picture that `editFrame` was drawn to.
 * @returns undefined where it leaves them alone
 */
export function toneOf(edit: Edit, photo: PhotoSize, drawn: PhotoSize): Tone | undefined {
	const { exposureEv = 0, whiteBalance, black = 0, white = 1, gradient } = edit;
	if (gradient !== undefined) return gradedTone(edit, gradient, photo, drawn);
	const isPlain = exposureEv === 0 && black === 0 && white === 1 && whiteBalance === undefined;
	if (isPlain) return undefined;
	const curves = curvesOf(edit, 0);
	return (rgba) => {
		for (let i = 0; i < rgba.length; i += 4) apply(curves, 0, rgba, i);
	};
}

/** @param from where its three curves begin in the table */
function apply(table: Uint8ClampedArray, from: number, rgba: Uint8ClampedArray, i: number): void {
	rgba[i] = table[from + (rgba[i] ?? 0)] ?? 0;
	rgba[i + 1] = table[from + 256 + (rgba[i + 1] ?? 0)] ?? 0;
	rgba[i + 2] = table[from + 512 + (rgba[i + 2] ?? 0)] ?? 0;
}

/** Steps of a stop: none of them is seen. */
const stepsPerEv = 64;

function gradedTone(
	edit: Edit,
	{ ev, from, until }: NonNullable<Edit['gradient']>,
	photo: PhotoSize,
	drawn: PhotoSize,
): Tone {
	const { degrees, x, y, width, height } = editFrame(edit, photo);
	const turn = (degrees * Math.PI) / 180;
	const across = from === 'left' || from === 'right';
	const side = across ? photo.width : photo.height;
	// Where a point of the frame lies on the photo as it was: linear in both.
	const [dx, dy] = across ? [Math.cos(turn), Math.sin(turn)] : [-Math.sin(turn), Math.cos(turn)];
	const middle = x * dx + y * dy + side / 2;
	const first = middle - (dx * width + dy * height) / 2;
	const [stepX, stepY] = [(dx * width) / drawn.width, (dy * height) / drawn.height];
	const steps = Math.max(1, Math.round(Math.abs(ev) * stepsPerEv));
	const table = new Uint8ClampedArray((steps + 1) * 768);
	for (let step = 0; step <= steps; step += 1) {
		table.set(curvesOf(edit, (ev * step) / steps), step * 768);
	}
	const mirrored = from === 'right' || from === 'bottom';
	return (rgba, fromRow) => {
		for (let i = 0; i < rgba.length; i += 4) {
			const pixel = i / 4;
			const row = Math.floor(pixel / drawn.width);
			const at = first + (pixel - row * drawn.width) * stepX + (row + fromRow) * stepY;
			const way = (mirrored ? side - at : at) / side / Math.max(until, 1e-3);
			const left = clamp(1 - way, 0, 1);
			apply(table, Math.round(left * left * (3 - 2 * left) * steps) * 768, rgba, i);
		}
	};
}
