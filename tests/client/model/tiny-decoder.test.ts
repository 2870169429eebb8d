/**
 * The parts from which decoders of other makers are put together (model/parts), through unmodified web-llm, on weights that the page's own
 * modules read and rounded: against float64 logits, with prompts around the size of a chunk.
 */
import { afterEach, describe, expect, it } from 'vitest';
import type { Recipe } from '../../../src/domain/weights/plan';
import cases from '../../fixtures/tiny/cases.json';
import libraryUrl from '../../fixtures/tiny/library.wasm?url';
import gpuLibraryUrl from '../../fixtures/tiny/library-gpu.wasm?url';
import logitsUrl from '../../fixtures/tiny/logits.bin?url';
import chatConfig from '../../fixtures/tiny/mlc-chat-config.json';
import manifest from '../../fixtures/tiny/mlc-model-manifest.json';
import { letterTemplate } from '../../support/letter-tokens';
import { loadPackage, worstDifference } from '../../support/model-package';
import { tinyPackage } from '../../support/tiny-decoder';

const logits = async () => new Float32Array(await (await fetch(logitsUrl)).arrayBuffer());
let loaded: Awaited<ReturnType<typeof loadPackage>> | undefined;

afterEach(async () => {
	await loaded?.close();
	loaded = undefined;
});

async function load(change?: (recipe: Recipe) => Recipe, library = libraryUrl) {
	const config = Object.assign({}, chatConfig, { conv_template: letterTemplate });
	loaded = await loadPackage(tinyPackage(config, change), manifest, library);
	return loaded.ask;
}
/** The recorded row from which the first token was chosen: those before are ends of chunks. */
const firstRow = ({ first, ends, tokens }: (typeof cases.cases)[number]) =>
	first + ends.length - tokens.length;

describe('a decoder from a GGUF file on WebGPU', () => {
	it('computes the recorded logits and writes the recorded tokens', async () => {
		const ask = await load();
		const wanted = await logits();
		for (const recorded of cases.cases) {
			const max_tokens = recorded.tokens.length;
			const { rows, tokens, promptTokens } = await ask(recorded.text, { max_tokens, temperature: 0 });
			expect(promptTokens).toBe(recorded.text.length + 2);
			expect(tokens).toEqual(recorded.tokens);
			expect(rows).toHaveLength(max_tokens);
			expect(worstDifference(rows, wanted, firstRow(recorded))).toBeLessThan(1e-4);
		}
	});

	it('computes the same in the build for graphics processors', async () => {
		const ask = await load(undefined, gpuLibraryUrl);
		const wanted = await logits();
		const recorded = cases.cases.at(-1)!;
		const max_tokens = 3;
		const { rows, tokens } = await ask(recorded.text, { max_tokens, temperature: 0 });
		expect(tokens).toEqual(recorded.tokens.slice(0, max_tokens));
		expect(worstDifference(rows, wanted, firstRow(recorded))).toBeLessThan(1e-4);
	});

	it('would not, were the rows of queries and keys left as GGUF has them', async () => {
		const ask = await load(({ name, form, parts }) => ({
			name,
			form,
			parts: parts.map(({ source }) => ({ source, order: 'as_stored' })),
		}));
		const recorded = cases.cases.at(-1)!;
		const { rows } = await ask(recorded.text, { max_tokens: 1, temperature: 0 });
		expect(worstDifference(rows, await logits(), firstRow(recorded))).toBeGreaterThan(0.05);
	});

	it('draws from the tokens that top_p keeps, and from many of them', async () => {
		const ask = await load();
		const topP = 0.3;
		const { rows, tokens } = await ask('abc', {
			max_tokens: 40,
			temperature: 0.7,
			top_p: topP,
			seed: 5,
		});
		expect(tokens).toHaveLength(40);
		for (const [i, row] of rows.entries()) {
			const top = Math.max(...row);
			const shares = [...row].map((value) => Math.exp((value - top) / 0.7));
			const sum = shares.reduce((a, b) => a + b, 0);
			const chosen = shares[tokens[i]!]! / sum;
			// Everything more likely than what was drawn makes less than top_p.
			const above = shares.filter((share) => share / sum > chosen + 1e-6);
			expect(above.reduce((a, b) => a + b, 0) / sum).toBeLessThan(topP);
		}
		expect(new Set(tokens).size).toBeGreaterThan(10);
	});
});
