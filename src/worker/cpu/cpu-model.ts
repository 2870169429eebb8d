/** Loupe on the processor as a hosted model: loads it from the kept files, asks it, tells how it goes. */
import { LoopWatch } from '../../domain/critique/loop';
import { ScriptWatch } from '../../domain/critique/script';
import { FailureError } from '../../domain/failure';
import type { PackedModel } from '../../domain/model/model';
import { modelBytes } from '../../domain/model/model';
import type { Provenance } from '../../domain/model/runtime';
import { followPieces } from '../../lib/follow-pieces';
import type { GenerateOptions, GenerateRequest, GenerateResult } from '../../ports/text-engine';
import type { HostedModel } from '../engine-host';
import { Cancelled } from '../engine-host';
import { Kernels } from './kernels';
import type { Ended, Written } from './loupe-on-cpu';
import { LoupeOnCpu } from './loupe-on-cpu';
import { readIndex } from './weights';

/** Snapshots of the text go out at most this often. */
const snapshotMs = 250;
/** Counted up with every change of the kernels that changes a number. */
const runtimeName = 'wasm-simd 1';
/** So long it may write before the thread takes its messages: a cancel among them. */
const breathMs = 30;

export interface PictureSize {
	readonly width: number;
	readonly height: number;
}

/** Loupe's canvas, in pixels. */
const canvas: PictureSize = { width: 448, height: 224 };

/** What it has from the thread that it runs in. */
export interface CpuThread {
	/** bytes of model/cpu's program */
	kernels(): Promise<BufferSource>;
	/** bytes of a kept file. Rejects where it is not there whole */
	read(url: string): Promise<ArrayBuffer>;
	/** RGBA of a picture, brought to a size */
	pixels(image: Blob, size: PictureSize): Promise<Uint8ClampedArray>;
	/** takes what waits for the thread */
	breathe(): Promise<void>;
	now(): number;
}

interface Loaded {
	readonly key: string;
	readonly loupe: LoupeOnCpu;
}

const provenance: Pick<Provenance, 'engine' | 'runtime' | 'honoured' | 'egress'> = {
	engine: 'cpu',
	runtime: { kind: 'wasm', name: runtimeName, threads: 1, simd: true },
	honoured: { temperature: true, seed: true },
	egress: 'none',
};

export class CpuModel implements HostedModel {
	readonly #thread: CpuThread;
	#loaded: Loaded | undefined;

	constructor(thread: CpuThread) {
		this.#thread = thread;
	}

	async generate(
		request: GenerateRequest,
		baseUrl: string,
		options: GenerateOptions,
	): Promise<GenerateResult> {
		const { model } = request;
		if (model.package === undefined) throw new FailureError('model_missing', model.id);
		const startMs = this.#thread.now();
		const folder = new URL(model.package.path, baseUrl).href;
		const warm = this.#loaded?.key === folder ? this.#loaded : undefined;
		const { loupe } = warm ?? (await this.#load(model as PackedModel, folder, options));
		const load = warm === undefined ? { loadMs: this.#thread.now() - startMs } : {};
		if (options.signal.aborted) throw new Cancelled('');
		const { engine, runtime, honoured, egress } = provenance;
		const bound = request.bound === undefined ? 'none' : 'grammar';
		const told: Provenance = { engine, runtime, honoured, egress, bound };
		options.onevent({ type: 'loaded', provenance: told, ...load });
		return { ...(await this.#answer(loupe, request, options)), provenance: told, ...load };
	}

	async #load(model: PackedModel, folder: string, { onevent }: GenerateOptions): Promise<Loaded> {
		this.#loaded = undefined;
		const totalBytes = modelBytes(model);
		onevent({ type: 'loading', loadedBytes: 0, totalBytes });
		const read = async (name: string): Promise<unknown> =>
			JSON.parse(new TextDecoder().decode(await this.#thread.read(`${folder}${name}`))) as unknown;
		const [kernels, index, tokenizer] = await Promise.all([
			this.#thread.kernels().then((bytes) => Kernels.start(bytes)),
			read('tensor-cache.json'),
			read('tokenizer.json'),
		]);
		const shard = await this.#thread.read(`${folder}${readIndex(index).dataPath}`);
		onevent({ type: 'loading', loadedBytes: totalBytes, totalBytes });
		const loupe = new LoupeOnCpu(kernels, { index, tokenizer, shard }, model.contextTokens);
		this.#loaded = { key: folder, loupe };
		return this.#loaded;
	}

	async #answer(
		loupe: LoupeOnCpu,
		request: GenerateRequest,
		{ signal, onevent }: GenerateOptions,
	): Promise<Omit<GenerateResult, 'provenance'>> {
		const now = (): number => this.#thread.now();
		const { image, prompt, bound, maxTokens, temperature, model } = request;
		const startMs = now();
		onevent({ type: 'prefill' });
		const pixels = image && (await this.#thread.pixels(image, canvas));
		const answer = loupe.answer({
			prompt,
			maxTokens,
			temperature,
			seed: request.seed ?? Date.now(),
			...(pixels && { pixels }),
			...(bound && { bound }),
		});
		const stream = new Stream(answer, this.#thread, signal);
		const followed = await followPieces(stream.pieces(), {
			now,
			snapshotMs,
			guards: [new LoopWatch(), new ScriptWatch(model.scripts)],
			onsnapshot: (snapshot) => onevent({ type: 'text', ...snapshot }),
			onstop: () => {
				stream.stop();
			},
		});
		const { text, decodeMs, firstAtMs = now(), stopped } = followed;
		if (signal.aborted) throw new Cancelled(text);
		const { ended } = stream;
		return {
			text,
			usage: {
				...(ended && { promptTokens: ended.promptTokens }),
				completionTokens: ended?.tokens ?? followed.tokens,
				...(image && { imageTokens: model.picture.tokens }),
			},
			finishReason: stopped ?? ended?.reason ?? 'abort',
			prefillMs: firstAtMs - startMs,
			decodeMs,
		};
	}
}

/** Tokens as text, with room for the thread between them. */
class Stream {
	ended: Ended | undefined;
	readonly #answer: Generator<Written, Ended, void>;
	readonly #thread: CpuThread;
	readonly #signal: AbortSignal;
	#stopped = false;

	constructor(answer: Generator<Written, Ended, void>, thread: CpuThread, signal: AbortSignal) {
		this.#answer = answer;
		this.#thread = thread;
		this.#signal = signal;
	}

	/** It ends behind the piece that comes. */
	stop(): void {
		this.#stopped = true;
	}

	async *pieces(): AsyncGenerator<string, void> {
		const utf8 = new TextDecoder();
		let breathedAtMs = this.#thread.now();
		while (!this.#stopped && !this.#signal.aborted) {
			const { done, value } = this.#answer.next();
			if (done === true) {
				this.ended = value;
				return;
			}
			yield utf8.decode(Uint8Array.from(value.piece, toByte), { stream: true });
			if (this.#thread.now() - breathedAtMs < breathMs) continue;
			await this.#thread.breathe();
			breathedAtMs = this.#thread.now();
		}
	}
}

const toByte = (letter: string): number => letter.charCodeAt(0);
