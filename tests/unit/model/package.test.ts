import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loupe } from '../../../src/domain/model/models';

const folder = `public/${loupe.package.path}`;
const json = (name: string) => JSON.parse(readFileSync(folder + name, 'utf8'));
const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

/** JSON with sorted keys and no spaces: what web-llm hashes. */
function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (value === null || typeof value !== 'object') return JSON.stringify(value);
	const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}

describe('the package of Loupe', () => {
	it.each(loupe.package.files)('holds $name with the size and hash that are compiled in', ({ name, bytes, sha256: hash }) => {
		expect(statSync(folder + name).size).toBe(bytes);
		expect(sha256(readFileSync(folder + name))).toBe(hash);
	});

	it('lists the same hashes in SHA256SUMS', () => {
		const lines = readFileSync(`${folder}SHA256SUMS`, 'utf8').trim().split('\n').sort();
		expect(lines).toEqual(loupe.package.files.map((file) => `${file.sha256}  ${file.name}`).sort());
	});

	it('stays within its sizes', () => {
		expect(statSync(`${folder}loupe.wasm`).size).toBeLessThanOrEqual(4.6e6);
		const shards = readdirSync(folder).filter((name) => name.endsWith('.bin'));
		expect(shards.reduce((sum, name) => sum + statSync(folder + name).size, 0)).toBeLessThanOrEqual(14e6);
	});

	it('names an interface that web-llm will compute too, and one image size', () => {
		const manifest = json('mlc-model-manifest.json');
		expect(manifest.interface_id).toBe(`sha256:${sha256(canonical({ tasks: manifest.tasks }))}`);
		const { processor } = manifest.tasks['chat.completions'].inputs.image;
		const { picture } = loupe;
		const [width, height] = picture.layout === 'details' ? [picture.width, picture.height] : [];
		expect(processor.resize).toMatchObject({ mode: 'stretch', width, height });
		expect(processor.num_embeddings).toBe(loupe.picture.tokens);
		expect(json('mlc-chat-config.json').context_window_size).toBe(loupe.contextTokens);
	});

	it('imports and exports what web-llm links', async () => {
		const module = await WebAssembly.compile(readFileSync(`${folder}loupe.wasm`));
		const imports = WebAssembly.Module.imports(module).map((each) => `${each.module}.${each.name}`);
		expect(imports.filter((name) => name.startsWith('env.')).sort()).toEqual([
			...['env.TVMFFIWasmFunctionDeleter', 'env.TVMFFIWasmSafeCall', 'env.emscripten_notify_memory_growth'],
		]);
		const exports = WebAssembly.Module.exports(module).map((each) => each.name);
		for (const name of ['memory', '_initialize', 'TVMFFIFunctionCall', 'TVMFFIObjectIncRef']) {
			expect(exports).toContain(name);
		}
	});

	it('has every weight in the shard', () => {
		interface Shard {
			dataPath: string;
			records: { byteOffset: number; nbytes: number }[];
		}
		const { records } = json('tensor-cache.json') as { records: Shard[] };
		for (const shard of records) {
			const ends = shard.records.map((each) => each.byteOffset + each.nbytes);
			expect(Math.max(...ends)).toBe(statSync(folder + shard.dataPath).size);
		}
	});
});
