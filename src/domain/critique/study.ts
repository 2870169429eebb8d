/** Bundled photographs to learn from: chosen by code after the critique, by tags given by hand. */
import * as v from 'valibot';
import type { ClaimKind } from '../claims/claim';
import { claimKinds } from '../claims/claim';
import type { Dimension } from './critique';
import { dimensions } from './critique';
import { standing } from './compare';
import type { PhotoCritique } from './photo-critique';
import { weakest } from './photo-critique';

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
		/** what it shows to whoever has heard that of a photo */
		claims: v.array(v.picklist(claimKinds)),
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
	/** why it is shown; absent for a critique of an earlier version: its dimension is weak */
	readonly claim?: ClaimKind;
	readonly study: Study;
}

export const mostStudies = 3;

interface Wish {
	readonly dimension: Dimension;
	readonly claim?: ClaimKind;
}

/** What there is to learn: first what is to be done, then what the photo already has. */
function wishesOf(critique: PhotoCritique): readonly Wish[] {
	const { actions, claims } = critique;
	if (actions === undefined || claims === undefined) return weakest(critique, mostStudies);
	const todo = actions.flatMap(({ claim, dimension }) =>
		claim === 'suggestion' ? [] : [{ claim, dimension }],
	);
	const merits = standing(critique, true).map(({ kind: claim, dimension }) => ({
		claim,
		dimension,
	}));
	return [...todo, ...merits];
}

/**
 * At most three, none twice, fewer where nothing fits: of the same subject first, else whichever comes
 * next. The same job always gets the same ones.
 */
export function chooseStudies(
	all: readonly Study[],
	critique: PhotoCritique,
	jobId: string,
): readonly ChosenStudy[] {
	const chosen: ChosenStudy[] = [];
	let turn = 7;
	for (let i = 0; i < jobId.length; i += 1) turn = (turn * 31 + jobId.charCodeAt(i)) % 9973;
	for (const { dimension, claim } of wishesOf(critique)) {
		const fits = all.filter(
			(study) =>
				(claim ? study.claims.includes(claim) : study.dimensions.includes(dimension)) &&
				!chosen.some((other) => other.study === study),
		);
		const akin = fits.filter(({ subjects }) =>
			subjects.some((each) => beginsWith(critique.scene, each)),
		);
		const from = akin.length > 0 ? akin : fits;
		const study = from[turn % Math.max(1, from.length)];
		if (study !== undefined) chosen.push({ dimension, study, ...(claim && { claim }) });
		if (chosen.length === mostStudies) break;
	}
	return chosen;
}

/** Whole words: "a plant" does not begin "a plantation". */
const beginsWith = (scene: string, noun: string): boolean =>
	scene === noun || scene.startsWith(`${noun} `);
