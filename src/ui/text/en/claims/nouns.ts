/** Nouns of a scene: none that is not sure, and the wider word where the narrow one may be wrong. */
import { sureValue } from '../../../../domain/claims/known';
import type { Facts } from '../../../../domain/facts/facts';

export interface Noun {
	/** "the bird", "The bird" */
	readonly the: string;
	readonly The: string;
	readonly it: string;
	readonly them: string;
	readonly its: string;
	readonly is: string;
	readonly has: string;
	/** ending of a verb that it governs: "fills", "fill" */
	readonly s: string;
	/** … and of one that ends in a hiss: "reaches", "reach" */
	readonly es: string;
	/** a noun of its own, not "the subject" or "the picture" */
	readonly known: boolean;
}

/** Scenes whose noun is what the photo is of; of the others it is the whole of it: among plants a dragonfly may sit. */
const things = new Set([
	...['animal', 'bird', 'insect', 'fish', 'flower', 'person', 'people'],
	...['building', 'vehicle', 'food', 'object'],
]);

/** What the whole of a photo shows, where that is no single thing. */
const wholes: Readonly<Partial<Record<string, string>>> = {
	landscape: 'land',
	mountain: 'mountain',
	plant: 'plant',
	water: 'water',
	sky: 'sky',
	forest: 'wood',
	city: 'city',
	pattern: 'pattern',
};

/** From here on the narrow word is right; below it the wider one is. */
const sure = 0.75;
const wider: Readonly<Partial<Record<string, string>>> = {
	bird: 'animal',
	insect: 'animal',
	// Octopus, jellyfish and coral pass for fish.
	fish: 'animal',
	flower: 'plant',
};

function wordOf(facts: Facts): string | undefined {
	const word = sureValue(facts, 'scene');
	if (word === undefined) return undefined;
	return (facts.scene?.confidence ?? 0) < sure ? (wider[word] ?? word) : word;
}

function make(word: string, known: boolean): Noun {
	const [the, The] = [`the ${word}`, `The ${word}`];
	return word === 'people'
		? {
				the,
				The,
				it: 'they',
				them: 'them',
				its: 'their',
				is: 'are',
				has: 'have',
				s: '',
				es: '',
				known,
			}
		: { the, The, it: 'it', them: 'it', its: 'its', is: 'is', has: 'has', s: 's', es: 'es', known };
}

/** Of the subject: one thing in the frame. */
export function nounOf(facts: Facts): Noun {
	const word = wordOf(facts);
	return word !== undefined && things.has(word) ? make(word, true) : make('subject', false);
}

/** Of tones and hues, which are of all that the frame holds and not of the thing in it. */
export const pictureNoun: Noun = make('picture', false);

/** Of what the photo shows: "the bird", "the land", "the picture" */
export function motifOf(facts: Facts): Noun {
	const word = wordOf(facts) ?? '';
	// Wet leaves before black were taken for a mountain.
	const isDark = facts.ground?.value === 'dark' || facts.lowKey !== undefined;
	if (word === 'mountain' && isDark) return make('picture', false);
	if (things.has(word)) return make(word, true);
	const whole = wholes[word];
	return whole === undefined ? make('picture', false) : make(whole, true);
}

const articles: Readonly<Partial<Record<string, string>>> = {
	animal: 'an animal',
	insect: 'an insect',
	water: 'water',
	sky: 'the sky',
	people: 'people',
	food: 'food',
};

/** "a bird", "water"; undefined where the scene is not sure, or says nothing */
export function sceneNoun(facts: Facts): string | undefined {
	const word = wordOf(facts);
	if (word === undefined || word === 'picture' || word === 'object') return undefined;
	return articles[word] ?? `a ${word}`;
}
