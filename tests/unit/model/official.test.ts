import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { casesFor } from '../../../model/official/compare.mjs';
import { licenceFreePhotos, writeSheet } from '../../../model/official/critiques.mjs';
import { fetchOfficial, Unreached } from '../../../model/official/fetch.mjs';
import { serveStandIn, standInTokenizer } from '../../../model/official/stand-in.mjs';
import { bytePairs, specialToken } from '../../../src/domain/weights/gguf-tokenizer';
import { smolVlmMarks } from '../../../src/domain/weights/smolvlm-marks';

let folder = '';
let closing: (() => unknown)[] = [];
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'official-'));
});
afterEach(() => {
	for (const close of closing) close();
	closing = [];
	rmSync(folder, { recursive: true, force: true });
});

const origin = {
	recipe: 'smolvlm-256m',
	repository: 'maker/model',
	commit: 'a'.repeat(40),
	files: [
		{ name: 'model.safetensors', sha256: '0'.repeat(64) },
		{ name: 'tokenizer.json' },
	],
};
const weights = randomBytes(300_000);
const sha256 = createHash('sha256').update(weights).digest('hex');

async function hub() {
	mkdirSync(join(folder, 'hub'));
	writeFileSync(join(folder, 'hub', 'model.safetensors'), weights);
	writeFileSync(join(folder, 'hub', 'tokenizer.json'), '{}');
	const server = await serveStandIn(join(folder, 'hub'), origin);
	closing.push(server.close);
	return server;
}

describe('the makers’ files', () => {
	it('come by the paths of the hub, with size and hash beside what is expected', async () => {
		const { url } = await hub();
		const found = await fetchOfficial(origin, url, join(folder, 'maker'), () => undefined);
		expect(found[0]).toEqual({
			name: 'model.safetensors',
			bytes: weights.length,
			sha256,
			expected: '0'.repeat(64),
		});
		expect(found.map(({ name }) => name)).toEqual([
			'model.safetensors',
			'tokenizer.json',
			'config.json',
			'preprocessor_config.json',
		]);
		expect(readFileSync(join(folder, 'maker', 'model.safetensors')).equals(weights)).toBe(true);
	});

	it('go on where an earlier run was broken off', async () => {
		const { url } = await hub();
		mkdirSync(join(folder, 'maker'));
		writeFileSync(join(folder, 'maker', 'model.safetensors.part'), weights.subarray(0, 123_456));
		const told: string[] = [];
		await fetchOfficial(origin, url, join(folder, 'maker'), (line: string) => told.push(line));
		expect(told[0]).toContain('from byte 123456');
		expect(readFileSync(join(folder, 'maker', 'model.safetensors')).equals(weights)).toBe(true);
	});

	it('that cannot be had are named, with what the line or the server said', async () => {
		const { url, close } = await hub();
		const other = { ...origin, commit: 'b'.repeat(40) };
		const missing = fetchOfficial(other, url, join(folder, 'maker'), () => undefined);
		await expect(missing).rejects.toThrow(Unreached);
		await expect(missing).rejects.toThrow(/model\.safetensors: status 404/u);
		close();
		closing = [];
		const gone = fetchOfficial(origin, url, join(folder, 'gone'), () => undefined);
		await expect(gone).rejects.toThrow(Unreached);
		await expect(gone).rejects.toThrow(/ECONNREFUSED/u);
	});
});

it('what stands in for the tokenizer has the ids of the marks around tiles', () => {
	const marks = smolVlmMarks(standInTokenizer({ bytePairs, specialToken }));
	expect([marks.edge, marks.whole, marks.tile(1, 1), marks.tile(2, 2)]).toEqual([
		49_189, 49_152, 49_153, 49_160,
	]);
});

it('plain text is read in windows that together have as many tokens as were asked for', () => {
	const cases = casesFor(['a.png'], { photoTokens: 4, textTokens: 2500 });
	expect(cases.map(({ tokens }) => tokens)).toEqual([4, 1024, 1024, 452]);
	const texts = cases.flatMap(({ forced }) => (forced === undefined ? [] : [forced]));
	expect(new Set(texts).size).toBe(3);
});

it('a rater gets four photos for each critique, and the key alone says which is its own', () => {
	const photos = licenceFreePhotos().slice(0, 8);
	const critiques = photos.map((photo, i) => ({ photo, said: [`This is <${String(i)}>.`] }));
	expect(writeSheet(critiques, folder)).toBe(8);
	const sheet = readFileSync(join(folder, 'rater', 'sheet.html'), 'utf8');
	const key = readFileSync(join(folder, 'rater-key.csv'), 'utf8').trim().split('\n');
	const sections = sheet.split('<section>').slice(1);
	expect(sections).toHaveLength(8);
	for (const [row, section] of sections.entries()) {
		const shown = [...section.matchAll(/photos\/(\d\d)\.jpg/gu)].map(([, number]) => Number(number));
		expect(new Set(shown).size).toBe(4);
		const letter = key[row]?.split(',')[1] ?? '';
		expect(shown['ABCD'.indexOf(letter)]).toBe(row);
		expect(section).toContain(`This is &#60;${String(row)}&#62;.`);
	}
	// The right one stands at no place more often than at others by much.
	const places = key.map((line) => line.split(',')[1]);
	expect(new Set(places).size).toBeGreaterThan(2);
});
