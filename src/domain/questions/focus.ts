/** Answers about sharpness, movement and noise. */
import type { Material } from './material';
import { sureOf } from './material';
import type { AnswerWords, Reply } from './reply';
import { known, unknown } from './speak';

/** acuity of the sharpest edges: sharp from the one, soft below the other */
const [sharpFrom, softBelow] = [0.6, 0.4];
/** standard deviations: clean below, noisy from */
const [cleanBelow, noisyFrom] = [0.01, 0.03];
/** shutter × focal length up to which the old rule trusts a free hand */
const safeRatio = 1;

export function sharpness(material: Material, words: AnswerWords): Reply {
	const { standing, facts } = material;
	const acuity = sureOf(material, 'acuity');
	if (acuity === undefined) return unknown(words.sharpUnknown);
	const isSmeared = standing.has('motion_blur') || sureOf(material, 'blur') === 'motion';
	const isSoft = standing.has('out_of_focus') || standing.has('soft_file') || acuity < softBelow;
	const is = isSoft || isSmeared ? 'no' : acuity >= sharpFrom ? 'yes' : 'nearly';
	return known([
		words.sharp(acuity, is, facts.acuity?.where, sureOf(material, 'subjectAcuity')),
		isSmeared && words.smear(sureOf(material, 'blurDegrees')),
	]);
}

export function motion(material: Material, words: AnswerWords): Reply {
	const blur = sureOf(material, 'blur');
	const shutter = sureOf(material, 'shutterSeconds');
	const focal = sureOf(material, 'focalMm35');
	const shake =
		shutter === undefined || focal === undefined
			? undefined
			: words.shake(shutter, focal, shutter * focal <= safeRatio);
	const isSmeared = blur === 'motion' || material.standing.has('motion_blur');
	if (isSmeared) return known([words.smear(sureOf(material, 'blurDegrees')), shake]);
	if (blur === undefined && shake === undefined) return unknown(words.smearUnknown);
	return known([blur === undefined ? words.smearUnknown : words.noSmear, shake]);
}

export function noise(material: Material, words: AnswerWords): Reply {
	const sigma = sureOf(material, 'noise');
	if (sigma === undefined) return unknown(words.noiseUnknown);
	const isMuch = material.standing.has('noise');
	const isLow = !isMuch && (sigma < cleanBelow || material.standing.has('clean_at_iso'));
	// What is not called noise in the critique is texture, or too little to name.
	const is = isMuch || sigma >= noisyFrom ? (isMuch ? 'much' : 'some') : isLow ? 'low' : 'some';
	return known([words.noise(sigma, sureOf(material, 'iso'), is)]);
}

export function background({ standing, facts }: Material, words: AnswerWords): Reply {
	if (standing.has('soft_background')) return known([words.background]);
	return unknown(words.backgroundUnknown(facts.aperture?.value));
}
