/** How many animals, people or vehicles there are nobody has counted: no sentence says one. */
import { describe, expect, it } from 'vitest';
import { spokenScenes, uncountedScenes } from '../../../../src/domain/claims/spoken-scenes';
import { sceneNouns } from '../../../../src/domain/critique/loupe-words';
import type { Facts } from '../../../../src/domain/facts/facts';
import { claims as german } from '../../../../src/ui/text/de/claims/book';
import { nounOf as germanNoun } from '../../../../src/ui/text/de/claims/nouns';
import { sceneText } from '../../../../src/ui/text/de/scenes';
import { claims as english } from '../../../../src/ui/text/en/claims/book';
import { nounOf as englishNoun } from '../../../../src/ui/text/en/claims/nouns';
import { terms } from '../../../../src/ui/text/en/terms';

const of = (scene: string, more: Facts = {}): Facts => ({
	scene: { value: scene, confidence: 0.93, from: 'model' },
	...more,
});
const softBackground = { value: true, confidence: 0.65, from: 'model' } as const;

describe.each([...uncountedScenes])('%s', (scene) => {
	it('is the subject in sentences', () => {
		expect(englishNoun(of(scene)).the).toBe('the subject');
		expect(germanNoun(of(scene)).nom).toBe('das Motiv');
	});

	it('is a kind and not one of it, wherever it is told', () => {
		const one = new RegExp(`\\b(?:an? ${scene}|eine?) `, 'u');
		const told = [0, 1, 2].flatMap((turn) => [
			english.outside(of(scene), 'gehry', turn),
			german.outside(of(scene), 'gehry', turn),
		]);
		const stored = sceneNouns.find((noun) => noun.endsWith(` ${scene}`)) ?? '';
		const captions = [terms.scene(stored), english.scene(of(scene)), sceneText(stored)];
		for (const words of [...told, ...captions]) expect(`${words ?? ''} `).not.toMatch(one);
	});
});

it('what is one whatever is seen of it, or many, keeps its noun', () => {
	const counted = [...spokenScenes].filter((scene) => !uncountedScenes.has(scene));
	expect(counted.map((scene) => englishNoun(of(scene)).the)).toEqual([
		'the people',
		'the building',
		'the food',
	]);
});

it('a caption tells a background that is sure, and no other', () => {
	expect(english.scene(of('bird', { softBackground }))).toBe('Bird before a soft background.');
	expect(german.scene(of('bird', { softBackground }))).toBe('Vogel vor weichem Hintergrund.');
	const unsure = of('bird', { softBackground: { ...softBackground, confidence: 0.5 } });
	expect(english.scene(unsure)).toBe('Bird.');
	expect(terms.scene('a bird before a soft background')).toBe('bird before a soft background');
	expect(terms.scene('a building at night')).toBe('a building at night');
});
