// How fast the kernels are with the models' real sizes, on whatever device there is. Runs in a page.
import { pagedAttention, raggedAttention, tileAttention } from './attention.mjs';
import { kernelsOf, makeBuffers } from './check.mjs';
import { makeBuffer, openDevice, run } from './dispatch.mjs';
import { product } from './products.mjs';
import { norm, softmax, topP } from './rows.mjs';

const decoders = [
	{ model: 'SmolVLM-256M', form: 'q8', heads: 9, kvHeads: 3, dim: 64, matrices: [[576, 960], [576, 576], [576, 3072], [1536, 576]] },
	{ model: 'Qwen3-VL-2B', form: 'q4', heads: 16, kvHeads: 8, dim: 128, matrices: [[2048, 4096], [2048, 2048], [2048, 12_288], [6144, 2048]] },
	{ model: 'Qwen3-VL-4B', form: 'q4', matrices: [[2560, 6144], [4096, 2560], [2560, 19_456], [9728, 2560]] },
];
/** Rows of one table: Qwen's vocabulary is cut into tables of 32,768. */
const heads = [
	{ model: 'SmolVLM-256M', columns: 576, width: 49_280 },
	{ model: 'Qwen3-VL-2B', columns: 2048, width: 32_768 },
];
const towers = [
	{ model: 'SmolVLM-256M', heads: 12, patches: 1024, matrices: [[768, 2304], [768, 768], [768, 3072], [3072, 768]] },
	{ model: 'Qwen3-VL-2B', heads: 16, patches: 2400, matrices: [[1024, 3072], [1024, 1024], [1024, 4096], [4096, 1024]] },
];

const bytesOf = (arrays) => Object.values(arrays).reduce((sum, each) => sum + (each.byteLength ?? 4 * each), 0);

function ofProduct(model, form, rows, columns, width) {
	const made = () => product({ form, rows, columns, width });
	// Bias and residual are not there: their slots hold x, which counts once.
	const bytes = (drawn) => drawn.inputs.A.byteLength + drawn.inputs.W.byteLength + 4 * drawn.outputs.C;
	return { of: `${form}, ${rows === 1 ? 'one row' : 'many rows'}`, model, title: `${rows} x ${columns} -> ${width}`, made, flop: 2 * rows * columns * width, bytes };
}

const ofAttention = (model, of, title, made, flop) => ({ of, model, title, made, flop, bytes: (drawn) => bytesOf(drawn.inputs) + bytesOf(drawn.outputs) });

/** Fewer rows on a software adapter, where all of them take minutes and each costs the same. */
function sizesFor(software) {
	const rows = software ? 64 : 256;
	return [
		...decoders.flatMap(({ model, form, matrices }) => matrices.map(([columns, width]) => ofProduct(model, form, 1, columns, width))),
		...heads.map(({ model, columns, width }) => ofProduct(model, 'q8', 1, columns, width)),
		...decoders.flatMap(({ model, form, matrices }) => (software ? matrices.slice(1, 2) : matrices).map(([columns, width]) => ofProduct(model, form, rows, columns, width))),
		...towers.flatMap(({ model, patches, matrices }) => (software ? matrices.slice(1, 2) : matrices).map(([columns, width]) => ofProduct(model, 'q8', software ? 64 : patches, columns, width))),
		...towers.map((tower) => {
			const patches = software ? 256 : tower.patches;
			const made = () => tileAttention({ tiles: 1, patches, heads: tower.heads, dim: 64 });
			return ofAttention(tower.model, `tower, ${tower.heads} heads`, `${patches} patches`, made, 4 * patches ** 2 * tower.heads * 64);
		}),
		...decoders.slice(0, 2).flatMap(({ model, heads: count, kvHeads, dim }) => {
			const sizes = { heads: count, kvHeads, dim };
			const make = (how, more) => () => how(Object.assign({}, more, sizes));
			const flop = 4 * count * dim;
			const name = `${count} of ${dim}`;
			return [
				ofAttention(model, `new tokens, ${name}`, `${rows}`, make(raggedAttention, { n: rows }), (flop * rows * (rows + 1)) / 2),
				ofAttention(model, `cached tokens, ${name}`, `${rows} over 512`, make(pagedAttention, { n: rows, length: 512 }), flop * rows * 512),
				ofAttention(model, `one token, ${name}`, 'over 1024', make(pagedAttention, { n: 1, length: 1024 }), flop * 1024),
			];
		}),
		ofAttention('SmolVLM-256M', 'root mean square', '1 x 576', () => norm({ rows: 1, width: 576, centred: false }), 4 * 576),
		ofAttention('Qwen3-VL-2B', 'root mean square', '1 x 2048', () => norm({ rows: 1, width: 2048, centred: false }), 4 * 2048),
		ofAttention('SmolVLM-256M', 'layer norm', `${rows} x 768`, () => norm({ rows, width: 768, centred: true }), 6 * rows * 768),
		...[49_280, 151_936].flatMap((vocab) => [
			ofAttention(undefined, `softmax, ${vocab}`, 'at 0.8', () => softmax({ vocab }), 4 * vocab),
			ofAttention(undefined, `top_p, ${vocab}`, 'at 0.9', () => topP({ vocab, limit: 0.9, uniform: 0.7 }), 14 * 7 * vocab),
		]),
	];
}

