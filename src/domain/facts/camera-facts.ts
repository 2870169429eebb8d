/** What the camera's own record says, and what follows from it. */
import type { Fact, Facts, FactValues } from './facts';
import type { CameraFacts } from './measurements';

type Ambient = FactValues['ambient'];

/** Exposure values at ISO 100 between which the light is of a kind; what lies between two is not told. */
const lights: readonly (readonly [from: number, below: number, ambient: Ambient])[] = [
	[-8, 3.5, 'night'],
	[5, 9, 'indoor'],
	[10.5, 12.5, 'overcast'],
	[13, 17, 'daylight'],
];

/** Nothing is measured here: what a camera writes is taken as it stands. */
export function cameraFacts(camera: CameraFacts | undefined): Facts {
	if (camera === undefined) return {};
	const { iso, aperture, exposureSeconds: shutter, takenAt } = camera;
	const { focalMm35, compensationEv, flash } = camera;
	const ev100 =
		iso !== undefined && aperture !== undefined && shutter !== undefined
			? Math.log2((aperture * aperture) / shutter / (iso / 100))
			: undefined;
	const ambient = lights.find(
		([from, below]) => ev100 !== undefined && ev100 >= from && ev100 < below,
	)?.[2];
	const time = takenAt === undefined ? null : /^\d+-(\d+)-\d+ (\d+):/u.exec(takenAt);
	return {
		...(iso !== undefined && { iso: written(iso) }),
		...(aperture !== undefined && { aperture: written(aperture) }),
		...(shutter !== undefined && { shutterSeconds: written(shutter) }),
		...(focalMm35 !== undefined && { focalMm35: written(focalMm35) }),
		...(shutter !== undefined &&
			focalMm35 !== undefined && { shakeRatio: written(shutter * focalMm35) }),
		...(compensationEv !== undefined && { compensationEv: written(compensationEv) }),
		...(flash !== undefined && { flash: written(flash) }),
		...(ev100 !== undefined && { ev100: written(ev100) }),
		// A filter, a flash or a wish may have moved it: likely, no more.
		...(ambient !== undefined && { ambient: { value: ambient, confidence: 0.8, from: 'camera' } }),
		...(time && { month: written(Number(time[1])), hour: written(Number(time[2])) }),
	};
}

const written = <V>(value: V): Fact<V> => ({ value, confidence: 1, from: 'camera' });
