// `parity NAME --real`: drawn weights in real sizes against the official implementation. One layer of each part (tower, connector, decoder, head)
// in float64, then the whole decoder over words in float32.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { loadApp } from '../../scripts/load-app.mjs';
import { compareAnswers } from './compare-answers.mjs';
import { drawnSmolVlm } from './real-smolvlm.mjs';
import { openText } from './run-page.mjs';

const floats = (path) => new Float32Array(new Uint8Array(readFileSync(path)).buffer);

/** Runs one package and what Python records of it. `modelName`: of modern/config.py. */
async function compareOne(python, app, { modelName, library, drawn, wasm }) {
	const out = join('model/.cache/real', modelName);
	execFileSync(python, ['-m', 'modern.record_real', modelName, drawn.path, out], {
		stdio: ['ignore', 'ignore', 'ignore'],
		env: { ...process.env, PYTHONPATH: 'model' },
	});
	const { letterTemplate } = await app.load('/tests/support/letter-tokens.ts');
	const chatConfig = { ...JSON.parse(readFileSync(join(library, 'mlc-chat-config.json'), 'utf8')), conv_template: letterTemplate };
	const software = process.env.MONDRIAN_GPU !== '1';
	const model = await openText({ library, folder: drawn.made.folder, software, chatConfig, wasm });
	try {
		const { cases } = JSON.parse(readFileSync(join(out, 'cases.json'), 'utf8'));
		const wanted = floats(join(out, 'logits.bin'));
		const png = join(out, 'picture.png');
		const url = existsSync(png) ? `data:image/png;base64,${readFileSync(png, 'base64')}` : undefined;
		const logits = await compareAnswers(model, { cases, wanted, vocab: drawn.vocab, urlOf: () => url });
		return { logits, picture: model.picture, image: join(out, 'image.bin') };
	} finally {
		await model.close();
	}
}

/** Rows 2 to 65 of the picture are the image's own; marks stand around them. */
function compareImage(rows, wanted) {
	const width = rows.length / 67;
	const told = { maxError: 0, largest: 0, rows: wanted.length / width };
	for (const [i, right] of wanted.entries()) {
		told.maxError = Math.max(told.maxError, Math.abs(right - rows[2 * width + i]));
		told.largest = Math.max(told.largest, Math.abs(right));
	}
	return told;
}

/** `wasm`: which build. -> { report, holds } */
export async function parityInRealSizes(python, name, seed, wasm) {
	const layer = `${name}-layer`;
	execFileSync(process.execPath, ['model/run.mjs', 'library', layer, '--write'], { stdio: ['ignore', 'ignore', 'inherit'] });
	const app = await loadApp();
	try {
		const ofLayer = join('model/.cache/libraries', layer);
		const one = await drawnSmolVlm(app.load, { name, layers: 1, tiles: false, library: ofLayer, seed });
		const parts = await compareOne(python, app, { modelName: layer, library: ofLayer, drawn: one, wasm });
		const image = compareImage(parts.picture.rows, floats(parts.image));
		const ofModel = join('public/models', name, 'resolve/v1');
		const all = await drawnSmolVlm(app.load, { name, tiles: true, library: ofModel, seed });
		const whole = await compareOne(python, app, { modelName: name, library: ofModel, drawn: all, wasm });
		const report = {
			date: new Date().toISOString().slice(0, 10),
			device: `${process.env.MONDRIAN_GPU === '1' ? 'own GPU' : 'software adapter'}, ${cpus().length} × ${cpus()[0].model.trim()}`,
			build: wasm,
			oneLayerOfEach: { imageRows: image, logits: parts.logits },
			wholeDecoderOverWords: whole.logits,
		};
		const within = ({ maxError, largest }, share) => maxError <= share * largest;
		const holds =
			within(image, 1e-4) &&
			[parts.logits, whole.logits].every(({ greedyEqual }) => greedyEqual) &&
			within(parts.logits, 1e-4) &&
			within(whole.logits, 1e-3);
		return { report, holds };
	} finally {
		await app.close();
	}
}
