/** What no sentence of a critique may have, whatever it says. */
const faults: readonly (readonly [RegExp, string])[] = [
	[/undefined|NaN|Infinity|null|\[object|function|=>/u, 'a value that is none'],
	[/[{}$<>\\]/u, 'a brace'],
	[/ {2}|^ | $/u, 'a stray space'],
	[/ [.,;:!]|\( | \)/u, 'a space before a point'],
	[/[.,;:]{2}|;\.|,\./u, 'two points'],
	[/\d\.\d{3}/u, 'a figure longer than anybody reads'],
	[/--|−−|\+−|\+-|\+\+|-\d/u, 'a wrong sign'],
	[/(?<![/\d.])f\/(?!\d)|\bf\/0\b/u, 'an aperture without its number'],
	[/\bISO \D?$|\bISO \d*\.\d|\bISO [—–-]/u, 'an ISO that is none'],
	[/1\/0 s|1\/1 s|(?<!\d) s(?![\p{L} ])/u, 'a time that is none'],
	[
		/(?<!\d) EV|(?<!\d) %|(?<!\d) cm\b|(?<!\d) MP\b|(?<!\d) mm\b|(?<!\d)°/u,
		'a unit without its figure',
	],
	[/\d(?:EV|%|cm|MP|mm)\b/u, 'a unit without its space'],
	[/\d{4,} %|\b[2-9]\d\d %|\b1[1-9]\d %/u, 'more than all of it'],
	[/\bwhole frame\b.*\bwhole frame\b|\bacross the frame across\b/u, 'the frame twice'],
	[/\blighten\b/iu, 'a word that every photographer reads as brighter'],
	[/\bthe the\b|\ba a\b|\bof of\b|\band and\b/u, 'a word twice'],
];

export const longest = 160;

/** Names what is odd about one piece of text. */
export function oddIn(text: string): readonly string[] {
	const odd = faults.filter(([pattern]) => pattern.test(text)).map(([, name]) => name);
	return [
		...odd,
		...(text === '' ? ['nothing'] : []),
		...(text.length > longest ? [`${String(text.length)} characters`] : []),
	];
}

/** … and about a whole sentence. */
export function oddInSentence(text: string): readonly string[] {
	return [
		...oddIn(text),
		...(/^[\p{Lu}\d±f]/u.test(text) ? [] : ['no capital']),
		...(/[.]$/u.test(text) ? [] : ['no full stop']),
	];
}
