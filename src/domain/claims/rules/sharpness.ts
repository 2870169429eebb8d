/** Focus, movement, noise and what the lens and the file take away. Limits: docs/claims.md. */
import type { Fact, Facts } from '../../facts/facts';
import { apertureNear, isoLower, shutterAtMost } from '../amounts';
import { sure, sureValue } from '../known';
import type { FaultRules, Found } from '../rule';
import { severityFrom, weigh } from '../weigh';

const softnessOf = (acuity: number): number => 1 - acuity;

const place = (fact: Fact<unknown> | undefined): Pick<Found, 'where' | 'region'> => ({
	...(fact?.where && { where: fact.where }),
	...(fact?.region && { region: fact.region }),
});

/** The eyes know defocus; the pixels know whether anything is sharp, and whether it was movement. */
function outOfFocus(facts: Facts): Found | undefined {
	const acuity = sure(facts, 'acuity');
	const blur = sure(facts, 'blur');
	const defocused = blur?.value === 'defocus';
	const weighed = weigh(
		acuity && {
			value: softnessOf(acuity.value),
			confidence: blur?.confidence ?? acuity.confidence,
		},
		facts.defocusSeen,
		{
			contradicts: 0.4,
			agrees: blur?.value === 'motion' ? Infinity : 0.6,
			...(defocused && { certain: 0.5 }),
			moderate: 0.75,
			strong: 0.8,
			eyesSeverity: true,
		},
	);
	if (weighed === undefined || acuity === undefined) return undefined;
	const aperture = sureValue(facts, 'aperture');
	return {
		figures: {
			acuity: acuity.value,
			...(aperture !== undefined && { aperture }),
			...(aperture !== undefined && aperture < 5 && { nextAperture: apertureNear(aperture * 2) }),
		},
		evidence: { measure: 'acuity', value: acuity.value },
		...weighed,
	};
}

/** Something else is sharp: the focus lies beside the subject. */
function subjectSoft(facts: Facts): Found | undefined {
	const there = sure(facts, 'subjectAcuity');
	const subject = sure(facts, 'subject');
	const best = sure(facts, 'acuity');
	if (!there || !subject || !best || subject.confidence < 0.7) return undefined;
	if (there.value > 0.25 || best.value < 0.6 || best.where === undefined) return undefined;
	if (best.where === subject.where) return undefined;
	return {
		severity: severityFrom(softnessOf(there.value), 0.85, 0.95),
		confidence: Math.min(there.confidence, subject.confidence, best.confidence),
		basis: 'measured',
		...place(subject),
		figures: { acuity: there.value, otherWhere: best.where },
		evidence: { measure: 'acuity', value: there.value },
	};
}

function motionBlur(facts: Facts): Found | undefined {
	const blur = sure(facts, 'blur');
	const acuity = sureValue(facts, 'acuity');
	const degrees = sureValue(facts, 'blurDegrees');
	// Along the way of a smear edges stay as crisp as they were.
	const moved = blur?.value === 'motion';
	const sharp = blur?.value === 'none' && (acuity ?? 0) >= 0.4;
	const value = moved ? 1 : sharp || blur?.value === 'defocus' ? -1 : 0;
	// That it is blurred the eyes must say; which blur it is the pixels know better.
	const blurSeen = facts.motionSeen ?? (moved ? facts.defocusSeen : undefined);
	const weighed = weigh(blur && { value, confidence: blur.confidence }, blurSeen, {
		contradicts: -1,
		agrees: 1,
		moderate: 0,
		strong: (acuity ?? 1) < 0.15 ? 1 : Infinity,
		// Nothing is sharp, and neither a lens nor a copy explains it.
		...(blur?.value === 'none' && { eyes: true }),
	});
	if (weighed === undefined || (acuity === undefined && degrees === undefined)) return undefined;
	const seconds = sureValue(facts, 'shutterSeconds');
	const focal = sureValue(facts, 'focalMm35');
	const wanted =
		seconds === undefined ? undefined : Math.min(seconds / 3, focal ? 1 / focal : Infinity);
	return {
		...place(blur),
		figures: {
			...(acuity !== undefined && { acuity }),
			...(degrees !== undefined && { degrees }),
			...(seconds !== undefined && { shutterSeconds: seconds }),
			...(wanted !== undefined && { nextShutterSeconds: shutterAtMost(wanted) }),
		},
		...(moved && degrees !== undefined && { evidence: { measure: 'motion', value: degrees } }),
		...weighed,
	};
}

