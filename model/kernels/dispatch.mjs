// Runs a recorded shader (parts/shaders.py) the way TVM's web runtime does: buffers in the order of the text, scalars and the width of the
// grid in one uniform. For a page or a worker.

/** A device with what web-llm asks of every adapter. */
export async function openDevice() {
	const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
	if (adapter === null) throw new Error('No WebGPU adapter.');
	const { maxBufferSize, maxStorageBufferBindingSize } = adapter.limits;
	const device = await adapter.requestDevice({
		requiredLimits: { maxBufferSize, maxStorageBufferBindingSize, maxComputeWorkgroupStorageSize: 32768, maxStorageBuffersPerShaderStage: 10 },
	});
	const { vendor, architecture, description } = adapter.info;
	return { device, adapter: [vendor, architecture, description].filter((each) => each !== '').join(' ') };
}

export function makeBuffer(device, values) {
	const buffer = device.createBuffer({ size: values.byteLength, usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST });
	device.queue.writeBuffer(buffer, 0, values);
	return buffer;
}

export async function readBuffer(device, buffer) {
	const copy = device.createBuffer({ size: buffer.size, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST });
	const encoder = device.createCommandEncoder();
	encoder.copyBufferToBuffer(buffer, 0, copy, 0, buffer.size);
	device.queue.submit([encoder.finish()]);
	await copy.mapAsync(GPUMapMode.READ);
	const read = copy.getMappedRange().slice(0);
	copy.destroy();
	return read;
}

const operations = {
	add: (a, b) => a + b,
	sub: (a, b) => a - b,
	mul: (a, b) => a * b,
	div: (a, b) => Math.floor(a / b),
	mod: (a, b) => a % b,
	min: Math.min,
	max: Math.max,
};

function sizeOf(expression, scalars) {
	if (typeof expression === 'number') return expression;
	if (typeof expression === 'string') return scalars[expression];
	const [operation, a, b] = expression;
	return operations[operation](sizeOf(a, scalars), sizeOf(b, scalars));
}

/** What lies beyond 65,535 workgroups goes into the third dimension. */
function spread(x, y) {
	let [across, deep] = [x, 1];
	while (across > 65_535) {
		across = Math.ceil(across / 2);
		deep *= 2;
	}
	return [across, y, deep];
}

/** -> bind(buffers by name, scalars by name) -> { encode(encoder) } */
export async function makeKernel(device, { name, code, grid }) {
	const names = [...code.matchAll(/@binding\(\d+\) var<storage, \w+> (\w+?)_ptr(?:_\d+)? :/gu)].map(([, each]) => each);
	const [, fields] = /struct PODArgs \{([^}]*)\}/u.exec(code);
	const uniforms = [...fields.matchAll(/(\w+): (\w+)/gu)].map(([, field, type]) => ({ field, type }));
	const module = device.createShaderModule({ code });
	const pipeline = await device.createComputePipelineAsync({ layout: 'auto', compute: { module, entryPoint: `${name}_kernel` } });
	return (buffers, scalars) => {
		const [x, y] = grid.map((each) => sizeOf(each, scalars));
		const raw = new DataView(new ArrayBuffer(4 * uniforms.length));
		for (const [i, { field, type }] of uniforms.entries()) {
			const value = field === 'packGridDimX' ? x : scalars[field];
			if (value === undefined) throw new Error(`${name} wants ${field}.`);
			if (type === 'f32') raw.setFloat32(4 * i, value, true);
			else raw.setInt32(4 * i, value, true);
		}
		const uniform = device.createBuffer({ size: raw.byteLength, usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST });
		device.queue.writeBuffer(uniform, 0, raw.buffer);
		const entries = [...names.map((each) => buffers[each]), uniform].map((buffer, binding) => ({ binding, resource: { buffer } }));
		const group = device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries });
		return {
			encode(encoder) {
				const pass = encoder.beginComputePass();
				pass.setPipeline(pipeline);
				pass.setBindGroup(0, group);
				pass.dispatchWorkgroups(...spread(x, y));
				pass.end();
			},
		};
	};
}

/** Runs what was bound `times` times. -> ms */
export async function run(device, bound, times = 1) {
	const encoder = device.createCommandEncoder();
	for (let i = 0; i < times; i += 1) bound.encode(encoder);
	const start = performance.now();
	device.queue.submit([encoder.finish()]);
	await device.queue.onSubmittedWorkDone();
	return performance.now() - start;
}
