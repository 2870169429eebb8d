/** Nouns of a scene with their cases: none that is not sure, and the wider word where the narrow one may be wrong. */
import { sureValue } from '../../../../domain/claims/known';
import { spokenScenes, uncountedScenes } from '../../../../domain/claims/spoken-scenes';
import type { Facts } from '../../../../domain/facts/facts';

type Gender = 'm' | 'f' | 'n' | 'p';

export interface Noun {
	/** "der Vogel", "Der Vogel", "den Vogel", "dem Vogel", "des Vogels" */
	readonly nom: string;
	readonly Nom: string;
	readonly acc: string;
	/** "Den Vogel" */
	readonly Acc: string;
	readonly dat: string;
	readonly gen: string;
	/** "er", "ihn", "ihm" */
	readonly it: string;
	readonly him: string;
	readonly dem: string;
	/** "sein", to which an ending is put */
	readonly its: string;
	/** "zum Vogel", "vom Vogel", "am Vogel", "beim Vogel" */
	readonly zum: string;
	readonly vom: string;
	readonly am: string;
	readonly beim: string;
	/** a noun of its own, not "das Motiv" or "das Bild" */
	readonly known: boolean;
	/** the form of a verb that it governs: `verb('steht', 'stehen')` */
	readonly verb: (one: string, several: string) => string;
}

const grammar = {
	m: {
		nom: 'der',
		acc: 'den',
		dat: 'dem',
		gen: 'des',
		it: 'er',
		him: 'ihn',
		dem: 'ihm',
		its: 'sein',
		zum: 'zum',
		vom: 'vom',
		am: 'am',
		beim: 'beim',
	},
	f: {
		nom: 'die',
		acc: 'die',
		dat: 'der',
		gen: 'der',
		it: 'sie',
		him: 'sie',
		dem: 'ihr',
		its: 'ihr',
		zum: 'zur',
		vom: 'von der',
		am: 'an der',
		beim: 'bei der',
	},
	n: {
		nom: 'das',
		acc: 'das',
		dat: 'dem',
		gen: 'des',
		it: 'es',
		him: 'es',
		dem: 'ihm',
		its: 'sein',
		zum: 'zum',
		vom: 'vom',
		am: 'am',
		beim: 'beim',
	},
	p: {
		nom: 'die',
		acc: 'die',
		dat: 'den',
		gen: 'der',
		it: 'sie',
		him: 'sie',
		dem: 'ihnen',
		its: 'ihr',
		zum: 'zu den',
		vom: 'von den',
		am: 'an den',
		beim: 'bei den',
	},
} as const;

/** gender, word, and its genitive */
const words = {
	animal: ['n', 'Tier', 'Tieres'],
	bird: ['m', 'Vogel', 'Vogels'],
	insect: ['n', 'Insekt', 'Insekts'],
	fish: ['m', 'Fisch', 'Fisches'],
	flower: ['f', 'Blume', 'Blume'],
	person: ['f', 'Person', 'Person'],
	people: ['p', 'Menschen', 'Menschen'],
	building: ['n', 'Gebäude', 'Gebäudes'],
	vehicle: ['n', 'Fahrzeug', 'Fahrzeugs'],
	food: ['n', 'Essen', 'Essens'],
	object: ['m', 'Gegenstand', 'Gegenstands'],
	landscape: ['f', 'Landschaft', 'Landschaft'],
	mountain: ['m', 'Berg', 'Berges'],
	plant: ['f', 'Pflanze', 'Pflanze'],
	water: ['n', 'Wasser', 'Wassers'],
	sky: ['m', 'Himmel', 'Himmels'],
	forest: ['m', 'Wald', 'Waldes'],
	city: ['f', 'Stadt', 'Stadt'],
	pattern: ['n', 'Muster', 'Musters'],
	subject: ['n', 'Motiv', 'Motivs'],
	picture: ['n', 'Bild', 'Bildes'],
} as const satisfies Record<string, readonly [gender: Gender, word: string, genitive: string]>;
type Word = keyof typeof words;

function make(key: Word, known: boolean): Noun {
	const [gender, word, genitive] = words[key];
	const { nom, acc, dat, gen, zum, vom, am, beim, it, him, dem, its } = grammar[gender];
	return {
		nom: `${nom} ${word}`,
		Nom: `${nom.charAt(0).toUpperCase()}${nom.slice(1)} ${word}`,
		acc: `${acc} ${word}`,
		Acc: `${acc.charAt(0).toUpperCase()}${acc.slice(1)} ${word}`,
		dat: `${dat} ${word}`,
		gen: `${gen} ${genitive}`,
		it,
		him,
		dem,
		its,
		known,
		zum: `${zum} ${word}`,
		vom: `${vom} ${word}`,
		am: `${am} ${word}`,
		beim: `${beim} ${word}`,
		verb: (one, several) => (gender === 'p' ? several : one),
	};
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

export const subjectNoun: Noun = make('subject', false);

/** The noun of a scene that is one whatever is seen of it, or a plural. */
function countedNoun(facts: Facts): Noun | undefined {
	const word = wordOf(facts);
	if (word === undefined || !spokenScenes.has(word) || uncountedScenes.has(word)) return undefined;
	return make(word as Word, true);
}

/** Of the subject, which may be several. */
export function nounOf(facts: Facts): Noun {
	return countedNoun(facts) ?? subjectNoun;
}

/** Of tones and hues, which are of all that the frame holds and not of the thing in it. */
export const pictureNoun: Noun = make('picture', false);

/** Of what the photo shows: "das Gebäude", "das Bild" */
export function motifOf(facts: Facts): Noun {
	return countedNoun(facts) ?? pictureNoun;
}

const bare: Readonly<Partial<Record<string, string>>> = {
	water: 'Wasser',
	sky: 'der Himmel',
	people: 'Menschen',
	food: 'Essen',
};

/** "Vogel", "ein Gebäude"; undefined where the scene is not sure, or says nothing */
export function sceneNoun(facts: Facts): string | undefined {
	const word = wordOf(facts);
	// Of other nouns too many were wrong; an animal in company was a person.
	if (word === undefined || !spokenScenes.has(word)) return undefined;
	if (word === 'animal' && facts.people?.value === true) return undefined;
	if (!(word in words)) return undefined;
	const [gender, name] = words[word as Word];
	if (uncountedScenes.has(word)) return name;
	return bare[word] ?? `${gender === 'f' ? 'eine' : 'ein'} ${name}`;
}
