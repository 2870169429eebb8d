/** Words for what was measured. Units beside every figure. */
import type { Evidence, MeasureName } from '../../domain/critique/critique';
import type {
	CameraFacts,
	Clipping,
	Measurements,
	Position,
} from '../../domain/facts/measurements';
import { trustedTilt } from '../../domain/facts/measurements';

const percent = (value: number): string =>
	`${(value * 100).toFixed(value > 0 && value < 0.1 ? 1 : 0)} %`;

const evidence: Record<MeasureName, (value: number) => string> = {
	median: (value) => `median brightness ${percent(value)}`,
	highlights: (value) => `${percent(value)} of the pixels are at full brightness`,
	shadows: (value) => `${percent(value)} of the pixels are black`,
	burnt: (value) => `${percent(value)} of the frame is burnt out, all channels`,
	blocked: (value) => `${percent(value)} of the frame is black without detail`,
	motion: (value) => `smeared in one direction, ${value.toFixed(0)}° clockwise from the level`,
	cast_a: (value) =>
		`near-neutral pixels lean ${value < 0 ? 'green' : 'magenta'} by ${Math.abs(value).toFixed(1)}`,
	cast_b: (value) =>
		`near-neutral pixels lean ${value < 0 ? 'blue' : 'yellow'} by ${Math.abs(value).toFixed(1)}`,
	acuity: (value) => `sharpest edges ${value.toFixed(2)} of 1`,
	noise: (value) => `noise ${percent(value)}`,
	tilt: (value) => `lines are off level by ${value.toFixed(1)}°`,
	contrast: (value) => `contrast ${percent(value)}`,
	chroma: (value) => `mean chroma ${value.toFixed(0)}`,
};

/** "Measured: median brightness 12 %" */
export function evidenceText({ measure, value }: Evidence): string {
	return `Measured: ${evidence[measure](value)}`;
}

export const basisNote =
	'“Opinion” is the model’s word alone. “Agrees” and “contradicted” hold it against the pixels; “measured” was found by measuring, not by the model.';
export const unmeasuredNote = '“Opinion” is the model’s word alone: nothing here was measured.';

/** Lost detail; results of before areas were measured have the share of single pixels alone. */
function lostRows({
	highlights,
	shadows,
	burnt,
	blocked,
	channels,
}: Clipping): readonly (readonly [name: string, text: string])[] {
	if (burnt === undefined || blocked === undefined || channels === undefined) {
		return [
			['One channel at its limit', percent(highlights)],
			['Black', percent(shadows)],
		];
	}
	const { r, g, b } = channels;
	return [
		['Burnt out', `${percent(burnt)} of the frame, points left out`],
		[
			'Channels at their limit',
			`red ${percent(r)}, green ${percent(g)}, blue ${percent(b)} of the pixels`,
		],
		['Black', `${percent(blocked)} of the frame without detail`],
	];
}

/** Every figure with its name, for the list of facts. What could not be measured is left out. */
export function factRows(found: Measurements): readonly (readonly [name: string, text: string])[] {
	const { luma, clipping, contrast, cast, saturation, sharpness, noise } = found;
	const tilt = trustedTilt(found);
	const megapixels = (found.width * found.height) / 1e6;
	// Noise is only much or little for its ISO.
	const iso =
		found.camera?.iso === undefined ? '' : `, at ISO ${String(Math.round(found.camera.iso))}`;
	const reduced = found.measuredWidth !== found.width;
	return [
		[
			'Size',
			`${String(found.width)} × ${String(found.height)}, ${megapixels.toFixed(1)} MP${reduced ? `, measured at ${String(found.measuredWidth)} × ${String(found.measuredHeight)}` : ''}`,
		],
		['Brightness', `mean ${percent(luma.mean)}, median ${percent(luma.p50)}`],
		['Range', `${percent(luma.p1)} to ${percent(luma.p99)}, without 1 % at either end`],
		...lostRows(clipping),
		['Contrast', `${percent(contrast.rms)} (rms)`],
		[
			'Colour cast',
			cast === undefined
				? 'no near-neutral pixels to tell by'
				: `${cast.strength.toFixed(1)} towards ${castDirection(cast.a, cast.b)}`,
		],
		['Chroma', `mean ${saturation.mean.toFixed(0)}`],
		...(sharpness.best === undefined
			? []
			: ([['Sharpest edges', `${sharpness.best.toFixed(2)} of 1`]] as const)),
		...(sharpness.subject === undefined
			? []
			: ([['Middle of the frame', `${sharpness.subject.toFixed(2)} of 1`]] as const)),
		...(noise === undefined
			? []
			: ([['Noise', `${percent(noise.sigma)} in calm parts${iso}`]] as const)),
		...(tilt === undefined
			? []
			: ([['Lines off level', `${tilt.toFixed(1)}°, clockwise positive`]] as const)),
	];
}

/** What the camera wrote into the file, for a list of its own. */
export function cameraRows(
	camera: CameraFacts,
): readonly (readonly [name: string, text: string])[] {
	const { exposureSeconds, aperture, iso, focalLengthMm } = camera;
	const exposure = [
		...(exposureSeconds === undefined ? [] : [shutter(exposureSeconds)]),
		...(aperture === undefined ? [] : [`f/${String(Math.round(aperture * 10) / 10)}`]),
		...(iso === undefined ? [] : [`ISO ${String(Math.round(iso))}`]),
		...(focalLengthMm === undefined ? [] : [`${String(Math.round(focalLengthMm))} mm`]),
	].join(', ');
	const rows = [
		['Camera', camera.camera],
		['Lens', camera.lens],
		['Exposure', exposure === '' ? undefined : exposure],
		['Taken', camera.takenAt],
		['Place', camera.hasPosition && 'in the photo itself; never exported'],
	] as const;
	return rows.flatMap(([name, words]) => (words === undefined ? [] : [[name, words] as const]));
}

/** "47.6000° N, 113.8333° W" */
export function positionText(position: Position | undefined): string {
	if (position === undefined) return 'The place in this file cannot be read.';
	const degrees = (value: number, positive: string, negative: string): string =>
		`${Math.abs(value).toFixed(4)}° ${value < 0 ? negative : positive}`;
	return `${degrees(position.latitude, 'N', 'S')}, ${degrees(position.longitude, 'E', 'W')}`;
}

/** "1/250 s", "2.5 s" */
function shutter(seconds: number): string {
	if (seconds >= 0.3) return `${String(Math.round(seconds * 10) / 10)} s`;
	return `1/${String(Math.round(1 / seconds))} s`;
}

function castDirection(a: number, b: number): string {
	if (Math.abs(b) >= Math.abs(a)) return b > 0 ? 'yellow' : 'blue';
	return a > 0 ? 'magenta' : 'green';
}

export const layerNames = {
	clipping: 'Clipping',
	sharpness: 'Sharpness',
	thirds: 'Thirds',
	level: 'Level',
} as const;

export const layerWords: Record<keyof typeof layerNames, string> = {
	clipping: 'Magenta: a channel at full brightness. Cyan: black. On the copy for the screen.',
	sharpness: 'The clearer, the sharper; veiled tiles are soft or have no edge.',
	thirds: 'Thirds of the frame.',
	level: 'Dashed: level. Solid: where the lines of the photo agree, if they do.',
};
