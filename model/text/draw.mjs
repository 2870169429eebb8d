// npm run model -- draw NAME --seed N --out FILE: a file of the maker's very layout with drawn weights: names, bf16, bytes. For what needs a file
// and not a maker's weights: installing, measuring, comparing with the official implementation. Nothing it says means anything.
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { loadApp } from '../../scripts/load-app.mjs';

/** Half the width of the range, and its middle. What goes through a matrix keeps its size, so that logits are about 1 in any depth. */
function rangeOf(name, shape) {
	if (name.endsWith('.bias')) return [0.05, 0];
	if (shape.length === 1) return [0.25, 1];
	if (name.includes('embed_tokens') || name.includes('position_embedding')) return [1, 0];
	return [Math.sqrt(3 / shape.slice(1).reduce((product, size) => product * size, 1)), 0];
}

/** Integer arithmetic, then bf16 with what is beyond it cut off: the same bytes everywhere. */
function drawn(seed, count, [scale, middle]) {
	const bits = new Uint16Array(count);
	const value = new Float32Array(1);
	const word = new Uint32Array(value.buffer);
	for (let i = 0; i < count; i += 1) {
		let hash = Math.imul(i, 0x9e3779b1) + Math.imul(seed, 0x85ebca77);
		hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
		hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
		hash ^= hash >>> 15;
		value[0] = ((hash >>> 8) / 2 ** 23 - 1) * scale + middle;
		bits[i] = word[0] >>> 16;
	}
	return new Uint8Array(bits.buffer);
}

/** `table`: names and shapes, as src/domain/weights has them. -> { bytes, sha256 } */
export async function draw(load, table, seed, path) {
	const { safetensorsHeader } = await load('/tests/support/safetensors-file.ts');
	const { header, order } = safetensorsHeader(table, 'BF16', { format: 'pt' });
	mkdirSync(dirname(path), { recursive: true });
	const file = openSync(`${path}.part`, 'w');
	const sha256 = createHash('sha256');
	let bytes = 0;
	const write = (part) => {
		for (let at = 0; at < part.length;) at += writeSync(file, part, at);
		sha256.update(part);
		bytes += part.length;
	};
	write(header);
	for (const [i, name] of order.entries()) {
		const { shape } = table.get(name);
		const count = shape.reduce((product, size) => product * size, 1);
		write(drawn(1000 * seed + i, count, rangeOf(name, shape)));
	}
	closeSync(file);
	renameSync(`${path}.part`, path);
	return { bytes, sha256: sha256.digest('hex') };
}

async function main() {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { seed: { type: 'string', default: '1' }, out: { type: 'string' } },
	});
	const [name] = positionals;
	const seed = Number(values.seed);
	const app = await loadApp();
	try {
		const { makerRecipe } = await app.load('/src/domain/weights/recipes.ts');
		let recipe;
		try {
			recipe = makerRecipe(name);
		} catch {
			recipe = undefined;
		}
		if (recipe === undefined || values.out === undefined || !Number.isSafeInteger(seed) || seed < 0) {
			console.error('Usage: npm run model -- draw smolvlm-256m|smolvlm-500m|… --out FILE [--seed N]');
			process.exitCode = 2;
			return;
		}
		const { bytes, sha256 } = await draw(app.load, recipe.table, seed, values.out);
		console.log(`${values.out}: ${bytes} bytes, sha256 ${sha256}`);
	} finally {
		await app.close();
	}
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await main();
