/** web-llm's engine as one object: load, generate, stop. The only file that imports it, but for types. */
import type { ChatCompletionRequestStreaming } from '@mlc-ai/web-llm';
import { MLCEngine } from '@mlc-ai/web-llm';
import { LoopWatch } from '../domain/critique/loop';
import { ScriptWatch } from '../domain/critique/script';
import { FailureError } from '../domain/failure';
import type { FinishReason } from '../domain/job/result';
import type { Usage } from '../domain/job/timings';
import type { AdapterSummary, Provenance } from '../domain/model/runtime';
import type { ModelCard, PackedModel } from '../domain/model/model';
import { libraryFor } from '../domain/model/library';
import { modelBytes } from '../domain/model/model';
import { followPieces } from '../lib/follow-pieces';
import type { GenerateOptions, GenerateRequest, GenerateResult } from '../ports/text-engine';
import type { HostedModel } from './engine-host';
import { Cancelled } from './engine-host';
import { probeAdapter } from '../engine/probe-adapter';
import { runtimeName } from './runtime-name';
import { toCompletion } from './to-completion';
import { untilDeviceLost, watchDevices } from './watch-device';

/** Snapshots of the text go out at most this often. */
const snapshotMs = 250;

interface Loaded {
	readonly engine: MLCEngine;
	readonly modelId: string;
	readonly adapter: AdapterSummary;
}

export class WebllmModel implements HostedModel {
	#loaded: Loaded | undefined;

	async generate(
		request: GenerateRequest,
		baseUrl: string,
		options: GenerateOptions,
	): Promise<GenerateResult> {
		const { model } = request;
		if (model.package === undefined) throw new FailureError('model_missing', model.id);
		watchDevices();
		return untilDeviceLost(this.#run(model as PackedModel, request, baseUrl, options));
	}

	async #run(
		model: PackedModel,
		request: GenerateRequest,
		baseUrl: string,
		options: GenerateOptions,
	): Promise<GenerateResult> {
		const start = performance.now();
		const warm = this.#loaded?.modelId === model.id ? this.#loaded : undefined;
		const { engine, adapter } = warm ?? (await this.#load(model, baseUrl, options));
		const load = warm === undefined ? { loadMs: performance.now() - start } : {};
		if (options.signal.aborted) throw new Cancelled('');
		const provenance: Provenance = {
			engine: 'web-llm',
			runtime: { kind: 'webgpu', name: runtimeName, adapter },
			bound: request.bound === undefined ? 'none' : 'grammar',
			honoured: { temperature: true, seed: true },
			egress: 'none',
		};
		options.onevent({ type: 'loaded', provenance, ...load });
		const answer = await this.#stream(engine, model, request, options);
		return { ...answer, provenance, ...load };
	}

	async #load(model: PackedModel, baseUrl: string, { onevent }: GenerateOptions): Promise<Loaded> {
		const files = model.package;
		const totalBytes = modelBytes(model);
		const adapter = await probeAdapter(files.features);
		const before = this.#loaded;
		this.#loaded = undefined;
		await before?.engine.unload();
		const folder = new URL(files.path, baseUrl).href;
		const engine = new MLCEngine({
			appConfig: {
				model_list: [
					{
						model: folder,
						model_id: model.id,
						model_lib: new URL(libraryFor(files, adapter), folder).href,
						// Older packages name no manifest, and carry a context for many turns of talk.
						...(files.manifest === undefined
							? { overrides: { context_window_size: model.contextTokens } }
							: { model_manifest: files.manifest }),
						required_features: [...files.features],
					},
				],
			},
			logLevel: 'ERROR',
			initProgressCallback: ({ progress, text }) => {
				// Other phases (shaders) start again at 0 and count no bytes.
				if (!text.startsWith('Loading model from cache')) return;
				onevent({ type: 'loading', loadedBytes: Math.round(progress * totalBytes), totalBytes });
			},
		});
		await engine.reload(model.id);
		this.#loaded = { engine, modelId: model.id, adapter };
		return this.#loaded;
	}

	async #stream(
		engine: MLCEngine,
		model: ModelCard,
		request: GenerateRequest,
		{ signal, onevent }: GenerateOptions,
	): Promise<Omit<GenerateResult, 'provenance'>> {
		const startMs = performance.now();
		const stop = (): void => {
			void engine.interruptGenerate();
		};
		signal.addEventListener('abort', stop, { once: true });
		onevent({ type: 'prefill' });
		const isOlder = model.package?.manifest === undefined;
		const answer = new Answer(await toCompletion(request, isOlder), engine, signal);
		try {
			const followed = await followPieces(answer.pieces(), {
				now: () => performance.now(),
				snapshotMs,
				guards: [new LoopWatch(), new ScriptWatch(model.scripts)],
				onsnapshot: (snapshot) => onevent({ type: 'text', ...snapshot }),
				onstop: stop,
			});
			const { text, decodeMs, firstAtMs = performance.now(), stopped } = followed;
			if (signal.aborted) throw new Cancelled(text);
			const ofWhichImage = request.image &&
				model.picture.layout !== 'crops' && { imageTokens: model.picture.tokens };
			return {
				text,
				usage: { ...answer.usage, ...ofWhichImage },
				finishReason: stopped ?? answer.finishReason,
				prefillMs: firstAtMs - startMs,
				decodeMs,
			};
		} finally {
			signal.removeEventListener('abort', stop);
		}
	}
}

/** One answer as it comes: its pieces, and what web-llm says of it besides. */
class Answer {
	finishReason: FinishReason = 'stop';
	usage: Usage = {};
	readonly #request: ChatCompletionRequestStreaming;
	readonly #engine: MLCEngine;
	readonly #signal: AbortSignal;

	constructor(request: ChatCompletionRequestStreaming, engine: MLCEngine, signal: AbortSignal) {
		this.#request = request;
		this.#engine = engine;
		this.#signal = signal;
	}

	async *pieces(): AsyncGenerator<string, void> {
		for await (const chunk of await this.#engine.chat.completions.create(this.#request)) {
			const choice = chunk.choices[0];
			if (choice?.finish_reason) this.finishReason = toFinishReason(choice.finish_reason);
			if (chunk.usage) {
				const { prompt_tokens, completion_tokens } = chunk.usage;
				this.usage = { promptTokens: prompt_tokens, completionTokens: completion_tokens };
			}
			yield choice?.delta.content ?? '';
			// An interruption that came before the stream began was lost.
			if (this.#signal.aborted) void this.#engine.interruptGenerate();
		}
	}
}

function toFinishReason(reason: string): FinishReason {
	return reason === 'length' || reason === 'abort' ? reason : 'stop';
}
