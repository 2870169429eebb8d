import type { Refusal } from '../../state/refusal';
import { loadText, text } from '.';

/** Why it is not done, in a sentence; its section is loaded. */
export function refusalMessage(refusal: Refusal): string {
	const words = text.refusals[refusal.reason] as (about: Refusal) => string;
	return words(refusal);
}

/** The sentence where its section may not have come yet. */
export async function loadRefusalMessage(refusal: Refusal): Promise<string> {
	await loadText('refusals');
	return refusalMessage(refusal);
}
