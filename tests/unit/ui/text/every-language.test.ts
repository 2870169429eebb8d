/** Each language has each word, with what it is about, and none of another language. */
import { afterAll, describe, expect, it } from 'vitest';
import type { SectionName } from '../../../../src/ui/text';
import { sectionNames } from '../../../../src/ui/text/en/sections';
import { chooseLanguage, languages } from '../../../../src/ui/text/chosen';
import { englishIn } from '../../../support/english-left';

type Leaf = string | number | boolean | RegExp | ((...args: readonly unknown[]) => unknown);

/** Every word of a section by its path; functions as they are. */
function leavesOf(node: unknown, path: string): readonly (readonly [string, Leaf])[] {
	if (node === undefined || node === null) return [];
	if (typeof node !== 'object' || node instanceof RegExp) return [[path, node as Leaf]];
	return Object.entries(node).flatMap(([key, value]) => leavesOf(value, `${path}.${key}`));
}

async function leaves(tag: keyof typeof languages, name: SectionName) {
	const sections = await languages[tag].sections();
	return new Map(leavesOf(await sections[name](), name));
}

/** Sections whose functions put words together from what is measured: they have tests of their own. */
const composed = new Set<SectionName>(['claims', 'answers']);
const others = (Object.keys(languages) as (keyof typeof languages)[]).filter((tag) => tag !== 'en');

/** What is named by a code in English has a word of its own. */
const translated = new Set(['facts.castText']);

/** What a template prints of values that it gets: each of another kind, told apart by its name. */
function fill(write: (...args: readonly unknown[]) => unknown): readonly string[] {
	const args = (number: number): readonly unknown[] =>
		['q0', 'q1', 'q2', 'q3', 'q4', 'q5'].map((name) => new Mark(name, number));
	return [1, 7].flatMap((number) => {
		try {
			const said: unknown = write(...args(number));
			return typeof said === 'string' ? [said] : [];
		} catch {
			return [];
		}
	});
}

/** Passes for a name, and for a number where one is computed with. */
class Mark {
	readonly #name: string;
	readonly #number: number;
	constructor(name: string, number: number) {
		this.#name = name;
		this.#number = number;
	}
	toString(): string {
		return this.#name;
	}
	[Symbol.toPrimitive](hint: string): string | number {
		return hint === 'number' ? this.#number : this.#name;
	}
}

const marksIn = (text: string): string =>
	[...new Set(text.match(/q\d|\d+/gu) ?? [])].toSorted().join(' ');

describe.each(others)('%s', (tag) => {
	afterAll(() => chooseLanguage(languages.en));

	it.each(sectionNames)('has each word of "%s", and none that English has not', async (name) => {
		const [of, en] = await Promise.all([leaves(tag, name), leaves('en', name)]);
		const kinds = (all: ReadonlyMap<string, Leaf>) =>
			[...all]
				// How many ways there are to say one thing is each language's own.
				.filter(([path]) => !/\.\d+$/u.test(path) || !composed.has(name))
				.map(([path, leaf]) => `${path}: ${typeof leaf}`)
				.toSorted();
		expect(kinds(of)).toEqual(kinds(en));
	});

	it.each(sectionNames)('names in "%s" what the English sentence names', async (name) => {
		if (composed.has(name)) return;
		const [of, en] = await Promise.all([leaves(tag, name), leaves('en', name)]);
		const said = async (language: keyof typeof languages, words: ReadonlyMap<string, Leaf>) => {
			await chooseLanguage(languages[language]);
			return new Map(
				[...words].flatMap(([path, leaf]) =>
					typeof leaf === 'function' && !translated.has(path)
						? [[path, fill(leaf).map(marksIn)] as const]
						: [],
				),
			);
		};
		const theirs = await said('en', en);
		const own = await said(tag, of);
		expect(own).toEqual(theirs);
	});

	it.each(sectionNames)('has in "%s" no sentence left in English', async (name) => {
		const of = await leaves(tag, name);
		await chooseLanguage(languages[tag]);
		const texts = [...of].flatMap(([path, leaf]) => {
			const all = typeof leaf === 'function' && !composed.has(name) ? fill(leaf) : [String(leaf)];
			return all.map((text) => [path, text] as const);
		});
		const left = texts.filter(([, text]) => !text.includes('=>') && englishIn(text) !== undefined);
		expect(left).toEqual([]);
	});
});
