/** Runs requests and sees to it that each gets exactly one answer. */
import type { EngineCommand, EngineFinal, EngineMessage } from '../engine/engine-protocol';
import { failureOf } from '../engine/failures';
import type { GenerateOptions, GenerateRequest, GenerateResult } from '../ports/text-engine';

/** The model as the host needs it; web-llm in the product, a gated double in tests. */
export interface HostedModel {
	/** @throws `Cancelled` when the signal was aborted, anything else on failure */
	generate(
		request: GenerateRequest,
		baseUrl: string,
		options: GenerateOptions,
	): Promise<GenerateResult>;
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
	readonly #post: (message: EngineMessage) => void;
	readonly #order: 'in_turn' | 'at_once';
	readonly #running = new Map<number, AbortController>();
	#queue: Promise<void> = Promise.resolve();

	/** @param order a GPU answers one after another; a server takes what it is sent */
	constructor(
		model: HostedModel,
		post: (message: EngineMessage) => void,
		order: 'in_turn' | 'at_once' = 'in_turn',
	) {
		this.#model = model;
		this.#post = post;
		this.#order = order;
	}

	receive(command: EngineCommand): void {
		if (command.type === 'cancel') {
			this.#running.get(command.id)?.abort();
			return;
		}
		const controller = new AbortController();
		this.#running.set(command.id, controller);
		const before = this.#order === 'in_turn' ? this.#queue : Promise.resolve();
		this.#queue = before.then(async () => {
			this.#close(await this.#answer(command, controller.signal));
		});
	}

	/** An answer that cannot be cloned becomes a failure that can: what comes after it must not wait. */
	#close(answer: EngineFinal): void {
		this.#running.delete(answer.id);
		try {
			this.#post(answer);
		} catch (error) {
			this.#post({ type: 'failed', id: answer.id, failure: failureOf(error), text: '' });
		}
	}

	async #answer(
		{ id, request, baseUrl }: Exclude<EngineCommand, { type: 'cancel' }>,
		signal: AbortSignal,
	): Promise<EngineFinal> {
		let text = '';
		try {
			if (signal.aborted) return { type: 'cancelled', id, text };
			const result = await this.#model.generate(request, baseUrl, {
				signal,
				onevent: (event) => {
					if (event.type === 'text') ({ text } = event);
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
}
