/**
 * What sentences are made of: places, figures in a photographer's units, colours, and the noun of the
 * scene. A figure or a place that is not known makes the sentence that names it empty, and the next
 * way to say it is tried.
 */
import type { Figures } from '../../../../domain/claims/claim';
import { sureValue } from '../../../../domain/claims/known';
import type { Phrase, Told } from '../../../../domain/claims/phrase-book';
import type { Place } from '../../../../domain/critique/critique';
import type { FactName, FactValues } from '../../../../domain/facts/facts';
import type { Region } from '../../../../domain/photo/region';
import { sideOf } from '../../../../domain/photo/region';
import { formatNumber, formatShare, formatPrint } from '../../formats';
import { places } from '../places';
import type { Noun } from './nouns';
import { motifOf, nounOf, pictureNoun, subjectNoun } from './nouns';

/** Where a part of the frame lies: nearer than its ninth, where it is known how far it reaches. */
export function spot(where: Place, region: Region | undefined): string {
	const side = region && sideOf(region);
	const isMiddle = where === 'centre' || where === 'top' || where === 'bottom';
	if (!isMiddle || side === undefined) return places[where];
	const said = `${side === 'left' ? 'links' : 'rechts'} der Mitte`;
	return where === 'centre' ? said : `${places[where]} ${said}`;
}

export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** "0,7 EV", "2 EV": how far, whichever way */
export const stops = (ev: number): string => {
	const tenths = Math.round(Math.abs(ev) * 10);
	return `${formatNumber(tenths / 10, tenths % 10 === 0 ? 0 : 1)} EV`;
};
/** "12 %", "4,2 %", "unter 0,1 %" */
export const percent = (share: number): string =>
	share < 0.0005 ? 'unter 0,1 %' : formatShare(share);
/** "12 % der vollen Helligkeit": of a tone, as displayed */
export const tone = (level: number): string => `${percent(level)} der vollen Helligkeit`;
/** "1/250 s", "0,5 s", "8 s" */
export const shutter = (seconds: number): string =>
	seconds < 0.4
		? `1/${String(Math.round(1 / seconds))} s`
		: `${formatNumber(seconds, seconds < 2 && !Number.isInteger(seconds) ? 1 : 0)} s`;
/** "f/2,8", "f/8" */
export const fNumber = (aperture: number): string =>
	`f/${formatNumber(aperture, aperture < 10 && !Number.isInteger(aperture) ? 1 : 0)}`;
export const iso = (value: number): string => `ISO ${String(Math.round(value))}`;
export const megapixels = (value: number): string =>
	value < 0.05 ? 'unter 0,1 MP' : `${formatNumber(value, value < 10 ? 1 : 0)} MP`;
export const centimetres = (value: number): string => formatPrint(value);
const isFull = (acuity: number): boolean => acuity >= 0.95;
const ofFull = (acuity: number): string =>
	`${formatShare(Math.max(acuity, 0.01))} dessen, was die Pixel zulassen`;
/** "erreichen …": how sharp edges are, up to what pixels can show */
export const ofLimit = (acuity: number): string =>
	isFull(acuity) ? 'alles, was die Pixel zulassen' : ofFull(acuity);
/** "liegen …" */
export const atLimit = (acuity: number): string =>
	isFull(acuity) ? 'bei allem, was die Pixel zulassen' : `bei ${ofFull(acuity)}`;
export const times = (value: number): string => `${formatNumber(value, value < 10 ? 1 : 0)}-fach`;

const parts = [
	[0.5, 'über die Hälfte'],
	[0.33, 'über ein Drittel'],
	[0.25, 'über ein Viertel'],
	[0.2, 'über ein Fünftel'],
	[0.1, 'über ein Zehntel'],
] as const;
/** Tiles count what is half sharp, and people who look closely put two thirds of it. */
export const atLeast = (share: number): string =>
	parts.find(([size]) => 0.66 * share >= size)?.[1] ?? 'einen kleinen Teil';
/** … as a subject: "ein kleiner Teil" */
export const part = (share: number): string =>
	atLeast(share).replace('einen kleinen', 'ein kleiner');

const hueNouns: Readonly<Record<string, string>> = {
	red: 'Rot',
	orange: 'Orange',
	yellow: 'Gelb',
	green: 'Grün',
	cyan: 'Cyan',
	blue: 'Blau',
	violet: 'Violett',
	magenta: 'Magenta',
};
const hueStems: Readonly<Record<string, string>> = {
	red: 'rot',
	orange: 'orangefarben',
	yellow: 'gelb',
	green: 'grün',
	cyan: 'cyanfarben',
	blue: 'blau',
	violet: 'violett',
	magenta: 'magentafarben',
};
/** "Rot" */
export const hueName = (hue: string): string => hueNouns[hue] ?? hue;

/** A sentence that begins with a very small figure. */
const begin = (words: string): string => (words.startsWith('unter ') ? capital(words) : words);

type Known<V> = (value: V | undefined) => string;

