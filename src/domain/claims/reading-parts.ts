/** The English by which parts of a photo and places in it are recognised. */
import type { Place } from '../critique/critique';

export const thingWords: readonly (readonly [string, RegExp])[] = [
	[
		'background',
		/\b(?:(?:back)?grounds?|far(?=\s*(?:[,.;:]|$|parts?\b))|backdrop|distance|what is behind|surroundings)\b/giu,
	],
	['foreground', /\bforeground\b|\bnear(?=\s*(?:[,.;:]|$|parts?\b))/giu],
	['highlights', /\b(?:highlights?|bright(?:est)? (?:parts?|areas?)|lamps?|lights)\b/giu],
	[
		'shadows',
		/\b(?:shadows?|dark(?:est)? (?:parts?|areas?)|blacks?(?! (?:points?|and white)|-))\b/giu,
	],
	['sky', /\b(?:sky|clouds?)\b/giu],
	['edges', /\b(?:edges?|corners?|rim|border)\b/giu],
	['middle tones', /\b(?:mid ?tones?|middle tones?)\b/giu],
	['water', /\b(?:water|reflections?|sea|lake)\b/giu],
	['subject', /\b(?:subject|faces?|eyes?|figure)\b/giu],
];

export const placeWords: readonly (readonly [Place, RegExp])[] = [
	['top left', /\b(?:top|upper) left\b/giu],
	['top right', /\b(?:top|upper) right\b/giu],
	['bottom left', /\b(?:bottom|lower) left\b/giu],
	['bottom right', /\b(?:bottom|lower) right\b/giu],
	['top', /\b(?:top|upper (?:part|third|edge))(?! (?:left|right)|-heavy)\b/giu],
	['bottom', /\b(?:bottom|lower (?:part|third|edge))(?! (?:left|right))\b/giu],
	['left', /(?<!top |upper |bottom |lower )\bleft\b/giu],
	['right', /(?<!top |upper |bottom |lower )\bright\b(?! (?:in|moment|exposure))/giu],
	['centre', /\b(?:cent(?:re|er)|middle)(?! (?:tones?|distance))\b/giu],
];
