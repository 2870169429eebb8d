/**
 * Answers in the manner of a general model, written by hand while looking at the photos; some are
 * wrong on purpose in the ways in which such models go wrong. The facts of the photos, as measured,
 * are in tests/fixtures/answers/facts.json.
 */
import { readFileSync } from 'node:fs';
import type { ClaimKind } from '../../src/domain/claims/claim';
import type { Dimension, Place, Severity } from '../../src/domain/critique/critique';
import { dimensions } from '../../src/domain/critique/critique';
import type { Facts } from '../../src/domain/facts/facts';

export type RecordedPhoto = 'macaw' | 'opera' | 'cameraman' | 'music';

export const factsOfPhotos = JSON.parse(
	readFileSync('tests/fixtures/answers/facts.json', 'utf8'),
) as Record<RecordedPhoto, Facts>;

export type Review = readonly [score: number, comment: string, recommendation: string];

export interface Recorded {
	readonly photo: RecordedPhoto;
	readonly raw: string;
	/** sentences that must not be shown */
	readonly wrong: readonly string[];
}

export function recorded(
	photo: RecordedPhoto,
	scene: string,
	findings: readonly (readonly [ClaimKind, Severity, Place])[],
	reviews: readonly Review[],
	wrong: readonly string[] = [],
): Recorded {
	const answer = {
		kind: 'critique',
		scene,
		findings: findings.map(([kind, severity, where]) => ({ kind, severity, where })),
		dimensions: Object.fromEntries(
			reviews.map(([score, comment, recommendation], i): [Dimension | undefined, object] => [
				dimensions[i],
				{ score, comment, recommendation },
			]),
		),
		strengths: ['a clear subject'],
		priorities: ['mind the background'],
	};
	return { photo, wrong, raw: JSON.stringify(answer) };
}

const macaw = 'a scarlet macaw on a wooden post before pale rocks';
const macawReviews: readonly Review[] = [
	[7, 'The macaw fills the frame and looks to the left.', 'Leave more room before the beak.'],
	[5, 'The rocks behind are burnt out at the left.', 'Expose less next time to hold the rocks.'],
	[8, 'The bird is sharp from the eye to the feet.', 'Keep this focus.'],
	[6, 'The pale rocks are soft and set the bird off.', 'Wait until the rocks lie in shade.'],
	[
		6,
		'The red body stands against a light background.',
		'Crop the bright corner at the top right.',
	],
	[8, 'Red, yellow and blue give it life.', 'Keep the colours as they are.'],
];

const opera = 'an opera house with white shells beside the sea';
const operaReviews: readonly Review[] = [
	[7, 'The horizon is level and low in the frame.', 'Keep the strip of water.'],
	[7, 'The light comes from the side and models the shells.', 'Keep this hour.'],
	[7, 'The edges of the shells are crisp.', 'Keep the focus on the shells.'],
	[6, 'Water, building and sky lie in three layers.', 'Look for something near.'],
	[7, 'The large sky balances the building.', 'Keep the sky.'],
	[6, 'White and blue make it calm.', 'Wait for a boat.'],
];

const cameraman = 'a man behind a camera on a tripod';
const cameramanReviews: readonly Review[] = [
	[7, 'The man bends into the frame from the left.', 'Leave the towers out.'],
	[7, 'The black coat stands against grass and sky.', 'Keep a trace of tone in the coat.'],
	[7, 'The man and his camera are sharp.', 'Keep the focus there.'],
	[6, 'Grass, towers and sky lie behind one another.', 'Go lower.'],
	[6, 'The dark coat weighs against the empty grass.', 'Keep the grass empty.'],
	[7, 'His attention is on one thing.', 'Wait for the moment of release.'],
];

const music = 'four musicians on a dark stage';
const musicReviews: readonly Review[] = [
	[6, 'Four musicians stand in a row, each apart from the next.', 'Come closer to one of them.'],
	[6, 'The lamps pick the players out of the dark.', 'Keep the exposure for the faces.'],
	[6, 'The instruments are sharp.', 'Keep the focus on the players.'],
	[5, 'The dark ground gives no distance.', 'Show a part of the hall.'],
	[6, 'The speakers in front are heavy.', 'Leave the speakers out.'],
	[7, 'One hears them play.', 'Wait for a glance between two of them.'],
];

/** The same reviews, one of them with other words. */
export const but = (
	reviews: readonly Review[],
	dimension: Dimension,
	comment: string,
	recommendation?: string,
): readonly Review[] =>
	reviews.map((review, i) =>
		dimensions[i] === dimension ? [review[0], comment, recommendation ?? review[2]] : review,
	);

export const rightAnswers: readonly Recorded[] = [
	recorded('macaw', macaw, [['burnt_areas', 'moderate', 'left']], macawReviews),
	recorded('opera', opera, [['level', 'slight', 'whole frame']], operaReviews),
	recorded(
		'cameraman',
		cameraman,
		[['monochrome_tones', 'moderate', 'whole frame']],
		cameramanReviews,
	),
	recorded('music', music, [['lit_on_dark', 'moderate', 'whole frame']], musicReviews),
];

export const wrongAnswers: Readonly<Record<string, Recorded>> = {
	'sharp here and soft there': recorded(
		'macaw',
		macaw,
		[],
		but(macawReviews, 'emotional_impact', 'A pity that the bird is blurred.'),
		['The bird is sharp from the eye to the feet.', 'A pity that the bird is blurred.'],
	),
	'left here and right there': recorded(
		'opera',
		opera,
		[],
		but(
			but(operaReviews, 'composition', 'The house stands at the left. The horizon is level.'),
			'visual_balance',
			'The house sits on the right and the sky weighs against it.',
		),
		['The house stands at the left.', 'The house sits on the right and the sky weighs against it.'],
	),
	'settings that the file does not name': recorded(
		'opera',
		opera,
		[],
		but(operaReviews, 'focus_sharpness', 'Taken at 1/60 s, f/2.8 and ISO 3200. It is crisp.'),
		['Taken at 1/60 s, f/2.8 and ISO 3200.'],
	),
	'a tilt on a level horizon': recorded(
		'opera',
		opera,
		[['tilted', 'strong', 'whole frame']],
		but(operaReviews, 'composition', 'The horizon leans to the left.', 'Straighten the horizon.'),
		['The horizon leans to the left.', 'Straighten the horizon.'],
	),
	'colour in black and white': recorded(
		'cameraman',
		cameraman,
		[['oversaturated', 'moderate', 'whole frame']],
		but(
			cameramanReviews,
			'emotional_impact',
			'The vivid colours are loud.',
			'Lower the saturation.',
		),
		['The vivid colours are loud.', 'Lower the saturation.'],
	),
	'a large print of few pixels': recorded(
		'music',
		music,
		[],
		but(musicReviews, 'emotional_impact', 'One hears them play.', 'Print it large.'),
		['Print it large.'],
	),
};
