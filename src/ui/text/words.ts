/** What other layers need of words; `main.ts` hands them in. */
import { advisorById, advisors } from '../../advisors';
import type { Words } from '../../state/words';
import { loadText, text } from '.';

/** Stored beside the model's own words, in their language. */
export const words: Words = {
	references: advisors.map(({ name }) => name.split(' ').at(-1) ?? name),
	perspective: advisorById,
	answers: async () => {
		await loadText('answers');
		return text.answers;
	},
	noAnswer:
		'The model came to no answer. What the measurements, the camera’s record and the critique tell can be asked.',
	book: async () => {
		await loadText('claims');
		return text.claims;
	},
	notAPhotograph: (what) => `This looks like ${what}, not a photograph, so it was not scored.`,
	oneTone: {
		what: 'a picture of one tone',
		summary: 'Measured: all of this picture has one tone, so it was not scored.',
	},
};
