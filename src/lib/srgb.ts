/** Light of a level as displayed, both 0–1: the curve of sRGB (IEC 61966-2-1). */
export function linearOf(level: number): number {
	return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
}

/** Level as displayed of light, both 0–1. */
export function encodedOf(light: number): number {
	return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}

/** Stops from one level as displayed to another; below `darkest` a level says nothing in stops. */
export function stopsBetween(from: number, to: number, darkest = 0.0129): number {
	return Math.log2(linearOf(Math.max(to, darkest)) / linearOf(Math.max(from, darkest)));
}
