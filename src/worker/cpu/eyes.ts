/** Loupe's eyes: a canvas of 448 x 224 pixels -> sixteen rows for the decoder. model/loupe/vision.py */
import { histogramOf } from './histogram';
import type { Layers } from './layers';
import type { Kinds, Rows } from './state-head';
import { digest, places, ratios, state, subjectRow, summarise } from './state-head';

const side = 224;
/** repeats, kernel, stride, expansion, channels out of EfficientNet-Lite0's stages */
const stages = [
	[1, 3, 1, 1, 16],
	[2, 3, 2, 6, 24],
	[2, 5, 2, 6, 40],
	[3, 3, 2, 6, 80],
	[3, 5, 1, 6, 112],
	[4, 5, 2, 6, 192],
	[1, 3, 1, 6, 320],
] as const;
const stemChannels = 32;
const blocks = stages.flatMap(([repeats, kernel, stride, expand, channels]) =>
	Array.from({ length: repeats }, (_, i) => ({
		kernel,
		stride: i === 0 ? stride : 1,
		expand,
		channels,
	})),
);
/** Blocks whose outputs are summarised beside the last; the pixels themselves come under -1. */
const photoTaps = [10, 4, 2, 0, -1] as const;
const detailTaps = [4, 2, 0, -1] as const;
const embedding = 1280;

interface FeatureMap {
	readonly at: number;
	readonly side: number;
	readonly channels: number;
}

export class Eyes {
	readonly #layers: Layers;

	constructor(layers: Layers) {
		this.#layers = layers;
	}

	/**
	 * @param pixels RGBA, 448 x 224: the photo left, sixteen details right
	 * @returns rows [16][width]
	 */
	see(pixels: Uint8ClampedArray): Float32Array {
		const layers = this.#layers;
		const { kernels } = layers;
		const hidden = new Float32Array(512);
		const add = (name: string, rows: Rows, kinds: Kinds): void => {
			const part = layers.product(
				`vision.${name}.first`,
				this.#summary(`${name}.norm`, rows, kinds),
			);
			for (let i = 0; i < hidden.length; i += 1) hidden[i] = (hidden[i] ?? 0) + (part[i] ?? 0);
		};
		// The memory of one half is given back before the other is looked at.
		const photo = kernels.scratch(() => {
			const maps = this.#tower(pixels, 0, blocks.length);
			const last = this.#rowsOf(mapOf(maps, blocks.length - 1));
			return { last, grids: photoTaps.map((tap) => this.#cells(mapOf(maps, tap), 7)) };
		});
		const details = kernels.scratch(() => {
			const maps = this.#tower(pixels, side, detailTaps[0] + 1);
			return detailTaps.map((tap) => this.#cells(mapOf(maps, tap), 4));
		});
		const colours = photo.grids.at(-1) ?? photo.last;
		add('last', photo.last, 2);
		for (const [i, cells] of photo.grids.entries()) add(`grid.${i}`, cells, 2);
		for (const [i, cells] of details.entries()) add(`crops.${i}`, cells, 3);
		add('grid_ratios', ratios(colours), 4);
		add('crop_ratios', ratios(details.at(-1) ?? photo.last), 4);
		const histogram = histogramOf(pixels, 2 * side);
		add('statistics', { values: histogram, columns: histogram.length }, 1);
		const { factor, addend } = this.#affine('digest');
		const seen = digest({
			...this.#decide(photo.last, hidden),
			histogram,
			places: places(colours),
			factor,
			addend,
		});
		return layers.product('vision.see', seen);
	}

	/** Outputs of the state head, and the shares of the scenes. */
	#decide(
		last: Rows,
		hidden: Float32Array,
	): { readonly outputs: Float32Array; readonly groups: Float32Array } {
		const layers = this.#layers;
		const second = layers.product('vision.second', positive(hidden));
		const outputs = layers.product('vision.out', positive(second));
		const embedded = this.#through('embedding', last, embedding, 6);
		const classes = layers.product('vision.classes', this.#summary('mean', embedded, 1));
		const groups = layers.product(
			'vision.groups',
			classes.map((logit) => Math.exp(Math.min(40, logit))),
		);
		const score = this.#through('score', this.#through('cell', last, 64), 8, 3e38, -3e38);
		const logits = Array.from(score.values).filter((_, i) => i % score.columns === 0);
		const box = layers.product('vision.box', subjectRow(logits, state.cellRow));
		for (const part of [
			layers.product('vision.sense', this.#summary('sense_norm', embedded, 1)),
			layers.product('vision.box_out', positive(box)),
		]) {
			for (let i = 0; i < outputs.length; i += 1) outputs[i] = (outputs[i] ?? 0) + (part[i] ?? 0);
		}
		return { outputs, groups };
	}

	/** EfficientNet's first blocks over one half of the canvas. */
	#tower(pixels: Uint8ClampedArray, begin: number, count: number): ReadonlyMap<number, FeatureMap> {
		const layers = this.#layers;
		const { kernels } = layers;
		const image = this.#image(pixels, begin);
		const maps = new Map<number, FeatureMap>([[-1, { at: image, side, channels: 4 }]]);
		const half = side / 2;
		const stem = kernels.takeFloats(half * half * stemChannels);
		kernels.scratch(() => {
			const taps = kernels.takeFloats(half * half * 27);
			kernels.run.stem_taps(image, taps, side);
			layers.rows('vision.stem', taps, stem, half * half, 27, { least: 0, most: 6 });
		});
		let map: FeatureMap = { at: stem, side: half, channels: stemChannels };
		for (const [i, block] of blocks.slice(0, count).entries()) {
			map = this.#block(`vision.blocks.${i}`, map, block);
			maps.set(i, map);
		}
		return maps;
	}

	#block(
		name: string,
		x: FeatureMap,
		{ kernel, stride, expand, channels }: (typeof blocks)[number],
	): FeatureMap {
		const { kernels, weights } = this.#layers;
		const inner = x.channels * expand;
		const out = x.side / stride;
		const to = kernels.takeFloats(out * out * channels);
		kernels.scratch(() => {
			let wide = x.at;
			if (expand > 1) {
				wide = kernels.takeFloats(x.side * x.side * inner);
				this.#layers.rows(`${name}.expand`, x.at, wide, x.side * x.side, x.channels, {
					least: 0,
					most: 6,
				});
			}
			const filtered = kernels.takeFloats(out * out * inner);
			const { at: weight } = weights.tensor(`${name}.weight`);
			const { at: bias } = weights.tensor(`${name}.bias`);
			kernels.run.depthwise(wide, weight, bias, filtered, x.side, inner, kernel, stride);
			const keeps = stride === 1 && x.channels === channels;
			const options = keeps ? { residual: x.at } : {};
			this.#layers.rows(`${name}.project`, filtered, to, out * out, inner, options);
		});
		return { at: to, side: out, channels };
	}

