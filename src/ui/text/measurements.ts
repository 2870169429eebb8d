/** What was measured, in rows of a name and a figure. */
import type { MeasuredRow } from '../../domain/claims/meanings';
import type { Evidence } from '../../domain/critique/critique';
import type {
	CameraFacts,
	Clipping,
	Measurements,
	Position,
} from '../../domain/facts/measurements';
import { trustedTilt } from '../../domain/facts/measurements';
import { text } from '.';
import { formatNumber, formatShare } from './formats';

type Rows = readonly (readonly [name: string, text: string])[];

/** "Measured: median brightness 12 %" */
export const evidenceText = ({ measure, value }: Evidence): string =>
	text.facts.evidence(measure, value);

/** "median brightness 12 %" */
export const figureText = ({ measure, value }: Evidence): string =>
	text.facts.figure(measure, value);

/** Lost detail; results of before areas were measured have the share of single pixels alone. */
function lostRows({ highlights, shadows, burnt, blocked, channels }: Clipping): Rows {
	const words = text.facts;
	if (burnt === undefined || blocked === undefined || channels === undefined) {
		return [
			[words.oneChannel, formatShare(highlights)],
			[words.black, formatShare(shadows)],
		];
	}
	const { r, g, b } = channels;
	return [
		[words.burnt, words.burntText(burnt)],
		[words.channels, words.channelsText(r, g, b)],
		[words.black, words.blackText(blocked)],
	];
}

/** Every figure with its name, for the list of facts. What could not be measured is left out. */
export function factRows(found: Measurements): Rows {
	const { luma, clipping, contrast, cast, saturation, sharpness, blur, noise } = found;
	const words = text.facts;
	const tilt = trustedTilt(found);
	const megapixels = (found.width * found.height) / 1e6;
	// Noise is only much or little for its ISO.
	const iso = found.camera?.iso;
	const { width, height, measuredWidth, measuredHeight } = found;
	const size =
		measuredWidth === width
			? words.sizeText(width, height, megapixels)
			: words.sizeReduced(width, height, megapixels, [measuredWidth, measuredHeight]);
	const rows = [
		[words.size, size],
		[words.brightness, words.brightnessText(luma.mean, luma.p50)],
		[words.range, words.rangeText(luma.p1, luma.p99)],
		...lostRows(clipping),
		[words.contrast, words.contrastText(contrast.rms)],
		[
			words.cast,
			cast === undefined
				? words.castUnknown
				: words.castText(cast.strength, castDirection(cast.a, cast.b)),
		],
		[words.chroma, words.chromaText(saturation.mean)],
		[words.sharpest, sharpness.best === undefined ? undefined : words.ofOne(sharpness.best)],
		[words.middle, sharpness.subject === undefined ? undefined : words.ofOne(sharpness.subject)],
		// Edges along a smear stay sharp: their figures alone would deny it.
		[words.smear, blur?.degrees === undefined ? undefined : words.smearText(blur.degrees)],
		[
			words.noise,
			noise &&
				(iso === undefined
					? words.noiseText(noise.sigma)
					: words.noiseAtIso(noise.sigma, Math.round(iso))),
		],
		[words.tilt, tilt === undefined ? undefined : words.tiltText(tilt)],
	] as const;
	return known(rows);
}

/** The row of each measurement that may mean something, by its name in the list. */
export function rowsByName(): ReadonlyMap<string, MeasuredRow> {
	const words = text.facts;
	const names = ['size', 'brightness', 'range', 'burnt', 'channels', 'black', 'contrast'] as const;
	const others = ['cast', 'chroma', 'sharpest', 'middle', 'smear', 'noise', 'tilt'] as const;
	return new Map([...names, ...others].map((row) => [words[row], row]));
}

/** Rows of what there is. */
const known = (rows: readonly (readonly [string, string | false | undefined])[]): Rows =>
	rows.flatMap(([name, words]) =>
		words === undefined || words === false ? [] : [[name, words] as const],
	);

/** What the camera wrote into the file, for a list of its own. */
export function cameraRows(camera: CameraFacts): Rows {
	const { exposureSeconds, aperture, iso, focalLengthMm } = camera;
	const words = text.facts;
	const exposure = [
		...(exposureSeconds === undefined ? [] : [shutter(exposureSeconds)]),
		...(aperture === undefined ? [] : [`f/${String(Math.round(aperture * 10) / 10)}`]),
		...(iso === undefined ? [] : [`ISO ${String(Math.round(iso))}`]),
		...(focalLengthMm === undefined ? [] : [`${String(Math.round(focalLengthMm))} mm`]),
	].join(', ');
	return known([
		[words.cameraName, camera.camera],
		[words.lens, camera.lens],
		[words.exposure, exposure === '' ? undefined : exposure],
		[words.taken, camera.takenAt],
		[words.place, camera.hasPosition && words.placeText],
	]);
}

/** "47.6000° N, 113.8333° W" */
export function positionText(position: Position | undefined): string {
	const { placeUnreadable, compass } = text.facts;
	if (position === undefined) return placeUnreadable;
	const degrees = (value: number, positive: string, negative: string): string =>
		`${formatNumber(Math.abs(value), 4)}° ${value < 0 ? negative : positive}`;
	return `${degrees(position.latitude, compass.north, compass.south)}, ${degrees(position.longitude, compass.east, compass.west)}`;
}

/** "1/250 s", "2.5 s" */
function shutter(seconds: number): string {
	if (seconds < 0.3) return `1/${String(Math.round(1 / seconds))} s`;
	const rounded = Math.round(seconds * 10) / 10;
	return `${formatNumber(rounded, Number.isInteger(rounded) ? 0 : 1)} s`;
}

function castDirection(a: number, b: number): 'yellow' | 'blue' | 'magenta' | 'green' {
	if (Math.abs(b) >= Math.abs(a)) return b > 0 ? 'yellow' : 'blue';
	return a > 0 ? 'magenta' : 'green';
}
