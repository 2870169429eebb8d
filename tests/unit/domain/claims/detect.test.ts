import { describe, expect, it } from 'vitest';
import { commonest, patternOf } from '../../../../src/domain/claims/commonest';
import { detect } from '../../../../src/domain/claims/detect';
import type { DetectedCode, SaidCritique } from '../../../../src/domain/claims/detected';
import type { FactName, Facts, FactValues } from '../../../../src/domain/facts/facts';
import type { Place } from '../../../../src/domain/critique/critique';
import { dimensions } from '../../../../src/domain/critique/critique';

const fact = <N extends FactName>(
	name: N,
	value: FactValues[N],
	where?: Place,
	confidence = 0.9,
): Facts => ({ [name]: { value, confidence, from: 'pixels', ...(where && { where }) } });
const facts = (...all: readonly Facts[]): Facts => Object.assign({}, ...all) as Facts;

const critique = (said: Partial<SaidCritique> = {}): SaidCritique => ({
	dimensions: dimensions.map((dimension) => ({ dimension, score: 7, comment: '' })),
	strengths: [],
	actions: [],
	...said,
});
/** All of it in one dimension's comment. */
const says = (...sentences: readonly string[]): SaidCritique =>
	critique({
		dimensions: dimensions.map((dimension, i) => ({
			dimension,
			score: 7,
			comment: sentences[i] ?? '',
		})),
	});
const codes = (said: SaidCritique, known: Facts = {}): readonly DetectedCode[] =>
	detect(said, known).map(({ code }) => code);

describe('contradictions within a critique', () => {
	it.each([
		['The subject is sharp.', 'The subject is soft.'],
		['Sharp throughout.', 'The background is blurred.'],
		['It is sharp near and far.', 'The background is blurred.'],
		['Everything is out of focus.', 'Edges are crisp.'],
		['No part is soft.', 'The photo is smeared.'],
		['The photo is too dark.', 'It is overexposed.'],
		['Highlights are kept.', 'The highlights are burnt out.'],
		['Highlights stop short of bare white.', 'Pure white covers 5 % of it.'],
		['The brightest parts still have tone in them.', 'The tone is gone.'],
		['The shadows keep detail.', 'Shadows are blocked.'],
		['The horizon is level.', 'The horizon leans by 2.1°.'],
		['The frame is well balanced.', 'The frame tips to the right.'],
		['It weighs more at the left.', 'It is heavier on the right.'],
		['Strong colours carry it.', 'The colours are pale.'],
		['The file is clean.', 'Noise is visible in the sky: strong noise.'],
		['The owl stands at the left.', 'The owl sits on the right.'],
		['The bird is in the centre.', 'The bird is on a third.'],
		['A simple frame.', 'The frame is cluttered.'],
		['It has a warm cast.', 'The photo leans to blue.'],
		['A clear sense of depth.', 'It lacks depth.'],
		['The contrast is harsh: hard contrast.', 'The tones are flat.'],
		['It loses nothing.', 'The tone is gone in 3 % of the frame, most of that at the top left.'],
		['The scale is complete, lost at neither end.', 'Burnt-out areas cover 2 % of the frame.'],
		['It is built in the whole scale, without loss.', 'Shadows are blocked at the bottom.'],
	])('finds "%s" against "%s"', (one, other) => {
		expect(codes(says(one, other))).toEqual(['contradiction']);
		expect(codes(says(other, one))).toEqual(['contradiction']);
	});

	it.each([
		['The subject is sharp.', 'The background is soft.'],
		['It is sharp near, soft far.', 'The subject is sharp.'],
		['The bird is sharp.', 'The pale rocks are soft.'],
		['The photo is sharp.', 'The ground is soft behind the bird.'],
		['The subject is sharp before a soft background.', 'Soft light models the face.'],
		['It is sharp at the left.', 'It is soft at the top right.'],
		['The subject is sharp.', 'With a longer shutter it would be soft.'],
		['The sky is too bright.', 'The foreground is too dark.'],
		['The frame is well balanced.', 'Nothing tips to any side.'],
		['Equilibrium: left weighs right to within 0.3 %.', 'It is in balance.'],
		['The owl stands at the left.', 'The light is right.'],
		['The moon stands at the left.', 'The house is on the right.'],
		['The owl is not at the left.', 'The owl sits on the right.'],
		['Noise is not visible.', 'The file is clean.'],
		['Neither too dark nor too bright.', 'It is not underexposed.'],
		['Nothing is burnt out.', 'The highlights are kept.'],
		['The colours are quiet.', 'The colours are muted.'],
		['Nothing stands out here.', 'Nothing stands out here.'],
	])('leaves "%s" beside "%s"', (one, other) => {
		expect(codes(says(one, other))).toEqual([]);
	});

	it('holds advice against what is praised', () => {
		const straight = { what: 'Straighten it', why: 'It leans.', now: 'Turn it back by 2°.' };
		expect(codes(critique({ lead: 'The horizon is level.', actions: [straight] }))).toEqual([
			'contradiction',
		]);
		const denoise = { what: 'Reduce the noise', why: 'It shows.' };
		const clean = says('The file is clean.');
		expect(codes({ ...clean, actions: [denoise] })).toEqual(['contradiction']);
		expect(codes({ ...clean, actions: [straight] })).toEqual([]);
	});
});

