/** The closed words of Loupe's answers: grammar and parser read them here, the training has the same. */
import type { FindingKind } from './critique';
import { findingKinds } from './critique';

/** What Loupe 2 cannot tell from the pixels well enough; the measurements do. */
const unseen: readonly FindingKind[] = ['tilted', 'warm_cast', 'cool_cast'];

export const toldKinds = findingKinds.filter((kind) => !unseen.includes(kind));

export const sceneNouns = [
	...['a landscape', 'a mountain', 'water', 'the sky', 'a forest', 'a flower', 'a plant'],
	...['an animal', 'a bird', 'an insect', 'a fish', 'a person', 'people', 'a building', 'a city'],
	...['an object', 'food', 'a vehicle', 'a pattern', 'a picture'],
] as const;

export const sceneCompany = ' with people';

export const sceneMoods = [
	...['in black and white', 'at night', 'out of the dark', 'on white'],
	...['before a soft background', 'among green leaves'],
] as const;

/** A noun, people if there are any beside it, and at most two moods. */
export const scenePattern = new RegExp(
	`^(?:${sceneNouns.join('|')})(?:${sceneCompany})?(?: (?:${sceneMoods.join('|')})){0,2}$`,
	'u',
);
