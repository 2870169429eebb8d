/** Advice and statements that the camera's record, the file's size, the light or the scene forbid. */
import type { Facts } from '../facts/facts';
import { unsureBelow } from '../facts/facts';
import { clausesOf } from './clauses';
import { germanSays, wishedGerman } from './record-german';
import type { RecordTopic } from './record-german';
import type { Detected, DetectedCode, Spoken } from './detected';

interface Rule {
	readonly code: DetectedCode;
	readonly topic: RecordTopic;
	/** what it says */
	readonly says: RegExp;
	/** what says that it is not that, in the same clause */
	readonly unless?: RegExp;
	readonly forbids: (facts: Facts) => boolean;
}

const value = (facts: Facts, name: keyof Facts): number | undefined => {
	const found = facts[name]?.value;
	return typeof found === 'number' ? found : undefined;
};
const atMost = (found: number | undefined, limit: number): boolean =>
	found !== undefined && found <= limit;
const atLeast = (found: number | undefined, limit: number): boolean =>
	found !== undefined && found >= limit;
const isSure = (fact: { readonly confidence: number } | undefined): boolean =>
	fact !== undefined && fact.confidence >= unsureBelow;

/** From so many megapixels on a large print holds. */
const largePrintMegapixels = 12;

const isInside = ({ light, ambient, lamps }: Facts): boolean =>
	(isSure(light) && ['stage', 'tungsten', 'underwater'].includes(light?.value ?? '')) ||
	(isSure(lamps) && ambient?.value === 'indoor');
const isDark = ({ light, ambient, night }: Facts): boolean =>
	(isSure(night) && night?.value === true) ||
	(isSure(light) && light?.value === 'night') ||
	ambient?.value === 'night';
/** nouns of scenes in which nobody stands in a street */
const natural = new Set([
	...['landscape', 'mountain', 'water', 'sky', 'forest', 'flower', 'plant'],
	...['animal', 'bird', 'insect', 'fish', 'food', 'pattern'],
]);

