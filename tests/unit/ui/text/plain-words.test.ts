/** Words are plain: what somebody who learned the language at school does not understand at first reading. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

type Banned = readonly [words: RegExp, reason: string];

const english: readonly Banned[] = [
	[
		/\bclear finished\b/iu,
		'to clear a list is not to delete critiques: "Delete finished critiques…"',
	],
	[/\bnot in the score\b/iu, '"not part of the score"'],
	[/\bdeclares? a need\b/iu, '"needs about … (estimate)"'],
	[
		/\bwhat (?:runs|waits|is running) (?:is|or|and)\b/iu,
		'"the current photo", "what is running or waiting"',
	],
	[/\bnothing new begins\b|\bbegins only\b/iu, '"no new one starts"'],
	[/\bto go[,.;]/iu, '"28 left"'],
	[/\bdevice’s own finished\b/iu, 'how a time was estimated is of no use beside it'],
	[/\bgo on without\b|\bgoes on by itself\b|'go on'|^go on$/iu, '"continue", "resume"'],
	[/\bwith care\b/iu, '"with caution"'],
	[/\d apart\b|\bapart$/iu, '"range 1"'],
	[/^Patience$/u, '"time-outs"'],
	[/\bfor so long\b/iu, '"for:" and the time'],
	[/\bgive to others\b/iu, '"share"'],
	[/\banew\b/iu, '"again"; of a picture "re-encoded"'],
	[/\bhalf (?:the|of the) (?:figure|score)\b/iu, '"score ÷ 2"'],
	[/\b(?:lay|lie|lies) (?:it )?beside\b/iu, '"next to the photo, with the same name"'],
	[/\bno word of yours\b|\bholds no\b/iu, '"contains no"'],
	[/\bwhose file says so\b/iu, '"from EXIF"'],
	[/\bhand out\b/iu, '"provide"'],
	[/\bpressed into\b/iu, '"scaled down to"'],
	[/\bnever exported\b(?! or)/iu, 'it is kept in backups'],
	[/\bwith commas\b/iu, '"separated by commas"'],
	[/\b(?:is|are|was|lies) no (?:backup|zip|address|plain|JPEG|photo)\b/iu, '"isn’t a"'],
	[/\b1 (?:entries|photos|critiques)\b/iu, 'plurals go through Intl'],
	[/\bhand-given\b/iu, '"hand-made"'],
	[/\bstands? right in\b/iu, 'invites "right": "is in the centre"'],
	[/\bof at most \{\} tokens\b/iu, 'leave it out'],
	[/^keep$/iu, 'of a question that asks to delete or cancel: "Go back"'],
	[/\bmend(?:ing|ed)?\b/iu, '"fix"'],
	[/\b(?:smear|smeared)\b/iu, '"blurred in one direction"'],
	[/\bcalm parts?\b/iu, '"smooth areas"'],
	[/\b(?:it|they|he|server|model) wants?\b(?! done)/iu, '"needs", "would"'],
	[
		/\bspeaks? (?:against|to)\b|\bspoken to\b|\bmay not speak\b/iu,
		'"connect to"; "no obstacle is known"',
	],
	[/\bheld (?:to|against)\b/iu, '"compared with", "kept in"'],
	[/\bheeds?\b/iu, '"use"'],
	[/\bthat one sees\b|\bto be told\b|\bnot told\b/iu, '"visible", "not known"'],
	[/\btaken in\b|\btake away\b|\btake this\b|\btake it\b(?! next)/iu, '"export", "import", "add"'],
	[/\bon its way\b|\bfell silent\b|\bbroke off\b/iu, '"downloading", "stopped"'],
	[/\bhang here\b|\bhear from\b/iu, 'a figure of speech where a fact is meant'],
	[/\bthousand million\b/iu, '"billion"'],
	[/\b(?:did|the fix) (?:it )?land\b/iu, '"work"'],
	[/\ball the same\?$|\ball the same:/iu, '"anyway"'],
	[/ …$/u, 'no space before "…"'],
];

const german: readonly Banned[] = [
	[/\bhängen\.$/u, 'Redensart statt Sache'],
	[/\bMitnehmen\b|\bmitnehmen\b/u, '„Exportieren“, „Speichern und teilen“'],
	[/\bWeitermachen\b/u, 'bei einer Rückfrage: „Zurück“'],
	[/\bergab kein Ganzes\b|\bverstummte\b/u, 'gesucht'],
	[/\bSich selbst überlassen\b|\bzurückgegeben\b/u, 'gesucht: „von selbst“, „freigegeben“'],
	[/\bdie Hälfte der Punktzahl\b/u, '„Punktzahl ÷ 2“'],
	[/\bspricht die erste\b|\bunterwegs\b/u, 'gesucht'],
	[/\bdas Wort des Modells\b(?! ist)/u, '„Nur das Modell sagt es“'],
	[/\bunter dem Gegebenen\b/u, '„Es fehlt“'],
	[/\bvon 4 MB\b/u, 'ist nicht mehr so'],
	[/ …$/u, 'kein Leerzeichen vor „…“'],
];

/** Rules and the sentences about photos have readers of their own. */
const filesOf = (tag: string): readonly string[] =>
	readdirSync(`src/ui/text/${tag}`)
		.filter((name) => name.endsWith('.ts'))
		.map((name) => `src/ui/text/${tag}/${name}`);

/** What a file shows: its strings, and its templates with {} for what is put in. */
function wordsOf(file: string): readonly string[] {
	const source = readFileSync(file, 'utf8');
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
		if (ts.isStringLiteralLike(node)) found.push(node.text);
		if (ts.isTemplateExpression(node)) {
			found.push(
				node.head.text + node.templateSpans.map((span) => `{}${span.literal.text}`).join(''),
			);
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
	return found;
}

describe.each([
	['en', english],
	['de', german],
] as const)('%s', (tag, banned) => {
	it.each(filesOf(tag))('%s is plain', (file) => {
		const wrong = wordsOf(file).flatMap((words) =>
			banned.filter(([each]) => each.test(words)).map(([, reason]) => `${words} → ${reason}`),
		);
		expect(wrong).toEqual([]);
	});
});

it.each([
	'Paused: what runs is finished, nothing new begins.',
	'28 to go, about 8 min',
	'middle 5, 1 apart',
	'The photo in the page is made anew: no EXIF, no place.',
	'stars (half the figure)',
	'lay it beside the photo',
	'it is no backup of Mondrian',
	'chosen by hand-given tags',
	'1 entries, 1 photos',
	'Keep',
])('would not let pass: %s', (words) => {
	expect(english.some(([each]) => each.test(words))).toBe(true);
});
