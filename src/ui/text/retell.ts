/** A stored critique in the language that is spoken now. */
import type { JobResult } from '../../domain/job/result';
import { loadText, text } from '.';
import { languageTag } from './language';

/** The same claims in other words; what is a model's own stays as it was written. */
export async function retold(result: JobResult, language = languageTag()): Promise<JobResult> {
	const { critique } = result;
	if (critique?.kind === 'not_a_photograph') {
		return { ...result, critique: { ...critique, summary: notScored(critique.what) } };
	}
	if (critique === undefined || (critique.language ?? 'en') === language) return result;
	const [{ retell }] = await Promise.all([
		import('../../domain/critique/retell-critique'),
		loadText('claims'),
	]);
	return retell(result, text.claims, language);
}

/** what code calls a picture in which nothing is to be told apart */
export const oneTone = 'a picture of one tone';

const notScored = (what: string): string =>
	what === oneTone ? text.steps.instead.oneTone : text.steps.instead.notAPhotograph(what);
