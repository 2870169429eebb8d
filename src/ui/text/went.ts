/** Where a photo went to be criticised, in a sentence of every critique. */
import type { JobResult } from '../../domain/job/result';
import { text } from '.';
import { formatBytes } from './formats';

/** A critique without a word of it is of a version whose every model ran in the page. */
export function wentWhere({
	egress = 'none',
	model: { engine, server },
	usage,
}: Pick<JobResult, 'egress' | 'model' | 'usage'>): string {
	const words = text.terms.went;
	if (egress === 'none') {
		if (engine === 'browser' || engine === 'cpu') return words[engine];
		return words.nowhere;
	}
	const sent = usage?.sentBytes === undefined ? undefined : formatBytes(usage.sentBytes);
	return words[egress](server ?? words.server, sent);
}

/** How it was judged, where its owner set it. */
export function judgedHow({ judging }: Pick<JobResult, 'judging'>): string | undefined {
	if (judging === undefined) return undefined;
	const { strictness, genre } = judging;
	const { strictnesses, genres, judged } = text.terms;
	return judged(strictness && strictnesses[strictness], genre && genres[genre]);
}

/** How far the model kept to what it was asked; undefined: in all, as those in the page do. */
export function askedHow({ model }: Pick<JobResult, 'model'>): string | undefined {
	const { bound, honoured } = model;
	if (bound === undefined || honoured === undefined) return undefined;
	if (bound === 'grammar' && honoured.seed && honoured.temperature) return undefined;
	const words = text.terms.asked;
	const chance = honoured.seed ? [] : [words.noSeed];
	return [words.bound[bound], ...chance].join(' ');
}
