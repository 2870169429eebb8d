/** The models page: how a model is kept, and what is known of each. */
import type { AboutKey } from '../../../domain/model/model';
import { plural } from './plural';

/** What is to be said of each model; the figures are those of its evaluation. */
const about: Record<AboutKey, readonly string[]> = {
	loupe: [
		'Our own tiny vision-language model: about 13 million parameters. It ships with the app, so the first critique needs no download from anywhere else.',
		'It sees the whole photo small and sixteen details of it, and judges exposure, contrast, colourfulness, noise, blur and clipping. Warm and cool casts and tilt it leaves to the measurements; names, places and stories it does not know; and fog, sunset or sepia it may take for a fault. Scores, scene and words are its opinion.',
		'Tried on 55 photos it had never seen: of the damage done to them it named 80 %, and of the untouched ones it blamed 7 wrongly.',
	],
};

export const models = {
	title: 'Models',
	paragraphs: about,
	about:
		'A model runs on your own graphics processor. Its files are kept in this browser’s IndexedDB.',
	size: 'Size',
	files: (bytes: string, count: number) =>
		`${bytes} in ${plural(count, { one: '# file', other: '# files' })}`,
	kept: 'Kept in this browser',
	state: 'State',
	states: { loaded: 'on the GPU', kept: 'kept, not loaded', absent: 'not kept yet' },
	figures: 'All figures',
	remove: 'Remove from this browser',
	removeQuestion: 'Remove the model’s files? They are fetched again with the next photo.',
};
