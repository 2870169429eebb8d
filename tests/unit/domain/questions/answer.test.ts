import { describe, expect, it } from 'vitest';
import type { Claim, ClaimKind } from '../../../../src/domain/claims/claim';
import type { Action } from '../../../../src/domain/claims/written';
import type { PhotoCritique } from '../../../../src/domain/critique/photo-critique';
import type { Measurements } from '../../../../src/domain/facts/measurements';
import { detect } from '../../../../src/domain/claims/detect';
import type { JobResult } from '../../../../src/domain/job/result';
import { answer } from '../../../../src/domain/questions/answer';
import { answerable } from '../../../../src/domain/questions/answerable';
import { materialOf } from '../../../../src/domain/questions/material';
import { understand } from '../../../../src/domain/questions/understand';
import { answers } from '../../../../src/ui/text/en/answers';
import { realQuestions } from '../../../support/real-questions';
import { critiqueResult, measurements } from '../../../support/samples';

const claim = (kind: ClaimKind, change: Partial<Claim> = {}): Claim => ({
	kind,
	dimension: 'lighting',
	good: false,
	severity: 'moderate',
	where: 'top',
	basis: 'measured',
	confidence: 1,
	figures: {},
	...change,
});
const straighten: Action = {
	claim: 'tilted',
	dimension: 'composition',
	what: 'Straighten it',
	why: 'The horizon falls by 2.0° to the right.',
	now: 'Turn it 2.0° counterclockwise.',
	next: 'Switch the level on in the finder.',
	where: 'whole frame',
	edit: { rotateDegrees: -2 },
};
/** A critique with claims, as it is made now. */
function result(
	critique: Partial<PhotoCritique> = {},
	found: Partial<Measurements> = {},
): JobResult {
	const made = critiqueResult('job-1', { claims: [], actions: [], lead: '', ...critique });
	return { ...made, measurements: measurements(found) };
}
const ask = (question: string, about: JobResult = result()) =>
	answer(understand(question)!, materialOf(about), answers);
const textOf = (question: string, about?: JobResult): string | undefined =>
	ask(question, about)?.text;
const camera = { exposureSeconds: 1 / 250, aperture: 5.6, iso: 200 };

describe('what was measured', () => {
	it.each([
		[0.3, 'It is level: the lines that agree are within 0.3° of it.'],
		[-0.9, /^It is nearly level: .* 0\.9° off, counterclockwise/u],
		[2, /^It is off level by 2\.0°, clockwise\. Turn the photo 2\.0° counterclockwise\.$/u],
	])('tells the level of %s degrees', (degrees, text) => {
		const told = textOf('Is it level?', result({}, { horizon: { degrees, confidence: 0.9 } }));
		expect(told).toMatch(text);
	});

	it('says that the level is not known where no lines agree', () => {
		expect(ask('Is the horizon straight?')).toEqual({ text: answers.levelUnknown, known: false });
	});

	it.each([
		[0, 'No area is burnt out in all channels.'],
		[0.0004, 'No area is burnt out in all channels.'],
		[0.031, '3.1 % of the frame is burnt out in all channels, the largest area at the top right.'],
	])('tells %s burnt out, with its place', (burnt, text) => {
		const clipping = {
			highlights: 0,
			shadows: 0,
			burnt,
			blocked: 0,
			areas: [
				{ kind: 'burnt', share: burnt, box: { x: 0.8, y: 0, width: 0.1, height: 0.1 } } as const,
			],
		};
		expect(textOf('Are the highlights blown?', result({}, { clipping }))).toBe(text);
	});

	it.each<[string, string, Partial<Measurements>]>([
		['Is it overexposed?', 'The exposure is in the middle', {}],
		[
			'Is it too dark?',
			'Something lit stands on a dark ground',
			{ exposure: { brightest: 0.9, ground: 'dark' } },
		],
		['Is the white balance right?', 'Neutral parts are neutral', {}],
		[
			'Is there a colour cast?',
			'Parts near grey lean to blue by 6.0 CIELAB units',
			{ cast: { a: 0, b: -6, strength: 6 } },
		],
		['Is it sharp?', 'It is sharp: the sharpest edges reach 0.90 of 1', {}],
		[
			'Is it sharp?',
			'It is not sharp: the sharpest edges reach 0.30 of 1',
			{ sharpness: { best: 0.3, tiles: [], columns: 0, rows: 0 } },
		],
		['Is it noisy?', 'It is clean: noise 0.8 % in smooth areas', {}],
		['How many megapixels is it?', 'The photo has 6000 × 4000 pixels: 24.0 megapixels.', big()],
		['Can I print it large?', 'At 240 dots per inch it prints 64 × 42 cm; for a wall', big()],
		['Can I print it large?', 'too few pixels for a large print', {}],
		['Is it good enough for A3?', 'A print of 42 × 30 cm has 342 dots per inch: enough', big()],
		['Which camera was it?', 'The file says: 1/250 s, f/5.6, ISO 200.', { camera }],
		['When was this taken?', 'is not known', {}],
		['Where was this taken?', 'is not known', {}],
		['Is there enough contrast?', 'The contrast is in the middle', {}],
		['Are the colours too strong?', 'The colour is moderate: mean chroma 22.', {}],
	])('"%s": %s', (question, text, found) => {
		expect(textOf(question, result({}, found))).toContain(text);
	});

	function big(): Partial<Measurements> {
		return { width: 6000, height: 4000 };
	}
});

