/** What a critique is told to be, made of the words of the chosen language. */
import type { Basis, Finding } from '../../domain/critique/critique';
import type { Seen } from '../../domain/model/seen';
import { text } from '.';

const named = (findings: readonly Finding[], basis: Basis): readonly string[] =>
	findings
		.filter((finding) => finding.basis === basis)
		.map(({ kind }) => text.terms.findingsWithin[kind]);

/** Why the score is not the pixels' own: what stands beside it. Empty where nothing disagrees. */
export function disagreements(findings: readonly Finding[]): readonly string[] {
	const contradicted = named(findings, 'contradicted');
	const missed = named(findings, 'measured');
	return [
		...(contradicted.length === 0 ? [] : [text.critique.contradicted(contradicted)]),
		...(missed.length === 0 ? [] : [text.critique.alsoMeasured(missed)]),
	];
}

/** What the model could see, so that nobody takes it for more. */
export function seenText({ width, height, details, tiles }: Seen, whole: boolean): string {
	if (tiles !== undefined) return text.critique.seenTiles(whole, width, height, tiles);
	if (details === undefined) return text.critique.seen(whole, width, height);
	return text.critique.seenDetails(whole, width, height, details.count, details.side);
}
