/**
 * Reads what a sentence asserts, in the English and German that models and the phrase books write: a topic, which
 * of two opposite poles, of which thing, and where. It errs towards silence: a comparison, a wish or
 * a condition asserts nothing.
 */
import type { Place } from '../critique/critique';
import { clausesOf } from './clauses';
import { advised } from './reading-advice';
import {
	advisedGerman,
	assertedGerman,
	deniedAfterGerman,
	deniedGerman,
	everywhereGerman,
	germanPlaces,
	germanThings,
	subjectGerman,
	supposedGerman,
	toldOfGerman,
	wholeGerman,
} from './reading-german';
import { placeWords, thingWords } from './reading-parts';
import type { Topic, Words } from './reading-words';
import { asserted } from './reading-words';

export interface Reading {
	readonly topic: Topic;
	/** which of the two opposites */
	readonly pole: 1 | -1;
	/** it says what to do, and so that the opposite is the case */
	readonly advice: boolean;
	/** the part that it speaks of; absent: the photo, or its subject */
	readonly thing?: string;
	/** it names the subject */
	readonly ofSubject?: true;
	/** `everywhere` speaks of all things and places */
	readonly where: Place | 'everywhere' | undefined;
	/** the words themselves */
	readonly text: string;
}

/** Before the words, within the clause: they are denied. */
const denied =
	/(?:\b(?:not?|never|nothing|none|neither|nor|without|hardly|nowhere|isn[’']t|aren[’']t|doesn[’']t|free of|far from|instead of|rather than|avoids?|nobody)\b)(?:\W+[\w’'-]+){0,4}\W*$/iu;
/** What would be, or is wished for, is no statement about the photo. */
const supposed =
	/\b(?:would|could|should|might|may|if|unless|until|so that|would have|next time|try|aim for|wish|wants?|needs?|risks?)\b/iu;

const everywhere =
	/\b(?:throughout|everywhere|everything|edge to edge|front to back|near and far|corner to corner|loses? nothing|without loss|n?either end|no part of the scale|both still hold)\b/iu;

/** Of these the reading is of one thing's place, and the thing is what the clause begins with. */
const ofThings: ReadonlySet<Topic> = new Set(['side_x', 'side_y', 'placing']);
/** Of the frame as a whole: a place in the words is where it goes, not where it is. */
const ofFrame: ReadonlySet<Topic> = new Set([
	...ofThings,
	...(['level', 'balance', 'weight_x', 'weight_y', 'order', 'depth', 'room'] as const),
	...(['low_key', 'high_key'] as const),
	'ground',
]);
/** Between the poles lies the good: what is not the one need not be the other. */
const twoSided: ReadonlySet<Topic> = new Set([
	...ofThings,
	...(['brightness', 'contrast', 'colour', 'warmth', 'tint', 'ground'] as const),
	...(['weight_x', 'weight_y', 'room', 'low_key', 'high_key'] as const),
]);
/** What a topic is of anyway. */
const own: Partial<Record<Topic, string>> = { burnt: 'highlights', blocked: 'shadows' };
const lastNoun =
	/([\p{L}’'-]+)(?:\s+(?:is|are|stands?|sits?|lies?|placed|set|holds?|rests?|right|dead|also|well|just|almost))*\s*$/u;
/** By these all of it is meant. */
const whole = new Set([
	...['photo', 'photograph', 'picture', 'image', 'frame', 'file', 'exposure', 'colour', 'colours'],
	...[
		'color',
		'colors',
		'tones',
		'contrast',
		'horizon',
		'lines',
		'whole',
		'noise',
		'detail',
		'parts',
		'areas',
	],
]);
const subjectWords = new Set(['it', 'subject', 'thing', 'motif', 'this', 'figure']);
const told =
	/\bthe (?:[\p{L}’'-]+ ){0,2}?(?<noun>[\p{L}’'-]+) (?:is|are|looks?|stays?|appears?) (?:[\p{L}-]+ ){0,2}$/iu;

/** How one language is read. What is of one is not found by another: every text is read in all. */
interface Reader {
	readonly asserted: Words;
	readonly advised: Words;
	readonly denied: RegExp;
	readonly deniedAfter?: RegExp;
	readonly supposed: RegExp;
	readonly everywhere: RegExp;
	readonly things: readonly (readonly [string, RegExp])[];
	readonly places: readonly (readonly [Place, RegExp])[];
	/** `noun`: what the words behind are said of */
	readonly toldOf: RegExp;
	readonly lastNoun: RegExp;
	readonly whole: ReadonlySet<string>;
	readonly subjects: ReadonlySet<string>;
}

const readers: readonly Reader[] = [
	{
		asserted,
		advised,
		denied,
		supposed,
		everywhere,
		things: thingWords,
		places: placeWords,
		toldOf: told,
		lastNoun,
		whole,
		subjects: subjectWords,
	},
	{
		asserted: assertedGerman,
		advised: advisedGerman,
		denied: deniedGerman,
		deniedAfter: deniedAfterGerman,
		supposed: supposedGerman,
		everywhere: everywhereGerman,
		things: germanThings,
		places: germanPlaces,
		toldOf: toldOfGerman,
		lastNoun: /(\p{L}+)\s*$/u,
		whole: wholeGerman,
		subjects: subjectGerman,
	},
];

/** @param subjects nouns that name the subject of the photo, in lower case */
export function readingsOf(
	text: string,
	mode: 'state' | 'advice' | 'both',
	subjects: ReadonlySet<string> = new Set(),
): readonly Reading[] {
	return clausesOf(text).flatMap((clause) =>
		readers.flatMap((reader): Reading[] => [
			...(mode === 'advice' || reader.supposed.test(clause)
				? []
				: read(clause, reader, false, subjects)),
			...(mode === 'state' ? [] : read(clause, reader, true, subjects)),
		]),
	);
}

function read(
	clause: string,
	reader: Reader,
	advice: boolean,
	subjects: ReadonlySet<string>,
): Reading[] {
	const found: Reading[] = [];
	for (const [topic, pole, pattern] of advice ? reader.advised : reader.asserted) {
		for (const match of clause.matchAll(pattern)) {
			const before = clause.slice(0, match.index);
			const behind = clause.slice(match.index + match[0].length);
			const isDenied = reader.denied.test(before) || reader.deniedAfter?.test(behind) === true;
			// "Do not brighten it" is no advice to darken it; "not too dark" does not say "too bright".
			if (isDenied && (advice || twoSided.has(topic))) continue;
			const at = match.index + match[0].length / 2;
			const thing = ofThings.has(topic)
				? thingBefore(before, reader, subjects)
				: ofFrame.has(topic)
					? undefined
					: (toldOf(before, reader, subjects) ?? nearest(clause, at, reader.things));
			found.push({
				topic,
				pole: isDenied ? (-pole as 1 | -1) : pole,
				advice,
				...(thing !== undefined && thing !== 'subject' && thing !== own[topic] && { thing }),
				...(thing === 'subject' && { ofSubject: true }),
				where: reader.everywhere.test(clause)
					? 'everywhere'
					: ofFrame.has(topic)
						? undefined
						: nearest(clause, at, reader.places),
				text: match[0],
			});
		}
	}
	return found;
}

/** What the words are said of, where they say it with a verb: "the rocks are soft". */
function toldOf(before: string, reader: Reader, subjects: ReadonlySet<string>): string | undefined {
	const noun = reader.toldOf.exec(before)?.groups?.noun?.toLowerCase();
	if (noun === undefined || reader.whole.has(noun)) return undefined;
	// Parts that have a name of their own are found by it.
	if (reader.things.some(([, pattern]) => noun.match(pattern) !== null)) return undefined;
	return reader.subjects.has(noun) || subjects.has(noun) ? 'subject' : noun;
}

function thingBefore(before: string, reader: Reader, subjects: ReadonlySet<string>): string {
	const noun = reader.lastNoun.exec(before)?.[1]?.toLowerCase() ?? 'it';
	return noun === 'it' || reader.subjects.has(noun) || subjects.has(noun) ? 'subject' : noun;
}

/** The name of what stands nearest to a position. */
function nearest<Name extends string>(
	clause: string,
	at: number,
	words: readonly (readonly [Name, RegExp])[],
): Name | undefined {
	let best: { name: Name; distance: number } | undefined;
	for (const [name, pattern] of words) {
		for (const match of clause.matchAll(pattern)) {
			const distance = Math.abs(match.index + match[0].length / 2 - at);
			if (best === undefined || distance < best.distance) best = { name, distance };
		}
	}
	return best?.name;
}

/** Whether two readings speak of the same part of the photo. */
export function sameThing(one: Reading, other: Reading): boolean {
	if (one.where === 'everywhere' || other.where === 'everywhere') return true;
	if (one.thing !== other.thing) return false;
	if (one.where === undefined || other.where === undefined) return one.where === other.where;
	return one.where === other.where;
}
