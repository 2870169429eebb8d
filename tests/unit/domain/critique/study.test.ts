import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { ClaimKind } from '../../../../src/domain/claims/claim';
import type { Dimension } from '../../../../src/domain/critique/critique';
import { dimensions } from '../../../../src/domain/critique/critique';
import { sceneNouns } from '../../../../src/domain/critique/loupe-words';
import type { PhotoCritique, ToldClaim } from '../../../../src/domain/critique/photo-critique';
import { chooseStudies, studySchema } from '../../../../src/domain/critique/study';
import { studies } from '../../../../src/ui/text/de/studies';
import { critiqueResult } from '../../../support/samples';

const folder = 'public/study';
const all = v.parse(studySchema, JSON.parse(readFileSync(`${folder}/study.json`, 'utf8')));
/** One of before claims, whose weakest dimensions these are. */
function weak(scene: string, ...names: Dimension[]): PhotoCritique {
	const { critique } = critiqueResult('a', { scene });
	if (critique?.kind !== 'critique') throw new Error('no critique');
	const score = (dimension: Dimension) =>
		names.includes(dimension) ? names.indexOf(dimension) : 9;
	return {
		...critique,
		dimensions: critique.dimensions.map((each) => ({ ...each, score: score(each.dimension) })),
	};
}
const said = (kind: ClaimKind, good: boolean): ToldClaim => ({
	kind,
	good,
	dimension: 'lighting',
	severity: 'slight',
	where: 'top',
	basis: 'measured',
	confidence: 1,
});

describe('the bundled studies', () => {
	it('are exactly the files of the folder, unchanged since they were listed', () => {
		const listed = all.flatMap(({ file, thumb }) => [file, thumb]);
		expect(readdirSync(folder).sort()).toEqual([...listed, 'study.json'].sort());
		for (const { file, sha256 } of all) {
			const bytes = readFileSync(`${folder}/${file}`);
			expect(createHash('sha256').update(bytes).digest('hex'), file).toBe(sha256);
		}
	});

	it('carry no EXIF, each a licence that allows it, and tags that exist', () => {
		for (const { file, licence, subjects } of all) {
			expect(readFileSync(`${folder}/${file}`).includes('Exif'), file).toBe(false);
			expect(licence).toMatch(/^(?:CC0|CC-BY|Public Domain|BSD-2)/u);
			for (const subject of subjects) expect(sceneNouns).toContain(subject);
		}
	});

	it('are told in German, too, each of them', () => {
		expect(Object.keys(studies).sort()).toEqual(all.map(({ file }) => file).sort());
	});

	it('have something for every dimension', () => {
		for (const dimension of dimensions) {
			expect(chooseStudies(all, weak('a picture', dimension), 'x')[0]?.dimension).toBe(dimension);
		}
	});
});

describe('chooseStudies', () => {
	it('prefers the same subject, repeats nothing, and always chooses alike', () => {
		const three = ['focus_sharpness', 'visual_balance', 'composition'] as const;
		const critique = weak('a bird before a soft background', ...three);
		const chosen = chooseStudies(all, critique, 'job-7');
		expect(chosen.map(({ study }) => study.title)).toContain('Kingfisher');
		expect(new Set(chosen.map(({ study }) => study)).size).toBe(3);
		expect(chooseStudies(all, critique, 'job-7')).toEqual(chosen);
		expect(chosen.map(({ dimension }) => dimension)).toEqual(three);
	});

	it('gives fewer when nothing is left, and nothing from nothing', () => {
		const lighting = all.filter((study) => study.dimensions.includes('lighting')).slice(0, 1);
		expect(chooseStudies(lighting, weak('food', 'lighting'), 'a')).toHaveLength(1);
		expect(chooseStudies([], weak('food', 'lighting'), 'a')).toEqual([]);
	});

	it('answers what is said of the photo, what is to be done first, and says which', () => {
		const action = { dimension: 'lighting', what: 'x', why: 'y', where: 'top' } as const;
		const critique: PhotoCritique = {
			...weak('a building'),
			actions: [
				{ ...action, claim: 'burnt_areas' },
				{ ...action, claim: 'noise' },
				{ ...action, claim: 'suggestion' },
			],
			claims: [
				said('burnt_areas', false),
				said('noise', false),
				said('symmetrical', true),
				{ ...said('layered', true), withdrawn: 'unsure' },
			],
		};
		const chosen = chooseStudies(all, critique, 'a');
		// Nothing answers noise, and what was withdrawn is not said.
		expect(chosen.map(({ claim }) => claim)).toEqual(['burnt_areas', 'symmetrical']);
		for (const { claim, study } of chosen) expect(study.claims).toContain(claim);
	});
});
