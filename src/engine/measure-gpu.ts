/**
 * How fast the graphics processor reads its memory and multiplies: about two seconds of work, on
 * request alone. The two kernels do what writing and reading of a model mostly are.
 */
import type { GpuSpeed } from '../domain/model/estimate';
import { FailureError } from '../domain/failure';
import { isSoftware } from '../domain/model/placing';
import { median } from '../lib/median';
import { summaryOf } from './probe-adapter';

/** So long each of the two is measured, in milliseconds, whatever the device. */
const budgetMs = 900;
/** Larger than any cache; no device that web-llm takes has a smaller binding. */
const readBytes = 64 * 1024 * 1024;
/** `GPUBufferUsage.STORAGE` */
const usage = 0x80;
/** Sides of the matrices. */
export const side = 256;
const tile = 16;
/** Rows and columns of four that an invocation without barriers makes. */
const [own, quads] = [4, 2];

const readCode = /* wgsl */ `
@group(0) @binding(0) var<storage, read> numbers: array<vec4f>;
@group(0) @binding(1) var<storage, read_write> sums: array<f32>;
const groups = 256u;
@compute @workgroup_size(256)
fn main(@builtin(global_invocation_id) id: vec3u) {
	let step = groups * 256u;
	var sum = vec4f(0);
	for (var i = id.x; i < arrayLength(&numbers); i += step) { sum += numbers[i]; }
	sums[id.x] = sum.x + sum.y + sum.z + sum.w;
}`;

const multiplyCode = /* wgsl */ `
@group(0) @binding(0) var<storage, read> a: array<f32>;
@group(0) @binding(1) var<storage, read_write> product: array<f32>;
const side = ${String(side)}u;
const tile = ${String(tile)}u;
var<workgroup> left: array<array<f32, ${String(tile)}>, ${String(tile)}>;
var<workgroup> right: array<array<f32, ${String(tile)}>, ${String(tile)}>;
@compute @workgroup_size(${String(tile)}, ${String(tile)})
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(local_invocation_id) at: vec3u) {
	var sum = 0.0;
	for (var k = 0u; k < side; k += tile) {
		left[at.y][at.x] = a[id.y * side + k + at.x];
		right[at.y][at.x] = a[(k + at.y) * side + id.x];
		workgroupBarrier();
		for (var i = 0u; i < tile; i += 1u) { sum += left[at.y][i] * right[i][at.x]; }
		workgroupBarrier();
	}
	product[id.y * side + id.x] = sum;
}`;

const eachOf = (count: number, code: (i: number) => string): string =>
	Array.from({ length: count }, (_, i) => code(i)).join('\n');
/**
 * A barrier costs a software adapter more than all it is waited for: there the libraries have none, and what is measured has none. Sums of
 * 4 rows and 8 columns are kept in registers, as theirs are.
 */
const barrierFreeCode = /* wgsl */ `
@group(0) @binding(0) var<storage, read> a: array<vec4f>;
@group(0) @binding(1) var<storage, read_write> product: array<vec4f>;
const wide = ${String(side / 4)}u;
@compute @workgroup_size(8, 8)
fn main(@builtin(global_invocation_id) id: vec3u) {
	let row = id.y * ${String(own)}u;
	let column = id.x * ${String(quads)}u;
	${eachOf(own * quads, (i) => `var sum${String(i)} = vec4f(0);`)}
	for (var k = 0u; k < wide; k += 1u) {
		${eachOf(own, (r) => `let left${String(r)} = a[(row + ${String(r)}u) * wide + k];`)}
		${eachOf(4, (j) =>
			eachOf(
				quads,
				(
					q,
				) => `let right${String(j)}_${String(q)} = a[(k * 4u + ${String(j)}u) * wide + column + ${String(q)}u];
		${eachOf(own, (r) => `sum${String(r * quads + q)} += left${String(r)}[${String(j)}] * right${String(j)}_${String(q)};`)}`,
			),
		)}
	}
	${eachOf(own * quads, (i) => `product[(row + ${String(Math.floor(i / quads))}u) * wide + column + ${String(i % quads)}u] = sum${String(i)};`)}
}`;

