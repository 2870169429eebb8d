import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keepToEvidence, saidTooMuch, spokenTexts, unproven } from '../../../scripts/evidence.mjs';
import { isOfCommit, readEvidence } from '../../../src/domain/model/evidence';
import { makerModel } from '../../../src/domain/model/maker-models';

const names = readdirSync('model/evidence');
const read = (name: string): unknown =>
	JSON.parse(readFileSync(`model/evidence/${name}`, 'utf8')) as unknown;

describe('what was proven of a model', () => {
	it.each(names)('%s is of the right form, and its proofs exist', (name) => {
		const { id, proven } = readEvidence(read(name));
		expect(`${id}.json`).toBe(name);
		expect(proven.length).toBeGreaterThan(0);
		for (const { by } of proven) {
			if (by.startsWith('tests/')) expect(readFileSync(by, 'utf8')).not.toBe('');
			else expect(by).toMatch(/^npm run (?:model --|bench)/u);
		}
		const { commit } = makerModel(id)!.package.origin!;
		const evidence = readEvidence(read(name));
		expect(isOfCommit(evidence, commit)).toBe(true);
		const officialWeightsRun = { date: '2027-01-01', commit: 'a'.repeat(40), machine: 'a' };
		expect(isOfCommit({ ...evidence, officialWeightsRun }, commit)).toBe(false);
	});

	it('is not taken for more: figures on the makers’ weights need a run of them', () => {
		const known = read('smolvlm-256m.json') as { readonly proven: readonly object[] };
		const [first] = known.proven;
		const claimed = { ...known, proven: [{ ...first, weights: 'official' }] };
		expect(() => readEvidence(claimed)).toThrow('never run');
		const run = { date: '2027-01-01', commit: 'a'.repeat(40), machine: 'somebody’s' };
		expect(readEvidence({ ...claimed, officialWeightsRun: run }).proven).toHaveLength(1);
		expect(() => readEvidence({ ...known, officialWeightsRun: run })).toThrow('proved nothing');
		expect(() =>
			readEvidence({ ...known, officialWeightsRun: { ...run, commit: 'main' } }),
		).toThrow();
	});
});

const sentences = [
	['src/ui/text/en/models.ts', "\t\t'This model is supported.',"],
	['src/ui/text/de/models.ts', "\t\t'Dieses Modell wird unterstützt.',"],
	['README.md', 'Mondrian now supports\nSmolVLM-256M and its sister.'],
	['docs/a.md', '| SmolVLM | supported |'],
	['docs/b.md', 'SmolVLM-256M is here. It is fully supported.'],
	['docs/c.md', 'Mondrian works well with SmolVLM-256M.'],
	['docs/c.md', 'SmolVLM-256M works.'],
	['docs/c.md', 'Mondrian works with SmolVLM.'],
	['docs/c.md', 'SmolVLM-256M is here. It judges your photos reliably.'],
	['docs/c.md', 'SmolVLM writes good critiques on any laptop.'],
	['docs/c.md', 'SmolVLM-256M, which nobody of us has run, performs very well.'],
	['docs/c.md', 'SmolVLM is not only small, it works great.'],
	['docs/c.md', 'Not every model is small; SmolVLM is a reliable critic.'],
	['docs/c.md', 'The app is fully compatible with SmolVLM-256M.'],
	['docs/c.md', 'You can rely on SmolVLM for light and colour.'],
	['docs/c.md', 'SmolVLM-256M is ready for use.'],
	['docs/c.md', 'SmolVLM works well; how large it is in memory is not known.'],
	['docs/c.md', 'SmolVLM is not supported by others, and is supported by us.'],
	['docs/de.md', 'Mondrian funktioniert mit SmolVLM-256M.'],
	['docs/de.md', 'SmolVLM läuft im Browser sehr gut.'],
	['docs/de.md', 'SmolVLM-256M ist nicht nur klein, es schreibt gute Kritiken.'],
	['docs/de.md', 'SmolVLM ist da. Es urteilt zuverlässig.'],
	['docs/de.md', 'SmolVLM hat sich als Kritiker bewährt.'],
] as const;

const honest = [
	'SmolVLM-256M is not supported: nobody of us has run it.',
	'Whether SmolVLM works well nobody can say.',
	'That SmolVLM writes good critiques is not known yet.',
	'SmolVLM-256M was never run with its makers’ weights, so nothing says that it works well.',
	'How well SmolVLM sees is not known.',
	'SmolVLM is here. It has not been shown to work well with photos.',
	'SmolVLM runs on a program that we compiled.',
	'SmolVLM-256M computes what its makers’ program computes, to 5 millionths.',
	'Nobody should rely on SmolVLM before it was run.',
	'Until somebody has run it, do not trust SmolVLM.',
	'SmolVLM-256M reads a prompt at 6 tokens a second on the software adapter.',
	'SmolVLM takes over when its files are here; Loupe works until then.',
	'Ob SmolVLM gute Kritiken schreibt, weiß niemand.',
	'SmolVLM wird nicht unterstützt.',
	'Niemand von uns hat SmolVLM laufen sehen; ob es gut funktioniert, ist offen.',
	'SmolVLM läuft auf einem Programm, das wir übersetzt haben.',
];

describe('the build', () => {
	it.each(sentences)('refuses in %s, of a model that was never run: %s', (path, text) => {
		const given = { names: ['SmolVLM-256M'], texts: [{ path, text }] };
		expect(saidTooMuch(given.names, given.texts)).toHaveLength(1);
		expect(() => {
			keepToEvidence(() => given).buildStart();
		}).toThrow(path);
		// Once it was run with the makers' weights, the word is right.
		expect(saidTooMuch([], given.texts)).toEqual([]);
	});

	it('lets pass what is said of photos, claims and other models', () => {
		const texts = [
			{ path: 'README.md', text: 'What the facts support is kept. SmolVLM was never run.' },
			{ path: 'src/ui/text/en/tried.ts', text: 'not supported by the photo' },
		];
		expect(saidTooMuch(['SmolVLM-256M'], texts)).toEqual([]);
	});

	it.each(honest)('lets pass what is honest of such a model: %s', (text) => {
		expect(saidTooMuch(['SmolVLM-256M'], [{ path: 'docs/a.md', text }])).toEqual([]);
	});

	it('finds nothing to refuse in what the app says now', () => {
		expect(unproven()).toContain('SmolVLM-256M');
		expect(spokenTexts().length).toBeGreaterThan(60);
		expect(saidTooMuch(unproven(), spokenTexts())).toEqual([]);
	});
});
