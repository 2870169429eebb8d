/** The nine advisors on the 55 evaluation photos, as the app concludes from recorded answers: what needs no eye. */
import { describe, expect, it } from 'vitest';
import { advisorIds } from '../../../src/domain/advisor';
import { commonest } from '../../../src/domain/claims/commonest';
import { detect } from '../../../src/domain/claims/detect';
import type { DetectedCode } from '../../../src/domain/claims/detected';
import type { PhotoCritique } from '../../../src/domain/critique/photo-critique';
import type { Facts } from '../../../src/domain/facts/facts';
import type { JudgedCritique } from '../../support/judged';
import { judgedOf, packageHash, promptOf, readRecorded } from '../../support/judged';
import { firstOf, saidText } from '../../support/judged-sentences';
import { measureProbe } from '../../support/measure-probe';

const recorded = readRecorded();
const again = 'run npm run model -- judge --record';

/** of one advisor's critiques that say the same sentence, at most */
const commonestShare = 0.2;

interface Judged extends JudgedCritique {
	readonly file: string;
}

const byAdvisor = new Map(
	advisorIds.map((advisor) => [
		advisor,
		recorded.photos.flatMap(({ file, measurements, answers }): Judged[] => {
			const judged = judgedOf(measurements, advisor, answers[advisor].text);
			return judged === undefined ? [] : [{ file, ...judged }];
		}),
	]),
);
const all = [...byAdvisor].flatMap(([advisor, judged]) =>
	judged.map((each) => ({ ...each, advisor })),
);

describe('what was recorded', () => {
	it(`is of the package that ships, or ${again}`, () => {
		expect(recorded.package).toBe(packageHash());
	});

	it(`was measured by this code, or ${again}`, () => {
		expect(recorded.probe).toBe(measureProbe());
	});

	it(`was asked as the app asks, nineteen times in twenty, or ${again}`, () => {
		const asked = recorded.photos.flatMap(({ measurements, answers }) =>
			advisorIds.map(
				(advisor) => answers[advisor].prompt === promptOf(measurements, advisor),
			),
		);
		expect(asked.filter(Boolean).length / asked.length).toBeGreaterThanOrEqual(0.95);
	});

	it('is nearly always a critique', () => {
		expect(all.length).toBeGreaterThanOrEqual(0.98 * 55 * 9);
	});
});

describe.each(advisorIds)('%s on the evaluation photos', (advisor) => {
	const judged = byAdvisor.get(advisor) ?? [];

	it('contradicts neither itself nor what is known of the photo', () => {
		const found = judged.flatMap(({ file, critique, ground }) =>
			detect(critique, ground.facts).map((each) => ({ file, ...each })),
		);
		expect(found).toEqual([]);
	});

	it('says no sentence about more than one photo in five', () => {
		const [first] = commonest(judged.map((each) => saidText(each, advisor)));
		expect(first?.share, first?.sentence).toBeLessThanOrEqual(commonestShare);
	});
});

/** Records that a camera could have left with these photos: what is said must agree with either. */
const records = {
	'a bright day': { iso: 100, aperture: 8, exposureSeconds: 1 / 1000, focalLengthMm: 50 },
	'a dim room': { iso: 6400, aperture: 2.8, exposureSeconds: 1 / 30, focalLengthMm: 50 },
} as const;

it.each(Object.entries(records))('agrees with a camera that recorded %s', (_, camera) => {
	const against = recorded.photos.flatMap(({ file, measurements, answers }, i) => {
		const advisor = advisorIds[i % advisorIds.length] ?? 'ansel';
		const judged = judgedOf({ ...measurements, camera }, advisor, answers[advisor].text);
		const found = judged && detect(judged.critique, judged.ground.facts);
		return (found ?? []).map((each) => ({ file, advisor, ...each }));
	});
	expect(against).toEqual([]);
});

describe('a critique that was damaged is caught', () => {
	const sound = all.find((each) => (each.critique.actions?.length ?? 0) > 0);
	if (sound === undefined) throw new Error('nothing was recorded');
	const { critique } = sound;
	const { facts } = sound.ground;
	const comments = (...said: readonly string[]): Partial<PhotoCritique> => ({
		dimensions: critique.dimensions.map((each, i) => ({ ...each, comment: said[i] ?? '' })),
	});
	const action = { claim: 'underexposed', dimension: 'lighting', why: '', where: 'whole frame' } as const;
	const seen = { confidence: 0.9, from: 'pixels' } as const;
	const damaged: readonly (readonly [DetectedCode, Partial<PhotoCritique>, Facts])[] = [
		['contradiction', comments('The subject is sharp.', 'The subject is soft.'), {}],
		[
			'opposite_actions',
			{
				actions: [
					{ ...action, what: 'Lift it', edit: { exposureEv: 0.7 } },
					{ ...action, what: 'Lower it', edit: { exposureEv: -0.5 } },
				],
			},
			{},
		],
		['refuted', comments('The photo is out of focus.'), { acuity: { ...seen, value: 1 } }],
		[
			'against_camera',
			{ suggestion: 'Use a tripod.' },
			{ shutterSeconds: { ...seen, value: 1 / 1000 } },
		],
		['invented_camera', comments('Taken at f/8 and 1/250 s.'), {}],
		['against_size', { suggestion: 'Print it large.' }, { megapixels: { ...seen, value: 0.4 } }],
		['against_scene', { suggestion: 'Let it stand in its street.' }, { scene: { ...seen, value: 'bird' } }],
		['against_light', { suggestion: 'Wait for the sun.' }, { light: { ...seen, value: 'stage' } }],
		[
			'against_monochrome',
			{ suggestion: 'Raise the vibrance.' },
			{ monochrome: { ...seen, value: 'grey' } },
		],
		[
			'strength_without_score',
			{
				strengths: ['a sharp subject'],
				dimensions: critique.dimensions.map((each) => ({ ...each, score: 3, comment: '' })),
			},
			{},
		],
	];

	it.each(damaged)('%s', (code, change, known) => {
		expect(detect(critique, facts).map((each) => each.code)).not.toContain(code);
		const broken: PhotoCritique = { ...critique, ...change };
		expect(detect(broken, known).map((each) => each.code)).toContain(code);
	});

	it('the same sentence everywhere', () => {
		const texts = all.slice(0, 20).map((each) => `${saidText(each, each.advisor)}\nPrint it now.`);
		expect(commonest(texts)[0]?.share).toBe(1);
	});

	it('one voice for all nine', () => {
		const nine = advisorIds.map(() => firstOf(sound, sound.advisor));
		expect(new Set(nine).size).toBe(1);
		expect(firstOf({ ...sound, critique: { ...critique, actions: [] } }, sound.advisor)).not.toBe(nine[0]);
	});
});