describe('what the critique says goes first', () => {
	const tilted = result(
		{ claims: [claim('tilted', { dimension: 'composition' })], actions: [straighten] },
		{ horizon: { degrees: 2, confidence: 0.9 } },
	);

	it('gives the action with its reason, its edit and its setting', () => {
		const text =
			'Straighten it. The horizon falls by 2.0° to the right. Turn it 2.0° counterclockwise. Switch the level on in the finder.';
		expect(textOf('Is it level?', tilted)).toBe(text);
		expect(textOf('What should I do first?', tilted)).toBe(text);
		expect(textOf('What settings next time?', tilted)).toBe(
			'The horizon falls by 2.0° to the right. Switch the level on in the finder.',
		);
	});

	it('says that nothing needs mending where nothing does, with the advisor’s own suggestion', () => {
		const calm = result({ suggestion: 'Come back in fog.' });
		expect(textOf('What should I do first?', calm)).toBe('Nothing needs fixing. Come back in fog.');
	});

	it('never holds other settings for needless while something is to be mended by them', () => {
		expect(textOf('What settings next time?', result({}, { camera }))).toMatch(
			/^Nothing in this critique asks for other settings\. .*1\/250 s/u,
		);
		const { next: _, ...now } = straighten;
		expect(textOf('What settings next time?', result({ actions: [now] }))).toBe(
			'What there is to fix does not depend on settings: straighten it.',
		);
	});

	it('names the critique’s own crop with its frame, and no other', () => {
		const crop = { x: 0.1, y: 0, width: 0.9, height: 1 };
		const own: Action = { ...straighten, claim: 'bright_edge', edit: { crop } };
		expect(ask('How would I crop it?', result({ actions: [own] }))).toMatchObject({
			frame: crop,
			text: expect.stringMatching(/The frame cuts 10 % off the left\.$/u) as string,
		});
		const none = ask('How would I crop it?')!;
		expect(none.text).toMatch(/^Nothing in this critique asks for a crop\./u);
		expect(none).not.toHaveProperty('frame');
	});

	it('gives reasons for a score: what is wrong in it, or that nothing is', () => {
		const why = 'Why is the lighting only 6?';
		expect(textOf(why)).toBe(`Lighting has 6 of 10. About lighting. ${answers.scoreNoFault}`);
		const claims = [claim('burnt_areas')];
		expect(textOf(why, result({ claims }))).toBe('Lighting has 6 of 10. About lighting.');
		const hold: Action = { ...straighten, claim: 'burnt_areas', dimension: 'lighting' };
		expect(textOf(why, result({ claims, actions: [hold] }))).toMatch(
			/^Lighting has 6 of 10\. Straighten it\. /u,
		);
		expect(textOf('How good is it overall?')).toMatch(
			/^It has 6\.5 of 10, the mean of the six scores: highest Emotional impact with 9, lowest Visual balance with 4\./u,
		);
	});

	it('tells strengths and the lead that is of one, or the best score where there are none', () => {
		const strengths = ['clean at ISO 200'];
		const clean = claim('clean_at_iso', { good: true, dimension: 'focus_sharpness' });
		const lead = 'A clean file.';
		const works = (claims: readonly Claim[], all: readonly string[] = strengths) =>
			textOf('What works best?', result({ lead, claims, strengths: all }));
		expect(works([clean])).toBe('A clean file. Works: clean at ISO 200. About focus_sharpness.');
		// A strong fault leads, and is no strength.
		expect(works([claim('burnt_areas', { severity: 'strong' }), clean])).toBe(
			'Works: clean at ISO 200. About focus_sharpness.',
		);
		expect(works([clean], [])).toBe('A clean file. About focus_sharpness.');
		expect(works([], [])).toBe('Nothing stands out. Emotional impact comes highest, with 9 of 10.');
	});

	it('answers from the lead what no comment says again', () => {
		const apart = claim('subject_stands_out', { good: true, dimension: 'depth_perspective' });
		const said = result({
			claims: [apart],
			lead: 'It stands out.',
			leadClaim: 'subject_stands_out',
		});
		expect(textOf('Is the background soft enough?', said)).toBe('It stands out.');
	});

	it('answers from the list of strengths what no comment says again', () => {
		const deep = claim('layered', { good: true, dimension: 'depth_perspective' });
		const apart = claim('subject_stands_out', { good: true, dimension: 'depth_perspective' });
		const said = result({ claims: [deep, apart], strengths: ['a subject that stands out'] });
		expect(textOf('Is the background soft enough?', said)).toBe(
			'About depth_perspective. Works: a subject that stands out.',
		);
	});

	it('knows where the subject is from the answer itself', () => {
		const rawText = '{"kind":"critique","scene":"a bird","subject":"left small","findings":[]}';
		expect(textOf('Where is the subject?', { ...result(), rawText })).toBe(
			'The subject is at the left, small in the frame.',
		);
		expect(ask('Where is the subject?')).toMatchObject({ known: false });
	});

	it('asks the comment where a merit answers and nothing measured does', () => {
		const soft = claim('soft_background', { good: true, dimension: 'depth_perspective' });
		expect(textOf('Is the background soft enough?', result({ claims: [soft] }))).toBe(
			answers.background,
		);
		const apart = claim('subject_stands_out', { good: true, dimension: 'depth_perspective' });
		expect(textOf('Is the background soft enough?', result({ claims: [apart] }))).toBe(
			'About depth_perspective.',
		);
	});

	it('tells of burnt areas where the exposure is asked for, and calls it right only without', () => {
		const hold: Action = { ...straighten, claim: 'burnt_areas', dimension: 'lighting' };
		const burnt = result({ claims: [claim('burnt_areas')], actions: [hold] });
		expect(textOf('Is it overexposed?', burnt)).toMatch(/^Straighten it\./u);
		expect(textOf('Is it overexposed?', burnt)).not.toContain(answers.exposureHolds);
		expect(textOf('Is it overexposed?')).toContain(answers.exposureHolds);
	});

	it('names no way of framing as a setting', () => {
		const frame: Action = { ...straighten, claim: 'subject_centred', next: 'Frame it a third in.' };
		expect(textOf('What settings next time?', result({ actions: [frame] }))).toMatch(
			/^What there is to fix does not depend on settings/u,
		);
	});

	it('takes a claim that was withdrawn for none', () => {
		const withdrawn = claim('motion_blur', { withdrawn: 'contradicted' });
		expect(textOf('Is there motion blur?', result({ claims: [withdrawn] }, sharp()))).toMatch(
			/^No blur in one/u,
		);
		expect(
			textOf('Is there motion blur?', result({ claims: [claim('motion_blur')] }, sharp())),
		).toMatch(/blurred/u);
	});

	function sharp(): Partial<Measurements> {
		return { blur: { kind: 'none', detail: 0.9 } };
	}
});

