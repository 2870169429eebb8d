import type { Basis, Doubt, Finding } from '../../domain/critique/critique';
import type { Seen } from '../../domain/model/seen';
import { text } from '.';

/** What the page says of an odd critique. */
export const doubtWords: Record<Doubt, string> = {
	equal_scores: 'All six scores are the same: the model may not have told the dimensions apart.',
	repeated_scores:
		'The last three photos got exactly these six scores too: the model may repeat itself.',
	repeated_advice: 'The same advice is given for more than one dimension.',
	reference_named:
		'It names one of the masters, whose words these are not: the model may quote its training.',
};

const named = (findings: readonly Finding[], basis: Basis): string =>
	findings
		.filter((finding) => finding.basis === basis)
		.map(({ kind }) => text.terms.findingsWithin[kind])
		.join(', ');

/** Why the score is not the pixels' own: what stands beside it. Empty where nothing disagrees. */
export function disagreements(findings: readonly Finding[]): readonly string[] {
	const contradicted = named(findings, 'contradicted');
	const missed = named(findings, 'measured');
	return [
		...(contradicted === '' ? [] : [`The pixels contradict the model: ${contradicted}.`]),
		...(missed === '' ? [] : [`Measured, and not in the score: ${missed}.`]),
	];
}

/** What the model could see, so that nobody takes it for more. */
export function seenText({ width, height, details }: Seen, whole: boolean): string {
	const photo = `The model saw ${whole ? 'the whole photo' : 'this part of the photo'}, pressed into ${String(width)} × ${String(height)} pixels`;
	if (details === undefined) return `${photo}. What is finer than that it cannot judge.`;
	const { count, side } = details;
	return `${photo}, and ${String(count)} details of a copy of at most ${String(side)} pixels. What is finer it cannot judge.`;
}

/** The questions that Loupe was trained on. */
export const quickQuestions = [
	'What should I do first?',
	'How would I crop it?',
	'What settings next time?',
	'What works best?',
] as const;
