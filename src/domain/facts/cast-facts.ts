/** A tint over the whole photo, and the light that it may come from. Limits and reasons: docs/facts.md. */
import { seen } from './fact';
import type { Fact, Facts, FactValues, LightGuess } from './facts';
import type { Measurements, Tint } from './measurements';

/**
 * From here on a tint is told, in CIELAB: alone where it is strong and the photo is not of one strong
 * colour, less far where many pixels at several lightnesses agree on it. Warm is never told: warm things
 * in white light and white things in warm light look the same to it.
 */
const limits = {
	green: { alone: 14, mostStrong: 0.9, agreed: 5, near: 0.15, bands: 1 },
	magenta: { alone: 10.7, mostStrong: 0.8, agreed: 7.6, near: 0.15, bands: 1 },
	cool: { alone: 14, mostStrong: 0.35, agreed: 8.2, near: 0.2, bands: 2 },
} as const;
/** b* up to which a magenta tint is one: a low sun is both */
const warmest = 3;
/** of pixels of strong chroma, from which on a photo has no greys that a tint could be judged by: a dusk */
const mostlyStrong = 0.5;
/** of all pixels, made neutral by taking it off: petals have none */
const leastNear = 0.03;
/** a*, b* of near-neutrals from which lamps or an open sky may be the light */
const [warmNeutrals, coolNeutrals] = [6, -4];

export function castFacts(found: Measurements): Facts {
	const { cast, tint } = found;
	const told = tint && castOf(tint);
	const light = lightOf(found);
	return {
		...(told ? { cast: told } : cast && { cast: seen(cast, 0.5) }),
		...(light && { light }),
	};
}

function castOf(tint: Tint): Fact<FactValues['cast']> | undefined {
	const { a, b } = tint;
	if (tint.strong > mostlyStrong) return undefined;
	const isGreenish = Math.abs(a) >= 0.8 * Math.abs(b);
	const isBluish = Math.abs(b) >= Math.abs(a);
	const is = (kind: keyof typeof limits, amount: number): boolean => {
		const limit = limits[kind];
		const isAlone = amount >= limit.alone && tint.strong <= limit.mostStrong;
		const isAgreed = tint.near >= limit.near && tint.bands >= limit.bands;
		return (isAlone && tint.near >= leastNear) || (isAgreed && amount >= limit.agreed);
	};
	const isTold =
		(isGreenish && (is('green', -a) || (b <= warmest && is('magenta', a)))) ||
		(isBluish && is('cool', -b));
	return isTold ? seen({ a, b, strength: Math.hypot(a, b) }, 0.8) : undefined;
}

/** By the camera's settings, and by the neutrals that they leave in doubt; else nothing is told. */
function lightOf({ camera, cast }: Measurements): Fact<LightGuess> | undefined {
	const { iso, aperture, exposureSeconds: shutter, flash } = camera ?? {};
	if (iso === undefined || aperture === undefined || shutter === undefined) return undefined;
	if (flash === true) return undefined;
	const ev = Math.log2((aperture * aperture) / shutter / (iso / 100));
	const guess = (value: LightGuess, confidence: number): Fact<LightGuess> => ({
		value,
		confidence,
		from: 'camera',
	});
	if (ev >= 13) return guess('daylight', 0.9);
	if (ev < 3) return guess('night', 0.7);
	const b = cast?.b ?? 0;
	if (ev < 8.5 && b >= warmNeutrals) return guess('tungsten', 0.65);
	if (ev >= 9 && ev < 12 && b <= coolNeutrals) return guess('shade', 0.65);
	return undefined;
}
