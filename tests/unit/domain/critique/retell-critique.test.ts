import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAnswer } from '../../../../src/domain/critique/answer';
import { retell } from '../../../../src/domain/critique/retell-critique';
import { tellCritique } from '../../../../src/domain/critique/tell-critique';
import type { PhotoCritique } from '../../../../src/domain/critique/photo-critique';
import type { JobResult } from '../../../../src/domain/job/result';
import { chooseLanguage, languages } from '../../../../src/ui/text/chosen';
import { claims as german } from '../../../../src/ui/text/de/claims/book';
import { claims as english } from '../../../../src/ui/text/en/claims/book';
import { loupeAnswer, measurements } from '../../../support/samples';

const clipping = {
	highlights: 0.1,
	shadows: 0,
	burnt: 0.1,
	blocked: 0,
	areas: [{ kind: 'burnt', share: 0.1, box: { x: 0, y: 0, width: 1, height: 0.3 } }],
} as const;
const burntSky = measurements({ clipping });
const raw = loupeAnswer({ scores: [7, 9, 8, 7, 6, 5], says: ['burnt_areas'] });

function stored(): JobResult & { readonly critique: PhotoCritique } {
	const parsed = parseAnswer(raw, 'loupe');
	if (!parsed.ok || parsed.answer.kind !== 'critique') throw new Error('no critique');
	const telling = { measurements: burntSky, contract: 'loupe', advisor: 'ansel' } as const;
	return {
		type: 'result',
		jobId: 'a',
		status: 'done',
		kind: 'critique',
		photo: { name: 'a.jpg', bytes: 1 },
		advisor: 'ansel',
		model: { id: 'loupe', runtime: 'web-llm' },
		promptVersion: 'loupe-3',
		timings: {},
		rawText: raw,
		measurements: burntSky,
		critique: {
			...tellCritique(parsed.answer, { ...telling, book: english }).critique,
			doubts: ['repeated_scores'],
			repaired: 2,
		},
	};
}

/** Written while English is spoken. */
const first = stored();

describe('a stored critique in another language', () => {
	beforeAll(() => chooseLanguage(languages.de));
	afterAll(() => chooseLanguage(languages.en));

	it('says the same in its words: the claims, their order, edits, scores and doubts stay', () => {
		const told = retell(first, german, 'de').critique as PhotoCritique;
		expect(told.language).toBe('de');
		expect(told.actions?.[0]?.what).toBe('Die Lichter oben halten');
		expect(told.actions?.[0]?.why).toMatch(/10 %/u);
		expect(told.lead).not.toBe(first.critique.lead);
		const { claims, findings, overall, scene, doubts, repaired } = first.critique;
		expect(told).toMatchObject({ claims, findings, overall, scene, doubts, repaired });
		expect(told.actions?.map(({ edit, where }) => [edit, where])).toEqual(
			first.critique.actions?.map(({ edit, where }) => [edit, where]),
		);
	});

	it('there and back is word for word what it was', async () => {
		const there = retell(first, german, 'de');
		await chooseLanguage(languages.en);
		expect(retell(there, english, 'en')).toEqual(first);
		await chooseLanguage(languages.de);
	});

	it('keeps its own words where other claims would come of it today, or nothing can be read', () => {
		const { critique } = first;
		const [claim, ...rest] = critique.claims!;
		const other = { ...first, critique: { ...critique, claims: [...rest, claim!, claim!] } };
		const unread = { ...first, rawText: 'not JSON' };
		const older = { ...first, promptVersion: '2' };
		for (const result of [other, unread, older]) expect(retell(result, german, 'de')).toBe(result);
	});
});
