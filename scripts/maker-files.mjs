// Writes src/domain/model/maker-files.ts: name and size of every file that a model made of its maker's files takes up, compiled into the app.
// What is made has its size from the plan, and no hash before it was made once; what comes with the app has both.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { loadApp } from './load-app.mjs';

const path = 'src/domain/model/maker-files.ts';

/** Of the makers' tokenizer.json, at the commits that the cards name. */
const tokenizerBytes = {
	'smolvlm-256m': 3_548_256,
	'smolvlm-500m': 3_548_256,
	'qwen3-vl-2b': 7_032_403,
	'qwen3-vl-4b': 7_032_403,
};
/** The second is for real graphics processors alone, and need not be there. */
const shipped = [
	'library.wasm',
	'library-gpu.wasm',
	'mlc-chat-config.json',
	'mlc-model-manifest.json',
];

/** By what lies in public/models and the app's own modules. -> the text of the file */
export async function makerFilesText({ makerRecipe, layShards, madeFiles }) {
	const folder = (id) => `public/models/${id}/resolve/v1/`;
	const here = Object.entries(tokenizerBytes).filter(([id]) =>
		existsSync(`${folder(id)}library.wasm`),
	);
	const models = here.map(([id, bytes]) => {
		const { recipes, table, constants } = makerRecipe(id);
		const ours = shipped
			.filter((name) => existsSync(folder(id) + name))
			.map((name) => {
				const content = readFileSync(folder(id) + name);
				const sha256 = createHash('sha256').update(content).digest('hex');
				return { name, bytes: content.length, sha256 };
			});
		const made = madeFiles(layShards(recipes, table), constants);
		return { id, files: [...ours, { name: 'tokenizer.json', bytes }, ...made] };
	});
	const row = ({ name, bytes, sha256 }) =>
		sha256 === undefined
			? `\t\t{ name: '${name}', bytes: ${bytes} },\n`
			: `\t\t{\n\t\t\tname: '${name}',\n\t\t\tbytes: ${bytes},\n\t\t\tsha256: '${sha256}',\n\t\t},\n`;
	const lists = models.map(({ id, files }) => `\t'${id}': [\n${files.map(row).join('')}\t],\n`);
	const text =
		`/** Made by scripts/maker-files.mjs from the recipes and public/models; a test compares them. */\n` +
		`import type { ModelFile } from './model';\n\n` +
		`export const makerFiles: Readonly<Partial<Record<string, readonly ModelFile[]>>> = {\n${lists.join('')}};\n`;
	return format(text, { ...(await resolveConfig(path)), filepath: path });
}

if (process.argv[1]?.endsWith('maker-files.mjs')) {
	const app = await loadApp();
	const { makerRecipe } = await app.load('/src/domain/weights/recipes.ts');
	const { layShards } = await app.load('/src/domain/weights/plan.ts');
	const { madeFiles } = await app.load('/src/domain/weights/tensor-cache.ts');
	await app.close();
	writeFileSync(path, await makerFilesText({ makerRecipe, layShards, madeFiles }));
}
