// npm run model -- build|cpu|quantiser|train|evaluate|compare|judge|reference: makes Loupe from sources, in an environment of its own;
// text|draw|parity|smollm2|library: decoders of other makers.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const python = `${here}/.venv/bin/python`;

function run(command, args, options = {}) {
	const env = { ...process.env, PYTHONPATH: here };
	const done = spawnSync(command, args, { stdio: 'inherit', cwd: here, env, ...options });
	if (done.error || done.status !== 0) {
		console.error(`${command} ${args.join(' ')} failed.`);
		process.exit(done.status ?? 2);
	}
}

function environment(requirements) {
	if (!existsSync(python)) {
		console.error('Making the Python environment model/.venv (Python 3.11 is needed).');
		run('python3', ['-m', 'venv', '.venv']);
	}
	run(python, ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', '-r', requirements]);
}

function eyes() {
	if (!existsSync(`${here}/.cache/efficientnet.npz`)) {
		run('mkdir', ['-p', '.cache']);
		run(python, ['-m', 'loupe.efficientnet', '.cache/efficientnet.npz']);
	}
}

/** TVM's web runtime, once. */
function runtime() {
	if (spawnSync('emcc', ['--version'], { stdio: 'ignore' }).status !== 0) {
		console.error('emscripten is missing: install it (Debian: apt-get install emscripten).');
		process.exit(2);
	}
	if (!existsSync(`${here}/.cache/out/runtime/wasm_runtime.o`)) {
		run('sh', ['runtime/build.sh', python, '.cache/out/runtime']);
	}
}

/** What the eyes see of the named pictures, once. */
function features(...names) {
	const missing = names.filter((name) => !existsSync(`${here}/.cache/${name}/what.json`));
	const env = { ...process.env, PYTHONPATH: here, OMP_NUM_THREADS: '1' };
	if (missing.length > 0) run(python, ['-m', 'training.features', ...missing], { env });
}

/** What the page's own code measures in the same pictures, once. `count`: of how many of them. */
function measured(name, ...count) {
	if (existsSync(`${here}/.cache/${name}/measured.jsonl`)) return;
	run(python, ['-m', 'training.measured', name, ...count]);
}

const sha256 = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** WebAssembly of C: compares it with what is committed, or with --write commits it, with the sums of all that it is made of. */
function compiledByZig(folder, sources, home) {
	const out = `${here}/.cache/out/${folder}`;
	const committed = `${dirname(here)}/${home}`;
	const name = basename(home);
	mkdirSync(out, { recursive: true });
	environment('requirements-cpu.txt');
	run('sh', [`${folder}/build.sh`, python, out]);
	const sums = ['build.sh', ...sources]
		.map((source) => `${folder}/${source}`)
		.concat('requirements-cpu.txt')
		.map((source) => [source, `${here}/${source}`])
		.concat([[name, `${out}/${name}`]])
		.map(([source, path]) => `${sha256(path)}  ${source}`);
	const same = existsSync(committed) && sha256(committed) === sha256(`${out}/${name}`);
	console.log(`${name}: ${readFileSync(`${out}/${name}`).length} bytes, ${same ? 'as committed' : 'not as committed'}`);
	if (process.argv[3] === '--write') {
		copyFileSync(`${out}/${name}`, committed);
		writeFileSync(`${here}/${folder}/SHA256SUMS`, `${sums.join('\n')}\n`);
	} else if (!same) process.exit(1);
}

const commands = {
	build() {
		environment('requirements-build.txt');
		runtime();
		const trained = existsSync(`${here}/.cache/model.pt`);
		if (trained) {
			environment('requirements-train.txt');
			run(python, ['-m', 'training.export', '.cache/weights.npz']);
		} else console.error('No training here: the library alone is built, the committed weights stay.');
		const weights = trained ? ['--weights', '.cache/weights.npz', '--tokenizer', '.cache/tokenizer.json'] : ['--library-only'];
		run(python, ['-m', 'loupe.compile', '.cache/out', ...weights]);
		run('sh', ['runtime/link.sh', '.cache/out']);
		run('node', ['compare.mjs', '.cache/out', ...(trained ? ['--weights'] : [])]);
	},
	cpu() {
		if (process.argv[3] === '--answers') {
			const out = `${here}/.cache/out/cpu`;
			mkdirSync(out, { recursive: true });
			environment('requirements-train.txt');
			run(python, ['-m', 'training.canvases', `${out}/canvases`]);
			return run('node', ['model/cpu/answers.mjs', `${out}/canvases`], { cwd: dirname(here) });
		}
		compiledByZig('cpu', ['decoder.c', 'eyes.c', 'packed.c', 'simd.h'], 'src/worker/cpu/kernels.wasm');
	},
	quantiser() {
		compiledByZig('quantiser', ['quantise.c', 'read.h'], 'src/worker/weights/quantiser.wasm');
	},
	train() {
		environment('requirements-train.txt');
		eyes();
		features('eval', 'series', 'train');
		measured('train', '3600');
		if (!existsSync(`${here}/.cache/state.pt`)) run(python, ['-m', 'training.state_training']);
		run(python, ['-m', 'training.train', process.argv[3] ?? '50', ...process.argv.slice(4)]);
	},
	evaluate() {
		environment('requirements-train.txt');
		eyes();
		features('eval', 'series');
		measured('eval');
		run(python, ['-m', 'training.evaluate']);
		run(python, ['-m', 'training.card']);
		console.log(readFileSync(`${here}/reports/evaluate.json`, 'utf8'));
	},
	compare() {
		environment('requirements-train.txt');
		measured('eval');
		run(python, ['-m', 'training.torch_answers']);
		const root = dirname(here);
		run('node', ['scripts/compare-loupe.mjs', `${here}/.cache/compare/answers.json`], { cwd: root });
	},
	judge() {
		const options = process.argv.slice(3);
		if (['--record', '--damage'].includes(options[0])) {
			environment('requirements-train.txt');
			eyes();
		}
		const root = dirname(here);
		run('node', ['model/judge/main.mjs', ...options], { cwd: root });
	},
	/** The library of a model: `NAME`, or `NAME --write`. The app's have two builds of one source. */
	library() {
		const name = process.argv[3];
		const ofApp = (id) => `../public/models/${id}/resolve/v1`;
		const homes = {
			'smollm2-135m': 'libraries/smollm2-135m',
			tiny: '../tests/fixtures/tiny',
			'tiny-vlm': 'libraries/tiny-vlm',
			'tiny-qwen': 'libraries/tiny-qwen',
			'smolvlm-256m': ofApp('smolvlm-256m'),
			'smolvlm-500m': ofApp('smolvlm-500m'),
			'qwen3-vl-2b': ofApp('qwen3-vl-2b'),
			'qwen3-vl-4b': ofApp('qwen3-vl-4b'),
			// For measuring alone, so they are not kept: one layer of each part, the picture as one tile.
			'smolvlm-256m-layer': '.cache/libraries/smolvlm-256m-layer',
			'smolvlm-500m-layer': '.cache/libraries/smolvlm-500m-layer',
			'qwen3-vl-2b-layer': '.cache/libraries/qwen3-vl-2b-layer',
			'qwen3-vl-4b-layer': '.cache/libraries/qwen3-vl-4b-layer',
			'smolvlm-256m-whole': '.cache/libraries/smolvlm-256m-whole',
		};
		if (!(name in homes)) {
			console.error(`Which library? ${Object.keys(homes).join(' or ')}`);
			process.exit(2);
		}
		environment('requirements-build.txt');
		runtime();
		const out = `.cache/modern/${name}`;
		const files = ['library.wasm', 'params.json', 'mlc-model-manifest.json', 'mlc-chat-config.json'];
		// The second build: of what the app offers, and one for tests.
		if (name === 'tiny' || name.endsWith('-layer') || homes[name] === ofApp(name)) {
			run(python, ['-m', 'modern.compile', name, out, '--gpu']);
			run('sh', ['runtime/link.sh', out, 'library-gpu', '../../out/runtime']);
			files.push('library-gpu.wasm');
		}
		run(python, ['-m', 'modern.compile', name, out]);
		run('sh', ['runtime/link.sh', out, 'library', '../../out/runtime']);
		const isWritten = process.argv[4] === '--write';
		if (isWritten) mkdirSync(`${here}/${homes[name]}`, { recursive: true });
		const other = files.filter((file) => {
			const [made, home] = [`${here}/${out}/${file}`, `${here}/${homes[name]}/${file}`];
			if (isWritten) copyFileSync(made, home);
			return !existsSync(home) || sha256(made) !== sha256(home);
		});
		console.log(other.length === 0 ? `${name}: as committed` : `${name}: not as committed: ${other.join(', ')}`);
		// The page's cards name the files of its models, with their hashes.
		if (isWritten && homes[name] === ofApp(name)) run('node', ['scripts/maker-files.mjs'], { cwd: dirname(here) });
		if (other.length > 0) process.exit(1);
	},
	text() {
		run('node', ['model/text/main.mjs', ...process.argv.slice(3)], { cwd: dirname(here) });
	},
	draw() {
		run('node', ['model/text/draw.mjs', ...process.argv.slice(3)], { cwd: dirname(here) });
	},
	parity() {
		environment('requirements-official.txt');
		run('node', ['model/text/parity.mjs', python, ...process.argv.slice(3)], { cwd: dirname(here) });
	},
	'verify-official'() {
		environment('requirements-official.txt');
		run('node', ['model/official/main.mjs', python, ...process.argv.slice(3)], { cwd: dirname(here) });
	},
	smollm2() {
		environment('requirements-build.txt');
		run('node', ['model/text/prove.mjs', python, ...process.argv.slice(3)], { cwd: dirname(here) });
	},
	/** What the builds' kernels are as shaders: as recorded? `--write` records them. */
	shaders() {
		environment('requirements-build.txt');
		const [made, home] = [`${here}/.cache/shaders.json`, `${here}/kernels/shaders.json`];
		run(python, ['-m', 'parts.record_kernels', made]);
		if (process.argv[3] === '--write') copyFileSync(made, home);
		const same = sha256(made) === sha256(home);
		console.log(`kernels/shaders.json: ${same ? 'as committed' : 'not as committed'}`);
		if (!same) process.exit(1);
	},
	kernels() {
		run('node', ['model/kernels/main.mjs', ...process.argv.slice(3)], { cwd: dirname(here) });
	},
	reference() {
		environment('requirements-build.txt');
		run(python, ['-m', 'loupe.record_reference']);
	},
};

const command = commands[process.argv[2] ?? ''];
if (command === undefined) {
	console.error('Usage: npm run model -- build|cpu|quantiser|train|evaluate|compare|judge|reference|library|kernels|shaders|text|draw|parity|smollm2|verify-official');
	process.exit(2);
}
command();
