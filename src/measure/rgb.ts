/** Pixels with and without alpha: canvases have it, models take three channels. */
export function withoutAlpha(rgba: Uint8ClampedArray): Uint8ClampedArray {
	const rgb = new Uint8ClampedArray((rgba.length / 4) * 3);
	for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
		rgb[to] = rgba[from] ?? 0;
		rgb[to + 1] = rgba[from + 1] ?? 0;
		rgb[to + 2] = rgba[from + 2] ?? 0;
	}
	return rgb;
}

export function withAlpha(rgb: Uint8ClampedArray): Uint8ClampedArray {
	const rgba = new Uint8ClampedArray((rgb.length / 3) * 4).fill(255);
	for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
		rgba[to] = rgb[from] ?? 0;
		rgba[to + 1] = rgb[from + 1] ?? 0;
		rgba[to + 2] = rgb[from + 2] ?? 0;
	}
	return rgba;
}
