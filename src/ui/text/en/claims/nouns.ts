/** Nouns of a scene: none that is not sure, and the wider word where the narrow one may be wrong. */
import { sureValue } from '../../../../domain/claims/known';
import { spokenScenes, uncountedScenes } from '../../../../domain/claims/spoken-scenes';
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

export const subjectNoun: Noun = make('subject', false);

/** The noun of a scene that is one whatever is seen of it, or a plural. */
function countedNoun(facts: Facts): Noun | undefined {
	const word = wordOf(facts);
	if (word === undefined || !spokenScenes.has(word) || uncountedScenes.has(word)) return undefined;
	return make(word, true);
}

/** Of the subject, which may be several. */
export function nounOf(facts: Facts): Noun {
	return countedNoun(facts) ?? subjectNoun;
}

/** Of tones and hues, which are of all that the frame holds and not of the thing in it. */
export const pictureNoun: Noun = make('picture', false);

/** Of what the photo shows: "the building", "the picture" */
export function motifOf(facts: Facts): Noun {
	return countedNoun(facts) ?? pictureNoun;
}

/** "bird", "a building"; undefined where the scene is not sure, or says nothing */
export function sceneNoun(facts: Facts): string | undefined {
	const word = wordOf(facts);
	// Of other nouns too many were wrong; an animal in company was a person.
	if (word === undefined || !spokenScenes.has(word)) return undefined;
	if (word === 'animal' && facts.people?.value === true) return undefined;
	return word === 'people' || word === 'food' || uncountedScenes.has(word) ? word : `a ${word}`;
}
