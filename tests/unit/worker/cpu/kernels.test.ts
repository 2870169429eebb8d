import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Kernels } from '../../../../src/worker/cpu/kernels';

const wasm = readFileSync('src/worker/cpu/kernels.wasm');
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const sums = readFileSync('model/cpu/SHA256SUMS', 'utf8')
	.trim()
	.split('\n')
	.map((line) => line.split('  '));
const pathOf = (name: string): string =>
	name === 'kernels.wasm' ? `src/worker/cpu/${name}` : `model/${name}`;

describe('the kernels of the processor', () => {
	it.each(sums)('%s is of %s as it is here, or run npm run model -- cpu --write', (sum, name) => {
		expect(sha256(readFileSync(pathOf(name)))).toBe(sum);
	});

	it('are a few kilobytes that take nothing from outside', async () => {
		expect(wasm.length).toBeLessThan(12_000);
		const module = await WebAssembly.compile(wasm);
		expect(WebAssembly.Module.imports(module)).toEqual([]);
	});

	it('take memory as it is wanted, and give it back', async () => {
		const kernels = await Kernels.start(wasm);
		const before = kernels.take(16);
		const inner = kernels.scratch(() => kernels.takeFloats(1_000_000));
		expect(kernels.run.memory.buffer.byteLength).toBeGreaterThan(4_000_000);
		expect(kernels.take(1)).toBe(inner);
		expect(kernels.take(1) - inner).toBe(16);
		expect(inner - before).toBe(16);
		expect(() => kernels.take(2 ** 33)).toThrow('out_of_memory');
		expect([...kernels.floats(kernels.keep([1, 2.5, -3]), 3)]).toEqual([1, 2.5, -3]);
	});
});
