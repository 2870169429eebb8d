/**
 * What an edit does to tones: a curve for each channel, so that a table of 256 levels is all that is
 * needed. End points are levels of the photo as it is; exposure and white balance work on light.
 */
import type { Edit } from '../claims/claim';
import { clamp } from '../../lib/clamp';

const decode = (level: number): number =>
	level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
const encode = (light: number): number =>
	light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;

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

/** Tables of red, green and blue, 256 levels each; undefined where the edit leaves tones alone. */
export function curvesOf(edit: Edit): readonly Uint8ClampedArray[] | undefined {
	const { exposureEv = 0, whiteBalance, black = 0, white = 1 } = edit;
	const isPlain = exposureEv === 0 && black === 0 && white === 1;
	if (isPlain && whiteBalance === undefined) return undefined;
	const gains = gainsOf(whiteBalance ?? { a: 0, b: 0 });
	return gains.map((gain) =>
		Uint8ClampedArray.from({ length: 256 }, (_, level) => {
			const stretched = clamp((level / 255 - black) / Math.max(white - black, 1 / 255), 0, 1);
			return Math.round(
				255 * encode(clamp(balanced(decode(stretched), gain) * 2 ** exposureEv, 0, 1)),
			);
		}),
	);
}

/** Changes RGBA in place; what is transparent stays so. */
export function applyCurves(rgba: Uint8ClampedArray, curves: readonly Uint8ClampedArray[]): void {
	const [red, green, blue] = curves;
	if (red === undefined || green === undefined || blue === undefined) return;
	for (let i = 0; i < rgba.length; i += 4) {
		rgba[i] = red[rgba[i] ?? 0] ?? 0;
		rgba[i + 1] = green[rgba[i + 1] ?? 0] ?? 0;
		rgba[i + 2] = blue[rgba[i + 2] ?? 0] ?? 0;
	}
}
