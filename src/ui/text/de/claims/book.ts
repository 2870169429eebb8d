/** The phrase book of German. */
import type { AdvisorId } from '../../../../domain/advisor';
import type { Dimension } from '../../../../domain/critique/critique';
import { sure } from '../../../../domain/claims/known';
import type { PhraseBook } from '../../../../domain/claims/phrase-book';
import type { Facts } from '../../../../domain/facts/facts';
import { tellsNight } from '../../../../domain/facts/tells-night';
import { balanceFaults } from './fault-balance';
import { cameraFaults } from './fault-camera';
import { colourFaults } from './fault-colour';
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
import { gehry, mondrian, okeeffe, vangogh } from './suggestions/painters';
import { ansel, watkins, weston } from './suggestions/photographers';
import { cunningham, gilpin } from './suggestions/portraitists';
import { painters } from './voices/painters';
import { photographers } from './voices/photographers';

const nothing: Record<Dimension, string> = {
	composition: 'Am Bildaufbau sticht nichts heraus.',
	lighting: 'Am Licht sticht nichts heraus.',
	focus_sharpness: 'An der Schärfe sticht nichts heraus.',
	depth_perspective: 'An der Tiefe sticht nichts heraus.',
	visual_balance: 'An der Balance sticht nichts heraus.',
	emotional_impact: 'An der Farbe sticht nichts heraus.',
};

/** What each knew; the sentence goes on with what this photo shows instead. */
const fields: Record<AdvisorId, string> = {
	ansel: 'Adams’ Feld war die Landschaft',
	watkins: 'Watkins’ Feld waren Orte, auf großen Platten',
	weston: 'Westons Feld waren einzelne Formen',
	cunningham: 'Cunninghams Feld waren Pflanzen und Gesichter von Nahem',
	gilpin: 'Gilpins Feld waren Menschen und ihr Land',
	okeeffe: 'O’Keeffes Feld waren Blüten, Knochen und Hügel',
	mondrian: 'Mondrians Feld waren Linien und Flächen',
	vangogh: 'Van Goghs Feld waren Menschen, Äcker und Himmel',
	gehry: 'Gehrys Feld waren Gebäude',
};

/** as a heading would name it: "Ein Tier", in the nominative everywhere */
/** Arten, nicht wie viele davon auf diesem Foto sind. */
const kinds: Readonly<Partial<Record<string, readonly [kind: string, isMany: boolean]>>> = {
	animal: ['Tiere', true],
	bird: ['Vögel', true],
	insect: ['Insekten', true],
	person: ['Menschen', true],
	people: ['Menschen', true],
	vehicle: ['Fahrzeuge', true],
	food: ['Essen', false],
	building: ['ein Gebäude', false],
};

const outside = (facts: Facts, advisor: AdvisorId, turn: number): string => {
	const [seen, isMany] = kinds[facts.scene?.value ?? ''] ?? ['dieses Bild', false];
	const ways = [
		`${fields[advisor]}; ${seen} ${isMany ? 'liegen' : 'liegt'} außerhalb.`,
		`${capital(seen)} ${isMany ? 'sind' : 'ist'} nicht, woran dieses Auge geschult ist: ${fields[advisor]}.`,
		`${fields[advisor]}; ${seen} ${isMany ? 'werden' : 'wird'} hier mit dem Blick eines Gastes gesehen.`,
	];
	return ways[turn % ways.length] ?? '';
};

function scene(facts: Facts): string | undefined {
	const noun = sceneNoun(facts);
	if (noun === undefined) return undefined;
	const parts = [
		facts.people?.value === true && noun !== 'Menschen' && noun !== 'Person' && 'mit Menschen',
		facts.monochrome !== undefined && 'in Schwarz-Weiß',
		tellsNight(facts) && 'bei Nacht',
		sure(facts, 'softBackground') !== undefined && 'vor weichem Hintergrund',
		facts.greenLeaves !== undefined && 'zwischen grünen Blättern',
		facts.lamps !== undefined && facts.night === undefined && 'bei Lampenlicht',
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
