import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimKind } from '../../../../src/domain/claims/claim';
import { promptKinds } from '../../../../src/domain/claims/prompt-kinds';
import { parseAnswer } from '../../../../src/domain/critique/answer';
import type { Answered } from '../../../../src/domain/critique/answered';
import { dimensions, findingKinds, places } from '../../../../src/domain/critique/critique';
import { sceneMoods, sceneNouns, subjects } from '../../../../src/domain/critique/loupe-words';
import type { Telling } from '../../../../src/domain/critique/tell-critique';
import { tellCritique } from '../../../../src/domain/critique/tell-critique';
import { tellSoFar } from '../../../../src/domain/critique/tell-so-far';
import type { Measurements } from '../../../../src/domain/facts/measurements';
import { plainBook } from '../../../support/plain-book';
import { loupeAnswer, measurements, wordsAnswer } from '../../../support/samples';

const burnt = { highlights: 0.1, shadows: 0, burnt: 0.1, blocked: 0 };
const sky = { x: 0, y: 0, width: 1, height: 0.3 };
const clipping = { ...burnt, areas: [{ kind: 'burnt', share: 0.1, box: sky }] } as const;
const burntSky = measurements({ clipping });

const telling = (change: Partial<Telling> = {}): Telling => ({
	measurements: measurements(),
	contract: 'loupe',
	advisor: 'ansel',
	book: plainBook,
	...change,
});

function answered(raw: string, contract: Telling['contract'] = 'loupe'): Answered {
	const parsed = parseAnswer(raw, contract);
	if (!parsed.ok || parsed.answer.kind !== 'critique') throw new Error('no critique');
	return parsed.answer;
}

describe('a critique told from facts', () => {
	it('leads, says what to do, and bounds the score of what is burnt', () => {
		const answer = answered(loupeAnswer({ scores: [7, 9, 8, 7, 6, 5], says: ['burnt_areas'] }));
		const { critique, withheld } = tellCritique(answer, telling({ measurements: burntSky }));
		expect(withheld).toEqual([]);
		const [action] = critique.actions!;
		expect(action).toMatchObject({
			claim: 'burnt_areas',
			dimension: 'lighting',
			what: 'mend burnt areas',
			now: 'Now burnt_areas.',
			evidence: { measure: 'burnt', value: 0.1 },
		});
		const lighting = critique.dimensions[1]!;
		expect(lighting.score).toBeLessThanOrEqual(7);
		expect(critique.lead).toBe('Above all burnt areas, top.');
		expect(critique.leadClaim).toBe('burnt_areas');
		// Said once.
		expect(lighting.comment).not.toContain('burnt areas');
		expect(lighting.recommendation).toBe('Mend burnt areas. Now burnt_areas.');
		expect(critique.priorities[0]).toBe('mend burnt areas');
		expect(critique.summary).toMatch(/^.+\. Mend burnt areas\./u);
		expect(critique.findings).toContainEqual(
			expect.objectContaining({ kind: 'clipped_highlights', basis: 'measured' }),
		);
		expect(critique).not.toHaveProperty('grade');
		expect(critique).not.toHaveProperty('repaired');
	});

	it('withholds what no fact supports, counts it, and neither scores nor words it', () => {
		const says: readonly ClaimKind[] = ['blocked_areas', 'prints_large'];
		const answer = answered(loupeAnswer({ says, findings: [], scene: 'a picture' }));
		const { critique, withheld } = tellCritique(answer, telling());
		expect(withheld).toEqual(says);
		expect(critique.repaired).toBe(2);
		expect(JSON.stringify(critique)).not.toMatch(/blocked areas|prints large/u);
	});

	it('lets a finding that the pixels contradict touch neither scores nor words nor advice', () => {
		const findings = [{ kind: 'clipped_highlights', severity: 'strong', where: 'top' }];
		const kept = { highlights: 0, shadows: 0, burnt: 0, blocked: 0 };
		const with0 = telling({ measurements: measurements({ clipping: kept }) });
		const [seen, unseen] = [{ findings }, { findings: [] }].map(
			(change) => tellCritique(answered(loupeAnswer(change)), with0).critique,
		);
		expect(seen!.findings).toContainEqual(
			expect.objectContaining({ kind: 'clipped_highlights', basis: 'contradicted' }),
		);
		expect(seen!.dimensions).toEqual(unseen!.dimensions);
		expect(seen!.actions).toEqual(unseen!.actions);
		expect(seen!.lead).toBe(unseen!.lead);
	});

	it('says nothing of the size of a print of a part of a photo', () => {
		const small = telling({ measurements: measurements({ width: 300, height: 200 }) });
		const kinds = (part: boolean) =>
			tellCritique(answered(loupeAnswer()), { ...small, part }).critique.claims!.map(
				({ kind }) => kind,
			);
		expect(kinds(false)).toContain('small_file');
		expect(kinds(true)).not.toContain('small_file');
	});

	it('is told without measurements too', () => {
		const { critique } = tellCritique(
			answered(loupeAnswer()),
			telling({ measurements: undefined }),
		);
		expect(critique.dimensions.map(({ dimension }) => dimension)).toEqual(dimensions);
		for (const { basis } of critique.claims!) expect(basis).toBe('opinion');
	});

	it('keeps what a general model says in its own words as its opinion, where the facts allow it', () => {
		const raw = wordsAnswer()
			.replace('About lighting.', 'The sky keeps all of its tones. No highlight is burnt out.')
			.replace('Do lighting.', 'Wait for a cloud.');
		const general = telling({ contract: 'general', measurements: burntSky });
		const { critique, withheld } = tellCritique(answered(raw, 'general'), general);
		const { dimensions: all } = critique;
		// "No highlight is burnt out", and that the sky keeps its tones.
		expect(critique.repaired! - withheld.length).toBeGreaterThanOrEqual(1);
		expect(all[0]).toMatchObject({ opinion: 'About composition. Do composition.' });
		expect(all[1]!.opinion).toContain('Wait for a cloud.');
		expect(all[1]!.opinion).not.toContain('No highlight is burnt out.');
		expect(all[1]!.comment).not.toContain('cloud');
	});
});

