/** What opens a critique: what carries this photo rather than others, else a figure of its own. */
import { expect, it } from 'vitest';
import { advisorIds } from '../../../../src/domain/advisor';
import { claimsOf } from '../../../../src/domain/claims/settle';
import { writeCritique } from '../../../../src/domain/claims/write';
import type { Dimension } from '../../../../src/domain/critique/critique';
import { dimensions } from '../../../../src/domain/critique/critique';
import type { Hue } from '../../../../src/domain/facts/facts';
import { claims as german } from '../../../../src/ui/text/de/claims/book';
import { claims as english } from '../../../../src/ui/text/en/claims/book';
import type { Values } from '../../../support/photo-facts';
import { photo, placed } from '../../../support/photo-facts';

const scores = Object.fromEntries(dimensions.map((each) => [each, 5])) as Record<Dimension, number>;
const middle = { x: 0.3, y: 0.3, width: 0.4, height: 0.4 };
const sharp: Values = {
	subject: placed({ size: 'middle' }, middle),
	subjectAcuity: 0.9,
	sharpShare: 0.5,
	calm: 0.4,
};
const room: Values = { freeRoom: { side: 'top', share: 0.35 }, scene: 'building' };

const written = (values: Values, advisor: (typeof advisorIds)[number], book = english) => {
	const facts = photo(values);
	const { claims } = claimsOf(facts);
	return writeCritique({ claims, facts, scores, advisor, order: ['sharp_subject'] }, book);
};

it.each(advisorIds)(
	'%s opens with room before a sharp subject, whatever the model said first',
	(advisor) => {
		const both: Values = Object.assign({}, sharp, room);
		expect(written(both, advisor).leadClaim).toBe('free_room');
		expect(written(sharp, advisor).lead).toMatch(/sharp|looked|lands/u);
	},
);

const tones: Values = { darkest: 0.02, lightest: 0.86, brightest: 0.91 };
const plain = (values: Values, advisor: (typeof advisorIds)[number], book = english): string =>
	written(Object.assign({}, tones, values), advisor, book).lead;

const hues = (vivid: number, first: Hue = 'blue', second: Hue = 'orange'): Values => ({
	vivid,
	hues: { first: { hue: first, share: 0.24 }, second: { hue: second, share: 0.05 }, third: 0.02 },
});

it.each([
	[
		'two hues',
		hues(0.3),
		'Its strong colours are blue, on 24 % of the frame, and orange, on 5.0 %.',
	],
	[
		'a calm part',
		{ calmPart: { side: 'top', share: 0.2 } },
		'20 % of the frame has no clear edges, nearly all of it at the top.',
	],
	[
		'texture',
		{ texture: 0.02 },
		'Texture reaches from rim to rim: only 2.0 % of the frame is smooth.',
	],
	[
		'texture alone',
		{ texture: 0 },
		'Texture reaches from rim to rim: no part of the frame is smooth.',
	],
] as const)('where no claim stands %s opens it before the run of tones', (_, values, lead) => {
	for (const advisor of advisorIds) expect(plain(values, advisor)).toBe(lead);
});

it.each([
	['calm', { calmPart: { side: 'top', share: 0.2 } }, /^20 % des Bildes .* oben\.$/u],
	['texture', { texture: 0.02 }, /^Textur reicht .* 2[.,]0 % des Bildes/u],
	['hues', hues(0.3), /^Kräftig sind vor allem Blau auf 24 % .* Orange auf 5[.,]0 %\.$/u],
] as const)('the same in German: %s', (_, values, lead) => {
	expect(plain(values, 'okeeffe', german)).toMatch(lead);
});

it('names no two hues where others have as much of the strong colour', () => {
	expect(plain(hues(0.5), 'okeeffe')).toMatch(/^Nearly all of its tones/u);
});

it.each([
	['green', 'yellow'],
	['yellow', 'green'],
] as const)('names no two hues where both are leaves: %s and %s', (first, second) => {
	expect(plain(hues(0.3, first, second), 'okeeffe')).toMatch(/^Nearly all of its tones/u);
});
