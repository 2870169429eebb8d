// Writes src/domain/model/loupe-files.ts: name, size and hash of every file of Loupe, compiled into the app.
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';

const folder = 'public/models/loupe/resolve/v3/';
export const names = [
	'loupe.wasm',
	'mlc-chat-config.json',
	'mlc-model-manifest.json',
	'tensor-cache.json',
	'tokenizer.json',
	'params_shard_0.bin',
];

const hash = (name) =>
	createHash('sha256')
		.update(readFileSync(folder + name))
		.digest('hex');
const entries = names.map((name) => {
	const bytes = statSync(folder + name).size;
	return `\t{\n\t\tname: '${name}',\n\t\tbytes: ${bytes},\n\t\tsha256: '${hash(name)}',\n\t},\n`;
});
writeFileSync(
	'src/domain/model/loupe-files.ts',
	`/** Made by scripts/loupe-files.mjs from the files of the model; a test compares them. */\n` +
		`import type { ModelFile } from './model';\n\n` +
		`export const loupeFiles: readonly ModelFile[] = [\n${entries.join('')}];\n`,
);
writeFileSync(`${folder}SHA256SUMS`, names.map((name) => `${hash(name)}  ${name}\n`).join(''));
