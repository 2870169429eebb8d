// What may be said of models that were never run with their makers' weights (model/evidence): the build refuses what only a run could show.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'model/evidence';
/** What a sentence would have to prove: that it is looked after, that it works, that it is good. */
const claims = [
	/\bsupport(?:s|ed|ing)?\b/iu,
	/\bworks?\s+(?:\w+\s+)?(?:well|fine|great|nicely|flawlessly|perfectly|reliably)\b/iu,
	/\bworks\b(?=\s+(?:with|in|on|out|for|too|now|today|everywhere)\b|[.!,;])/iu,
	/\b(?:runs?|performs?|answers?|writes?|sees|judges?|critici[sz]es|does)\s+(?:\w+\s+)?(?:well|great|nicely|smoothly)\b/iu,
	/\b(?:reliably|flawlessly|perfectly|seamlessly|beautifully|convincingly)\b/iu,
	/\b(?:good|great|excellent|reliable|solid|sound|useful|trustworthy|helpful|accurate|convincing)\s+(?:\w+\s+)?(?:critics?|critiques?|judges?|judgements?|answers?|results?|choice|eye)\b/iu,
	/\b(?:fully|officially|completely)\s+(?:working|functional|compatible|integrated|usable|tested|proven)\b/iu,
	/\bcompatible\s+with\b|\bready\s+(?:for|to)\s+(?:use|production|go)\b|\b(?:production|battle)[- ](?:ready|tested|proven)\b/iu,
	/\b(?:trust|rel(?:y|ies)\s+on|outperforms?|impress(?:es|ive)|best[- ]in[- ]class|state[- ]of[- ]the[- ]art)\b/iu,
	/(?<!\p{L})unterstütz\p{L}*/iu,
	/(?<!\p{L})(?:funktionier|läuf|arbeite|schreib|sieh|urteil|antworte)\p{L}*\s+(?:\p{L}+\s+){0,3}?(?:gut|bestens|prima|zuverlässig|verlässlich|einwandfrei|problemlos|tadellos|überzeugend)(?!\p{L})/iu,
	/(?<!\p{L})funktioniert(?=\s+(?:mit|in|auf)(?!\p{L})|[.!,;])/iu,
	/(?<!\p{L})(?:gute|hervorragende|zuverlässige|verlässliche|brauchbare|überzeugende|nützliche)[nrsm]?\s+(?:\p{L}+\s+)?(?:Kritik|Urteil|Antwort|Ergebnis|Auge|Wahl)\p{L}*/iu,
	/(?<!\p{L})(?:kompatibel\s+mit|bewährt|ausgereift|einsatzbereit|praxistauglich|voll\s+(?:nutzbar|einsetzbar|lauffähig))(?!\p{L})/iu,
];
/** Before a claim, in its clause: nothing is claimed. */
const doubted =
	/\b(?:not(?!\s+(?:only|just|merely))|never|no|nobody|nothing|none|neither|nor|cannot|whether|without|until|unless)\b|n['’]t\b|(?<!\p{L})(?:nicht(?!\s+nur)|nie|niemals|niemand|nichts|kein\p{L}*|weder|ob|ohne|bevor)(?!\p{L})/iu;
/** Anywhere in its clause: that it is not known is what is said. */
const open =
	/\b(?:is|are)\s+(?:not\s+(?:yet\s+)?known|unknown|unproven|open)\b|\bnobody\s+(?:knows|can\s+say)\b|\bremains\s+to\s+be\b|(?<!\p{L})(?:ist|sind)\s+(?:noch\s+)?(?:nicht\s+bekannt|unbekannt|offen|unbewiesen)(?!\p{L})|(?<!\p{L})(?:weiß|kann)\s+niemand/iu;
const clauseEnd = /[,;:()–—]|\b(?:but|yet)\b|(?<!\p{L})aber(?!\p{L})/iu;

/** Whether a sentence says of its subject what only a run could show. */
function isClaim(sentence) {
	return claims.some((claim) =>
		[...sentence.matchAll(new RegExp(claim, 'giu'))].some(({ index }) => {
			const before = sentence.slice(0, index).split(clauseEnd).at(-1);
			const [after] = sentence.slice(index).split(clauseEnd, 1);
			return !doubted.test(before) && !open.test(before + after);
		}),
	);
}

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
						isClaim(each) &&
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
