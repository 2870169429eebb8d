/** The English by which assertions are recognised. Patterns for reading, no words for people. */
import type { Dimension } from '../critique/critique';

/** Each has two opposite poles; the first named is +1. */
export type Topic =
	/** sharp, soft */
	| 'sharpness'
	/** too bright, too dark */
	| 'brightness'
	/** what is behind: light, dark */
	| 'ground'
	/** full of contrast, flat */
	| 'contrast'
	/** burnt out, kept */
	| 'burnt'
	/** blocked, open */
	| 'blocked'
	/** level, tilted */
	| 'level'
	/** balanced, leaning to a side */
	| 'balance'
	/** heavier at the left, at the right; at the top, at the bottom */
	| 'weight_x'
	| 'weight_y'
	/** strongly coloured, pale */
	| 'colour'
	/** warm, cool; magenta, green: a cast, not the light */
	| 'warmth'
	| 'tint'
	/** noisy, clean */
	| 'noise'
	/** at the left, at the right; above, below: of the subject */
	| 'side_x'
	| 'side_y'
	/** in the centre, on a third */
	| 'placing'
	/** simple, cluttered */
	| 'order'
	/** layered, without depth */
	| 'depth'
	/** too large in the frame, too small */
	| 'room'
	/** dark on purpose, to be brightened; bright on purpose, to be darkened */
	| 'low_key'
	| 'high_key';

export const dimensionOf: Partial<Record<Topic, Dimension>> = {
	sharpness: 'focus_sharpness',
	noise: 'focus_sharpness',
	brightness: 'lighting',
	contrast: 'lighting',
	burnt: 'lighting',
	blocked: 'lighting',
	level: 'composition',
	placing: 'composition',
	order: 'composition',
	room: 'composition',
	balance: 'visual_balance',
	depth: 'depth_perspective',
	colour: 'emotional_impact',
};

export type Words = readonly (readonly [topic: Topic, pole: 1 | -1, pattern: RegExp])[];

