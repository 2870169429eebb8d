/** web-llm's engine as one object: load, generate, stop. The only file that imports it. */
import type { ChatCompletionContentPart, ChatCompletionRequestStreaming } from '@mlc-ai/web-llm';
import { MLCEngine, modelVersion } from '@mlc-ai/web-llm';
import { readScores } from '../domain/critique/answer';
import type { AdapterSummary } from '../domain/model/engine-state';
import { FailureError } from '../domain/failure';
import type { ModelRecord } from '../domain/model/model';
import { modelBytes } from '../domain/model/model';
import { LoopWatch } from '../domain/critique/loop';
import { modelById } from '../domain/model/models';
import type { FinishReason } from '../domain/job/result';
import { ScriptWatch } from '../domain/critique/script';
import type { Usage } from '../domain/job/timings';
import { coalesce } from '../lib/coalesce';
import type { EngineEvent, GenerateRequest, GenerateResult } from '../ports/critique-engine';
import { downloadModel } from '../storage/model-download';
import type { ModelFiles } from '../storage/model-files';
import type { HostedModel } from './engine-host';
import { Cancelled } from './engine-host';
import { encodeDataUrl } from './encode-data-url';
import { probeAdapter } from './probe-adapter';
import { untilDeviceLost, watchDevices } from './watch-device';

/** Snapshots of the text go out at most this often; finished dimensions at once. */
const snapshotMs = 250;

interface Loaded {
	readonly engine: MLCEngine;
	readonly modelId: string;
	readonly adapter: AdapterSummary;
}

export interface RunOptions {
	readonly signal: AbortSignal;
	readonly onevent: (event: EngineEvent) => void;
}

export class WebllmModel implements HostedModel {
	readonly #files: ModelFiles;
	#loaded: Loaded | undefined;

	constructor(files: ModelFiles) {
		this.#files = files;
	}

	get loadedModelId(): string | undefined {
		return this.#loaded?.modelId;
	}

