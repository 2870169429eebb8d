/** What the detectors read of a critique, and what they find. */
import type { Dimension } from '../critique/critique';
import type { Edit } from './claim';

/** As much of a critique as is read. Where there are `actions`, recommendations and priorities repeat them. */
export interface SaidCritique {
	readonly scene?: string;
	readonly lead?: string;
	readonly actions?: readonly {
		readonly what: string;
		readonly why: string;
		readonly now?: string;
		readonly next?: string;
		readonly edit?: Edit;
	}[];
	readonly dimensions: readonly {
		readonly dimension: Dimension;
		readonly score: number;
		readonly comment: string;
		readonly recommendation?: string;
	}[];
	readonly strengths: readonly string[];
	readonly priorities?: readonly string[];
	readonly suggestion?: string;
	readonly outside?: string;
	readonly answers?: readonly string[];
}

export type DetectedCode =
	/** two sentences say the opposite of one thing */
	| 'contradiction'
	/** two things to do undo one another */
	| 'opposite_actions'
	/** the facts say otherwise */
	| 'refuted'
	/** what the camera was set to already, or cannot be bettered */
	| 'against_camera'
	/** a setting that the file does not name */
	| 'invented_camera'
	| 'against_size'
	| 'against_scene'
	| 'against_light'
	/** colour for what has none */
	| 'against_monochrome'
	/** praised where the score is low */
	| 'strength_without_score';

export interface Detected {
	readonly code: DetectedCode;
	/** what it is about, for people who look for the cause */
	readonly topic: string;
	/** the sentences concerned, word for word */
	readonly sentences: readonly string[];
}

/** One sentence, and what it is for. */
export interface Spoken {
	readonly text: string;
	readonly mode: 'state' | 'advice' | 'both';
	/** sentences of one unit belong together: an action's parts complete each other */
	readonly unit: string;
	readonly part: 'lead' | 'action' | 'comment' | 'strength' | 'suggestion' | 'answer';
}
