/** Names of strong colours. By the hexagon of RGB, not by CIELAB, whose blue runs into violet. */
/** chroma from which a colour is strong */
export const strongChroma = 35;
/** degrees of the hexagon at which each hue begins, in the order of `hues` from orange on; red lies round 0 */
const begins = [15, 42, 68, 160, 195, 255, 288, 344] as const;
/** lightness up to which orange and yellow are brown and olive, and red from which it is pink */
const [brown, pink] = [52, 62];

/** Index in `hues`; −1 of a colour that goes by another name. */
export function hueOf(red: number, green: number, blue: number, lightness: number): number {
	const most = Math.max(red, green, blue);
	const range = most - Math.min(red, green, blue);
	if (range === 0) return -1;
	let sixth = (green - blue) / range;
	if (most === green && most !== red) sixth = (blue - red) / range + 2;
	else if (most === blue && most !== red) sixth = (red - green) / range + 4;
	const degrees = (sixth * 60 + 360) % 360;
	const past = begins.findIndex((begin) => degrees < begin);
	const hue = past === -1 ? 0 : past;
	const isOtherName = hue === 0 ? lightness > pink : hue <= 2 && lightness < brown;
	return isOtherName ? -1 : hue;
}
