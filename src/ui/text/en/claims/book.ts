/** The phrase book of English: claims in sentences. Another language has the same keys. */
import type { AdvisorId } from '../../../../domain/advisor';
import type { Dimension } from '../../../../domain/critique/critique';
import type { PhraseBook } from '../../../../domain/claims/phrase-book';
import type { Facts } from '../../../../domain/facts/facts';
import { cameraFaults } from './fault-camera';
import { colourFaults } from './fault-colour';
import { balanceFaults } from './fault-balance';
import { exposureFaults } from './fault-exposure';
import { fileFaults } from './fault-file';
import { frameFaults } from './fault-frame';
import { lostFaults } from './fault-lost';
import { sharpFaults } from './fault-sharp';
import { toneFaults } from './fault-tones';
import { colourMerits } from './merit-colour';
import { depthMerits } from './merit-depth';
import { frameMerits } from './merit-frame';
import { lightMerits } from './merit-light';
import { sharpMerits } from './merit-sharp';
import { toneMerits } from './merit-tones';
import { sceneNoun } from './nouns';
import { at, capital, percent } from './say';
import { ansel } from './suggestions/ansel';
import { cunningham } from './suggestions/cunningham';
import { gehry } from './suggestions/gehry';
import { gilpin } from './suggestions/gilpin';
import { mondrian } from './suggestions/mondrian';
import { okeeffe } from './suggestions/okeeffe';
import { vangogh } from './suggestions/vangogh';
import { watkins } from './suggestions/watkins';
import { weston } from './suggestions/weston';
import { painters } from './voices/painters';
import { photographers } from './voices/photographers';

const nothing: Record<Dimension, string> = {
	composition: 'Nothing stands out in the framing.',
	lighting: 'Nothing stands out in the light.',
	focus_sharpness: 'Nothing stands out in the sharpness.',
	depth_perspective: 'Nothing stands out in the depth.',
	visual_balance: 'Nothing stands out in the balance.',
	emotional_impact: 'Nothing stands out in the colour.',
};

const fields: Record<AdvisorId, string> = {
	ansel: 'Adams photographed the land: take this as a landscape photographer’s look',
	watkins: 'Watkins photographed places, on plates: take this as a surveyor’s look',
	weston: 'Weston looked for single forms: take this as a look at form alone',
	cunningham: 'Cunningham worked from near: take this as a look from close up',
	gilpin: 'Gilpin photographed people and their land: take this as a portraitist’s look',
	okeeffe: 'O’Keeffe painted flowers, bones and hills: take this as a look at shape and colour',
	mondrian: 'Mondrian left things behind for lines and planes: take this as a look at the plan',
	vangogh: 'Van Gogh painted people, fields and skies: take this as a look at colour and feeling',
	gehry: 'Gehry built: take this as a look at space and surface',
};

const kinds: Readonly<Partial<Record<string, string>>> = {
	animal: 'an animal',
	insect: 'an insect',
	object: 'a thing',
	fish: 'life under water',
	sky: 'the sky',
	people: 'people',
	food: 'food',
	forest: 'a wood',
};

const outside = (facts: Facts, advisor: AdvisorId): string => {
	const word = facts.scene?.value ?? '';
	const seen = kinds[word] ?? `a ${word}`;
	return `${fields[advisor]}, at ${seen} outside that work.`;
};

function scene(facts: Facts): string | undefined {
	const noun = sceneNoun(facts);
	if (noun === undefined) return undefined;
	const parts = [
		facts.people?.value === true && noun !== 'people' && noun !== 'a person' && 'with people',
		facts.monochrome !== undefined && 'in black and white',
		facts.night !== undefined && 'at night',
		facts.softBackground !== undefined && 'before a soft background',
		facts.greenLeaves !== undefined && 'among green leaves',
		facts.lamps !== undefined && facts.night === undefined && 'by lamplight',
	].filter((part) => part !== false);
	return `${capital([noun, ...parts.slice(0, 2)].join(' '))}.`;
}

function plainLead(facts: Facts): string {
	const what = scene(facts)?.slice(0, -1) ?? 'A picture';
	const { median, acuity } = facts;
	const sharpest =
		acuity?.where === undefined || acuity.where === 'whole frame'
			? ''
			: `, sharpest ${at(acuity.where)}`;
	return `${what}${sharpest}${median === undefined ? '' : `; half of its tones lie below ${percent(median.value)}`}.`;
}

export const claims: PhraseBook = {
	faults: {
		...lostFaults,
		...exposureFaults,
		...toneFaults,
		...sharpFaults,
		...cameraFaults,
		...fileFaults,
		...frameFaults,
		...balanceFaults,
		...colourFaults,
	},
	merits: {
		...toneMerits,
		...lightMerits,
		...sharpMerits,
		...frameMerits,
		...depthMerits,
		...colourMerits,
	},
	voices: { ...photographers, ...painters },
	nothing: (dimension) => nothing[dimension],
	plainLead,
	goFurther: 'Nothing needs mending; to go further:',
	suggestions: { ansel, watkins, weston, cunningham, gilpin, okeeffe, mondrian, vangogh, gehry },
	outside,
	scene,
};
