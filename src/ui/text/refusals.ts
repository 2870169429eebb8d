import type { Refusal } from '../../state/refusal';
import { text } from '.';

/** Why it is not done, in a sentence. */
export function refusalMessage(refusal: Refusal): string {
	const words = text.shell.refusals[refusal.reason] as (about: Refusal) => string;
	return words(refusal);
}
