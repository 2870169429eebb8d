/** What the two-second test counts as work is the work: both products are true ones. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeBuffer, openDevice, readBuffer } from '../../../model/kernels/dispatch.mjs';
import { measureGpu, products, side } from '../../../src/engine/measure-gpu';

let device: GPUDevice;
const drawn = Float32Array.from({ length: side * side }, (_, i) => Math.sin(i * 12.9898));

beforeAll(async () => {
	({ device } = await openDevice());
});
afterAll(() => device.destroy());

/** -> the square of the drawn matrix, row by row */
async function squareBy({
	code,
	groups,
}: (typeof products)['tiled' | 'barrierFree']): Promise<Float32Array> {
	const module = device.createShaderModule({ code });
	const pipeline = device.createComputePipeline({ layout: 'auto', compute: { module } });
	const product = makeBuffer(device, new Float32Array(side * side));
	const buffers = [makeBuffer(device, drawn), product];
	const encoder = device.createCommandEncoder();
	const pass = encoder.beginComputePass();
	pass.setPipeline(pipeline);
	pass.setBindGroup(
		0,
		device.createBindGroup({
			layout: pipeline.getBindGroupLayout(0),
			entries: buffers.map((buffer, binding) => ({ binding, resource: { buffer } })),
		}),
	);
	pass.dispatchWorkgroups(groups[0], groups[1]);
	pass.end();
	device.queue.submit([encoder.finish()]);
	return new Float32Array(await readBuffer(device, product));
}

it.each(Object.entries(products))('the product %s is right in every place', async (_, kernel) => {
	const square = await squareBy(kernel);
	let most = 0;
	for (let row = 0; row < side; row += 1)
		for (let column = 0; column < side; column += 1) {
			let sum = 0;
			for (let k = 0; k < side; k += 1)
				sum += (drawn[row * side + k] ?? 0) * (drawn[k * side + column] ?? 0);
			most = Math.max(most, Math.abs(sum - (square[row * side + column] ?? Infinity)));
		}
	expect(most).toBeLessThan(1e-3);
});

it('gives figures of this adapter', async () => {
	const speed = await measureGpu(() => performance.now(), 7);
	expect(speed.atMs).toBe(7);
	for (const figure of [speed.bytesPerSecond, speed.flopsPerSecond, speed.roundMs])
		expect(figure).toBeGreaterThan(0);
});
