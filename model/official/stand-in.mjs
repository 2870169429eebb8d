// A server in the hub's place with files of the makers' very layout and drawn weights: what there is to rehearse the command with where the
// hub cannot be reached. Nothing that such a model says means anything.
import { createReadStream, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { loadApp } from '../../scripts/load-app.mjs';
import { draw } from '../text/draw.mjs';

/** Signs by which byte-level tokenizers write bytes, in their order. */
function byteSigns() {
	const plain = (byte) => (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
	let beyond = 256;
	return Array.from({ length: 256 }, (_, byte) => String.fromCodePoint(plain(byte) ? byte : beyond++));
}

/** Ids as SmolVLM has them; each byte is a word of its own, and so are two newlines. First argument: the app's gguf-tokenizer.ts. */
export function standInTokenizer({ bytePairs, specialToken }) {
	const words = new Map([['<|endoftext|>', 0], ['<|im_start|>', 1], ['<|im_end|>', 2]]);
	for (const sign of byteSigns()) words.set(sign, words.size);
	words.set('ĊĊ', words.size);
	while (words.size < 49_152) words.set(`unused${words.size}`, words.size);
	const marks = new Map([[49_152, '<global-img>'], [49_189, '<fake_token_around_image>'], [49_190, '<image>'], [49_279, '<end_of_utterance>']]);
	for (let row = 1; row <= 6; row += 1)
		for (let column = 1; column <= 6; column += 1)
			marks.set(49_152 + 6 * (row - 1) + column, `<row_${row}_col_${column}>`);
	const first = [...words].slice(0, 3).map(([content, id]) => specialToken(id, content));
	const reserved = Array.from({ length: 128 }, (_, i) => specialToken(49_152 + i, marks.get(49_152 + i) ?? `<|reserved_${i}|>`));
	return bytePairs([...first, ...reserved], Object.fromEntries(words), ['Ċ Ċ']);
}

async function drawInto(folder, origin) {
	mkdirSync(folder, { recursive: true });
	for (const name of ['config.json', 'preprocessor_config.json']) writeFileSync(join(folder, name), '{}\n');
	const [weights, tokenizer] = ['model.safetensors', 'tokenizer.json'].map((name) => join(folder, name));
	if (existsSync(weights) && existsSync(tokenizer)) return;
	const app = await loadApp();
	try {
		const parts = await app.load('/src/domain/weights/gguf-tokenizer.ts');
		writeFileSync(tokenizer, JSON.stringify(standInTokenizer(parts)));
		if (existsSync(weights)) return;
		const { makerRecipe } = await app.load('/src/domain/weights/recipes.ts');
		await draw(app.load, makerRecipe(origin.recipe).table, 1, weights);
	} finally {
		await app.close();
	}
}

/** -> { url, close } of a server that has such files where the hub has the makers' */
export async function serveStandIn(folder, origin) {
	await drawInto(folder, origin);
	const base = `/${origin.repository}/resolve/${origin.commit}/`;
	const server = createServer((request, response) => {
		const name = request.url.startsWith(base) ? request.url.slice(base.length) : '';
		const path = join(folder, name);
		response.setHeader('access-control-allow-origin', '*');
		response.setHeader('access-control-expose-headers', 'content-range, etag');
		response.setHeader('cross-origin-resource-policy', 'cross-origin');
		if (!/^[\w.]+$/u.test(name) || !existsSync(path)) return response.writeHead(404).end();
		const { size } = statSync(path);
		const range = /^bytes=(\d+)-(\d*)$/u.exec(request.headers.range ?? '');
		const start = Number(range?.[1] ?? 0);
		const end = Math.min(size, Number(range?.[2] || size - 1) + 1) - 1;
		if (start > end) return response.writeHead(416).end();
		response.writeHead(range ? 206 : 200, {
			'content-length': end - start + 1,
			'accept-ranges': 'bytes',
			...(range && { 'content-range': `bytes ${start}-${end}/${size}` }),
		});
		createReadStream(path, { start, end }).pipe(response);
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
