/** Several voices on one photo, of advisors and models: where they agree, who dissents, what they want done. */
import { median } from '../../lib/median';
import type { AdvisorId } from '../advisor';
import type { ModelId } from '../model/model';
import type { Dimension } from './critique';
import type { PhotoCritique } from './photo-critique';
import { dimensions } from './critique';
import { weakest } from './photo-critique';
import { saidOf } from './said-of';

/** Whose eyes, and whose words. */
export interface Seat {
	readonly advisorId: AdvisorId;
	readonly modelId: ModelId;
}

export interface Voice extends Seat {
	readonly critique: PhotoCritique;
}

export interface JuryLine {
	readonly dimension: Dimension;
	readonly scores: readonly (Seat & { readonly score: number })[];
	readonly median: number;
	/** highest less lowest */
	readonly spread: number;
	/** lowest and highest voice, where they are far apart */
	readonly dissent?: { readonly low: JuryVote; readonly high: JuryVote };
}

interface JuryVote extends Seat {
	readonly score: number;
	/** its comment, or its lead; empty: nothing */
	readonly said: string;
}

export interface Jury {
	readonly lines: readonly JuryLine[];
	/** what each wants done, or advises for its three weakest in results of earlier versions; the most often named first, each once */
	readonly priorities: readonly {
		readonly text: string;
		readonly dimension: Dimension;
		readonly seats: readonly Seat[];
	}[];
}

/** Apart by so much, two sentences are worth reading. */
const dissentFrom = 3;

export function juryOf(voices: readonly Voice[]): Jury {
	const lines = dimensions.flatMap((dimension): JuryLine[] => {
		const votes = voices
			.flatMap(({ advisorId, modelId, critique }): JuryVote[] => {
				const review = critique.dimensions.find((each) => each.dimension === dimension);
				if (review === undefined) return [];
				const { score } = review;
				return [{ advisorId, modelId, score, said: saidOf(critique, review) }];
			})
			.sort((a, b) => a.score - b.score);
		const [low] = votes;
		const high = votes.at(-1);
		const middle = median(votes.map(({ score }) => score));
		if (low === undefined || high === undefined || middle === undefined) return [];
		const spread = high.score - low.score;
		return [
			{
				dimension,
				median: middle,
				spread,
				scores: votes.map(({ advisorId, modelId, score }) => ({ advisorId, modelId, score })),
				...(spread >= dissentFrom && { dissent: { low, high } }),
			},
		];
	});
	return { lines, priorities: mergePriorities(voices) };
}

function mergePriorities(voices: readonly Voice[]): Jury['priorities'] {
	const named = new Map<string, { text: string; dimension: Dimension; seats: Seat[] }>();
	for (const { advisorId, modelId, critique } of voices) {
		for (const { key, text, dimension } of wantedBy(critique)) {
			const entry = named.get(key) ?? { text, dimension, seats: [] };
			entry.seats.push({ advisorId, modelId });
			named.set(key, entry);
		}
	}
	// Two faults may ask for the same.
	const once = new Map([...named.values()].map((wish) => [wish.text, wish]));
	return [...once.values()].sort((a, b) => b.seats.length - a.seats.length);
}

interface Wanted {
	/** the same thing to do in another voice is the same */
	readonly key: string;
	readonly text: string;
	readonly dimension: Dimension;
}

function wantedBy(critique: PhotoCritique): readonly Wanted[] {
	if (critique.actions === undefined) {
		return weakest(critique).flatMap(({ dimension, recommendation: text }) =>
			text === '' ? [] : [{ key: text, text, dimension }],
		);
	}
	return critique.actions.map(({ claim, dimension, what: text }) => ({
		key: claim === 'suggestion' ? text : claim,
		text,
		dimension,
	}));
}
