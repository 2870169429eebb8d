import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { advisorIds } from '../../../../src/domain/advisor';
import { exclude } from '../../../../src/domain/claims/all-rules';
import type { Claim, ClaimKind, FaultKind, MeritKind } from '../../../../src/domain/claims/claim';
import type { Phrase, PhraseBook } from '../../../../src/domain/claims/phrase-book';
import { claimsOf } from '../../../../src/domain/claims/settle';
import type { ToWrite } from '../../../../src/domain/claims/write';
import { sentenceOf, writeCritique } from '../../../../src/domain/claims/write';
import { dimensions } from '../../../../src/domain/critique/critique';
import { claims as german } from '../../../../src/ui/text/de/claims/book';
import { claims as english } from '../../../../src/ui/text/en/claims/book';
import { chooseLanguage, languages } from '../../../../src/ui/text/chosen';
import { englishIn } from '../../../support/english-left';
import { anyFacts } from '../../../support/any-facts';
import { oddIn, oddInSentence } from '../../../support/odd-words';

const anyPhoto: fc.Arbitrary<ToWrite> = fc
	.record({
		facts: anyFacts,
		advisor: fc.constantFrom(...advisorIds),
		scores: fc.tuple(...dimensions.map(() => fc.integer({ min: 0, max: 10 }))),
	})
	.map(({ facts, advisor, scores }) => ({
		facts,
		advisor,
		claims: claimsOf(facts).claims,
		scores: Object.fromEntries(
			dimensions.map((dimension, i) => [dimension, scores[i]]),
		) as ToWrite['scores'],
	}));

describe.each([
	['en', english],
	['de', german],
] as const)('whatever the facts, in %s', (tag, book) => {
	beforeAll(() => chooseLanguage(languages[tag]));
	afterAll(() => chooseLanguage(languages.en));

	it('every sentence is one, with its figures and units', () => {
		fc.assert(
			fc.property(anyPhoto, (photo) => {
				const { facts, advisor } = photo;
				const written = writeCritique(photo, book);
				const odd = (text: string, words: readonly string[]): string[] =>
					words.map((each) => `${each}: ${text}`);
				const whole = [
					written.lead,
					written.outside,
					...photo.claims.map((claim) => sentenceOf({ claim, facts, advisor }, book)),
					...written.actions.flatMap(({ why, now, next }) => [why, now, next]),
				].filter((text) => text !== undefined);
				const short = [...written.actions.map(({ what }) => what), ...written.strengths];
				expect(whole.flatMap((text) => odd(text, oddInSentence(text)))).toEqual([]);
				expect(short.flatMap((text) => odd(text, oddIn(text)))).toEqual([]);
				for (const { what } of written.actions) expect(what.length).toBeLessThanOrEqual(80);
			}),
			{ numRuns: 1200 },
		);
	});

	it('no two actions are of one remedy or exclude each other, and none is about a merit', () => {
		fc.assert(
			fc.property(anyPhoto, (photo) => {
				const { actions } = writeCritique(photo, book);
				const kinds = actions.map(({ claim }) => claim);
				expect(new Set(kinds).size).toBe(kinds.length);
				expect(kinds.length).toBeLessThanOrEqual(3);
				const faults: readonly ClaimKind[] = kinds.filter((kind) => kind !== 'suggestion');
				for (const one of faults) {
					expect(photo.claims.find(({ kind }) => kind === one)?.good).toBe(false);
					for (const other of faults) expect(one !== other && exclude(one, other)).toBe(false);
				}
				const signs = actions.map(({ edit }) => Math.sign(edit?.exposureEv ?? 0));
				expect(signs.includes(1) && signs.includes(-1)).toBe(false);
			}),
		);
	});

	it('the noun of the scene stands in the lead, and in no comment or strength', () => {
		fc.assert(
			fc.property(anyPhoto, ({ facts, claims, advisor, scores }) => {
				const scene = { value: 'building', confidence: 0.93, from: 'model' } as const;
				const { comments, strengths } = writeCritique(
					{ facts: Object.assign({}, facts, { scene }), claims, advisor, scores },
					book,
				);
				expect([...Object.values(comments), ...strengths].join(' ')).not.toMatch(
					/\b(?:the building|Gebäude)\b/u,
				);
			}),
		);
	});

	it('a strength is a merit of a dimension of 7 or more', () => {
		fc.assert(
			fc.property(anyPhoto, (photo) => {
				const { facts, advisor, scores } = photo;
				const earned = photo.claims
					.filter(({ good, dimension }) => good && scores[dimension] >= 7)
					.map((claim) =>
						book.merits[claim.kind as keyof typeof book.merits].short({
							claim,
							facts,
							advisor,
							isPlain: true,
						}),
					);
				for (const strength of writeCritique(photo, book).strengths)
					expect(earned).toContain(strength);
			}),
		);
	});

	it('says each thing once: the lead, a comment or a strength', () => {
		fc.assert(
			fc.property(anyPhoto, (photo) => {
				const { facts, advisor, claims } = photo;
				const { leadClaim, comments, strengths } = writeCritique(photo, book);
				const commented = Object.values(comments).join('\n');
				for (const claim of claims) {
					const told = { claim, facts, advisor, isPlain: true } as const;
					const inComment = commented.includes(sentenceOf(told, book));
					const { kind, good } = claim;
					const inStrengths =
						good && strengths.includes(book.merits[kind as MeritKind].short(told));
					expect(
						[kind === leadClaim, inComment, inStrengths].filter(Boolean).length,
						kind,
					).toBeLessThanOrEqual(1);
				}
			}),
		);
	});

	it('is silent about a dimension of which the lead has told all', () => {
		fc.assert(
			fc.property(anyPhoto, (photo) => {
				const { leadClaim, comments } = writeCritique(photo, book);
				for (const dimension of dimensions) {
					const kinds = photo.claims.filter((claim) => claim.dimension === dimension);
					const isLed = kinds.some(({ kind }) => kind === leadClaim);
					if (kinds.length === 0) expect(comments[dimension]).toBe(book.nothing(dimension));
					else if (isLed && kinds.length === 1) expect(comments[dimension]).toBe('');
					else expect(comments[dimension]).not.toBe(book.nothing(dimension));
				}
			}),
		);
	});

	it('begins with different figures for different advisors where no claim stands', () => {
		const known = (value: number) => ({ value, confidence: 1, from: 'pixels' }) as const;
		const facts = {
			darkest: known(0.06),
			lightest: known(0.52),
			median: known(0.33),
			contrast: known(0.12),
			vivid: known(0.04),
			hue: { value: 'blue', confidence: 1, from: 'pixels' } as const,
			lightFall: {
				value: { from: 'top left', to: 'bottom right', stops: 2.4 },
				confidence: 1,
				from: 'pixels',
			} as const,
			shutterSeconds: known(1 / 125),
			aperture: known(8),
		};
		const scores = Object.fromEntries(dimensions.map((each) => [each, 6])) as ToWrite['scores'];
		const leads = advisorIds.map(
			(advisor) => writeCritique({ facts, advisor, claims: [], scores }, book).lead,
		);
		expect(new Set(leads).size).toBeGreaterThanOrEqual(3);
		for (const lead of leads) expect(lead).toMatch(/\d/u);
		expect(writeCritique({ facts: {}, advisor: 'ansel', claims: [], scores }, book).lead).toBe(
			book.plainest,
		);
	});

	it('the same photo gets the same words', () => {
		fc.assert(
			fc.property(anyPhoto, (photo) => {
				expect(writeCritique(photo, book)).toEqual(writeCritique(photo, book));
			}),
			{ numRuns: 50 },
		);
	});
});

