import type { Reply } from './reply';

/** Sentences that there are, as one answer. */
export const known = (
	sentences: readonly (string | false | undefined)[],
	frame?: Reply['frame'],
): Reply => ({
	text: sentences.filter((each) => typeof each === 'string' && each !== '').join(' '),
	known: true,
	...(frame && { frame }),
});

export const unknown = (text: string): Reply => ({ text, known: false });
