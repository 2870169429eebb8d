import type { Words } from '../../state/words';
import { failureMessage, failureWords } from './failures';
import { stepLine } from './phases';

export const words: Words = {
	failure: failureMessage,
	step: stepLine,
	retrying: ({ code }, attempt, attempts) =>
		`${failureWords[code].sentence} Trying again: attempt ${String(attempt)} of ${String(attempts)}.`,
};
