import { describe, expect, it } from 'vitest';
import { advisorById, advisors } from '../../../src/advisors';
import { advisorIds } from '../../../src/domain/advisor';
import { failureCodes } from '../../../src/domain/failure';
import { phases } from '../../../src/domain/job/job-event';
import { loupe } from '../../../src/domain/model/models';
import { seenIn } from '../../../src/domain/model/seen';
import { seenText } from '../../../src/ui/text/critique';
import { text } from '../../../src/ui/text';
import { failureMessage } from '../../../src/ui/text/failures';
import { formatBytes, formatSeconds } from '../../../src/ui/text/formats';
import { cameraRows, evidenceText, factRows } from '../../../src/ui/text/measurements';
import { measurements } from '../../support/samples';
import { stepLine } from '../../../src/ui/text/lines';

describe('words', () => {
	it.each(failureCodes)('say of %s what happened and one next step', (code) => {
		const { sentence, next } = text.failures[code];
		for (const words of [sentence, next]) expect(words).toMatch(/^[A-Z].*\.$/u);
		expect(failureMessage({ code })).toBe(`${sentence} ${next}`);
	});

	it.each(phases)('name the phase %s, the same for a job each time', (phase) => {
		const about = { id: 'abc', advisorId: 'ansel' } as const;
		expect(stepLine(phase, about)).not.toBe('');
		expect(stepLine(phase, about)).toBe(stepLine(phase, about));
	});

	it('say what the model could see of the photo, or of a part of it', () => {
		const photo = { width: 3000, height: 2000 };
		expect(seenText(seenIn(loupe.picture, photo), true)).toBe(
			'The model saw the whole photo, scaled down to 224 × 224 pixels, and 16 details of a copy of at most 896 pixels. It cannot judge finer detail than that.',
		);
		const plain = { layout: 'fit', longest: 336, multiple: 14, tokens: 144 } as const;
		expect(seenText(seenIn(plain, photo), false)).toBe(
			'The model saw this part of the photo, scaled down to 336 × 224 pixels. It cannot judge finer detail than that.',
		);
		const tiles = { layout: 'tiles', across: 2, down: 2, side: 512, tokens: 333 } as const;
		expect(seenText(seenIn(tiles, { width: 6000, height: 4000 }), true)).toBe(
			'The model saw the whole photo, scaled to 1024 × 683 pixels and cut into 2 × 2 tiles, and once more in one piece of 512 × 512. It cannot judge finer detail than that.',
		);
	});

	it('give sizes and times as people say them', () => {
		expect([900, 21_600_000, 1_240_000_000].map(formatBytes)).toEqual([
			'900 bytes',
			'21.6 MB',
			'1.2 GB',
		]);
		expect([900, 12_400, 95_000].map(formatSeconds)).toEqual(['0.9 s', '12 s', '1 min 35 s']);
	});
});

describe('advisors', () => {
	it('are nine, in the order of their ids', () => {
		expect(advisors.map((advisor) => advisor.id)).toEqual(advisorIds);
	});

	it.each(advisorIds)('%s has everything a page needs', (id) => {
		const advisor = advisorById(id);
		expect(advisor.died).toBeGreaterThan(advisor.born);
		const { focus, lens, bio } = text.advisors.about[id];
		for (const list of [focus, lens, bio, advisor.links]) {
			expect(list.length).toBeGreaterThan(1);
		}
		for (const { url } of advisor.links) expect(url).toMatch(/^https:\/\//u);
	});
});

it('tells what the camera wrote as photographers do, and nothing that it did not', () => {
	expect(cameraRows({})).toEqual([]);
	const exposure = { exposureSeconds: 1 / 250, aperture: 5.6, iso: 400, focalLengthMm: 85 };
	expect(cameraRows({ camera: 'X', ...exposure, hasPosition: true })).toEqual([
		['Camera', 'X'],
		['Exposure', '1/250 s, f/5.6, ISO 400, 85 mm'],
		['Place', 'In the photo; left out of saved pages and sidecars, kept in backups'],
	]);
	expect(cameraRows({ exposureSeconds: 2.5 })).toEqual([['Exposure', '2.5 s']]);
});

it.each([
	[179.9, 'level'],
	[3, 'level'],
	[88, 'upright'],
	[30, '30° clockwise from the level'],
	[150, '30° counterclockwise from the level'],
])('tells the direction of a smear of %i degrees', (value, words) => {
	expect(evidenceText({ measure: 'motion', value })).toBe(
		`Measured: blurred in one direction, ${words}`,
	);
	const blur = { kind: 'motion', degrees: value, detail: 0.2 } as const;
	expect(factRows(measurements({ blur }))).toContainEqual([
		'Blurred',
		`in one direction, ${words}`,
	]);
});
