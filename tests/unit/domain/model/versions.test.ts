import { describe, expect, it } from 'vitest';
import { makerModels } from '../../../../src/domain/model/maker-models';
import { loupe } from '../../../../src/domain/model/models';
import { makerRecipe } from '../../../../src/domain/weights/recipes';
import versions from '../../../fixtures/weights/versions.json';
import type { VersionLock } from '../../../support/version-lock';
import { changesOf, lockOf, recipeHash } from '../../../support/version-lock';

const recorded = versions as Readonly<Record<string, VersionLock>>;
const [first] = makerModels;

describe('a version of a model', () => {
	it.each([loupe, ...makerModels].map((model) => [model.package.path, model] as const))(
		'%s has the library, recipe and rounding that it was recorded with',
		(path, model) => {
			expect(changesOf(path, recorded[path], lockOf(model)).join('\n')).toBe('');
		},
	);

	it('that is changed in its own place is told by name, with what to do', () => {
		const { path } = first!.package;
		const now = lockOf(first!);
		const { 'library-gpu.wasm': _, ...files } = now.files;
		const changed = [
			{ ...now, files: { ...now.files, 'library.wasm': '0' } },
			{ ...now, files },
			{ ...now, recipe: '0' },
			{ ...now, rounding: '2 0' },
		];
		const named = ['library.wasm', 'library-gpu.wasm', 'the recipe', 'the rounding'];
		for (const [i, each] of changed.entries()) {
			const told = changesOf(path, recorded[path], each);
			expect(told).toHaveLength(1);
			expect(told[0]).toContain(`${path}: ${named[i]!}`);
			expect(told[0]).toContain('next version');
			expect(told[0]).toContain(JSON.stringify({ [path]: each }));
		}
		expect(changesOf('models/x/resolve/v2/', undefined, now)[0]).toContain('a new version');
	});

	it('has another recipe where a tensor is rounded otherwise, lies elsewhere, or is another', () => {
		const recipe = makerRecipe('smolvlm-256m');
		const whole = recipeHash(recipe);
		const [one, two, ...rest] = recipe.recipes;
		const table = new Map(recipe.table).set('one.more', { shape: [1] });
		const hashes = [
			recipeHash({ ...recipe, recipes: [two!, one!, ...rest] }),
			recipeHash({ ...recipe, recipes: [{ ...one!, form: 'q4' }, two!, ...rest] }),
			recipeHash({ ...recipe, recipes: [one!, ...rest] }),
			recipeHash({ ...recipe, table }),
			recipeHash({ ...recipe, constants: [] }),
		];
		expect(new Set([whole, ...hashes]).size).toBe(6);
		expect(recipeHash(makerRecipe('smolvlm-256m'))).toBe(whole);
	});
});