/** What is the case. */
export const asserted: Words = [
	[
		'sharpness',
		1,
		/\b(?:(?:tack|pin|bitingly|very|clearly)[- ]?)?(?:sharp(?:ly)?(?! (?:contrast|light|shadow|line|turn|angle|edge between))|crisp(?:ly)?(?! air)|in focus|well focused|held to one exactness)\b/giu,
	],
	[
		'sharpness',
		-1,
		/\b(?:soft(?! (?:light|shadow|colou?r|tone|background|pastel|glow|gradation|edge|transition|falloff|grey|cloud|and even light))|softness|blurr(?:ed|y)|(?:motion |camera )?blur(?! of the background)|smeared?|unsharp|out of focus|misses focus|missed focus|camera shake|lacks? sharpness)\b/giu,
	],
	[
		'brightness',
		1,
		/\b(?:too bright|over-?exposed|over-?exposure|washed out|(?:a )?stops? too (?:light|bright)|far too light)\b/giu,
	],
	[
		'brightness',
		-1,
		/\b(?:too dark|under-?exposed|under-?exposure|(?:a )?stops? too dark|lost in (?:the )?dark(?:ness)?|sinks? into (?:the )?dark(?:ness)?)\b/giu,
	],
	[
		'contrast',
		1,
		/\b(?:harsh(?:ly)? (?:contrast|tones?|lit)|(?:hard|strong|high|punchy|bold) contrast|contrasty|full (?:tonal )?range|from (?:near )?black to (?:near )?white)\b/giu,
	],
	[
		'contrast',
		-1,
		/\b(?:low(?: in)? contrast|lacks? contrast|flat (?:tones?|light(?:ing)?|contrast)|tones? (?:are|look|stay) (?:flat|close together)|murky|hazy tones?)\b/giu,
	],
	['ground', 1, /\b(?:bright|light|white|pale)(?:,? \w+)? (?:back)?ground\b|\bon white\b/giu],
	[
		'ground',
		-1,
		/\b(?:dark|black|unlit)(?:,? \w+)? (?:back)?ground\b|\b(?:from|out of|against|in) (?:the|a) dark(?:ness)?\b/giu,
	],
	[
		'burnt',
		1,
		/\b(?:(?<!stops? short of )(?:bare|full|pure) white|white in all three channels|(?:the )?tone is gone|burnt(?:[- ]out)?|blown(?:[- ]out)?|clipped(?: highlights| to white)?|highlights? (?:are )?(?:lost|gone)|without detail in the (?:sky|highlights))\b/giu,
	],
	[
		'burnt',
		-1,
		/\b(?:loses? nothing|lost at neither end|without loss|no part of the scale is missing|both still hold detail|highlights? (?:(?:are|is) )?(?:kept|held|intact|well[- ]controlled|preserved)|highlights? (?:keep|hold|retain)|keeps? (?:detail in )?(?:the |its )?highlights|stops? short of (?:bare |full |pure )?white|(?:brightest|lightest) parts? (?:still )?(?:have|has|keeps?|holds?) (?:tone|detail))\b/giu,
	],
	[
		'blocked',
		1,
		/\b(?:blocked(?:[- ]up)?|crushed|shadows? (?:are )?(?:lost|gone|pure black)|black without detail)\b/giu,
	],
	[
		'blocked',
		-1,
		/\b(?:loses? nothing|lost at neither end|without loss|no part of the scale is missing|both still hold detail|shadows? (?:(?:are|is) )?(?:open|kept|held|well[- ]preserved)|shadows? (?:keep|hold|retain)|detail in the shadows)\b/giu,
	],
	[
		'level',
		1,
		/\b(?:(?:is|are|sits?|stands?|lies?|runs?|stays?) (?:perfectly |dead |quite |within [\d.]+° of )?(?:level|straight)|level (?:horizon|lines?)|straight horizon|horizon (?:is|sits|lies|runs) (?:perfectly |dead )?(?:level|straight))\b/giu,
	],
	[
		'level',
		-1,
		/\b(?:tilt(?:s|ed)|off level|leans? (?:to the (?:left|right) )?by|crooked|slant(?:s|ed)|horizon (?:leans|tilts|slopes|falls|drops)|slopes? (?:down )?(?:to|by)|(?:counter)?clockwise off)\b/giu,
	],
	[
		'balance',
		1,
		/\b(?:(?:well|finely|evenly|perfectly|steadily) balanced|(?:in|good|steady|fine) balance|weights? (?:are )?in order|nothing (?:tips|weighs)|frame rests|(?:is|are|stays?|feels?) balanced|evenly weighted)\b/giu,
	],
	[
		'balance',
		-1,
		/\b(?:unbalanced|imbalance|out of balance|top-heavy|lopsided|(?:tips|leans|weighs|falls|pulls) (?:a little |heavily |more )*(?:to|towards|at|on) (?:the )?(?:left|right|top|bottom)|heav(?:y|ier) (?:side|on|at|to))\b/giu,
	],
	[
		'weight_x',
		1,
		/\b(?:heav(?:y|ier)|weighs?|weight|leans?|tips?)\b[^,]{0,16}\b(?:to|towards|at|on) (?:the )?left\b/giu,
	],
	[
		'weight_x',
		-1,
		/\b(?:heav(?:y|ier)|weighs?|weight|leans?|tips?)\b[^,]{0,16}\b(?:to|towards|at|on) (?:the )?right\b/giu,
	],
	['weight_y', 1, /\b(?:heav(?:y|ier)|weighs?|weight|tips?)\b[^,]{0,24}\btop\b|\btop-heavy\b/giu],
	['weight_y', -1, /\b(?:heav(?:y|ier)|weighs?|weight|tips?)\b[^,]{0,24}\bbottom\b/giu],
	[
		'colour',
		1,
		/\b(?:over-?saturated|(?:strong|vivid|rich|bold|intense|loud|brilliant|saturated|garish)(?:ly)? colou?rs?|colou?rful(?:ly)?|colou?rs? (?:are|is|look) (?:too )?(?:strong|vivid|rich|bold|loud|intense|saturated))\b/giu,
	],
	[
		'colour',
		-1,
		/\b(?:under-?saturated|desaturated|(?:pale|drained|dull|weak|washed-out|faded|muted|quiet) colou?rs?|colou?rs? (?:are|is|look|stay) (?:too )?(?:pale|drained|dull|weak|faded|muted|quiet)|colou?rless|colou?r (?:keeps its voice down|stays (?:low|quiet)))\b/giu,
	],
	[
		'warmth',
		1,
		/\b(?:(?:warm|yellow|orange|amber) (?:colou?r )?cast|lean(?:s|ing)? (?:to |towards )?(?:yellow|orange|warm)|too (?:warm|yellow|orange))\b/giu,
	],
	[
		'warmth',
		-1,
		/\b(?:(?:cool|cold|blue|bluish) (?:colou?r )?cast|lean(?:s|ing)? (?:to |towards )?(?:blue|cool|cold)|too (?:cool|cold|blue))\b/giu,
	],
	[
		'tint',
		1,
		/\b(?:(?:magenta|pink) cast|lean(?:s|ing)? (?:to |towards )?(?:magenta|pink)|too (?:magenta|pink))\b/giu,
	],
	['tint', -1, /\b(?:green(?:ish)? cast|lean(?:s|ing)? (?:to |towards )?green|too green)\b/giu],
	[
		'noise',
		1,
		/\b(?:noisy|grainy|(?:visible|strong|heavy|clear|colou?r|luminance|some|high|slight|moderate) (?:noise|grain)|noise (?:is|shows|spoils|eats|covers)(?! (?:not|no|low|hardly|within|slight|fine)\b))\b/giu,
	],
	[
		'noise',
		-1,
		/\b(?:clean (?:at|file|shadows|tones)|noise-free|noise is (?:not|low|hardly)|(?:is|are|stays?) clean)\b/giu,
	],
	[
		'side_x',
		1,
		/\b(?:is|are|stands?|sits?|lies?|placed|set|rests?|hangs?|swims?)(?: (?:well|far|just|high|low|alone|slightly|a little|placed|standing|sitting|lying|over))* (?:(?:at|on|to|in) (?:the )?)(?:(?:top|bottom|upper|lower|far) )?left\b/giu,
	],
	[
		'side_x',
		-1,
		/\b(?:is|are|stands?|sits?|lies?|placed|set|rests?|hangs?|swims?)(?: (?:well|far|just|high|low|alone|slightly|a little|placed|standing|sitting|lying|over))* (?:(?:at|on|to|in) (?:the )?)(?:(?:top|bottom|upper|lower|far) )?right(?:\b(?! (?:in|at|on|exposure|moment)))/giu,
	],
	[
		'side_y',
		1,
		/\b(?:is|stands?|sits?|lies?|placed|set|rests?|hangs?)(?: (?:well|far|just|high|low|alone|slightly|a little|placed|standing|sitting|lying|over))* (?:at|in|near) the (?:top|upper)\b/giu,
	],
	[
		'side_y',
		-1,
		/\b(?:is|stands?|sits?|lies?|placed|set|rests?|hangs?)(?: (?:well|far|just|high|low|alone|slightly|a little|placed|standing|sitting|lying|over))* (?:at|in|near) the (?:bottom|lower)\b/giu,
	],
	[
		'placing',
		1,
		/\b(?:(?:dead |right )?in the (?:dead )?(?:cent(?:re|er)|middle)(?! (?:tones|distance|ground))|cent(?:red|ered)|holds the cent(?:re|er))\b/giu,
	],
	['placing', -1, /\b(?:on (?:a|the) (?:\w+ )?third|off-cent(?:re|er)|rule of thirds)\b/giu],
	[
		'order',
		1,
		/\b(?:simple (?:frame|arrangement|composition|picture)|uncluttered|nothing (?:distracts|competes)|clean background|plain background|much was left out|little is here but)\b/giu,
	],
	[
		'order',
		-1,
		/\b(?:clutter(?:ed)?|crowded|busy (?:background|frame|picture)|distracting|competes? with)\b/giu,
	],
	[
		'depth',
		1,
		/\b(?:(?:strong|clear|great|real|good) (?:sense of )?depth|layered|layers? (?:of|from|lead)|space opens)\b/giu,
	],
	[
		'depth',
		-1,
		/\b(?:depth is (?:quiet|weak|missing)|(?:no|little|lacks?) depth|flat (?:space|picture)|without depth)\b/giu,
	],
	[
		'low_key',
		1,
		/\b(?:(?:kept|held|left|meant to be) dark|dark on purpose|low[- ]key|dark is (?:a choice|meant)|darkness leaves the word)\b/giu,
	],
	[
		'high_key',
		1,
		/\b(?:(?:kept|held|left|meant to be) (?:bright|light|pale)|(?:bright|light|pale) on purpose|high[- ]key|brightness is (?:a choice|meant))\b/giu,
	],
];
