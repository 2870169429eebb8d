/** Where a photo went to be criticised, in a sentence of every critique. */
import type { JobResult } from '../../domain/job/result';
import { text } from '.';

/** A critique without a word of it is of a version whose every model ran in the page. */
export function wentWhere({
	egress = 'none',
	model: { engine, server },
}: Pick<JobResult, 'egress' | 'model'>): string {
	const words = text.terms.went;
	if (egress === 'none') return engine === 'browser' ? words.browser : words.nowhere;
	return words[egress](server ?? words.server);
}
