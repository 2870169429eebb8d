// measure: a photo of 24 megapixels. Measuring it ÷ decoding it, and how long the page hangs meanwhile.
import { readdirSync } from 'node:fs';
import { openBarePage } from './bare-page.mjs';
import { spread } from './figures.mjs';

/** Runs in the page. -> times in milliseconds */
async function run([script, repeats]) {
	const canvas = new OffscreenCanvas(6000, 4000);
	const pen = canvas.getContext('2d');
	const sky = pen.createLinearGradient(0, 0, 0, 4000);
	sky.addColorStop(0, '#58a');
	sky.addColorStop(1, '#352');
	pen.fillStyle = sky;
	pen.fillRect(0, 0, 6000, 4000);
	for (let i = 0; i < 40_000; i += 1) {
		pen.fillStyle = `hsl(${(i * 37) % 360} 40% ${20 + ((i * 13) % 60)}%)`;
		pen.fillRect((i * 7919) % 6000, (i * 104_729) % 4000, 4 + (i % 40), 3 + (i % 23));
	}
	// The grain of a sensor: without it a JPEG of this size would be a fifth of a real one.
	const grain = pen.getImageData(0, 0, 6000, 4000);
	for (let i = 0, seed = 1; i < grain.data.length; i += 4) {
		seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
		const step = (seed >>> 28) - 8;
		for (let c = 0; c < 3; c += 1) grain.data[i + c] += step;
	}
	pen.putImageData(grain, 0, 0);
	const file = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
	let worst = 0;
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) worst = Math.max(worst, duration);
	}).observe({ entryTypes: ['longtask'] });
	const decode = [];
	const measure = [];
	for (let i = 0; i < repeats; i += 1) {
		let start = performance.now();
		(await createImageBitmap(file)).close();
		decode.push(performance.now() - start);
		worst = 0;
		start = performance.now();
		const worker = new Worker(script, { type: 'module' });
		const answer = await new Promise((done) => {
			worker.onmessage = ({ data }) => {
				// First it names its lock.
				if (data.type !== 'ready') done(data);
			};
			worker.postMessage({ type: 'measure', id: 1, file });
		});
		if (answer.type !== 'result') throw new Error(answer.failure.detail);
		measure.push(performance.now() - start);
		worker.terminate();
	}
	return { decode, measure, worst, bytes: file.size };
}

export async function measure({ software }) {
	const name = readdirSync('dist/assets').find((each) => each.startsWith('measure.worker-'));
	const { page, close } = await openBarePage(software);
	const found = await page.evaluate(run, [`/assets/${name}`, 5]);
	await close();
	return {
		measuringOverDecoding: spread(found.measure.map((ms, i) => ms / found.decode[i])),
		measuringMs: spread(found.measure, 0),
		decodingMs: spread(found.decode, 0),
		longestTaskOfPageMs: Math.round(found.worst),
		photoBytes: found.bytes,
	};
}
