import { expect, it } from 'vitest';
import { layShards, planConversion, segmentsOf } from '../../../src/domain/weights/plan';
import { makerRecipe, type RecipeId } from '../../../src/domain/weights/recipes';
import { readSafetensors } from '../../../src/domain/weights/safetensors';
import { usualWindowBytes } from '../../../src/storage/model-request';
import { safetensorsHeader } from '../../support/safetensors-file';

it.each<RecipeId>(['smolvlm-256m', 'smolvlm-500m', 'qwen3-vl-2b', 'qwen3-vl-4b'])(
	'cuts every matrix of %s into windows of 2 MiB',
	(id) => {
		const { recipes, shardBytes, table } = makerRecipe(id);
		const { header, dataBytes } = safetensorsHeader(table, 'BF16');
		const bytes = header.length + dataBytes;
		const tensors = readSafetensors(header, bytes, (text) => new TextDecoder().decode(text));
		const layout = layShards(recipes, table, shardBytes);
		const { windows } = planConversion(recipes, tensors, usualWindowBytes, table, layout);
		const segments = segmentsOf(windows, bytes, usualWindowBytes);
		expect(segments.at(-1)?.to).toBe(bytes);
		for (const { from, to } of segments) expect(to - from).toBeLessThanOrEqual(usualWindowBytes);
	},
);