/** Fine detail is missing everywhere alike: a small copy made larger, or a soft original. */
function softFile(facts: Facts): Found | undefined {
	const enlarged = sure(facts, 'enlarged');
	const blur = sure(facts, 'blur');
	const acuity = sure(facts, 'acuity');
	if (enlarged !== undefined && enlarged.value >= 1.4) {
		return {
			severity: severityFrom(enlarged.value, 2, 4),
			confidence: enlarged.confidence,
			basis: 'measured',
			figures: { ratio: enlarged.value },
		};
	}
	if (blur?.value !== 'soft' || acuity === undefined || acuity.value > 0.35) return undefined;
	return {
		severity: severityFrom(softnessOf(acuity.value), 0.85, 0.95),
		confidence: Math.min(blur.confidence, acuity.confidence),
		basis: 'measured',
		figures: { acuity: acuity.value },
		evidence: { measure: 'acuity', value: acuity.value },
	};
}

function oversharpened(facts: Facts): Found | undefined {
	const halos = sure(facts, 'halos');
	if (halos === undefined || halos.value < 0.25) return undefined;
	return {
		severity: severityFrom(halos.value, 0.35, 0.5),
		confidence: halos.confidence,
		basis: 'measured',
		...place(halos),
		figures: { share: halos.value },
	};
}

function noise(facts: Facts): Found | undefined {
	const sigma = sure(facts, 'noise');
	const iso = sureValue(facts, 'iso');
	const weighed = weigh(sigma, facts.noiseSeen, {
		contradicts: 0.005,
		agrees: 0.014,
		certain: iso !== undefined && iso >= 800 ? 0.02 : 0.04,
		moderate: 0.025,
		strong: 0.05,
		eyes: true,
		eyesSeverity: true,
	});
	if (weighed === undefined || sigma === undefined) return undefined;
	const nextIso = iso === undefined ? undefined : isoLower(iso, 2);
	return {
		...place(sigma),
		figures: {
			sigma: sigma.value,
			...(iso !== undefined && { iso }),
			...(nextIso !== undefined && { nextIso }),
		},
		evidence: { measure: 'noise', value: sigma.value },
		...weighed,
	};
}

const blurs = ['out_of_focus', 'subject_soft', 'motion_blur', 'soft_file'] as const;
const sharpMerits = [
	...(['sharp_throughout', 'sharp_subject', 'frozen', 'steady_hand', 'prints_large'] as const),
] as const;
const besides = (kind: (typeof blurs)[number]): (typeof blurs)[number][] =>
	blurs.filter((other) => other !== kind);

export const sharpnessFaults: FaultRules<
	'out_of_focus' | 'subject_soft' | 'motion_blur' | 'soft_file' | 'oversharpened' | 'noise'
> = {
	out_of_focus: {
		dimension: 'focus_sharpness',
		weight: 1,
		remedy: 'words',
		find: outOfFocus,
		excuses: ['soft_background'],
		excludes: [
			...besides('out_of_focus'),
			...sharpMerits,
			...(['oversharpened', 'diffraction', 'soft_background'] as const),
		],
	},
	subject_soft: {
		dimension: 'focus_sharpness',
		weight: 0.9,
		remedy: 'words',
		find: subjectSoft,
		excuses: ['wide_scene', 'long_exposure'],
		excludes: [...besides('subject_soft'), ...sharpMerits, 'oversharpened', 'soft_background'],
	},
	motion_blur: {
		dimension: 'focus_sharpness',
		weight: 1,
		remedy: 'words',
		find: motionBlur,
		excuses: ['long_exposure'],
		excludes: [...besides('motion_blur'), ...sharpMerits, 'oversharpened', 'diffraction'],
	},
	soft_file: {
		dimension: 'focus_sharpness',
		weight: 0.5,
		remedy: 'words',
		find: softFile,
		excuses: ['haze'],
		excludes: [...besides('soft_file'), ...sharpMerits, 'oversharpened', 'diffraction'],
	},
	oversharpened: {
		dimension: 'focus_sharpness',
		weight: 0.4,
		remedy: 'words',
		find: oversharpened,
		excludes: ['prints_large'],
	},
	noise: {
		dimension: 'focus_sharpness',
		weight: 0.6,
		remedy: 'words',
		find: noise,
		excusesUnseen: ['low_iso', 'small_copy'],
		excludes: ['clean_at_iso', 'prints_large'],
	},
};
