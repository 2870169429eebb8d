import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Dimension, DimensionReview } from '../../../../src/domain/critique/critique';
import { dimensions } from '../../../../src/domain/critique/critique';
import { sceneNouns } from '../../../../src/domain/critique/loupe-words';
import { chooseStudies, studySchema } from '../../../../src/domain/critique/study';

const folder = 'public/study';
const all = v.parse(studySchema, JSON.parse(readFileSync(`${folder}/study.json`, 'utf8')));
const weak = (...names: Dimension[]): DimensionReview[] =>
	names.map((dimension) => ({ dimension, score: 4, comment: '', recommendation: '' }));

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

	it('have something for every dimension', () => {
		for (const dimension of dimensions) {
			expect(chooseStudies(all, weak(dimension), 'a picture', 'x')).toHaveLength(1);
		}
	});
});

describe('chooseStudies', () => {
	it('prefers the same subject, repeats nothing, and always chooses alike', () => {
		const three = weak('focus_sharpness', 'visual_balance', 'composition');
		const chosen = chooseStudies(all, three, 'a bird before a soft background', 'job-7');
		expect(chosen.map(({ study }) => study.title)).toContain('Kingfisher');
		expect(new Set(chosen.map(({ study }) => study)).size).toBe(3);
		expect(chooseStudies(all, three, 'a bird before a soft background', 'job-7')).toEqual(chosen);
		expect(chosen.map(({ dimension }) => dimension)).toEqual(three.map((each) => each.dimension));
	});

	it('gives fewer when nothing is left, and nothing from nothing', () => {
		const [first] = all.filter((study) => study.dimensions.includes('lighting'));
		expect(chooseStudies([first!], weak('lighting', 'lighting'), 'food', 'a')).toHaveLength(1);
		expect(chooseStudies([], weak('lighting'), 'food', 'a')).toEqual([]);
	});
});