const findings = fc.array(
	fc.record({
		kind: fc.constantFrom(...findingKinds),
		severity: fc.constantFrom('slight', 'moderate', 'strong'),
		where: fc.constantFrom(...places),
	}),
	{ maxLength: 4 },
);
const anyAnswer = fc
	.record({
		scene: fc
			.tuple(fc.constantFrom(...sceneNouns), fc.constantFrom('', ...sceneMoods))
			.map(([noun, mood]) => (mood === '' ? noun : `${noun} ${mood}`)),
		subject: fc.constantFrom(...subjects),
		findings,
		scores: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 6, maxLength: 6 }),
		says: fc.uniqueArray(fc.constantFrom(...promptKinds), { maxLength: 8 }),
	})
	.map(loupeAnswer);
const anyPhoto: fc.Arbitrary<Measurements | undefined> = fc.constantFrom(
	undefined,
	measurements(),
	burntSky,
	measurements({
		noise: { sigma: 0.05 },
		sharpness: { tiles: [0.2], columns: 1, rows: 1, best: 0.2 },
	}),
);

describe('a critique while it streams', () => {
	it('shows scores and sentences that all stand at its end, and takes none back', () => {
		fc.assert(
			fc.property(anyAnswer, anyPhoto, (raw, photo) => {
				const parts = telling({ measurements: photo });
				const { critique, withheld } = tellCritique(answered(raw), parts);
				const standing = critique.claims!.filter((claim) => claim.withdrawn === undefined);
				let before = tellSoFar('', parts);
				for (let end = 0; end <= raw.length; end += 7) {
					const now = tellSoFar(raw.slice(0, end), parts);
					expect(now.sentences.slice(0, before.sentences.length)).toEqual(before.sentences);
					for (const { claim, dimension } of now.sentences) {
						expect(withheld).not.toContain(claim);
						expect(standing).toContainEqual(expect.objectContaining({ kind: claim, dimension }));
					}
					before = now;
				}
				const whole = tellSoFar(raw, parts);
				expect(whole.scores).toEqual(
					critique.dimensions.map(({ dimension, score }) => ({ dimension, score })),
				);
				// What was said meanwhile is said at the end: by the lead, a comment or a strength, each once.
				const comments = critique.dimensions.map(({ comment }) => comment).join('\n');
				const listed = critique.strengths.join('\n');
				for (const { claim, text } of whole.sentences) {
					const places = [
						critique.leadClaim === claim,
						comments.includes(text),
						listed.includes(claim.replaceAll('_', ' ')),
					];
					expect(places.filter(Boolean)).toHaveLength(1);
				}
				const stands = answered(raw).says!.length - withheld.length;
				expect(whole.sentences.length).toBeLessThanOrEqual(stands);
			}),
			{ numRuns: 60 },
		);
	});

	it('shows of general models the claims of each dimension that is complete', () => {
		const raw = wordsAnswer();
		const parts = telling({ contract: 'general', measurements: burntSky });
		const upTo = (text: string) => tellSoFar(raw.slice(0, raw.indexOf(text)), parts);
		expect(upTo('"lighting"').sentences.map(({ dimension }) => dimension)).not.toContain(
			'lighting',
		);
		expect(upTo('"focus_sharpness"').sentences).toContainEqual({
			claim: 'burnt_areas',
			dimension: 'lighting',
			good: false,
			text: 'There: burnt areas, top.',
		});
	});
});
