/** What ties a suggestion to this photo: the noun, the place and the figures that it names. */
import { sureValue } from '../../../../../domain/claims/known';
import type { Suggestion } from '../../../../../domain/claims/phrase-book';
import type { FactName, FactValues } from '../../../../../domain/facts/facts';
import type { Noun } from '../nouns';
import { motifOf, nounOf } from '../nouns';
import {
	atLimit,
	capital,
	centimetres,
	fNumber,
	hueName,
	megapixels,
	percent,
	shutter,
	spot,
} from '../say';

type NumberName = { [N in FactName]: FactValues[N] extends number ? N : never }[FactName];

export interface Tie {
	/** the subject */
	readonly n: Noun;
	/** all that the photo shows */
	readonly m: Noun;
	/** a figure that the suggestion's gate has seen; 0 where it is absent after all */
	readonly num: (name: NumberName) => number;
	readonly value: <N extends FactName>(name: N) => FactValues[N] | undefined;
	/** "oben links", where a fact lies */
	readonly place: (name: FactName) => string;
	/** figures in words */
	readonly pc: (name: NumberName) => string;
	readonly ap: () => string;
	readonly sec: () => string;
	readonly mp: () => string;
	readonly atLim: () => string;
	/** "Rot"; `otherwise` where no hue is known */
	readonly hue: (otherwise: string) => string;
	/** longer side of a print at 240 dots per inch */
	readonly print: string;
}

type Words = (tie: Tie) => string;

/** Each either one way to say it or several. */
export const suggest =
	(what: Words | readonly Words[], why: Words | readonly Words[]): Suggestion =>
	(facts, turn) => {
		const num = (name: NumberName): number => facts[name]?.value ?? 0;
		const value: Tie['value'] = (name) => sureValue(facts, name);
		const tie: Tie = {
			n: nounOf(facts),
			m: motifOf(facts),
			num,
			value,
			place: (name) => {
				const fact = facts[name];
				return fact?.where === undefined ? 'im Bild' : spot(fact.where, fact.region);
			},
			pc: (name) => percent(num(name)),
			ap: () => fNumber(num('aperture')),
			sec: () => shutter(num('shutterSeconds')),
			mp: () => megapixels(num('megapixels')),
			atLim: () => atLimit(num('acuity')),
			hue: (otherwise) => {
				const hue = value('hue');
				return hue === undefined ? otherwise : hueName(hue);
			},
			print: centimetres(printCm(num('megapixels'), num('aspect'))),
		};
		const say = (words: Words | readonly Words[], which: number): string => {
			const all: readonly Words[] = typeof words === 'function' ? [words] : words;
			const said = all[which % all.length]?.(tie) ?? '';
			return said.startsWith('f/') ? said : capital(said);
		};
		return { what: say(what, turn), why: say(why, Math.floor(turn / 7)) };
	};

const months = [
	...['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli'],
	...['August', 'September', 'Oktober', 'November', 'Dezember'],
];
export const monthName = (month: number): string => months[month - 1] ?? '';

function printCm(megapixelCount: number, aspect: number): number {
	const longer = Math.sqrt(megapixelCount * 1e6 * Math.max(aspect, 1 / Math.max(aspect, 0.01)));
	return Math.round((longer / 240) * 2.54);
}