describe('results of before there were claims', () => {
	const old = critiqueResult();

	it('are answered from what was measured and stored', () => {
		expect(textOf('Is it sharp?', old)).toMatch(/^It is sharp/u);
		expect(textOf('What should I do first?', old)).toMatch(/^This older critique says: /u);
		expect(textOf('Why is the lighting only 6?', old)).toBe(
			`Lighting has 6 of 10. ${answers.scoreNoReason}`,
		);
		expect(textOf('What works best?', old)).not.toContain('good light');
	});

	it('rest no answer on what they name: the pixels answer', () => {
		const finding = { kind: 'motion_blur', severity: 'strong', where: 'whole frame' } as const;
		const smeared: JobResult = {
			...critiqueResult('job-1', { findings: [{ ...finding, basis: 'measured' }] }),
			measurements: measurements({ blur: { kind: 'none', detail: 0.9 } }),
		};
		expect(textOf('Is it sharp?', smeared)).toMatch(/^It is sharp/u);
	});

	it('say what is not known where nothing was measured', () => {
		const { measurements: _, ...bare } = old;
		expect(ask('Is it overexposed?', bare)).toMatchObject({ known: false });
		expect(ask('How large can I print it?', bare)).toMatchObject({ known: false });
	});
});

it('tells of what was no photograph that there is no critique to ask about', () => {
	const chart: JobResult = {
		...critiqueResult(),
		critique: { kind: 'not_a_photograph', what: 'a chart', summary: '' },
	};
	expect(ask('What works best?', chart)).toEqual({
		text: answers.notScored('a chart'),
		known: false,
	});
	expect(ask('How many megapixels is it?', chart)).toMatchObject({ known: true });
});

it('answers each of the sixty questions in whole sentences that contradict nothing', () => {
	const about = result({ lead: 'Clean tones.' }, { camera, width: 6000, height: 4000 });
	const material = materialOf(about);
	const told = realQuestions.map(([question]) => {
		const reply = ask(question, about);
		expect(reply?.text, question).toMatch(/^\p{Lu}.*[.:]$/u);
		return reply!.text;
	});
	const said = { dimensions: [], strengths: [], answers: told };
	expect(detect(said, material.facts)).toEqual([]);
});

it('offers what can be answered, the weakest dimension among it', () => {
	const material = materialOf(result());
	const offered = answerable(material, answers, 20);
	expect(offered.map(({ topic }) => topic.kind)).not.toContain('level');
	expect(offered[0]!.question).toBe('What should I do first?');
	expect(offered.map(({ question }) => question)).toContain('Why is visual balance only 4?');
	for (const { question } of offered) expect(ask(question, result())?.known).toBe(true);
	expect(answerable(material, answers, 3)).toHaveLength(3);
});
