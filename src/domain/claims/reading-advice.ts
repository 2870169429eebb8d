/** The English by which advice is recognised. Patterns for reading, no words for people. */
import type { Words } from './reading-words';

/** What to do; the pole is what it says of the photo as it is. */
export const advised: Words = [
	[
		'brightness',
		-1,
		/\b(?:brighten|lighten|dodge|(?:raise|lift|open up|increase) (?:the )?(?:\w+ )?(?:exposure|brightness|shadows?|dark parts|subject|face|foreground|mid ?tones?)|expose (?:\S+ )?(?:more|longer|brighter)|\+ ?[\d.]+ (?:EV|stops?))/giu,
	],
	[
		'brightness',
		1,
		/\b(?:darken|burn (?:in|down)|(?:lower|reduce|pull down|bring down|drop|recover) (?:the )?(?:\w+ )?(?:exposure|brightness|highlights?|sky|bright parts)|expose (?:\S+ )?(?:less|darker)|expose for the (?:brightest|highlights?|sky)|stop of less light)\b|[−–-] ?[\d.]+ (?:EV|stops?)\b/giu,
	],
	[
		'contrast',
		-1,
		/\b(?:(?:raise|increase|add|more|steepen) (?:the |some )?contrast|set (?:a )?black(?: and|-) ?white points?|dehaze)\b/giu,
	],
	['contrast', 1, /\b(?:lower|reduce|soften|tame|less) (?:the )?contrast\b/giu],
	[
		'level',
		-1,
		/\b(?:straighten|(?:rotate|turn) (?:it|the (?:photo|picture|frame)) (?:back |by |[\d.]+°|clockwise|counter)|level (?:it|the (?:horizon|camera|photo)))/giu,
	],
	[
		'colour',
		-1,
		/\b(?:raise|increase|boost|add|lift|more) (?:the |some )?(?:saturation|vibrance|colou?r)\b/giu,
	],
	[
		'colour',
		1,
		/\b(?:(?:lower|reduce|pull back|less) (?:the )?(?:saturation|vibrance)|desaturate)\b/giu,
	],
	[
		'warmth',
		-1,
		/\b(?:warm (?:it|the (?:photo|white balance|picture)|up)|towards? yellow|warmer white balance)\b/giu,
	],
	[
		'warmth',
		1,
		/\b(?:cool (?:it|the (?:photo|white balance|picture)|down)|towards? blue|cooler white balance)\b/giu,
	],
	['tint', -1, /\btowards? magenta\b/giu],
	['tint', 1, /\btowards? green\b/giu],
	['noise', 1, /\b(?:reduce (?:the )?noise|noise reduction|denoise)\b/giu],
	[
		'room',
		-1,
		/\b(?:crop (?:tighter|closer|in)|(?:come|step|go|move|get) (?:in )?closer|fill the frame)\b/giu,
	],
	[
		'room',
		1,
		/\b(?:step back|(?:leave|give|include)\b[^,.]{0,24}\bmore (?:room|space|air)|zoom out|go wider|frame wider)\b/giu,
	],
	[
		'low_key',
		-1,
		/\b(?:brighten (?:it|the (?:photo|picture|frame|image|whole))|(?:raise|increase|lift) the (?:overall )?exposure)\b|\+ ?[\d.]+ (?:EV|stops?) of compensation\b/giu,
	],
	[
		'high_key',
		-1,
		/\b(?:darken (?:it|the (?:photo|picture|frame|image|whole))|(?:lower|reduce) the (?:overall )?exposure)\b|[−–-] ?[\d.]+ (?:EV|stops?) of compensation\b/giu,
	],
];