/** "0.7" and "0,7" are one figure. */
const figuresIn = (text: string): readonly string[] =>
	(text.match(/\d+(?:[.,]\d+)*/gu) ?? []).map((figure) => figure.replace(',', '.')).toSorted();

it('German names the figures of each claim that English names, and has no English word', async () => {
	await chooseLanguage(languages.de);
	const different = new Set<string>();
	fc.assert(
		fc.property(anyPhoto, ({ facts, advisor, claims }) => {
			for (const claim of claims) {
				const told = { claim, facts, advisor };
				const en = firstOf(english, claim);
				const de = firstOf(german, claim);
				for (const [part, phrase] of Object.entries(en)) {
					const [theirs, own] = [phrase(told), de[part]?.(told) ?? ''];
					expect(englishIn(own)).toBeUndefined();
					if (String(figuresIn(theirs)) !== String(figuresIn(own)))
						different.add(`${claim.kind} ${part}: ${theirs} | ${own}`);
				}
			}
		}),
		{ numRuns: 500 },
	);
	await chooseLanguage(languages.en);
	expect([...different]).toEqual([]);
});

/** The phrase of each part that must always fit. */
function firstOf(book: PhraseBook, { kind, good }: Claim): Readonly<Record<string, Phrase>> {
	if (good) {
		const { says, short, leads } = book.merits[kind as MeritKind];
		return { says: says[0], short, leads: leads[0] };
	}
	const { says, what, why, now = nothing, next = nothing, leads } = book.faults[kind as FaultKind];
	return { says: says[0], what, why: why[0], now, next, leads: leads[0] };
}
const nothing: Phrase = () => '';
