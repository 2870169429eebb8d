import { describe, expect, it } from 'vitest';
import { planConversion } from '../../../../src/domain/weights/plan';
import { readSafetensors } from '../../../../src/domain/weights/safetensors';
import {
	pictureRows,
	smolVlm256,
	smolVlm500,
	smolVlmRecipes,
	smolVlmTable,
	type SmolVlmSizes,
} from '../../../../src/domain/weights/smolvlm';
import { checkExpected } from '../../../../src/domain/weights/tensors';
import { safetensorsHeader } from '../../../support/safetensors-file';

/** The makers' model.safetensors at commits 7e3e67ed… and a7da5b98…: bytes and tensors. */
const published: [string, SmolVlmSizes, number, number][] = [
	['256M', smolVlm256, 513_028_808, 471],
	['500M', smolVlm500, 1_015_025_832, 489],
];

describe('smolVlmTable', () => {
	it.each(published)(
		'makes the file of the makers to the byte: %s',
		(_name, sizes, bytes, tensors) => {
			const table = smolVlmTable(sizes);
			const { header, dataBytes } = safetensorsHeader(table, 'BF16', { format: 'pt' });
			expect(table.size).toBe(tensors);
			expect(header.length + dataBytes).toBe(bytes);
			const read = readSafetensors(header, bytes, (text) => new TextDecoder().decode(text));
			checkExpected(read, table);
			const { windows, targets } = planConversion(smolVlmRecipes(sizes, 'q8'), read);
			const used = new Set(windows.flatMap(({ pieces }) => pieces.map(({ source }) => source)));
			expect(used.size).toBe(table.size);
			expect(Math.max(...windows.map(({ from, to }) => to - from))).toBeLessThanOrEqual(
				16 * 1024 * 1024,
			);
			expect(targets.find(({ name }) => name === 'tower.patch.weight')?.shape).toEqual([
				12, 204, 64,
			]);
			expect(targets.find(({ name }) => name === 'tower.blocks.3.qkv.bias')?.shape).toEqual([
				3 * 768,
			]);
		},
	);
});

describe('pictureRows', () => {
	const marks = {
		edge: 49_189,
		whole: 49_152,
		newline: 198,
		twoNewlines: 1116,
		tile: (row: number, column: number) => 49_153 + 6 * (row - 1) + (column - 1),
	};

	it('puts marks around tiles as the processor writes them', () => {
		const rows = pictureRows(2, 1, 2, marks);
		expect([...rows]).toEqual([
			...[49_189, 49_153, -1, -2, 49_189, 49_154, -3, -4, 1116],
			...[49_189, 49_152, -5, -6, 49_189],
		]);
	});

	it('makes 333 rows of two by two tiles and the whole, 862 of four by three', () => {
		expect(pictureRows(2, 2, 64, marks)).toHaveLength(333);
		expect(pictureRows(4, 3, 64, marks)).toHaveLength(862);
	});
});