/** What a phrase is written with. */
export interface View {
	readonly f: Figures;
	readonly told: Told;
	/** the claim is about a part of the frame */
	readonly placed: boolean;
	readonly strong: boolean;
	/** the eyes say it, and it may be meant */
	readonly doubtful: boolean;
	/** "oben links", "Oben links" */
	readonly at: string;
	readonly At: string;
	/** the same, needed: of a claim about the whole frame nothing is said */
	readonly here: string;
	readonly Here: string;
	/** " oben links", or nothing */
	readonly there: string;
	/** the subject, one thing in the frame */
	readonly n: Noun;
	/** … where it has a name */
	readonly named: Noun;
	/** the picture: of tones and hues, which are nobody's own */
	readonly m: Noun;
	/** what the photo shows, as one: "die Landschaft", "der Vogel" */
	readonly w: Noun;
	/** a fact's value, where it is sure */
	readonly fact: <N extends FactName>(name: N) => FactValues[N] | undefined;
	/** figures in words: needed, each of them */
	readonly pc: Known<number>;
	readonly tone: Known<number>;
	readonly ev: Known<number>;
	readonly dial: Known<number>;
	readonly deg: Known<number>;
	readonly lim: Known<number>;
	readonly atLim: Known<number>;
	readonly isoOf: Known<number>;
	readonly sec: Known<number>;
	readonly ap: Known<number>;
	readonly mm: Known<number>;
	readonly mp: Known<number>;
	readonly cm: Known<number>;
	readonly num: Known<number>;
	readonly x: Known<number>;
	readonly place: Known<Place>;
	/** "Rot", "rot" */
	readonly hue: Known<string>;
	readonly hued: Known<string>;
	/** a part of the sentence that stands only where the value is known */
	readonly also: <V>(value: V | undefined, write: (value: V) => string) => string;
	/** the sentence stands only so */
	readonly only: (stands: boolean) => '';
}

const degrees = (value: number): string => {
	const size = Math.abs(value);
	return `${formatNumber(size, size < 10 ? 1 : 0)}°`;
};

function viewOf(told: Told, miss: () => ''): View {
	const { claim, facts, isPlain } = told;
	const known =
		<V>(write: (value: V) => string): Known<V> =>
		(value) =>
			value === undefined ? miss() : write(value);
	const placed = claim.where !== 'whole frame';
	const at = spot(claim.where, claim.region);
	const needed = (words: string): string => (placed ? words : miss());
	const subject = isPlain ? subjectNoun : nounOf(facts);
	return {
		f: claim.figures,
		told,
		placed,
		at,
		strong: claim.severity === 'strong',
		doubtful: claim.basis === 'opinion',
		At: capital(at),
		get here() {
			return needed(at);
		},
		get Here() {
			return needed(capital(at));
		},
		there: placed ? ` ${at}` : '',
		n: subject,
		get named() {
			if (!subject.known) miss();
			return subject;
		},
		m: pictureNoun,
		w: isPlain ? pictureNoun : motifOf(facts),
		fact: (name) => sureValue(facts, name),
		pc: known(percent),
		tone: known(tone),
		ev: known(stops),
		dial: known((ev) => `${ev < 0 ? '−' : '+'}${stops(ev)}`),
		deg: known(degrees),
		lim: known(ofLimit),
		atLim: known(atLimit),
		isoOf: known(iso),
		sec: known(shutter),
		ap: known(fNumber),
		mm: known((focal) => `${formatNumber(focal)} mm`),
		mp: known(megapixels),
		cm: known(centimetres),
		num: known((value) => formatNumber(value)),
		x: known(times),
		place: known((where) => places[where]),
		hue: known(hueName),
		hued: known((hue) => hueStems[hue] ?? hue),
		also: (value, write) => (value === undefined ? '' : write(value)),
		only: (stands) => (stands ? '' : miss()),
	};
}

export type Write = (view: View) => string;

/** The first of these ways that this photo can fill. */
export const say =
	(...ways: readonly Write[]): Phrase =>
	(told) => {
		for (const write of ways) {
			const missed: true[] = [];
			const words = write(
				viewOf(told, () => {
					missed.push(true);
					return '';
				}),
			);
			if (missed.length === 0 && words !== '') return begin(words);
		}
		return '';
	};

/** The claim's own crop, where it has one. */
export const crop: Phrase = say(({ told, also }) =>
	also(told.claim.edit?.crop, ({ width, height }) => {
		const kept = [
			width < 0.995 && `${percent(width)} der Breite`,
			height < 0.995 && `${percent(height)} der Höhe`,
		].filter((each) => each !== false);
		return kept.length === 0 ? '' : `Auf ${kept.join(' und ')} beschneiden, wie der Rahmen zeigt.`;
	}),
);

/** "1/500 s, f/8, ISO 200": whichever of them are to be set next time */
export const setting: Phrase = say(({ f, also }) =>
	[also(f.nextShutterSeconds, shutter), also(f.nextAperture, fNumber), also(f.nextIso, iso)]
		.filter((each) => each !== '')
		.join(', '),
);
