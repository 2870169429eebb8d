/**
 * What was measured and what the camera wrote, in the plain words of a prompt for models that read
 * them. Figures that stand beyond doubt; what is not known is left out.
 */
import { sureValue } from '../claims/known';
import type { Claim } from '../claims/claim';
import type { Facts } from '../facts/facts';

const percent = (share: number): string => `${String(Math.round(share * 1000) / 10)} %`;
const decimals = (value: number, digits: number): string => value.toFixed(digits);

/** @param claims those that stand on pixels and camera alone */
export function measuredWords(facts: Facts, claims: readonly Claim[]): string {
	const parts = [
		...file(facts),
		...tones(facts),
		...detail(facts),
		...claims.map(({ kind, where }) => {
			const name = kind.replaceAll('_', ' ');
			return where === 'whole frame' ? name : `${name} at the ${where}`;
		}),
	];
	return parts.length === 0 ? 'nothing' : parts.join('; ');
}

function file(facts: Facts): readonly string[] {
	const megapixels = sureValue(facts, 'megapixels');
	const shutter = sureValue(facts, 'shutterSeconds');
	const aperture = sureValue(facts, 'aperture');
	const iso = sureValue(facts, 'iso');
	const settings = [
		...(shutter === undefined
			? []
			: [shutter < 0.3 ? `1/${String(Math.round(1 / shutter))} s` : `${decimals(shutter, 1)} s`]),
		...(aperture === undefined ? [] : [`f/${String(Math.round(aperture * 10) / 10)}`]),
		...(iso === undefined ? [] : [`ISO ${String(Math.round(iso))}`]),
	];
	return [
		...(megapixels === undefined ? [] : [`${decimals(megapixels, 1)} megapixels`]),
		...(settings.length === 0 ? ['camera settings unknown'] : [settings.join(', ')]),
	];
}

function tones(facts: Facts): readonly string[] {
	const median = sureValue(facts, 'median');
	const burnt = sureValue(facts, 'burnt');
	const blocked = sureValue(facts, 'blocked');
	const monochrome = sureValue(facts, 'monochrome');
	const ground = sureValue(facts, 'ground');
	return [
		...(median === undefined ? [] : [`median brightness ${percent(median)}`]),
		...(burnt === undefined ? [] : [`burnt out ${percent(burnt)}`]),
		...(blocked === undefined ? [] : [`black without detail ${percent(blocked)}`]),
		...(ground === undefined ? [] : [`on a ${ground} ground`]),
		...(monochrome === undefined ? [] : ['monochrome']),
	];
}

function detail(facts: Facts): readonly string[] {
	const acuity = sureValue(facts, 'acuity');
	const blur = sureValue(facts, 'blur');
	const tilt = sureValue(facts, 'tilt');
	const noise = sureValue(facts, 'noise');
	return [
		...(acuity === undefined ? [] : [`sharpest edges ${decimals(acuity, 2)} of 1`]),
		...(blur === undefined || blur === 'none' ? [] : [`blur: ${blur}`]),
		...(noise === undefined ? [] : [`noise ${percent(noise)}`]),
		...(tilt === undefined ? [] : [`tilted by ${decimals(tilt, 1)} degrees clockwise`]),
	];
}
