/** Runs commands one after another and sees to it that each gets exactly one answer. */
import type { EngineCommand, EngineMessage, FinalMessage } from '../engine/protocol';
import { models } from '../domain/model/models';
import type { ModelStatus } from '../domain/model/model';
import { modelBytes } from '../domain/model/model';
import type { EngineEvent, GenerateRequest, GenerateResult } from '../ports/critique-engine';
import type { ModelFiles } from '../storage/model-files';
import { failureOf } from './failures';
import { reportAdapter } from './probe-adapter';

/** The model as the host needs it; web-llm in the product, a gated double in tests. */
export interface HostedModel {
	readonly loadedModelId: string | undefined;
	/** @throws `Cancelled` when the signal was aborted, anything else on failure */
	generate(
		request: GenerateRequest,
		baseUrl: string,
		options: { readonly signal: AbortSignal; readonly onevent: (event: EngineEvent) => void },
	): Promise<GenerateResult>;
	unload(): Promise<void>;
}

/** Thrown by a model that stopped because it was asked to. */
export class Cancelled extends Error {
	override readonly name = 'Cancelled';
	/** what had been written until then */
	readonly text: string;

	constructor(text: string) {
		super('cancelled');
		this.text = text;
	}
}

export class EngineHost {
	readonly #model: HostedModel;
	readonly #files: Pick<ModelFiles, 'storedBytes' | 'deletePrefix'>;
	readonly #post: (message: EngineMessage) => void;
	readonly #running = new Map<number, AbortController>();
	#queue: Promise<void> = Promise.resolve();

	constructor(
		model: HostedModel,
		files: Pick<ModelFiles, 'storedBytes' | 'deletePrefix'>,
		post: (message: EngineMessage) => void,
	) {
		this.#model = model;
		this.#files = files;
		this.#post = post;
	}

	receive(command: EngineCommand): void {
		if (command.type === 'cancel') {
			this.#running.get(command.id)?.abort();
			return;
		}
		if (command.type === 'models' || command.type === 'probe') {
			// They touch neither engine nor model: a running job need not end first.
			void this.#answer(command, new AbortController().signal).then(this.#post);
			return;
		}
		const controller = new AbortController();
		this.#running.set(command.id, controller);
		this.#queue = this.#queue.then(async () => {
			this.#post(await this.#answer(command, controller.signal));
			this.#running.delete(command.id);
		});
	}

	async #answer(
		command: Exclude<EngineCommand, { type: 'cancel' }>,
		signal: AbortSignal,
	): Promise<FinalMessage> {
		const { id } = command;
		let text = '';
		try {
			if (signal.aborted) return { type: 'cancelled', id, text };
			if (command.type === 'models') {
				return { type: 'result', id, result: await this.#statuses(command.baseUrl) };
			}
			if (command.type === 'probe') return { type: 'result', id, result: await reportAdapter() };
			if (command.type === 'forget') {
				const model = models.find((each) => each.id === command.modelId);
				if (this.#model.loadedModelId === command.modelId) await this.#model.unload();
				if (model) await this.#files.deletePrefix(new URL(model.path, command.baseUrl).href);
				return { type: 'result', id, result: null };
			}
			const result = await this.#model.generate(command.request, command.baseUrl, {
				signal,
				onevent: (event) => {
					if (event.type === 'tokens') ({ text } = event);
					this.#post({ type: 'event', id, event });
				},
			});
			return { type: 'result', id, result };
		} catch (error) {
			if (error instanceof Cancelled) return { type: 'cancelled', id, text: error.text };
			if (signal.aborted) return { type: 'cancelled', id, text };
			return { type: 'failed', id, failure: failureOf(error), text };
		}
	}

	async #statuses(baseUrl: string): Promise<readonly ModelStatus[]> {
		return Promise.all(
			models.map(async (model) => {
				const totalBytes = modelBytes(model);
				const storedBytes = await this.#files.storedBytes(new URL(model.path, baseUrl).href);
				return {
					id: model.id,
					name: model.name,
					totalBytes,
					storedBytes,
					stored: storedBytes >= totalBytes,
					loaded: this.#model.loadedModelId === model.id,
				};
			}),
		);
	}
}
