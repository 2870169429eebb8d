// Pictures out of Python, measured by the app's own measuring code.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { root } from './app.mjs';

const python = `${root}/model/.venv/bin/python`;
const options = {
	cwd: `${root}/model`,
	env: { ...process.env, PYTHONPATH: `${root}/model`, OMP_NUM_THREADS: '1' },
};

/** Yields { known, size, rgba } of each picture of a set. */
async function* pictures(set) {
	const child = spawn(python, ['-m', 'training.judged', 'pictures', set], {
		...options,
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const ended = new Promise((done) => child.on('close', done));
	let rest = Buffer.alloc(0);
	let known;
	for await (const chunk of child.stdout) {
		rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
		for (;;) {
			if (known === undefined) {
				const end = rest.indexOf(10);
				if (end < 0) break;
				known = JSON.parse(rest.subarray(0, end).toString());
				rest = rest.subarray(end + 1);
			}
			const { width, height } = known;
			const bytes = width * height * 4;
			if (rest.length < bytes) break;
			yield {
				known,
				size: { width, height },
				rgba: new Uint8ClampedArray(rest.subarray(0, bytes)),
			};
			rest = rest.subarray(bytes);
			known = undefined;
		}
	}
	if ((await ended) !== 0) throw new Error(`The pictures of "${set}" could not be made.`);
}

/** -> { known, measurements } of each, as the page would measure a file of these pixels without EXIF */
export async function measureAll(app, set) {
	const { blocksOf, Measure } = await app.load('measure/measure.ts');
	const found = [];
	for await (const { known, size, rgba } of pictures(set)) {
		const measure = new Measure(size, size);
		for (const { from, rows } of blocksOf(size).flat()) {
			measure.push(rgba.subarray(from * size.width * 4, (from + rows) * size.width * 4), from);
		}
		found.push({ known, measurements: measure.finish() });
	}
	return found;
}

/** asked: { picture (index in the set), prompt } each -> answers of the shipped weights, greedy, in torch */
export function answersTo(set, asked) {
	mkdirSync(`${root}/model/.cache/judge`, { recursive: true });
	const file = `${root}/model/.cache/judge/asked.json`;
	writeFileSync(file, JSON.stringify(asked));
	const done = spawnSync(python, ['-m', 'training.judged', 'answers', set, file], {
		...options,
		stdio: ['ignore', 'pipe', 'inherit'],
		maxBuffer: 1 << 28,
	});
	if (done.status !== 0) throw new Error(`No answers for "${set}".`);
	return JSON.parse(done.stdout.toString());
}

export const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
