/** Nouns of a scene: none that is not sure, and the wider word where the narrow one may be wrong. */
import type { Facts } from '../../../../domain/facts/facts';
import { unsureBelow } from '../../../../domain/facts/facts';

export interface Noun {
	/** "the bird", "The bird"; "the subject" where the noun is not known */
	readonly the: string;
	readonly The: string;
	readonly it: string;
	readonly its: string;
	readonly is: string;
	readonly has: string;
	/** ending of a verb that it governs: "fills", "fill" */
	readonly s: string;
	/** a noun of its own, not "the subject" */
	readonly known: boolean;
}

/** Scenes whose noun is what the photo is of; of the others it is the whole of it. */
const things = new Set([
	...['animal', 'bird', 'insect', 'fish', 'flower', 'plant', 'person', 'people'],
	...['building', 'vehicle', 'food', 'mountain'],
]);

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
	const { scene } = facts;
	if (scene === undefined || scene.confidence < unsureBelow) return undefined;
	return scene.confidence < sure ? (wider[scene.value] ?? scene.value) : scene.value;
}

function make(word: string, known: boolean): Noun {
	const many = word === 'people';
	const [it, its, is, has, s] = many
		? ['they', 'their', 'are', 'have', '']
		: ['it', 'its', 'is', 'has', 's'];
	return { the: `the ${word}`, The: `The ${word}`, it, its, is, has, s, known };
}

export function nounOf(facts: Facts): Noun {
	const word = wordOf(facts);
	return word !== undefined && things.has(word) ? make(word, true) : make('subject', false);
}

const articles: Readonly<Partial<Record<string, string>>> = {
	animal: 'an animal',
	insect: 'an insect',
	object: 'an object',
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
