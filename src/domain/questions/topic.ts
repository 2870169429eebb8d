import type { Dimension } from '../critique/critique';

/** What can be asked about a finished critique and answered without a model. */
export const topicKinds = [
	// what to make of it
	'first',
	'improve',
	'works',
	'weakest',
	'overall',
	'score',
	// light and colour
	'exposure',
	'highlights',
	'shadows',
	'contrast',
	'white_balance',
	'colour',
	// focus
	'sharpness',
	'motion',
	'noise',
	'background',
	// the frame
	'level',
	'crop',
	'subject',
	'scene',
	'balance',
	// the camera
	'settings',
	'camera',
	'lens',
	'time',
	'place_taken',
	// the file
	'size',
	'print',
	'file',
	// general tips, which are not about this photo
	'lesson',
	// what can be asked
	'help',
] as const;
export type TopicKind = (typeof topicKinds)[number];

export type Topic =
	| { readonly kind: Exclude<TopicKind, 'score' | 'print'> }
	| { readonly kind: 'score'; readonly dimension: Dimension }
	| {
			readonly kind: 'print';
			/** sides of the paper that was asked for, in centimetres, the longer first */
			readonly paperCm?: readonly [number, number];
	  };

/** One language's ways to ask, tried in their order: the special before the general. */
export interface QuestionPatterns {
	/** words that stand in most questions of the language: by them it is told */
	readonly common: RegExp;
	readonly topics: readonly (readonly [kind: Exclude<TopicKind, 'score'>, pattern: RegExp])[];
	/** names of the dimensions */
	readonly dimensions: Readonly<Record<Dimension, RegExp>>;
	/** beside the name of a dimension: its score is asked for */
	readonly score: RegExp;
}
