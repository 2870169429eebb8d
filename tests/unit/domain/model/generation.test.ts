import { expect, it } from 'vitest';
import { drawingAt, usualGeneration } from '../../../../src/domain/model/generation';
import { makerModels } from '../../../../src/domain/model/maker-models';

const [smolVlm, , qwen] = makerModels;

it('draws greedily at temperature 0, whatever the card says', () => {
	for (const { generation } of makerModels)
		for (const isBound of [true, false])
			expect(drawingAt(0, generation!, isBound)).toEqual({ temperature: 0 });
});

it('follows the makers’ advice in free text, and leaves the penalty out where a form repeats itself', () => {
	const { generation } = qwen!;
	const { temperature } = generation!;
	expect(drawingAt(temperature, generation!, false)).toEqual({
		temperature: 0.7,
		topP: 0.8,
		presencePenalty: 1.5,
	});
	expect(drawingAt(temperature, generation!, true)).toEqual({ temperature: 0.7, topP: 0.8 });
	expect(drawingAt(0.7, smolVlm!.generation!, false)).toEqual({ temperature: 0.7 });
	expect(drawingAt(0.4, usualGeneration, true)).toEqual({ temperature: 0.4 });
});

it('is one record on every card of a maker, called unmeasured', () => {
	for (const { generation } of makerModels) expect(generation).toMatchObject({ measured: false });
	expect(qwen!.generation!.source).toMatch(/^https:\/\/huggingface\.co\/Qwen\//u);
});