/** Best ms of one run for each: enough of them in one submission that the way there and back does not count, by turns, so that other work on
 * the machine falls upon all of them. `lists`: [of what is bound, run one after another] */
async function timesOf(device, lists, least, rounds = 5) {
	const all = [];
	for (const list of lists) {
		const each = { encode: (encoder) => list.forEach((one) => one.encode(encoder)) };
		await run(device, each);
		const once = await run(device, each);
		all.push({ each, count: list.length, times: Math.max(1, Math.min(200, Math.ceil(least / once))), best: Infinity });
	}
	for (let i = 0; i < rounds; i += 1)
		for (const one of all) one.best = Math.min(one.best, (await run(device, one.each, one.times)) / one.times / one.count);
	return all.map(({ best }) => best);
}

/** The device's own: everything of a large buffer is added up, 16 bytes a read. -> bytes a second */
async function measureBandwidth(device, bytes) {
	const code = `@group(0) @binding(0) var<storage, read> source : array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> sums : array<f32>;
@compute @workgroup_size(256) fn main(@builtin(global_invocation_id) id : vec3<u32>, @builtin(num_workgroups) groups : vec3<u32>) {
	var sum = vec4<f32>();
	let step = groups.x * 256u;
	for (var i = id.x; i < arrayLength(&source); i += step) { sum += source[i]; }
	sums[id.x] = sum.x + sum.y + sum.z + sum.w;
}`;
	const pipeline = await device.createComputePipelineAsync({ layout: 'auto', compute: { module: device.createShaderModule({ code }), entryPoint: 'main' } });
	const groups = 1024;
	const from = device.createBuffer({ size: bytes, usage: GPUBufferUsage.STORAGE });
	const to = device.createBuffer({ size: groups * 1024, usage: GPUBufferUsage.STORAGE });
	const entries = [from, to].map((buffer, binding) => ({ binding, resource: { buffer } }));
	const group = device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries });
	const bound = {
		encode(encoder) {
			const pass = encoder.beginComputePass();
			pass.setPipeline(pipeline);
			pass.setBindGroup(0, group);
			pass.dispatchWorkgroups(groups);
			pass.end();
		},
	};
	const [ms] = await timesOf(device, [[bound]], 100);
	from.destroy();
	return (1000 * bytes) / ms;
}

const round = (value) => Number(value.toPrecision(3));

/** `shaders`: of both builds. -> { device, bandwidth: GB/s, figures: [{ build, model, kernel, size, ms, gflops, gbytes, share }] } */
export async function measureKernels(shaders) {
	const { device, adapter } = await openDevice();
	const software = /swiftshader|llvmpipe|basic render/iu.test(adapter);
	// More than a processor or a graphics card caches: a matrix read again from a cache would look faster than memory is.
	const apart = software ? 0 : 128 * 2 ** 20;
	const bandwidth = await measureBandwidth(device, software ? 32 * 2 ** 20 : 128 * 2 ** 20);
	const figures = [];
	const builds = Object.keys(shaders).map((build) => ({ build, kernelOf: kernelsOf(device, shaders[build]) }));
	for (const { of, model, title, made, flop, bytes } of sizesFor(software)) {
		const drawn = made();
		const buffers = makeBuffers(device, drawn);
		const each = bytes(drawn);
		const copies = drawn.inputs.W === undefined ? 1 : Math.max(1, Math.min(64, Math.ceil(apart / each)));
		const weights = Array.from({ length: copies }, (_, i) => (i === 0 ? buffers.W : makeBuffer(device, drawn.inputs.W)));
		const lists = [];
		for (const { kernelOf } of builds) {
			const kernel = await kernelOf(of);
			lists.push(weights.map((W) => kernel(Object.assign({}, buffers, W && { W }), drawn.scalars)));
		}
		const times = await timesOf(device, lists, software ? 20 : 100, software ? 3 : 5);
		for (const buffer of [...Object.values(buffers), ...weights.slice(1)]) buffer.destroy();
		for (const [i, ms] of times.entries()) {
			const rate = each / ms / 1e6;
			figures.push({ build: builds[i].build, model, kernel: of, size: title, ms: round(ms), gflops: round(flop / ms / 1e6), gbytes: round(rate), share: round(rate / (bandwidth / 1e9)) });
		}
	}
	return { device: adapter, bandwidth: round(bandwidth / 1e9), figures };
}
