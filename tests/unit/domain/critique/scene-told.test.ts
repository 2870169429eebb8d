import { expect, it } from 'vitest';
import { sceneTold } from '../../../../src/domain/critique/scene-told';
import type { Facts } from '../../../../src/domain/facts/facts';

const seen = { value: true, confidence: 0.7, from: 'model' } as const;
const chroma = { value: 20, confidence: 1, from: 'pixels' } as const;

it('keeps the moods that became facts, and drops the others', () => {
	const scene = 'a building with people out of the dark among green leaves';
	expect(sceneTold(scene, { chroma })).toBe('a building with people');
	expect(sceneTold(scene, { chroma, greenLeaves: seen })).toBe(
		'a building with people among green leaves',
	);
	expect(sceneTold(scene, { chroma, greenLeaves: seen, lowKey: seen })).toBe(scene);
});

it('says no mood that is not sure', () => {
	const softBackground = { value: true, confidence: 0.5, from: 'model' } as const;
	expect(sceneTold('a bird before a soft background', { chroma, softBackground })).toBe('a bird');
});

it('calls nothing black and white that has colour', () => {
	const grey: Facts = { chroma, monochrome: { value: 'grey', confidence: 0.95, from: 'pixels' } };
	expect(sceneTold('a building in black and white at night', { chroma })).toBe('a building');
	expect(sceneTold('a building in black and white', grey)).toBe('a building in black and white');
});

it('repeats the model where nothing was measured', () => {
	expect(sceneTold('a bird on white', {})).toBe('a bird on white');
});

it.each([
	'a mountain',
	'a fish in black and white',
	'a picture with people',
	'an animal with people',
])('says nothing of the subject where its word is not sure: %s', (scene) => {
	expect(sceneTold(scene, { chroma })).toBe('a picture');
});

it('keeps what a model says in words of its own', () => {
	expect(sceneTold('two men at a pitch', { chroma })).toBe('two men at a pitch');
});
