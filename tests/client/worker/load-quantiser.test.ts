import { expect, it, vi } from 'vitest';
import { quantiseRows } from '../../../src/domain/weights/quantise-rows';
import { loadQuantiser } from '../../../src/worker/weights/load-quantiser';
import recorded from '../../fixtures/weights/drawn.json';
import { drawnWeights } from '../../support/drawn-weights';

async function sha256(words: Uint32Array<ArrayBuffer>): Promise<string> {
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', words));
	return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

it('rounds in WebAssembly as NumPy does, in this browser', async () => {
	const quantise = await loadQuantiser();
	expect(quantise).not.toBe(quantiseRows);
	for (const sums of recorded) {
		const bytes = new Uint8Array(drawnWeights(sums.seed, 128 * 288).buffer);
		for (const form of ['q8', 'q4'] as const) {
			const { words } = quantise(form, {
				type: 'f32',
				order: 'as_stored',
				rows: 128,
				columns: 288,
				bytes,
			});
			expect(await sha256(words)).toBe(sums[form]);
		}
	}
});

it('leaves it to the reference where there is no SIMD, or the file is gone', async () => {
	vi.spyOn(WebAssembly, 'instantiate').mockRejectedValueOnce(
		new WebAssembly.CompileError('no simd'),
	);
	expect(await loadQuantiser()).toBe(quantiseRows);
	vi.spyOn(globalThis, 'fetch').mockResolvedValueOnce(new Response('gone', { status: 404 }));
	expect(await loadQuantiser()).toBe(quantiseRows);
	vi.restoreAllMocks();
	expect(await loadQuantiser()).not.toBe(quantiseRows);
});
