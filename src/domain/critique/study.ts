/** Bundled photographs to learn from: chosen by code after the critique, by tags given by hand. */
import * as v from 'valibot';
import type { Dimension, DimensionReview } from './critique';
import { dimensions } from './critique';

const text = v.pipe(v.string(), v.minLength(1));
export const studySchema = v.array(
	v.object({
		file: text,
		thumb: text,
		title: text,
		artist: text,
		licence: text,
		source: text,
		dimensions: v.array(v.picklist(dimensions)),
		/** nouns of a scene that it is akin to */
		subjects: v.array(text),
		technique: text,
		look: text,
		width: v.number(),
		height: v.number(),
		sha256: text,
	}),
);
export type Study = v.InferOutput<typeof studySchema>[number];

export interface ChosenStudy {
	readonly dimension: Dimension;
	readonly study: Study;
}

/**
 * One for each weak dimension, none twice, fewer where nothing fits: of the same subject first, else
 * whichever comes next. The same job always gets the same ones.
 */
export function chooseStudies(
	all: readonly Study[],
	weak: readonly DimensionReview[],
	scene: string,
	jobId: string,
): readonly ChosenStudy[] {
	const chosen: ChosenStudy[] = [];
	let turn = 7;
	for (let i = 0; i < jobId.length; i += 1) turn = (turn * 31 + jobId.charCodeAt(i)) % 9973;
	for (const { dimension } of weak) {
		const fits = all.filter(
			(study) =>
				study.dimensions.includes(dimension) && !chosen.some((other) => other.study === study),
		);
		const akin = fits.filter(({ subjects }) => subjects.some((each) => beginsWith(scene, each)));
		const from = akin.length > 0 ? akin : fits;
		const study = from[turn % Math.max(1, from.length)];
		if (study !== undefined) chosen.push({ dimension, study });
	}
	return chosen;
}

/** Whole words: "a plant" does not begin "a plantation". */
const beginsWith = (scene: string, noun: string): boolean =>
	scene === noun || scene.startsWith(`${noun} `);
