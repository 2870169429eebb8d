/** The closed words of Loupe's answers: grammar and parser read them here, the training has the same. */
import type { Place } from './critique';
import { places } from './critique';

export const sceneNouns = [
	...['a landscape', 'a mountain', 'water', 'the sky', 'a forest', 'a flower', 'a plant'],
	...['an animal', 'a bird', 'an insect', 'a fish', 'a person', 'people', 'a building', 'a city'],
	...['an object', 'food', 'a vehicle', 'a pattern', 'a picture'],
] as const;

export const sceneCompany = ' with people';

export const sceneMoods = [
	...['in black and white', 'at night', 'out of the dark', 'on white'],
	...['before a soft background', 'among green leaves', 'by lamplight'],
] as const;
export type SceneMood = (typeof sceneMoods)[number];

/** A noun, people if there are any beside it, and at most two moods. */
export const scenePattern = new RegExp(
	`^(?:${sceneNouns.join('|')})(?:${sceneCompany})?(?: (?:${sceneMoods.join('|')})){0,2}$`,
	'u',
);

/** Where a subject has its middle: a ninth of the frame. */
export const spots: readonly Exclude<Place, 'whole frame'>[] = places.filter(
	(place) => place !== 'whole frame',
);
export const subjectSizes = ['small', 'middle', 'large'] as const;
/** "left small", or "none" where nothing stands out */
export const subjects: readonly string[] = [
	'none',
	...spots.flatMap((spot) => subjectSizes.map((size) => `${spot} ${size}`)),
];