	/** One half of the canvas as [side][side][4] of -1..1, the fourth number 0. */
	#image(pixels: Uint8ClampedArray, begin: number): number {
		const { kernels } = this.#layers;
		const at = kernels.takeFloats(side * side * 4);
		const image = kernels.floats(at, side * side * 4);
		for (let y = 0; y < side; y += 1) {
			for (let x = 0; x < side; x += 1) {
				const from = (y * 2 * side + begin + x) * 4;
				const to = (y * side + x) * 4;
				for (let c = 0; c < 3; c += 1) image[to + c] = ((pixels[from + c] ?? 0) - 127) / 128;
				image[to + 3] = 0;
			}
		}
		return at;
	}

	#cells({ at, side: of, channels }: FeatureMap, grid: number): Rows {
		const { kernels } = this.#layers;
		return kernels.scratch(() => {
			const length = grid * grid * 2 * channels;
			const to = kernels.takeFloats(length);
			kernels.run.cells(at, to, of, channels, grid);
			return { values: kernels.floats(to, length).slice(), columns: 2 * channels };
		});
	}

	#rowsOf({ at, side: of, channels }: FeatureMap): Rows {
		const values = this.#layers.kernels.floats(at, of * of * channels).slice();
		return { values, columns: channels };
	}

	/** Rows through a layer that clamps what comes out. */
	#through(name: string, { values, columns }: Rows, outputs: number, most = 3e38, least = 0): Rows {
		const { kernels } = this.#layers;
		const count = values.length / columns;
		return kernels.scratch(() => {
			const x = kernels.keep(values);
			const y = kernels.takeFloats(count * outputs);
			this.#layers.rows(`vision.${name}`, x, y, count, columns, { least, most });
			return { values: kernels.floats(y, count * outputs).slice(), columns: outputs };
		});
	}

	#summary(name: string, rows: Rows, kinds: Kinds): Float32Array {
		const { factor, addend } = this.#affine(name);
		return summarise(rows, kinds, factor, addend);
	}

	#affine(name: string): { readonly factor: Float32Array; readonly addend: Float32Array } {
		const { kernels, weights } = this.#layers;
		const read = (part: string): Float32Array => {
			const { at, shape } = weights.tensor(`vision.${name}.${part}`);
			return kernels.floats(at, shape[2] ?? 0).slice();
		};
		return { factor: read('factor'), addend: read('addend') };
	}
}

const positive = (row: Float32Array): Float32Array => row.map((value) => Math.max(0, value));

function mapOf(maps: ReadonlyMap<number, FeatureMap>, block: number): FeatureMap {
	const map = maps.get(block);
	if (map === undefined) throw new RangeError(`block ${block} was not run`);
	return map;
}
