import { advisorById, advisors } from '../../advisors';
import type { Words } from '../../state/words';
import { text } from '.';
import { failureMessage } from './failures';
import { stepLine } from './phases';

export const words: Words = {
	references: advisors.map(({ name }) => name.split(' ').at(-1) ?? name),
	perspective: advisorById,
	failure: failureMessage,
	step: stepLine,
	retrying: ({ code }, attempt, attempts) =>
		`${text.shell.failures[code].sentence} Trying again: attempt ${String(attempt)} of ${String(attempts)}.`,
};
