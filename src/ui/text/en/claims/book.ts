/** The phrase book of English: claims in sentences. Another language has the same keys. */
import type { AdvisorId } from '../../../../domain/advisor';
import type { Dimension } from '../../../../domain/critique/critique';
import { sure } from '../../../../domain/claims/known';
import type { PhraseBook } from '../../../../domain/claims/phrase-book';
import type { Facts } from '../../../../domain/facts/facts';
import { tellsNight } from '../../../../domain/facts/tells-night';
import { cameraFaults } from './fault-camera';
import { colourFaults } from './fault-colour';
import { balanceFaults } from './fault-balance';
import { endFaults } from './fault-ends';
import { exposureFaults } from './fault-exposure';
import { hasFigure } from './figure';
import { fileFaults } from './fault-file';
import { frameFaults } from './fault-frame';
import { lostFaults } from './fault-lost';
import { sharpFaults } from './fault-sharp';
import { toneFaults } from './fault-tones';
import { colourMerits } from './merit-colour';
import { depthMerits } from './merit-depth';
import { frameMerits } from './merit-frame';
import { layoutMerits } from './merit-layout';
import { lightMerits } from './merit-light';
import { sharpMerits } from './merit-sharp';
import { spreadMerits } from './merit-spread';
import { toneMerits } from './merit-tones';
import { sceneNoun } from './nouns';
import { plain, plainest } from './plain';
import { capital } from './say';
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

/** What each knew; the sentence goes on with what this photo shows instead. */
const fields: Record<AdvisorId, string> = {
	ansel: 'Adams’s field was the land',
	watkins: 'Watkins’s field was places, on large plates',
	weston: 'Weston’s field was single forms',
	cunningham: 'Cunningham’s field was plants and faces from near',
	gilpin: 'Gilpin’s field was people and their land',
	okeeffe: 'O’Keeffe’s field was flowers, bones and hills',
	mondrian: 'Mondrian’s field was lines and planes',
	vangogh: 'Van Gogh’s field was people, fields and skies',
	gehry: 'Gehry’s field was buildings',
};

/** Kinds, not how many of them this photo has. */
const kinds: Readonly<Partial<Record<string, readonly [kind: string, isMany: boolean]>>> = {
	animal: ['animals', true],
	bird: ['birds', true],
	insect: ['insects', true],
	person: ['people', true],
	people: ['people', true],
	vehicle: ['vehicles', true],
	food: ['food', false],
};

const outside = (facts: Facts, advisor: AdvisorId, turn: number): string => {
	const word = facts.scene?.value ?? '';
	const [seen, isMany] = kinds[word] ?? [`a ${word}`, false];
	const ways = [
		`${fields[advisor]}; ${seen} ${isMany ? 'lie' : 'lies'} outside it.`,
		`${capital(seen)} ${isMany ? 'are' : 'is'} not what this eye was trained on: ${fields[advisor]}.`,
		`${fields[advisor]}, so take this view of ${seen} as a visitor’s.`,
	];
	return ways[turn % ways.length] ?? '';
};

function scene(facts: Facts): string | undefined {
	const noun = sceneNoun(facts);
	if (noun === undefined) return undefined;
	const parts = [
		facts.people?.value === true && noun !== 'people' && noun !== 'person' && 'with people',
		facts.monochrome !== undefined && 'in black and white',
		tellsNight(facts) && 'at night',
		sure(facts, 'softBackground') !== undefined && 'before a soft background',
		facts.greenLeaves !== undefined && 'among green leaves',
		facts.lamps !== undefined && facts.night === undefined && 'by lamplight',
	].filter((part) => part !== false);
	return `${capital([noun, ...parts.slice(0, 2)].join(' '))}.`;
}

export const claims: PhraseBook = {
	faults: {
		...lostFaults,
		...endFaults,
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
		...layoutMerits,
		...spreadMerits,
		...lightMerits,
		...sharpMerits,
		...frameMerits,
		...depthMerits,
		...colourMerits,
	},
	voices: { ...photographers, ...painters },
	nothing: (dimension) => nothing[dimension],
	plain,
	plainest,
	hasFigure,
	suggestions: { ansel, watkins, weston, cunningham, gilpin, okeeffe, mondrian, vangogh, gehry },
	outside,
	scene,
};