const rules: readonly Rule[] = [
	{
		code: 'against_camera',
		topic: 'tripod',
		says: /\b(?:tripod|brace (?:the|your|it)|hold (?:the camera |it )?(?:still|steadier|steady)|faster shutter|shorter (?:exposure|shutter))\b/iu,
		unless: /\b(?:no|without|not)\b[^,.]{0,16}\btripod|\bISO\b|\bmov(?:es|ing|ement)\b/iu,
		forbids: (facts) =>
			atMost(value(facts, 'shutterSeconds'), 1 / 500) &&
			(facts.blur?.value !== 'motion' || !isSure(facts.blur)),
	},
	{
		code: 'against_camera',
		topic: 'iso',
		says: /\b(?:lower|reduce|drop|less|turn down) (?:the |your )?ISO\b/iu,
		forbids: (facts) => atMost(value(facts, 'iso'), 125),
	},
	{
		code: 'against_camera',
		topic: 'aperture',
		says: /\b(?:(?:a )?small(?:er)? aperture|stop down|close (?:down )?the aperture)\b/iu,
		forbids: (facts) => atLeast(value(facts, 'aperture'), 16),
	},
	{
		code: 'against_camera',
		topic: 'wide aperture',
		says: /\b(?:(?:a )?wider aperture|open (?:up )?the (?:aperture|lens)|larger aperture)\b/iu,
		forbids: (facts) => atMost(value(facts, 'aperture'), 1.8),
	},
	{
		code: 'against_camera',
		topic: 'flash',
		says: /\b(?:turn|switch) (?:the flash off|off the flash)|\bwithout the flash\b/iu,
		forbids: (facts) => facts.flash?.value === false,
	},
	{
		code: 'against_size',
		topic: 'print',
		says: /\b(?:prints? (?:it )?(?:very )?(?:large|big)|large prints?|poster|big print|wall[- ]size)\b/iu,
		unless: /\b(?:not?|too (?:small|few)|never|cannot|won[’']t|less than|at most)\b/iu,
		forbids: (facts) => {
			const megapixels = value(facts, 'megapixels');
			return megapixels !== undefined && megapixels < largePrintMegapixels;
		},
	},
	{
		code: 'against_light',
		topic: 'sun',
		says: /\b(?:the sun\b|sunlight|sunny|golden hour|midday|clouds?\b|overcast|(?:under|more|the) sky\b)/iu,
		forbids: isInside,
	},
	{
		code: 'against_light',
		topic: 'daylight',
		says: /\b(?:harsh sun|bright sun|sunlight|sunny|golden hour|midday|daylight)\b/iu,
		forbids: isDark,
	},
	{
		code: 'against_scene',
		topic: 'street',
		says: /\b(?:street|pavement|sidewalk|facade|façade|storeys?|skyline)\b/iu,
		forbids: ({ scene }) => isSure(scene) && natural.has(scene?.value ?? ''),
	},
	{
		code: 'against_monochrome',
		topic: 'hue',
		says: /\b(?:red|orange|yellow|green|blue|violet|purple|pink|magenta)\b/iu,
		unless: /\b(?:filters?|no|without|would|could|toning|toned)\b/iu,
		forbids: ({ monochrome }) => isSure(monochrome) && monochrome?.value === 'grey',
	},
	{
		code: 'against_monochrome',
		topic: 'colour',
		says: /\b(?:vibrance|saturation|white balance|colou?r cast|colou?rful|(?:vivid|strong|pale|rich) colou?rs?)\b/iu,
		unless: /\b(?:no|without|left out|instead of)\b/iu,
		forbids: ({ monochrome }) => isSure(monochrome),
	},
];

const numberOf = (found = ''): number => Number(found.replace(',', '.'));

/** What a sentence names of the camera; advice may name other figures than the file's. */
const settings: readonly (readonly [
	name: 'shutterSeconds' | 'aperture' | 'iso' | 'focalMm35',
	pattern: RegExp,
	read: (match: RegExpExecArray) => number,
	/** factor within which two figures are the same setting */
	within: number,
])[] = [
	['shutterSeconds', /\b1\/(\d{1,5}) ?(?:s\b|sec)/giu, ([, found]) => 1 / Number(found), 1.2],
	['aperture', /\bf\/(\d{1,2}(?:[.,]\d)?)/giu, ([, found]) => numberOf(found), 1.08],
	['iso', /\bISO (\d{2,6})\b/giu, ([, found]) => Number(found), 1.1],
];
/** A clause that wishes for a setting, compares, or goes from one to another. */
const wished =
	/\b(?:use|try|set|choose|go|stop|from|to|at least|about|next|would|could|should|instead|rule|shorter|longer|faster|slower|wider|smaller|prefer|asks? for|needs?|than|safe|limit)\b/iu;

function inventedIn({ text, mode }: Spoken, facts: Facts): readonly Detected[] {
	if (mode === 'advice') return [];
	for (const clause of clausesOf(text)) {
		if (wished.test(clause) || wishedGerman.test(clause)) continue;
		for (const [name, pattern, read, within] of settings) {
			const known = value(facts, name);
			for (const match of clause.matchAll(pattern)) {
				const told = read(match);
				const ratio = known === undefined ? Infinity : Math.max(told / known, known / told);
				if (ratio > within) return [{ code: 'invented_camera', topic: name, sentences: [text] }];
			}
		}
	}
	return [];
}

/** Praise of a place or a thing is no advice; a rule is asked of every sentence all the same. */
export function againstRecord(spoken: Spoken, facts: Facts): readonly Detected[] {
	const { text } = spoken;
	const broken = rules.filter(({ topic, says, unless, forbids }) => {
		const german = germanSays[topic];
		const clause = clausesOf(text).find(
			(each) =>
				(says.test(each) && unless?.test(each) !== true) ||
				(german?.says.test(each) === true && !german.unless.test(each)),
		);
		return clause !== undefined && forbids(facts);
	});
	return [
		...broken.map(({ code, topic }): Detected => ({ code, topic, sentences: [text] })),
		...inventedIn(spoken, facts),
	];
}
