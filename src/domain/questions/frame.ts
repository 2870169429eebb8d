/** Answers about what is in the frame and where: level, crop, subject, scene, weight. */
import type { ClaimKind } from '../claims/claim';
import { saidOf } from '../critique/said-of';
import type { Material } from './material';
import { sureOf } from './material';
import type { AnswerWords, Reply } from './reply';
import { known, unknown } from './speak';

/** degrees: level up to, plainly off from */
const [levelUpTo, tiltedFrom] = [0.5, 1.5];
/** What speaks for the frame as it is. */
const reasonsToKeep: readonly ClaimKind[] = ['subject_on_third', 'fills_frame', 'simple'];
/** a scene without a name for it */
const vague = /\b(?:picture|photo|object|thing|scene)\b/u;

export function level(material: Material, words: AnswerWords): Reply {
	const tilt = sureOf(material, 'tilt');
	const leaning = material.standing.has('converging') ? sureOf(material, 'converging') : undefined;
	const converging = leaning === undefined ? undefined : words.converging(leaning);
	if (tilt === undefined) {
		return converging === undefined
			? unknown(words.levelUnknown)
			: known([words.levelUnknown, converging]);
	}
	const off = Math.abs(tilt);
	const isTilted = material.standing.has('tilted') || off >= tiltedFrom;
	const is = isTilted
		? 'no'
		: off <= levelUpTo || material.standing.has('level')
			? 'yes'
			: 'nearly';
	return known([words.level(is, tilt), converging]);
}

export function crop({ critique, standing }: Material, words: AnswerWords): Reply {
	const action = critique?.actions?.find(({ edit }) => edit?.crop !== undefined);
	const frame = action?.edit?.crop;
	if (action !== undefined && frame !== undefined)
		return known([words.action(action), words.frame(frame)], frame);
	const review = critique?.dimensions.find(({ dimension }) => dimension === 'composition');
	const isGood = reasonsToKeep.some((kind) => standing.has(kind));
	return known([words.cropNone, isGood && critique && review && saidOf(critique, review)]);
}

export function subject(material: Material, words: AnswerWords): Reply {
	const fact = material.facts.subject;
	const size = sureOf(material, 'subject')?.size;
	if (fact?.where === undefined || size === undefined) return unknown(words.subjectUnknown);
	return known([words.subject(fact.where, size, sureOf(material, 'scene'))]);
}

export function scene(material: Material, words: AnswerWords): Reply {
	const said = material.critique?.scene;
	if (said === undefined || said === '') return unknown(words.sceneUnknown);
	const where = subject(material, words);
	return known([words.scene(said, vague.test(said)), where.known && where.text]);
}

export function balance(material: Material, words: AnswerWords): Reply {
	const weight = sureOf(material, 'weight');
	return weight === undefined
		? unknown(words.weightUnknown)
		: known([words.weight(weight.x, weight.y)]);
}