/** The square of a matrix of `side` × `side` numbers, `groups` of workgroups across and down. */
export const products = {
	tiled: { code: multiplyCode, groups: [side / tile, side / tile] },
	barrierFree: { code: barrierFreeCode, groups: [side / 4 / quads / 8, side / own / 8] },
} as const;

/** @throws FailureError `no_webgpu`, `adapter_refused`, `device_lost` */
export async function measureGpu(now: () => number, atMs: number): Promise<GpuSpeed> {
	const gpu = (navigator as { gpu?: GPU }).gpu;
	if (gpu === undefined) throw new FailureError('no_webgpu');
	const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
	if (adapter === null) throw new FailureError('adapter_refused');
	const device = await adapter.requestDevice();
	try {
		const read = new Kernel(device, readCode, readBytes, [256, 1]);
		const { code, groups } = products[isSoftware(summaryOf(adapter)) ? 'barrierFree' : 'tiled'];
		const multiply = new Kernel(device, code, side * side * 4, groups);
		const roundMs = await multiply.roundMs(now);
		const readMs = await read.perRunMs(now);
		const multiplyMs = await multiply.perRunMs(now);
		return {
			bytesPerSecond: Math.round((readBytes / readMs) * 1000),
			flopsPerSecond: Math.round(((2 * side ** 3) / multiplyMs) * 1000),
			roundMs,
			atMs,
		};
	} finally {
		device.destroy();
	}
}

class Kernel {
	readonly #device: GPUDevice;
	readonly #pipeline: GPUComputePipeline;
	readonly #bindings: GPUBindGroup;
	readonly #groups: readonly [number, number];

	constructor(device: GPUDevice, code: string, bytes: number, groups: readonly [number, number]) {
		this.#device = device;
		this.#groups = groups;
		const module = device.createShaderModule({ code });
		this.#pipeline = device.createComputePipeline({ layout: 'auto', compute: { module } });
		const buffers = [
			device.createBuffer({ size: bytes, usage }),
			device.createBuffer({ size: Math.max(256 * 256 * 4, side * side * 4), usage }),
		];
		this.#bindings = device.createBindGroup({
			layout: this.#pipeline.getBindGroupLayout(0),
			entries: buffers.map((buffer, binding) => ({ binding, resource: { buffer } })),
		});
	}

	/** Milliseconds of one run, the waiting for the device shared by as many as fill the time. */
	async perRunMs(now: () => number): Promise<number> {
		await this.#run(1);
		let runs = 1;
		for (;;) {
			const begin = now();
			await this.#run(runs);
			const ms = now() - begin;
			if (ms >= budgetMs / 3) return ms / runs;
			runs = Math.ceil(runs * Math.min(8, Math.max(2, budgetMs / 2 / Math.max(ms, 0.1))));
		}
	}

	/** Milliseconds from an order of next to nothing to its end. */
	async roundMs(now: () => number): Promise<number> {
		const times: number[] = [];
		for (let i = 0; i < 15; i += 1) {
			const begin = now();
			await this.#run(1, [1, 1]);
			times.push(now() - begin);
		}
		return median(times) ?? 0;
	}

	async #run(runs: number, groups = this.#groups): Promise<void> {
		const encoder = this.#device.createCommandEncoder();
		const pass = encoder.beginComputePass();
		pass.setPipeline(this.#pipeline);
		pass.setBindGroup(0, this.#bindings);
		for (let i = 0; i < runs; i += 1) pass.dispatchWorkgroups(groups[0], groups[1]);
		pass.end();
		this.#device.queue.submit([encoder.finish()]);
		await this.#device.queue.onSubmittedWorkDone();
	}
}
