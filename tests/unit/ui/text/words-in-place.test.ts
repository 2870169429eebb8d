/** Words stand in `ui/text` and nowhere else. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { expect, it } from 'vitest';

const filesOf = (folder: string, ending: string): readonly string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith(ending))
		.map((name) => `${folder}/${name}`);

/** What shows letters and is no word: a name that is the same in every language. */
const names = new Set(['Mondrian']);
const told = new Set(['alt', 'aria-label', 'title', 'placeholder']);

type Node = Record<string, unknown> & { readonly type?: string };

/** Letters written into a template, and into the attributes that people read or hear. */
function wordsOf(node: unknown, within?: string): readonly string[] {
	if (Array.isArray(node)) return node.flatMap((each) => wordsOf(each, within));
	if (typeof node !== 'object' || node === null) return [];
	const { type, name, data, value } = node as Node;
	if (type === 'Text') {
		const words = String(data).trim();
		const shown = within === undefined || told.has(within);
		return shown && /\p{L}{2}/u.test(words) && !names.has(words) ? [words] : [];
	}
	if (type === 'Attribute') return wordsOf(value, String(name));
	if (type === 'StyleSheet' || type === 'Script' || type === 'Comment') return [];
	if (type === 'StyleDirective') return [];
	return Object.values(node).flatMap((each) => wordsOf(each, within));
}

it.each(filesOf('src', '.svelte'))('%s holds no words of its own', (file) => {
	const { fragment } = parse(readFileSync(file, 'utf8'), { modern: true });
	expect(wordsOf(fragment)).toEqual([]);
});

/** Sentences that are no words for people, each with its reason. */
const allowed: readonly (readonly [file: string, reason: string])[] = [
	['src/domain/critique/prompt.ts', 'what a model is asked, in the language of the prompts'],
	['src/domain/model/self-test.ts', 'what a model is asked, in the language of the prompts'],
	['src/domain/claims/reading-german.ts', 'patterns by which sentences of a model are read'],
	['src/photo/measurer.ts', 'a warning in the console'],
	['src/pwa/script-url.ts', 'a fault of the programme, in the console'],
	['src/state/history.svelte.ts', 'a warning in the console'],
	['src/state/photo-urls.svelte.ts', 'a warning in the console'],
	['src/worker/webllm-model.ts', 'what web-llm reports, by which its stage is known'],
];

/** Strings that read as a sentence: a capital, a space, a second word. */
function sentencesOf(file: string): readonly string[] {
	const source = ts.createSourceFile(
		file,
		readFileSync(file, 'utf8'),
		ts.ScriptTarget.Latest,
		true,
	);
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		const literal = ts.isStringLiteralLike(node) || ts.isTemplateHead(node);
		if (literal && /^[A-Z][a-z]+,? [a-z]+/u.test(node.text)) found.push(node.text);
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

const layers = [
	...(['domain', 'state', 'ports', 'engine', 'worker', 'storage'] as const),
	...(['api', 'decode', 'lib', 'measure', 'photo', 'pwa'] as const),
];
it.each(layers)('src/%s holds no sentence', (layer) => {
	const files = filesOf(`src/${layer}`, '.ts').filter(
		(file) => !allowed.some(([start]) => file.startsWith(start)),
	);
	expect(files.length).toBeGreaterThan(0);
	expect(files.flatMap((file) => sentencesOf(file).map((each) => `${file}: ${each}`))).toEqual([]);
});
