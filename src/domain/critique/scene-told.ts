import type { Facts } from '../facts/facts';
import { tellsNight } from '../facts/tells-night';
import type { SceneMood } from './loupe-words';
import { sceneMoods } from './loupe-words';

const factOf: Readonly<Record<SceneMood, keyof Facts>> = {
	'in black and white': 'monochrome',
	'at night': 'night',
	'out of the dark': 'lowKey',
	'on white': 'highKey',
	'before a soft background': 'softBackground',
	'among green leaves': 'greenLeaves',
	'by lamplight': 'lamps',
};

/**
 * The scene as the model named it, without moods that did not become facts: half of the tones, or the
 * colours, speak against them. Where nothing was measured nothing does.
 */
export function sceneTold(scene: string, facts: Facts): string {
	if (facts.chroma === undefined) return scene;
	return sceneMoods
		.filter((mood) =>
			mood === 'at night' ? !tellsNight(facts) : facts[factOf[mood]] === undefined,
		)
		.reduce((told, mood) => told.replace(` ${mood}`, ''), scene);
}
