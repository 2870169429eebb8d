import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findingKinds } from '../../../src/domain/critique/critique';
import { sceneCompany, sceneMoods, sceneNouns } from '../../../src/domain/critique/loupe-words';

const training = (name: string): string => readFileSync(`model/training/${name}.py`, 'utf8');
const section = (text: string, from: string, to: string): string =>
	text.slice(text.indexOf(from), text.indexOf(to, text.indexOf(from) + from.length));
const quoted = (text: string): string[] => [...text.matchAll(/"([^"]+)"/gu)].map(([, word]) => word!);

/** What Loupe was taught, read from the training: the grammar must allow that and nothing else. */
const phrases = training('phrases');

it('the scene nouns of the grammar are those of the training', () => {
	const table = section(phrases, 'SCENE_WORDS = {', '\n}');
	const nouns = [...table.matchAll(/\("([^"]+)", "/gu)].map(([, noun]) => noun);
	const [unsure] = quoted(section(phrases, 'UNSURE = (', ')'));
	expect(nouns).toHaveLength(19);
	expect([...sceneNouns].sort()).toEqual([...nouns, unsure].sort());
});

it('so are the moods and the company', () => {
	const table = section(phrases, 'MOODS = {', '\n}');
	const moods = [...table.matchAll(/: "([^"]+)"/gu)].map(([, mood]) => mood);
	expect([...sceneMoods]).toEqual(moods);
	expect(training('writing')).toContain(`"${sceneCompany}"`);
});

it('so are the kinds of findings: all that were drawn, without those it cannot see', () => {
	const drawn = quoted(section(training('defects'), 'KINDS = [', ']').slice('KINDS = ['.length));
	const more = quoted(section(training('truth'), 'KINDS = [*DRAWN', ']'));
	const unseen = quoted(section(training('writing'), 'UNSEEN = frozenset({', '})'));
	expect(drawn.length + more.length).toBe(15);
	expect(unseen).toEqual(['warm_cast', 'cool_cast']);
	expect(findingKinds).toEqual(expect.arrayContaining([...drawn, ...more]));
});