	async generate(
		request: GenerateRequest,
		baseUrl: string,
		options: RunOptions,
	): Promise<GenerateResult> {
		const model = modelById(request.modelId);
		if (model === undefined) throw new FailureError('model_missing', request.modelId);
		watchDevices();
		return untilDeviceLost(this.#run(model, request, baseUrl, options));
	}

	async unload(): Promise<void> {
		const loaded = this.#loaded;
		this.#loaded = undefined;
		await loaded?.engine.unload();
	}

	async #run(
		model: ModelRecord,
		request: GenerateRequest,
		baseUrl: string,
		options: RunOptions,
	): Promise<GenerateResult> {
		const start = performance.now();
		const warm = this.#loaded?.modelId === model.id ? this.#loaded : undefined;
		const loaded = warm ?? (await this.#load(model, baseUrl, options));
		const loadMs = performance.now() - start;
		if (options.signal.aborted) throw new Cancelled('');
		const { engine, adapter } = loaded;
		options.onevent({ type: 'loaded', adapter, ...(warm ? {} : { loadMs }) });
		const answer = await this.#stream(engine, request, options);
		const imageTokens = request.image === undefined ? {} : { imageTokens: model.image.tokens };
		return {
			...answer,
			usage: { ...answer.usage, ...imageTokens },
			adapter,
			runtime: `web-llm ${modelVersion}`,
			...(warm ? {} : { loadMs }),
		};
	}

	async #load(model: ModelRecord, baseUrl: string, options: RunOptions): Promise<Loaded> {
		const { signal, onevent } = options;
		const totalBytes = modelBytes(model);
		const adapter = await probeAdapter(model.features);
		await this.unload();
		await downloadModel(model, baseUrl, this.#files, {
			signal,
			onprogress: (loadedBytes) => {
				onevent({ type: 'loading', stage: 'download', loadedBytes, totalBytes });
			},
		});
		const folder = new URL(model.path, baseUrl).href;
		const engine = new MLCEngine({
			appConfig: {
				model_list: [
					{
						model: folder,
						model_id: model.id,
						model_lib: new URL(model.library, folder).href,
						model_manifest: 'mlc-model-manifest.json',
						required_features: [...model.features],
					},
				],
			},
			logLevel: 'ERROR',
			initProgressCallback: ({ progress, text }) => {
				// Other phases (shaders) start again at 0 and count no bytes.
				if (!text.startsWith('Loading model from cache')) return;
				const loadedBytes = Math.round(progress * totalBytes);
				onevent({ type: 'loading', stage: 'gpu', loadedBytes, totalBytes });
			},
		});
		await engine.reload(model.id);
		this.#loaded = { engine, modelId: model.id, adapter };
		return this.#loaded;
	}

	async #stream(
		engine: MLCEngine,
		request: GenerateRequest,
		{ signal, onevent }: RunOptions,
	): Promise<Omit<GenerateResult, 'adapter' | 'runtime'>> {
		const start = performance.now();
		let firstAt: number | undefined;
		let lastAt = start;
		let text = '';
		let tokens = 0;
		let finishedCount = 0;
		let finishReason: FinishReason = 'stop';
		let usage: Usage = {};
		const snapshots = coalesce(snapshotMs, onevent, () => performance.now());
		const stop = (): void => {
			void engine.interruptGenerate();
		};
		signal.addEventListener('abort', stop, { once: true });
		const loop = new LoopWatch();
		const script = new ScriptWatch();
		let stopped: FinishReason | undefined;
		onevent({ type: 'prefill' });
		try {
			const stream = await engine.chat.completions.create(await toCompletion(request));
			for await (const chunk of stream) {
				const choice = chunk.choices[0];
				if (choice?.finish_reason) finishReason = toFinishReason(choice.finish_reason);
				if (chunk.usage) {
					const { prompt_tokens, completion_tokens } = chunk.usage;
					usage = { promptTokens: prompt_tokens, completionTokens: completion_tokens };
				}
				const piece = choice?.delta.content ?? '';
				if (piece === '') continue;
				lastAt = performance.now();
				firstAt ??= lastAt;
				tokens += 1;
				text += piece;
				const finished = request.task === 'critique' ? readScores(text) : [];
				snapshots.push({ type: 'tokens', tokens, finished, text, decodeMs: lastAt - firstAt });
				if (finished.length > finishedCount) {
					finishedCount = finished.length;
					snapshots.flush();
				}
				if (stopped === undefined) {
					if (loop.push(piece)) stopped = 'loop';
					else if (script.push(piece)) stopped = 'drift';
					if (stopped !== undefined) stop();
				}
				if (signal.aborted) stop();
			}
			snapshots.flush();
		} finally {
			signal.removeEventListener('abort', stop);
		}
		if (signal.aborted) throw new Cancelled(text);
		finishReason = stopped ?? finishReason;
		const prefillMs = (firstAt ?? lastAt) - start;
		return { text, usage, finishReason, prefillMs, decodeMs: lastAt - (firstAt ?? lastAt) };
	}
}

function toFinishReason(reason: string): FinishReason {
	return reason === 'length' || reason === 'abort' ? reason : 'stop';
}

async function toCompletion(request: GenerateRequest): Promise<ChatCompletionRequestStreaming> {
	const content: ChatCompletionContentPart[] = [{ type: 'text', text: request.prompt }];
	if (request.image !== undefined) {
		const url = await encodeDataUrl(request.image);
		content.unshift({ type: 'image_url', image_url: { url } });
	}
	return {
		messages: [{ role: 'user', content: request.image === undefined ? request.prompt : content }],
		stream: true,
		stream_options: { include_usage: true },
		temperature: request.temperature,
		max_tokens: request.maxTokens,
		...(request.seed === undefined ? {} : { seed: request.seed }),
		...(request.grammar === undefined
			? {}
			: { response_format: { type: 'grammar', grammar: request.grammar } }),
	};
}
