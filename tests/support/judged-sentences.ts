/** What a critique says, sentence by sentence, each with the claim that it stands on. */
import type { AdvisorId } from '../../src/domain/advisor';
import type { Claim, FaultKind, MeritKind } from '../../src/domain/claims/claim';
import { sentencesOf } from '../../src/domain/claims/clauses';
import type { Dimension } from '../../src/domain/critique/critique';
import { words } from '../../src/ui/text/words';
import type { JudgedCritique } from './judged';

const book = await words.book();

export interface SpokenSentence {
	readonly part: 'lead' | 'comment' | 'action' | 'strength' | 'suggestion' | 'outside';
	readonly sentence: string;
	/** claim kind, or what else it comes from */
	readonly claim: string;
	readonly basis?: string;
	readonly figures?: string;
}

/** That a dimension has nothing to be said is silence, no sentence. */
const isSilence = (dimension: Dimension, text: string): boolean => text === book.nothing(dimension);

/** Every way in which a claim that stands may be told, by its sentences. */
function knownSentences(
	{ facts, settled }: JudgedCritique['ground'],
	advisor: AdvisorId,
): ReadonlyMap<string, Claim> {
	const known = new Map<string, Claim>();
	const { says, leads } = book.voices[advisor];
	for (const claim of settled.claims) {
		const named = { claim, facts, advisor };
		const plain = { claim, facts, advisor, isPlain: true } as const;
		const { kind } = claim;
		const phrases = claim.good ? book.merits[kind as MeritKind] : book.faults[kind as FaultKind];
		const ways = [
			...phrases.says,
			...phrases.leads,
			...(says[kind] ?? []),
			...(leads[kind as MeritKind] ?? []),
			...('short' in phrases ? [phrases.short] : []),
		];
		for (const told of [named, plain]) {
			for (const way of ways) for (const each of sentencesOf(way(told))) known.set(each, claim);
		}
	}
	return known;
}

export function spokenOf(
	{ critique, ground }: JudgedCritique,
	advisor: AdvisorId,
): readonly SpokenSentence[] {
	const { settled } = ground;
	const known = knownSentences(ground, advisor);
	const all: SpokenSentence[] = [];
	const seen = new Set<string>();
	const add = (
		part: SpokenSentence['part'],
		text: string | undefined,
		source: string,
		claim?: Claim,
	): void => {
		for (const sentence of sentencesOf(text ?? '')) {
			if (seen.has(sentence)) continue;
			seen.add(sentence);
			const from = claim ?? known.get(sentence);
			all.push({
				part,
				sentence,
				claim: from?.kind ?? source,
				...(from && { basis: from.basis, figures: JSON.stringify(from.figures) }),
			});
		}
	};
	const claimOf = (kind: string): Claim | undefined =>
		settled.claims.find((each) => each.kind === kind);
	add('lead', critique.lead, 'lead');
	for (const { claim, what, why, now, next } of critique.actions ?? []) {
		for (const text of [what, why, now, next]) add('action', text, claim, claimOf(claim));
	}
	for (const { dimension, comment } of critique.dimensions) {
		if (!isSilence(dimension, comment)) add('comment', comment, dimension);
	}
	for (const each of critique.strengths) add('strength', each, 'strength');
	add('suggestion', critique.suggestion, 'suggestion');
	add('outside', critique.outside, 'outside');
	return all;
}

/** All that is said of a photo: no silence, and not that it is outside the advisor's field, which is said of the advisor. */
export const saidText = (judged: JudgedCritique, advisor: AdvisorId): string =>
	spokenOf(judged, advisor)
		.filter(({ part }) => part !== 'outside')
		.map(({ sentence }) => sentence)
		.join('\n');

/** What a critique begins with: the claim of its lead, and the first thing to do. */
export function firstOf(judged: JudgedCritique, advisor: AdvisorId): string {
	const [lead] = spokenOf(judged, advisor);
	return `${lead?.claim ?? 'nothing'}: ${judged.critique.actions?.[0]?.what ?? 'nothing'}`;
}
