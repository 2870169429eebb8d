/** What other layers need of words; `main.ts` hands them in. */
import { advisorById, advisors } from '../../advisors';
import type { Words } from '../../state/words';
import { loadText, text } from '.';
import { languageTag } from './language';
import { oneTone, retold } from './retell';

/** Stored beside the model's own words, in the language that is spoken then. */
export const words: Words = {
	get language() {
		return languageTag();
	},
	references: advisors.map(({ name }) => name.split(' ').at(-1) ?? name),
	perspective: advisorById,
	answers: async () => {
		await loadText('answers');
		return text.answers;
	},
	get noAnswer() {
		return text.steps.instead.noAnswer;
	},
	book: async () => {
		await loadText('claims');
		return text.claims;
	},
	retold: (result) => retold(result),
	notAPhotograph: (what) => text.steps.instead.notAPhotograph(what),
	oneTone: {
		what: oneTone,
		get summary() {
			return text.steps.instead.oneTone;
		},
	},
};
