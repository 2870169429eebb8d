/** What a language must have to put claims into words. The words themselves are in `ui/text`. */
import type { AdvisorId } from '../advisor';
import type { Dimension } from '../critique/critique';
import type { Facts } from '../facts/facts';
import type { Claim, ClaimKind, FaultKind, MeritKind } from './claim';
import type { PlainTopic } from './plain-topics';

/** What a sentence may draw on. */
export interface Told {
	readonly claim: Claim;
	readonly facts: Facts;
	readonly advisor: AdvisorId;
	/** it is called "the subject": a wrong noun would make every sentence false that has it */
	readonly isPlain?: true;
}

/** Empty where it does not fit this photo: a figure that is not known, a place that it has not. */
export type Phrase = (told: Told) => string;

/**
 * Ways to say one thing. Which one is settled by advisor and photo, never by chance. The first must
 * fit whenever the claim stands, so that there is always one.
 */
export type Phrases = readonly [Phrase, ...Phrase[]];

export interface MeritPhrases {
	/** whole sentences with place or figure */
	readonly says: Phrases;
	/** the same as a few words, for the list of strengths; without a full stop */
	readonly short: Phrase;
	/** the sentence that opens a critique when this is what carries the photo */
	readonly leads: Phrases;
}

export interface FaultPhrases {
	/** what is there; whole sentences with place or figure */
	readonly says: Phrases;
	/** what to do, a few words, imperative, without a full stop */
	readonly what: Phrase;
	/** why, with the figure; a whole sentence */
	readonly why: Phrases;
	/** the edit, with its amount, a whole sentence; absent or empty where none helps */
	readonly now?: Phrase;
	/** what to set next time, with its amount, a whole sentence; absent or empty where nothing helps */
	readonly next?: Phrase;
	/** opens a critique without any merit, when this is what stands out */
	readonly leads: Phrases;
}

/** What an advisor proposes where the photo allows it. */
export interface SuggestionWords {
	/** imperative, a few words, without a full stop */
	readonly what: string;
	/** what in this photo makes it worth a try; a whole sentence */
	readonly why: string;
}

/** `turn`: which of several ways to say it, settled by advisor and photo */
export type Suggestion = (facts: Facts, turn: number) => SuggestionWords;

/** An advisor's own turns, beside those that all share. */
export interface Voice {
	readonly leads: Readonly<Partial<Record<MeritKind, Phrases>>>;
	readonly says: Readonly<Partial<Record<ClaimKind, Phrases>>>;
}

export interface PhraseBook {
	readonly faults: Readonly<Record<FaultKind, FaultPhrases>>;
	readonly merits: Readonly<Record<MeritKind, MeritPhrases>>;
	readonly voices: Readonly<Record<AdvisorId, Voice>>;
	/** of a dimension about which nothing is said; no fault and no praise */
	readonly nothing: (dimension: Dimension) => string;
	/** opens a critique about which nothing stands: a figure, in whole sentences; empty where it is not known */
	readonly plain: Readonly<Record<PlainTopic, readonly ((facts: Facts) => string)[]>>;
	/** a share, an amount or a place stands in these words */
	readonly hasFigure: (words: string) => boolean;
	/** opens one of which not even that is known */
	readonly plainest: string;
	/** by the names of `suggestions.ts` */
	readonly suggestions: Readonly<Record<AdvisorId, Readonly<Record<string, Suggestion>>>>;
	/** a word about a photo outside the advisor's field */
	readonly outside: (facts: Facts, advisor: AdvisorId, turn: number) => string;
	/** what this photo is: "A bird before a soft background." Undefined where the scene is not sure. */
	readonly scene: (facts: Facts) => string | undefined;
}
