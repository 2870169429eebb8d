/** What ties a suggestion to this photo: the figures that its reason names. */
import { sureValue } from '../../../../../domain/claims/known';
import type { FactName, Facts, FactValues } from '../../../../../domain/facts/facts';
import type { Place } from '../../../../../domain/critique/critique';
import type { SuggestionWords } from '../../../../../domain/claims/phrase-book';
import type { Noun } from '../nouns';
import { nounOf } from '../nouns';
import { at, begin } from '../say';

export interface Tie {
	readonly n: Noun;
	/** a figure that the suggestion's gate has seen; 0 where it is absent after all */
	readonly num: (name: NumberName) => number;
	readonly value: <N extends FactName>(name: N) => FactValues[N] | undefined;
	/** "at the top left", where a fact lies */
	readonly place: (name: FactName) => string;
}
type NumberName = { [N in FactName]: FactValues[N] extends number ? N : never }[FactName];

export const suggest =
	(what: (tie: Tie) => string, why: (tie: Tie) => string) =>
	(facts: Facts): SuggestionWords => {
		const tie: Tie = {
			n: nounOf(facts),
			num: (name) => facts[name]?.value ?? 0,
			value: (name) => sureValue(facts, name),
			place: (name) => {
				const where: Place | undefined = facts[name]?.where;
				return where === undefined ? 'in the frame' : at(where);
			},
		};
		return { what: what(tie), why: begin(why(tie)) };
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

/** "leans 12 % to the left", of the visual weight across */
export const lean = ({ value }: Tie): { readonly off: number; readonly side: 'left' | 'right' } => {
	const x = value('weight')?.x ?? 0;
	return { off: Math.abs(x), side: x < 0 ? 'left' : 'right' };
};
