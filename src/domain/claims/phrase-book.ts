/** What a language must have to put claims into words. The words themselves are in `ui/text`. */
import type { AdvisorId } from '../advisor';
import type { Dimension } from '../critique/critique';
import type { Facts } from '../facts/facts';
import type { Claim, ClaimKind, FaultKind, MeritKind } from './claim';

/** What a sentence may draw on. */
export interface Told {
	readonly claim: Claim;
	readonly facts: Facts;
	readonly advisor: AdvisorId;
}

type Phrase = (told: Told) => string;

export interface MeritPhrases {
	/** whole sentences with place or figure; which one is settled by advisor and photo, never by chance */
	readonly says: readonly Phrase[];
	/** the same as a few words, for the list of strengths */
	readonly short: Phrase;
	/** the sentence that opens a critique when this is what carries the photo */
	readonly leads: readonly Phrase[];
}

export interface FaultPhrases {
	readonly says: readonly Phrase[];
	/** what to do, a few words, imperative */
	readonly what: Phrase;
	/** why, with the figure; a whole sentence */
	readonly why: Phrase;
	/** the edit, with its amount, a whole sentence; absent where none helps */
	readonly now?: Phrase;
	/** what to set next time, with its amount, a whole sentence; absent where nothing helps */
	readonly next?: Phrase;
}

export interface PhraseBook {
	readonly faults: Readonly<Record<FaultKind, FaultPhrases>>;
	readonly merits: Readonly<Record<MeritKind, MeritPhrases>>;
	/** of a dimension about which nothing is said */
	readonly nothing: (dimension: Dimension) => string;
	/** opens a critique without any merit */
	readonly plainLead: Phrase | ((facts: Facts, advisor: AdvisorId) => string);
	/** heads the list where nothing needs mending */
	readonly goFurther: string;
	/** one suggestion of the advisor's own; undefined where scene, light or colour forbid all of them */
	readonly suggestion: (
		facts: Facts,
		said: ReadonlySet<ClaimKind>,
		advisor: AdvisorId,
	) => string | undefined;
	/** a word about a photo outside the advisor's field */
	readonly outside: (facts: Facts, advisor: AdvisorId) => string | undefined;
	/** what this photo is: "A bird before a soft background." */
	readonly scene: (facts: Facts) => string | undefined;
}
