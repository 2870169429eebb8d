import type { Failure } from '../../domain/failure';
import { text } from '.';

/** What happened and the one next step, in a line. */
export function failureMessage({ code }: Failure): string {
	const { sentence, next } = text.shell.failures[code];
	return `${sentence} ${next}`;
}
