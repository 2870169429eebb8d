/** How its owner wants a photo judged. What each does: `domain/claims/judging.ts`. */
export const strictnesses = ['lenient', 'normal', 'strict'] as const;
export type Strictness = (typeof strictnesses)[number];

export const genres = [
	'portrait',
	'landscape',
	'street',
	'close_up',
	'sport',
	'night',
	'architecture',
] as const;
export type Genre = (typeof genres)[number];

/** Kept with every job and result that it changes; what is absent is as always: normal, and by the photo. */
export interface Judging {
	readonly strictness?: Exclude<Strictness, 'normal'>;
	readonly genre?: Genre;
}

/** undefined: as always */
export function judgingOf(strictness: Strictness, genre: Genre | 'auto'): Judging | undefined {
	if (strictness === 'normal' && genre === 'auto') return undefined;
	return { ...(strictness !== 'normal' && { strictness }), ...(genre !== 'auto' && { genre }) };
}
