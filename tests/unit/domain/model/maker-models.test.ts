import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makerFilesText } from '../../../../scripts/maker-files.mjs';
import { advisors } from '../../../../src/advisors';
import { answerShapes } from '../../../../src/domain/critique/answer-shape';
import { critiquePrompt, effectiveCap } from '../../../../src/domain/critique/prompt';
import { maxTokensCeiling } from '../../../../src/domain/settings';
import { makerModel, makerModels } from '../../../../src/domain/model/maker-models';
import { downloadBytes, modelBytes } from '../../../../src/domain/model/model';
import { layShards } from '../../../../src/domain/weights/plan';
import { makerRecipe } from '../../../../src/domain/weights/recipes';
import { madeFiles } from '../../../../src/domain/weights/tensor-cache';
import { readAddedModels } from '../../../../src/storage/added-models';
import { factsOfPhotos } from '../../../support/general-answers';

const all = makerModels.map((model) => [model.id, model] as const);

describe('models that are made of their makers’ files', () => {
	it('list the files that their recipes make, and the libraries of this version', async () => {
		const committed = readFileSync('src/domain/model/maker-files.ts', 'utf8');
		expect(await makerFilesText({ makerRecipe, layShards, madeFiles })).toBe(committed);
	});

	it.each(all)('%s names its licence, its maker and the very commit, and is experimental', (id, model) => {
		const { origin, path } = model.package;
		expect(model.evidence).toBe('experimental');
		expect(model.licence?.name).toBe('Apache-2.0');
		expect(readFileSync(`public/${model.licence?.url ?? ''}`, 'utf8')).toContain('Apache License');
		expect(existsSync(`model/evidence/${id}.json`)).toBe(true);
		expect(existsSync(`public/${path}library.wasm`)).toBe(true);
		expect(origin?.commit).toMatch(/^[0-9a-f]{40}$/u);
		for (const { url } of origin?.files ?? [])
			expect(url).toContain(`https://huggingface.co/${origin?.repository ?? ''}/resolve/${origin?.commit ?? ''}/`);
		// 16 bits became 8 and a little, and where most of them are the decoder's 4.
		const [least, most] = id.startsWith('qwen') ? [0.3, 0.38] : [0.5, 0.56];
		expect(modelBytes(model) / downloadBytes(model)).toBeGreaterThan(least);
		expect(modelBytes(model) / downloadBytes(model)).toBeLessThan(most);
	});

	it.each(all)('%s has room for picture, longest prompt and an answer twice as long as most', (_id, model) => {
		const photos = Object.values(factsOfPhotos);
		expect(photos.length).toBeGreaterThan(3);
		for (const [advisor, facts] of advisors.flatMap((each) => photos.map((of) => [each, of] as const)))
			for (const language of ['en', 'de']) {
				const prompt = critiquePrompt(model.contract, advisor, facts, language);
				const room = effectiveCap(model, maxTokensCeiling, prompt, true);
				expect(room).toBeGreaterThanOrEqual(2 * model.expectedTokens);
			}
		expect(answerShapes[model.contract].layout).toBe('words');
	});

	it('have the card of this version, whatever an older one has stored', () => {
		const [model] = makerModels;
		if (model === undefined) throw new Error('none is offered');
		const old = { ...model, name: 'Old', package: { ...model.package, version: 'v0' } };
		expect(readAddedModels([{ id: model.id, addedAtMs: 1, card: old }])).toEqual([model]);
		expect(makerModel('nobody')).toBeUndefined();
	});
});
