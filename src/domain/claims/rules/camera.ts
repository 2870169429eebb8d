/** What the camera's settings and the file's packing take away. Limits: docs/claims.md. */
import type { Facts } from '../../facts/facts';
import { isoLower } from '../amounts';
import { sure, sureValue } from '../known';
import type { FaultRules, Found } from '../rule';
import { severityFrom, severityOf } from '../weigh';

const still = [
	'landscape',
	'mountain',
	'forest',
	'plant',
	'building',
	'city',
	'object',
	'food',
	'pattern',
];

/** A short time at a high ISO before something that stands still: the one could buy the other. */
function isoUnneeded(facts: Facts): Found | undefined {
	const iso = sure(facts, 'iso');
	const seconds = sureValue(facts, 'shutterSeconds');
	const focal = sureValue(facts, 'focalMm35');
	const scene = sureValue(facts, 'scene');
	if (!iso || seconds === undefined || focal === undefined || scene === undefined) return undefined;
	if (iso.value < 800 || !still.includes(scene) || sureValue(facts, 'people') === true)
		return undefined;
	// A free hand's time with a stop to spare.
	const stops = Math.floor(Math.log2(Math.min(1 / (2 * focal), 1 / 125) / seconds));
	const nextIso = stops >= 2 ? isoLower(iso.value, Math.min(stops, 4)) : undefined;
	if (nextIso === undefined) return undefined;
	return {
		severity: 'slight',
		confidence: iso.confidence,
		basis: 'measured',
		figures: { iso: iso.value, shutterSeconds: seconds, nextIso },
	};
}

/** From f/16 on the pinhole of the lens takes more detail than it gives depth. */
function diffraction(facts: Facts): Found | undefined {
	const aperture = sure(facts, 'aperture');
	const acuity = sureValue(facts, 'acuity');
	if (aperture === undefined || aperture.value < 16 || (acuity ?? 0) >= 0.7) return undefined;
	return {
		severity: severityOf(aperture.value >= 22 ? 2 : 1),
		confidence: aperture.confidence,
		basis: 'measured',
		figures: { aperture: aperture.value, nextAperture: aperture.value >= 22 ? 11 : 8 },
	};
}

function jpegDamage(facts: Facts): Found | undefined {
	const quality = sure(facts, 'jpegQuality');
	if (quality === undefined || quality.value > 60) return undefined;
	return {
		severity: severityFrom(-quality.value, -45, -25),
		confidence: quality.confidence,
		basis: 'measured',
		figures: { quality: quality.value },
	};
}

export const cameraFaults: FaultRules<'iso_unneeded' | 'diffraction' | 'jpeg_damage'> = {
	iso_unneeded: {
		dimension: 'focus_sharpness',
		weight: 0.4,
		remedy: 'figures',
		find: isoUnneeded,
		excludes: ['frozen', 'motion_blur', 'noise', 'clean_at_iso', 'underexposed'],
	},
	diffraction: {
		dimension: 'focus_sharpness',
		weight: 0.3,
		remedy: 'figures',
		find: diffraction,
		excuses: ['long_exposure', 'small_copy'],
		excludes: ['sharp_throughout', 'prints_large'],
	},
	jpeg_damage: {
		dimension: 'focus_sharpness',
		weight: 0.3,
		remedy: 'words',
		isMinor: true,
		find: jpegDamage,
		excludes: ['prints_large'],
	},
};
