// Holds a kernel to float64.
import { makeBuffer, makeKernel, readBuffer, run } from './dispatch.mjs';

/** Largest difference as a part of the largest value. */
function relativeError(found, wanted) {
	let [difference, largest] = [0, 0];
	for (let i = 0; i < wanted.length; i += 1) {
		const each = Math.abs(found[i] - wanted[i]);
		difference = each > difference || Number.isNaN(each) ? each : difference;
		largest = Math.max(largest, Math.abs(wanted[i]));
	}
	return difference / largest;
}

/** Buffers of a case; what is to be written begins as NaN. */
export function makeBuffers(device, { inputs, outputs }) {
	const filled = Object.entries(inputs).map(([name, values]) => [name, makeBuffer(device, values)]);
	const empty = Object.entries(outputs).map(([name, size]) => [name, makeBuffer(device, new Float32Array(size).fill(NaN))]);
	return Object.fromEntries([...filled, ...empty]);
}

/** Of a list of recorded shaders: each is compiled when it is first asked for. */
export function kernelsOf(device, shaders) {
	const made = new Map();
	return (of) => {
		const shader = shaders.find((each) => each.of === of);
		if (shader === undefined) throw new Error(`No kernel "${of}" is recorded.`);
		if (!made.has(of)) made.set(of, makeKernel(device, shader));
		return made.get(of);
	};
}

/** `kernel`: of makeKernel; `drawn`: what a case makes. -> largest error of any output */
export async function errorOf(device, kernel, drawn) {
	const buffers = makeBuffers(device, drawn);
	await run(device, kernel(buffers, drawn.scalars));
	const read = await Promise.all(Object.keys(drawn.outputs).map((name) => readBuffer(device, buffers[name])));
	for (const buffer of Object.values(buffers)) buffer.destroy();
	if (drawn.judge !== undefined) return drawn.judge(new Int32Array(read[0]));
	const wanted = Object.values(drawn.wanted());
	return Math.max(...read.map((raw, i) => relativeError(new Float32Array(raw), wanted[i])));
}
