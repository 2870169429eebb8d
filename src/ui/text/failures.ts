import type { Failure } from '../../domain/failure';
import { text } from '.';

/** What happened and the one next step, in a line. */
export function failureMessage({ code }: Failure): string {
	const { sentence, next } = text.failures[code];
	return `${sentence} ${next}`;
}
