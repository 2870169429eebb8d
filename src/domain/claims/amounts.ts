/** How much: edits and settings as photographers set them, in thirds of a stop and standard steps. */
import { stopsBetween } from '../../lib/srgb';

const shutterSteps = [1, 2, 4, 8, 15, 30, 60, 125, 250, 500, 1000, 2000, 4000, 8000] as const;

/** Thirds of a stop as cameras print them: 0.3, 0.7, 1, … */
export function thirds(ev: number): number {
	return Math.round(Math.round(ev * 3) * (10 / 3)) / 10 || 0;
}

/** a middle tone as displayed */
export const middle = 0.46;
/** level that the brightest part may reach when a photo is brightened */
const brim = 0.97;
const mostEv = 2;

/** Stops that bring a dark photo to a middle tone, as far as its brightest part allows. */
export function brighterEv(median: number, brightest: number): number | undefined {
	const wanted = stopsBetween(median, middle);
	const room = stopsBetween(brightest, brim);
	const ev = thirds(Math.min(wanted, room, mostEv));
	return ev >= 0.3 ? ev : undefined;
}

/** Stops that bring a bright photo to a middle tone: negative. */
export function darkerEv(median: number): number | undefined {
	const ev = thirds(Math.max(stopsBetween(median, middle), -mostEv));
	return ev <= -0.3 ? ev : undefined;
}

/** The longest standard shutter time that is no longer than `seconds`; the shortest there is beyond. */
export function shutterAtMost(seconds: number): number {
	const fraction = shutterSteps.find((step) => 1 / step <= seconds * 1.02) ?? 8000;
	return 1 / fraction;
}

const apertures = [1.4, 2, 2.8, 4, 5.6, 8, 11, 16, 22] as const;

/** The full stop nearest to an f-number. */
export function apertureNear(f: number): number {
	return apertures.reduce((best, stop) =>
		Math.abs(Math.log(stop / f)) < Math.abs(Math.log(best / f)) ? stop : best,
	);
}

/** Half, a quarter … of an ISO, not below 100, by full stops. */
export function isoLower(iso: number, stops: number): number | undefined {
	const lower = Math.max(100, Math.round(iso / 2 ** stops / 50) * 50);
	return lower < iso ? lower : undefined;
}

/** Longer side of a print at 240 dots per inch, in cm. */
export function printCmOf(megapixels: number, aspect: number): number {
	const longer = Math.sqrt(megapixels * 1e6 * Math.max(aspect, 1 / aspect));
	const cm = (longer / 240) * 2.54;
	return cm < 10 ? Math.round(cm * 10) / 10 : Math.round(cm);
}
