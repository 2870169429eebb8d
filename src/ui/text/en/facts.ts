/** What was measured, and what the camera wrote. Units beside every figure. */
import type { MeasureName } from '../../../domain/critique/critique';
import { formatMegapixels, formatNumber, formatShare } from '../formats';

/** @param degrees of a line, clockwise from the level, 0–180 */
function direction(degrees: number): string {
	const off = Math.round(degrees) % 180;
	if (Math.min(off, 180 - off) <= 5) return 'level';
	if (Math.abs(off - 90) <= 5) return 'upright';
	return off < 90
		? `${formatNumber(off)}° clockwise from the level`
		: `${formatNumber(180 - off)}° counterclockwise from the level`;
}

const evidence: Record<MeasureName, (value: number) => string> = {
	median: (value) => `median brightness ${formatShare(value)}`,
	highlights: (value) => `${formatShare(value)} of the pixels are at full brightness`,
	shadows: (value) => `${formatShare(value)} of the pixels are black`,
	burnt: (value) => `${formatShare(value)} of the frame is burnt out, all channels`,
	blocked: (value) => `${formatShare(value)} of the frame is black without detail`,
	motion: (value) => `blurred in one direction, ${direction(value)}`,
	cast_a: (value) =>
		`near-neutral pixels lean ${value < 0 ? 'green' : 'magenta'} by ${formatNumber(Math.abs(value), 1)}`,
	cast_b: (value) =>
		`near-neutral pixels lean ${value < 0 ? 'blue' : 'yellow'} by ${formatNumber(Math.abs(value), 1)}`,
	acuity: (value) => `sharpest edges ${formatNumber(value, 2)} of 1`,
	noise: (value) => `noise ${formatShare(value)}`,
	tilt: (value) => `lines are off level by ${formatNumber(value, 1)}°`,
	contrast: (value) => `contrast ${formatShare(value)}`,
	chroma: (value) => `mean chroma ${formatNumber(value)}`,
};

export const facts = {
	title: 'Measured from the pixels',
	/** what a figure means, and the finding that says so */
	meanings: { good: 'good', watch: 'watch', problem: 'problem' },
	toFinding: (status: string, finding: string) => `${status}: ${finding}`,
	histogram:
		'Histogram of brightness and of red, green and blue; its figures are in the list below',
	camera: 'Recorded by the camera',
	showPlace: 'Show the place',
	/** "median brightness 12 %" */
	figure: (measure: MeasureName, value: number) => evidence[measure](value),
	/** "Measured: median brightness 12 %" */
	evidence: (measure: MeasureName, value: number) => `Measured: ${evidence[measure](value)}`,
	size: 'Size',
	sizeText: (width: number, height: number, megapixels: number) =>
		`${String(width)} × ${String(height)}, ${formatMegapixels(megapixels)} MP`,
	sizeReduced: (width: number, height: number, megapixels: number, at: readonly [number, number]) =>
		`${String(width)} × ${String(height)}, ${formatMegapixels(megapixels)} MP, measured at ${String(at[0])} × ${String(at[1])}`,
	brightness: 'Brightness',
	brightnessText: (mean: number, median: number) =>
		`mean ${formatShare(mean)}, median ${formatShare(median)}`,
	range: 'Range',
	rangeText: (from: number, to: number) =>
		`${formatShare(from)} to ${formatShare(to)}, without 1 % at either end`,
	oneChannel: 'One channel clipped',
	burnt: 'Burnt out',
	burntText: (share: number) => `${formatShare(share)} of the frame, single pixels not counted`,
	channels: 'Channels clipped',
	channelsText: (r: number, g: number, b: number) =>
		`red ${formatShare(r)}, green ${formatShare(g)}, blue ${formatShare(b)} of the pixels`,
	black: 'Black',
	blackText: (share: number) => `${formatShare(share)} of the frame without detail`,
	contrast: 'Contrast',
	contrastText: (rms: number) => `${formatShare(rms)} (rms)`,
	cast: 'Colour cast',
	castText: (strength: number, towards: 'yellow' | 'blue' | 'magenta' | 'green') =>
		`${formatNumber(strength, 1)} towards ${towards}`,
	castUnknown: 'no near-neutral pixels to measure',
	chroma: 'Chroma',
	chromaText: (mean: number) => `mean ${formatNumber(mean)}`,
	sharpest: 'Sharpest edges',
	middle: 'Middle of the frame',
	ofOne: (value: number) => `${formatNumber(value, 2)} of 1`,
	smear: 'Blurred',
	smearText: (degrees: number) => `in one direction, ${direction(degrees)}`,
	noise: 'Noise',
	noiseText: (sigma: number) => `${formatShare(sigma)} in smooth areas`,
	noiseAtIso: (sigma: number, iso: number) =>
		`${formatShare(sigma)} in smooth areas, at ISO ${String(iso)}`,
	tilt: 'Lines off level',
	tiltText: (degrees: number) => `${formatNumber(degrees, 1)}°, clockwise positive`,
	cameraName: 'Camera',
	lens: 'Lens',
	exposure: 'Exposure',
	taken: 'Taken',
	place: 'Place',
	placeText: 'In the photo; left out of saved pages and sidecars, kept in backups',
	placeUnreadable: 'The place in this file cannot be read.',
	compass: { north: 'N', south: 'S', east: 'E', west: 'W' },
};
