// Pixels in, measurements out: for each line {i, width, height} and its RGBA bytes on stdin a line {i, m} on stdout.
import { loadApp } from '../../scripts/load-app.mjs';

const { load, close } = await loadApp();
const { Measure, blocksOf } = await load('/src/measure/measure.ts');

let waiting = Buffer.alloc(0);
let head;

for await (const chunk of process.stdin) {
	waiting = waiting.length > 0 ? Buffer.concat([waiting, chunk]) : chunk;
	for (;;) {
		if (head === undefined) {
			const end = waiting.indexOf(10);
			if (end < 0) break;
			head = JSON.parse(waiting.subarray(0, end).toString());
			waiting = waiting.subarray(end + 1);
		}
		const bytes = head.width * head.height * 4;
		if (waiting.length < bytes) break;
		const { i, width, height } = head;
		const found = measure(new Uint8ClampedArray(waiting.subarray(0, bytes)), { width, height });
		console.log(JSON.stringify({ i, m: found }));
		waiting = waiting.subarray(bytes);
		head = undefined;
	}
}
await close();

function measure(pixels, size) {
	const row = size.width * 4;
	const taken = new Measure(size, size);
	for (const band of blocksOf(size)) {
		for (const { from, rows } of band)
			taken.push(pixels.subarray(from * row, (from + rows) * row), from);
	}
	return taken.finish();
}