describe('a key that is praised and advised away', () => {
	const brighten = {
		what: 'Brighten it by 0.7 EV',
		why: 'The median is 12 %.',
		now: 'Raise the exposure by 0.7 EV.',
		next: 'Dial in +0.7 EV of compensation.',
	};
	const darken = { what: 'Darken the photo', why: 'The median is 80 %.' };

	it.each([
		['A low key, held on purpose: half of the frame lies below 12 %.', brighten],
		['Kept dark (median 12 %) with light where it is wanted.', brighten],
		['The dark is a choice, and little breaks it.', brighten],
		['A high key, held on purpose.', darken],
		['Kept light, with a median of 80 %.', darken],
	])('finds "%s" beside its opposite', (praise, action) => {
		expect(codes(critique({ lead: praise, actions: [action] }))).toContain('contradiction');
		expect(codes(critique({ strengths: [praise], actions: [action] }))).toContain('contradiction');
	});

	it('lets a dark photo be brightened that nobody calls a low key', () => {
		const lead = 'Dark tones rule it: half of the frame lies below 12 %.';
		expect(codes(critique({ lead, actions: [brighten] }))).toEqual([]);
		const sky = { what: 'Brighten the face', why: 'It is in shadow.' };
		expect(codes(critique({ lead: 'A low key, held on purpose.', actions: [sky] }))).toEqual([]);
	});
});

describe('things to do that undo one another', () => {
	const action = (what: string, more: object = {}) => ({ what, why: '', ...more });
	it.each([
		['Brighten the photo', 'Darken the photo'],
		['Raise the saturation', 'Lower the saturation'],
		['Crop tighter', 'Step back'],
		['Warm the white balance', 'Cool the white balance'],
		['Add contrast', 'Reduce contrast'],
	])('finds "%s" beside "%s"', (one, other) => {
		const actions = [action(one), action(other)];
		expect(codes(critique({ actions }))).toEqual(['opposite_actions']);
	});

	it('lets one action be two-sided, and two parts be treated apart', () => {
		const both = action('Hold the sky', { now: 'Brighten it by +0.5 EV.', next: 'Expose −1 EV.' });
		expect(codes(critique({ actions: [both] }))).toEqual([]);
		const apart = [action('Lift the shadows'), action('Lower the highlights')];
		expect(codes(critique({ actions: apart }))).toEqual([]);
	});

	it('compares edits by their amounts', () => {
		const one = action('One', { edit: { exposureEv: 0.5, rotateDegrees: 1 } });
		const other = action('Other', { edit: { exposureEv: -0.3 } });
		expect(codes(critique({ actions: [one, other] }))).toEqual(['opposite_actions']);
		const same = action('Other', { edit: { exposureEv: 0.3 } });
		expect(codes(critique({ actions: [one, same] }))).toEqual([]);
	});
});

describe('what the facts refute', () => {
	it.each<[string, Facts, Facts]>([
		['The photo is sharp.', fact('blur', 'motion'), fact('blur', 'none')],
		['The photo is blurred.', fact('acuity', 0.8), fact('acuity', 0.6)],
		['It is underexposed.', fact('median', 0.5), fact('median', 0.49)],
		['It is overexposed.', fact('median', 0.4), fact('median', 0.41)],
		['It stands on a dark ground.', fact('median', 0.55), fact('median', 0.54)],
		['It stands on a white background.', fact('median', 0.12), fact('median', 0.13)],
		[
			'It stands on a white background.',
			facts(fact('median', 0.3), fact('ground', 'dark')),
			facts(fact('median', 0.3), fact('ground', 'light')),
		],
		['The sky is burnt out.', fact('burnt', 0.0004), fact('burnt', 0.0005)],
		['Shadows are blocked.', fact('blocked', 0.0004), fact('blocked', 0.0005)],
		['The horizon is level.', fact('tilt', -1.5), fact('tilt', -1.4)],
		['The horizon leans.', fact('tilt', 0.4), fact('tilt', 0.5)],
		['Vivid colours.', fact('chroma', 8), fact('chroma', 8.1)],
		['Pale colours.', fact('chroma', 40), fact('chroma', 39)],
		['It has a warm cast.', cast(0, -3), cast(0, -2.9)],
		['It has a green cast.', cast(3, 0), cast(2.9, 0)],
		['It is noisy.', fact('noise', 0.0049), fact('noise', 0.005)],
		['The subject stands at the left.', subject('right'), subject('left')],
		['It sits at the top.', subject('bottom right'), subject('right')],
		['The subject is in the centre.', subject('left'), subject('centre')],
		['It weighs more at the left.', weight(0.1, 0), weight(0.09, 0)],
	])('"%s"', (sentence, against, beside) => {
		expect(codes(says(sentence), against)).toEqual(['refuted']);
		expect(codes(says(sentence), beside)).toEqual([]);
		expect(codes(says(sentence))).toEqual([]);
	});

	it('takes the nouns of the scene for the subject, and no others', () => {
		const owl = { ...says('The owl stands at the left.'), scene: 'an owl among leaves' };
		expect(codes(owl, subject('right'))).toEqual(['refuted']);
		expect(codes(says('The owl stands at the left.'), subject('right'))).toEqual([]);
		const known = facts(subject('right'), fact('scene', 'owl'));
		expect(codes(says('The owl stands at the left.'), known)).toEqual(['refuted']);
	});

	it('believes no fact that is unsure', () => {
		expect(codes(says('The photo is sharp.'), fact('blur', 'motion', undefined, 0.5))).toEqual([]);
	});

	function cast(a: number, b: number): Facts {
		return fact('cast', { a, b, strength: Math.hypot(a, b) + 1 });
	}
	function subject(where: Place): Facts {
		return fact('subject', { size: 'middle' }, where);
	}
	function weight(x: number, y: number): Facts {
		return fact('weight', { x, y });
	}
});

