/**
 * What a model's eyes saw, as facts. Confidences are shares of cases in which the like was right on
 * photos that nothing was trained on (docs/loupe.md); of a model that nobody has measured nothing is
 * sure enough to accuse.
 */
import type { Sight } from '../critique/answered';
import type { FindingKind, Place } from '../critique/critique';
import { severities } from '../critique/critique';
import { sceneCompany, sceneMoods, sceneNouns } from '../critique/loupe-words';
import type { SceneMood } from '../critique/loupe-words';
import type { Contract } from '../model/model';
import type { Region } from '../photo/region';
import type { Fact, Facts, SubjectSize } from './facts';

/** of any word of a model that nobody has measured */
export const unmeasured = 0.5;

const right = { scene: 0.93, people: 0.8, subject: 0.8 } as const;

type Seen = (severity: number, fact: <V>(value: V) => Fact<V>) => Facts;

/** By kind: how often it was right, and the fact that it is. */
const defects: Readonly<Record<FindingKind, readonly [right: number, Seen]>> = {
	underexposed: [0.8, (value, fact) => ({ underexposedSeen: fact(value) })],
	overexposed: [0.8, (value, fact) => ({ overexposedSeen: fact(value) })],
	clipped_highlights: [0.8, (value, fact) => ({ burntSeen: fact(value) })],
	blocked_shadows: [0.65, (value, fact) => ({ blockedSeen: fact(value) })],
	warm_cast: [0.5, (severity, fact) => ({ castSeen: fact({ towards: 'warm', severity }) })],
	cool_cast: [0.5, (severity, fact) => ({ castSeen: fact({ towards: 'cool', severity }) })],
	green_cast: [0.5, (severity, fact) => ({ castSeen: fact({ towards: 'green', severity }) })],
	magenta_cast: [0.7, (severity, fact) => ({ castSeen: fact({ towards: 'magenta', severity }) })],
	out_of_focus: [0.85, (value, fact) => ({ defocusSeen: fact(value) })],
	motion_blur: [0.8, (value, fact) => ({ motionSeen: fact(value) })],
	noise: [0.9, (value, fact) => ({ noiseSeen: fact(value) })],
	low_contrast: [0.9, (value, fact) => ({ flatSeen: fact(value) })],
	harsh_contrast: [0.55, (value, fact) => ({ harshSeen: fact(value) })],
	oversaturated: [0.7, (value, fact) => ({ vividSeen: fact(value) })],
	undersaturated: [0.7, (value, fact) => ({ drainedSeen: fact(value) })],
	tilted: [0.5, (value, fact) => ({ tiltSeen: fact(value) })],
};

type Mood = (fact: <V>(value: V) => Fact<V>) => Facts;

/** Black and white is for the pixels to tell. */
const moods: Readonly<Record<SceneMood, readonly [right: number, Mood]>> = {
	'in black and white': [0, () => ({})],
	'at night': [0.6, (fact) => ({ night: fact(true) })],
	'out of the dark': [0.6, (fact) => ({ lowKey: fact(true) })],
	'on white': [0.75, (fact) => ({ highKey: fact(true) })],
	'before a soft background': [0.65, (fact) => ({ softBackground: fact(true) })],
	'among green leaves': [0.7, (fact) => ({ greenLeaves: fact(true) })],
	'by lamplight': [0.65, (fact) => ({ lamps: fact(true) })],
};

/** Longest side of a subject of a size, in parts of the frame's. */
const sides: Readonly<Record<SubjectSize, number>> = { small: 0.22, middle: 0.4, large: 0.67 };

export function seenFacts({ scene, subject, findings }: Sight, contract: Contract): Facts {
	const trust = (share: number): number =>
		contract === 'general' ? Math.min(share, unmeasured) : share;
	const facts: Facts[] = findings.map(({ kind, severity, where }) => {
		const [share, seen] = defects[kind];
		return seen(severities.indexOf(severity) + 1, (value) => ({
			...told(value, trust(share)),
			where,
		}));
	});
	for (const mood of sceneMoods) {
		const [share, seen] = moods[mood];
		if (scene.includes(` ${mood}`)) facts.push(seen((value) => told(value, trust(share))));
	}
	const noun = nounOf(scene);
	if (noun !== undefined) {
		const people = noun === 'people' || noun === 'person' || scene.includes(sceneCompany);
		facts.push({
			scene: told(noun, trust(right.scene)),
			people: told(people, trust(right.people)),
		});
	}
	if (subject !== undefined) {
		const { where, size } = subject;
		const fact = told({ size }, trust(right.subject));
		facts.push({ subject: { ...fact, where, region: regionOf(where, sides[size]) } });
	}
	return Object.assign({}, ...facts) as Facts;
}

const told = <V>(value: V, confidence: number): Fact<V> => ({ value, confidence, from: 'model' });

/** Loupe's word for what it cannot tell: "a picture" is none. */
function nounOf(scene: string): string | undefined {
	const noun = sceneNouns.find((each) => scene === each || scene.startsWith(`${each} `));
	return noun === undefined || noun === 'a picture'
		? undefined
		: noun.replace(/^(?:an?|the) /u, '');
}

/** A square of the frame's proportions round the middle of a ninth, inside the frame. */
function regionOf(where: Place, side: number): Region {
	const start = (low: boolean, high: boolean): number =>
		Math.min(1 - side, Math.max(0, (low ? 1 / 6 : high ? 5 / 6 : 1 / 2) - side / 2));
	const [x, y] = [
		start(where.endsWith('left'), where.endsWith('right')),
		start(where.startsWith('top'), where.startsWith('bottom')),
	];
	return { x, y, width: side, height: side };
}
