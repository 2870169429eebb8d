// What may be said of models that were never run with their makers' weights (model/evidence): the build refuses the word.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'model/evidence';
const tooMuch = /\bsupport(?:s|ed|ing)?\b|(?<!\p{L})unterstütz\p{L}*/iu;

/** Models of which nothing was run with the makers' weights, by name. */
export function unproven() {
	return (
		readdirSync(folder)
			.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
			// A run counts by what it proved.
			.filter(({ proven }) => !proven.some(({ weights }) => weights === 'official'))
			.map(({ name }) => name)
	);
}

/** What users read: words of all screens and languages, and the pages of the project. -> [{ path, text }] */
export function spokenTexts() {
	const under = (place, ending) =>
		readdirSync(place, { recursive: true })
			.map((name) => join(place, String(name)).replaceAll('\\', '/'))
			.filter((path) => path.endsWith(ending));
	const paths = [
		...under('src/ui/text', '.ts'),
		...under('docs', '.md'),
		'README.md',
		'CHANGELOG.md',
	];
	return paths.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** The section of words that is about models has no other subject. */
const isAboutModels = (path) => /\/models\.ts$/u.test(path);

/**
 * Sentences that say too much: they or the one before name an unproven model, or its family, or stand among the words about models.
 *
 * @param names of models that were never run
 * @returns {{ path: string, sentence: string }[]}
 */
export function saidTooMuch(names, texts) {
	const named = names.flatMap((name) => [name, name.slice(0, name.lastIndexOf('-'))]);
	const isNamed = (sentence) =>
		named.some((name) => name !== '' && sentence.toLowerCase().includes(name.toLowerCase()));
	if (names.length === 0) return [];
	return texts.flatMap(({ path, text }) => {
		const parts = path.endsWith('.md') ? text.replace(/(\S)\n(?=\S)/gu, '$1 ') : text;
		// "SmolVLM is here. It is supported.": a sentence speaks of what the one before it names.
		return parts
			.split('\n')
			.flatMap((line) => {
				const sentences = line.split(/(?<=[.!?])\s/u);
				return sentences.filter(
					(each, i) =>
						tooMuch.test(each) &&
						(isAboutModels(path) || isNamed(each) || isNamed(sentences[i - 1] ?? '')),
				);
			})
			.map((sentence) => ({ path, sentence: sentence.trim() }));
	});
}

/** @throws Error with the sentences; Vite's builds end with it. @param read what is looked at */
export function keepToEvidence(read = () => ({ names: unproven(), texts: spokenTexts() })) {
	return {
		name: 'keep-to-evidence',
		buildStart() {
			const { names, texts } = read();
			const found = saidTooMuch(names, texts);
			if (found.length === 0) return;
			const told = found.map(({ path, sentence }) => `${path}: ${sentence}`).join('\n');
			throw new Error(
				`${names.join(', ')}: never run with the makers' weights, so not this:\n${told}`,
			);
		},
	};
}
