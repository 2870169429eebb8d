import type { AboutKey } from '../../domain/model/model';

interface AboutModel {
	/** beside its size */
	readonly note: string;
	readonly paragraphs: readonly string[];
}

/** What is to be said of each model; the figures are those of its evaluation. */
export const aboutModels: Record<AboutKey, AboutModel> = {
	loupe: {
		note: 'ships with the app',
		paragraphs: [
			'Our own tiny vision-language model: about 13 million parameters. It ships with the app, so the first critique needs no download from anywhere else.',
			'It sees the whole photo small and sixteen details of it, and judges exposure, contrast, colourfulness, noise, blur and clipping. Warm and cool casts and tilt it leaves to the measurements; names, places and stories it does not know; and fog, sunset or sepia it may take for a fault. Scores, scene and words are its opinion.',
			'Tried on 55 photos it had never seen: of the damage done to them it named 80 %, and of the untouched ones it blamed 7 wrongly.',
		],
	},
};
