/** What sentences are made of: places, figures in a photographer's units, and the noun of the scene. */
import type { Figures } from '../../../../domain/claims/claim';
import type { Phrase, Told } from '../../../../domain/claims/phrase-book';
import type { Place } from '../../../../domain/critique/critique';
import type { Region } from '../../../../domain/photo/region';
import { sideOf } from '../../../../domain/photo/region';
import { sureValue } from '../../../../domain/claims/known';
import type { FactName, FactValues } from '../../../../domain/facts/facts';
import { formatNumber, formatShare, formatPrint } from '../../formats';
import type { Noun } from './nouns';
import { motifOf, nounOf, pictureNoun, subjectNoun } from './nouns';

const places: Record<Place, string> = {
	'top left': 'at the top left',
	top: 'at the top',
	'top right': 'at the top right',
	left: 'on the left',
	centre: 'in the middle',
	right: 'on the right',
	'bottom left': 'at the bottom left',
	bottom: 'at the bottom',
	'bottom right': 'at the bottom right',
	'whole frame': 'across the frame',
};

export const at = (place: Place): string => places[place];
/** Where a part of the frame lies: nearer than its ninth, where it is known how far it reaches. */
export function spot(where: Place, region: Region | undefined): string {
	const side = region && sideOf(region);
	const isMiddle = where === 'centre' || where === 'top' || where === 'bottom';
	if (!isMiddle || side === undefined) return at(where);
	const said = `${side} of the middle`;
	return where === 'centre' ? said : `${at(where)}, ${said}`;
}

export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** "0.7 EV", "2 EV": how far, whichever way */
export const stops = (ev: number): string => {
	const tenths = Math.round(Math.abs(ev) * 10);
	return `${formatNumber(tenths / 10, tenths % 10 === 0 ? 0 : 1)} EV`;
};
/** "+0.7 EV", "−0.7 EV" */
export const signedStops = (ev: number): string => `${ev < 0 ? '−' : '+'}${stops(ev)}`;
/** "12 %", "4.2 %", "under 0.1 %" */
export const percent = (share: number): string =>
	share < 0.0005 ? 'under 0.1 %' : formatShare(share);
/** "12 % of full brightness": of a tone, as displayed */
export const tone = (level: number): string => `${percent(level)} of full brightness`;
const parts = [
	[0.5, 'over half'],
	[0.33, 'over a third'],
	[0.25, 'over a quarter'],
	[0.2, 'over a fifth'],
	[0.1, 'over a tenth'],
] as const;
/** "over a third": tiles count what is half sharp, and people who look closely put two thirds of it */
export const atLeast = (share: number): string =>
	parts.find(([part]) => 0.66 * share >= part)?.[1] ?? 'a small part';
export const degrees = (value: number): string => {
	const size = Math.abs(value);
	return `${formatNumber(size, size < 10 ? 1 : 0)}°`;
};
/** "1/250 s", "0.5 s", "8 s" */
export const shutter = (seconds: number): string =>
	seconds < 0.4
		? `1/${formatNumber(Math.round(1 / seconds))} s`
		: `${formatNumber(seconds, seconds < 2 && !Number.isInteger(seconds) ? 1 : 0)} s`;
/** "f/2.8", "f/8" */
export const fNumber = (aperture: number): string =>
	`f/${formatNumber(aperture, aperture < 10 && !Number.isInteger(aperture) ? 1 : 0)}`;
export const iso = (value: number): string => `ISO ${String(Math.round(value))}`;
export const mm = (focal: number): string => `${formatNumber(focal)} mm`;
export const megapixels = (value: number): string =>
	value < 0.05 ? 'under 0.1 MP' : `${formatNumber(value, value < 10 ? 1 : 0)} MP`;
export const centimetres = (value: number): string => formatPrint(value);
/** How sharp edges are: "82 % of what the pixels allow"; nothing sharper can be shown. */
export const ofLimit = (acuity: number): string =>
	acuity >= 0.95
		? 'all that the pixels allow'
		: `${formatShare(Math.max(acuity, 0.01))} of what the pixels allow`;
export const times = (value: number): string => `${formatNumber(value, value < 10 ? 1 : 0)}×`;

/** Nothing where a value is not known: the phrase does not fit this photo. */
export const need = <V>(value: V | undefined, write: (value: V) => string): string =>
	value === undefined ? '' : write(value);

/** A sentence that begins with a very small figure. */
export const begin = (words: string): string =>
	words.startsWith('under ') ? capital(words) : words;

/** What a phrase is written with. */
export interface View {
	readonly f: Figures;
	readonly told: Told;
	readonly where: Place;
	/** "at the top left", "At the top left" */
	readonly at: string;
	readonly At: string;
	/** the claim is about a part of the frame */
	readonly placed: boolean;
	readonly strong: boolean;
	readonly slight: boolean;
	/** the eyes say it, and it may be meant */
	readonly doubtful: boolean;
	/** the subject, one thing in the frame */
	readonly n: Noun;
	/** the picture: of tones and hues, which are nobody's own */
	readonly m: Noun;
	/** what the photo shows, as one: "the land", "the bird" */
	readonly w: Noun;
	/** a fact's value, where it is sure */
	readonly fact: <N extends FactName>(name: N) => FactValues[N] | undefined;
}

export const say =
	(write: (view: View) => string): Phrase =>
	(told) => {
		const { claim, facts, isPlain } = told;
		const placed = claim.where !== 'whole frame';
		const words = write({
			f: claim.figures,
			told,
			where: claim.where,
			at: spot(claim.where, claim.region),
			At: capital(spot(claim.where, claim.region)),
			placed,
			strong: claim.severity === 'strong',
			slight: claim.severity === 'slight',
			doubtful: claim.basis === 'opinion',
			n: isPlain ? subjectNoun : nounOf(facts),
			m: pictureNoun,
			w: isPlain ? pictureNoun : motifOf(facts),
			fact: (name) => sureValue(facts, name),
		});
		return begin(words);
	};

/** The claim's own crop, where it has one. */
export const crop: Phrase = say(({ told }) =>
	need(told.claim.edit?.crop, ({ width, height }) => {
		const parts = [
			width < 0.995 && `${percent(width)} of the width`,
			height < 0.995 && `${percent(height)} of the height`,
		].filter((part) => part !== false);
		return parts.length === 0 ? '' : `Crop to ${parts.join(' and ')}, as the frame shows.`;
	}),
);

/** "1/500 s, f/8, ISO 200": whichever of them are to be set next time */
export const setting = say(({ f }) =>
	[
		need(f.nextShutterSeconds, shutter),
		need(f.nextAperture, fNumber),
		need(f.nextIso, (value) => iso(value)),
	]
		.filter((each) => each !== '')
		.join(', '),
);
