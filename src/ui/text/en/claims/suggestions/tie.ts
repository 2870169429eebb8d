/** What ties a suggestion to this photo: the noun, the place and the figures that it names. */
import { sureValue } from '../../../../../domain/claims/known';
import type { Suggestion } from '../../../../../domain/claims/phrase-book';
import type { FactName, FactValues } from '../../../../../domain/facts/facts';
import type { Noun } from '../nouns';
import { motifOf, nounOf } from '../nouns';
import { begin, spot } from '../say';

type NumberName = { [N in FactName]: FactValues[N] extends number ? N : never }[FactName];

export interface Tie {
	/** the subject */
	readonly n: Noun;
	/** all that the photo shows */
	readonly m: Noun;
	/** a figure that the suggestion's gate has seen; 0 where it is absent after all */
	readonly num: (name: NumberName) => number;
	readonly value: <N extends FactName>(name: N) => FactValues[N] | undefined;
	/** "at the top left", where a fact lies */
	readonly place: (name: FactName) => string;
}

type Words = (tie: Tie) => string;

/** Each either one way to say it or several. */
export const suggest =
	(what: Words | readonly Words[], why: Words | readonly Words[]): Suggestion =>
	(facts, turn) => {
		const tie: Tie = {
			n: nounOf(facts),
			m: motifOf(facts),
			num: (name) => facts[name]?.value ?? 0,
			value: (name) => sureValue(facts, name),
			place: (name) => {
				const fact = facts[name];
				return fact?.where === undefined ? 'in the frame' : spot(fact.where, fact.region);
			},
		};
		const say = (words: Words | readonly Words[], which: number): string => {
			const all: readonly Words[] = typeof words === 'function' ? [words] : words;
			return all[which % all.length]?.(tie) ?? '';
		};
		return { what: say(what, turn), why: begin(say(why, Math.floor(turn / 7))) };
	};

const months = [
	...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
	...['August', 'September', 'October', 'November', 'December'],
];
export const monthName = (month: number): string => months[month - 1] ?? '';

/** Longer side of a print at 240 dots per inch, in cm. */
export const printCm = ({ num }: Tie): number => {
	const aspect = num('aspect');
	const longer = Math.sqrt(num('megapixels') * 1e6 * Math.max(aspect, 1 / Math.max(aspect, 0.01)));
	return Math.round((longer / 240) * 2.54);
};
