import type { Facts } from '../facts/facts';
import { tellsNight } from '../facts/tells-night';
import { sure } from '../claims/known';
import { spokenScenes } from '../claims/spoken-scenes';
import type { SceneMood } from './loupe-words';
import { sceneCompany, sceneMoods, sceneNouns } from './loupe-words';

const factOf: Readonly<Record<SceneMood, keyof Facts>> = {
	'in black and white': 'monochrome',
	'at night': 'night',
	'out of the dark': 'lowKey',
	'on white': 'highKey',
	'before a soft background': 'softBackground',
	'among green leaves': 'greenLeaves',
	'by lamplight': 'lamps',
};

/** What says nothing of the subject. */
const unnamed = 'a picture';

/** A noun that was wrong too often, and an animal in company: of people that is what the eyes say. */
function isDoubtful(scene: string): boolean {
	const noun = sceneNouns.find((each) => scene === each || scene.startsWith(`${each} `));
	if (noun === undefined) return false;
	const word = noun.replace(/^(?:an?|the) /u, '');
	return !spokenScenes.has(word) || (word === 'animal' && scene.includes(sceneCompany));
}

/**
 * The scene as the model named it, without moods that are no sure facts: half of the tones, the colours or
 * the sharpness of the rim speak against them. Where the noun is not sure nothing is said of what the photo shows.
 * Where nothing was measured the model is repeated.
 */
export function sceneTold(scene: string, facts: Facts): string {
	if (facts.chroma === undefined) return scene;
	if (isDoubtful(scene)) return unnamed;
	return sceneMoods
		.filter((mood) =>
			mood === 'at night' ? !tellsNight(facts) : sure(facts, factOf[mood]) === undefined,
		)
		.reduce((told, mood) => told.replace(` ${mood}`, ''), scene);
}
