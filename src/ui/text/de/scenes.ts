/** The closed words of a scene, which are stored in English; a general model's own stay as they are. What may be several has no article. */
const nouns: Readonly<Record<string, string>> = {
	'a landscape': 'eine Landschaft',
	landscape: 'eine Landschaft',
	'a mountain': 'ein Berg',
	mountain: 'ein Berg',
	water: 'Wasser',
	'the sky': 'der Himmel',
	sky: 'der Himmel',
	'a forest': 'ein Wald',
	forest: 'ein Wald',
	'a flower': 'eine Blume',
	flower: 'eine Blume',
	'a plant': 'eine Pflanze',
	plant: 'eine Pflanze',
	'an animal': 'Tier',
	animal: 'Tier',
	'a bird': 'Vogel',
	bird: 'Vogel',
	'an insect': 'Insekt',
	insect: 'Insekt',
	'a fish': 'ein Fisch',
	fish: 'ein Fisch',
	'a person': 'Mensch',
	person: 'Mensch',
	people: 'Menschen',
	'a building': 'ein Gebäude',
	building: 'ein Gebäude',
	'a city': 'eine Stadt',
	city: 'eine Stadt',
	'an object': 'ein Gegenstand',
	object: 'ein Gegenstand',
	food: 'Essen',
	'a vehicle': 'Fahrzeug',
	vehicle: 'Fahrzeug',
	'a pattern': 'ein Muster',
	pattern: 'ein Muster',
	'a picture': 'ein Bild',
	picture: 'ein Bild',
};

const moods: readonly (readonly [english: string, german: string])[] = [
	[' with people', ' mit Menschen'],
	[' in black and white', ' in Schwarz-Weiß'],
	[' at night', ' bei Nacht'],
	[' out of the dark', ' aus dem Dunkel heraus'],
	[' on white', ' vor Weiß'],
	[' before a soft background', ' vor weichem Hintergrund'],
	[' among green leaves', ' zwischen grünen Blättern'],
	[' by lamplight', ' bei Lampenlicht'],
];

/** "Vogel vor weichem Hintergrund" of "a bird before a soft background" */
export function sceneText(scene: string): string {
	let [noun, told] = [scene, ''];
	for (const [english, german] of moods) {
		if (!noun.includes(english)) continue;
		noun = noun.replace(english, '');
		told += german;
	}
	const german = nouns[noun];
	return german === undefined ? scene : `${german}${told}`;
}