describe('advice against camera, size, light and scene', () => {
	it.each<[DetectedCode, string, Facts, Facts]>([
		[
			'against_camera',
			'Use a tripod.',
			fact('shutterSeconds', 1 / 1000),
			fact('shutterSeconds', 1 / 400),
		],
		['against_camera', 'Lower the ISO.', fact('iso', 125), fact('iso', 200)],
		['against_camera', 'Use a smaller aperture.', fact('aperture', 16), fact('aperture', 14)],
		['against_camera', 'Choose a wider aperture.', fact('aperture', 1.8), fact('aperture', 2)],
		['against_size', 'Print it large.', fact('megapixels', 11.9), fact('megapixels', 12)],
		['against_light', 'Wait until the sun is low.', fact('light', 'stage'), fact('light', 'dusk')],
		['against_light', 'Avoid the harsh sun.', fact('night', true), fact('light', 'daylight')],
		[
			'against_scene',
			'Show the animal in its street.',
			fact('scene', 'animal'),
			fact('scene', 'city'),
		],
		['against_monochrome', 'Mind the vibrance.', fact('monochrome', 'toned'), {}],
		[
			'against_monochrome',
			'Show the red.',
			fact('monochrome', 'grey'),
			fact('monochrome', 'toned'),
		],
	])('%s: "%s"', (code, sentence, against, beside) => {
		const actions = [{ what: sentence, why: '' }];
		expect(codes(critique({ actions }), against)).toEqual([code]);
		expect(codes(critique({ actions }), beside)).toEqual([]);
	});

	it('lets a moved camera be told to stand still at any shutter', () => {
		const moved = facts(fact('shutterSeconds', 1 / 1000), fact('blur', 'motion'));
		expect(codes(says('Use a tripod.'), moved)).toEqual([]);
	});

	it('lets a small file be called too small for a large print', () => {
		const small = fact('megapixels', 0.3);
		expect(codes(says('At 0.3 MP it is too small for a large print.'), small)).toEqual([]);
	});

	it('knows a setting that the file does not name from one that is wished for', () => {
		const known = facts(fact('shutterSeconds', 1 / 60), fact('iso', 800));
		expect(codes(says('Taken with 1/60 s, ISO 800.'), known)).toEqual([]);
		expect(codes(says('Taken with 1/250 s, ISO 800.'), known)).toEqual(['invented_camera']);
		expect(codes(says('Taken with f/2.8.'), known)).toEqual(['invented_camera']);
		expect(codes(says('Use 1/250 s instead.'), known)).toEqual([]);
	});
});

it('finds a strength where the score is low', () => {
	const weak = dimensions.map((dimension) => ({ dimension, score: 6, comment: '' }));
	const strengths = ['crisp detail: the subject is sharp'];
	expect(codes(critique({ dimensions: weak, strengths }))).toEqual(['strength_without_score']);
	expect(codes(critique({ strengths }))).toEqual([]);
});

it('reads recommendations and priorities where there is no list of actions', () => {
	const { dimensions: reviews, strengths } = critique();
	const priorities = ['Brighten the photo', 'Darken the photo'];
	expect(codes({ dimensions: reviews, strengths, priorities })).toEqual(['opposite_actions']);
	expect(codes(critique({ priorities }))).toEqual([]);
});

it('counts in how many critiques a sentence stands', () => {
	const texts = ['It is sharp. The sky holds.', 'It is sharp. It is sharp.', 'Tilted by 2.1°.'];
	expect(commonest(texts)[0]).toEqual({ sentence: 'It is sharp.', share: 2 / 3 });
	const alike = ['Burnt: 4 % at the top left.', 'Burnt: 12 % at the right.'];
	expect(commonest(alike)[0]!.share).toBe(0.5);
	expect(commonest(alike, patternOf)[0]!.share).toBe(1);
});
