/** The closed words of Loupe's answers: grammar and parser read them here, the training has the same. */
import type { FindingKind, Place } from './critique';
import { findingKinds, places } from './critique';

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

const pattern = (moods: readonly string[]): RegExp =>
	new RegExp(
		`^(?:${sceneNouns.join('|')})(?:${sceneCompany})?(?: (?:${moods.join('|')})){0,2}$`,
		'u',
	);

/** A noun, people if there are any beside it, and at most two moods. */
export const scenePattern = pattern(sceneMoods);

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

/** Of Loupe 2 alone: what it cannot tell from the pixels well enough, and a mood that it has not. */
const unseen: readonly FindingKind[] = ['tilted', 'warm_cast', 'cool_cast'];
export const loupe2Kinds = findingKinds.filter((kind) => !unseen.includes(kind));
export const loupe2Moods = sceneMoods.filter((mood) => mood !== 'by lamplight');
export const loupe2ScenePattern = pattern(loupe2Moods);
