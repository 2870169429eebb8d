/**
 * Chrome's Prompt API as it behaves: presence promises nothing, a download wants a click and uses it
 * up, increments are streamed, a session that is destroyed is of no use, sampling is not to be set.
 */
import type {
	CreateOptions,
	LanguageModels,
	LanguageModelSession,
	PromptMessage,
	PromptOptions,
} from '../../src/engine/language-model';

type Availability = Awaited<ReturnType<LanguageModels['availability']>>;

interface Asked {
	readonly text: string;
	readonly image: Blob | undefined;
	readonly schema: object | undefined;
}

export class FakeLanguageModel implements LanguageModels {
	/** for pictures; text alone is always there, as in Chrome */
	state: Availability;
	/** the user has clicked */
	activated = false;
	/** what it answers with, in increments; a failure ends the stream with it */
	answer: readonly (string | DOMException)[] = ['{"kind":', '"critique"', '}'];
	refusesSchema = false;
	/** a prompt that never begins */
	isSilent = false;
	createFailure: DOMException | undefined;
	readonly asked: Asked[] = [];
	created = 0;
	alive = 0;
	/** moves a download on; undefined: none runs */
	progress: ((loaded: number) => void) | undefined;

	constructor(state: Availability) {
		this.state = state;
	}

	availability({ expectedInputs }: CreateOptions): Promise<Availability> {
		const isForPictures = expectedInputs.some(({ type }) => type === 'image');
		return Promise.resolve(isForPictures ? this.state : 'available');
	}

	async create({ monitor, signal }: CreateOptions): Promise<LanguageModelSession> {
		signal?.throwIfAborted();
		if (this.createFailure) throw this.createFailure;
		if (this.state === 'unavailable') {
			throw new DOMException('The service is not running.', 'NotSupportedError');
		}
		if (this.state === 'downloadable') {
			if (!this.activated) throw new DOMException('No user activation.', 'NotAllowedError');
			this.activated = false;
			this.state = 'downloading';
		}
		if (this.state === 'downloading') await this.#download(monitor);
		this.created += 1;
		return this.#session();
	}

	async #download(monitor?: (target: EventTarget) => void): Promise<void> {
		const target = new EventTarget();
		monitor?.(target);
		await new Promise<void>((resolve) => {
			this.progress = (loaded) => {
				target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
				if (loaded === 1) resolve();
			};
		});
		this.progress = undefined;
		this.state = 'available';
	}

	#session(): LanguageModelSession {
		this.alive += 1;
		let isDestroyed = false;
		let contextUsage = 0;
		const use = (signal?: AbortSignal): void => {
			if (isDestroyed) throw new DOMException('The session is destroyed.', 'InvalidStateError');
			signal?.throwIfAborted();
		};
		return {
			get contextUsage() {
				return contextUsage;
			},
			measureContextUsage: (messages, { signal }) => {
				use(signal);
				return Promise.resolve(tokensOf(messages));
			},
			promptStreaming: (messages, options) => {
				use(options.signal);
				this.#hear(messages, options);
				return this.#stream(options, (tokens) => {
					contextUsage += tokensOf(messages) + tokens;
				});
			},
			clone: ({ signal }) => {
				use(signal);
				return Promise.resolve(this.#session());
			},
			destroy: () => {
				if (!isDestroyed) this.alive -= 1;
				isDestroyed = true;
			},
		};
	}

	#hear(messages: readonly PromptMessage[], { responseConstraint }: PromptOptions): void {
		const parts = messages.flatMap(({ content }) => content);
		const image = parts.find(({ type }) => type === 'image')?.value;
		this.asked.push({
			text: parts.flatMap((part) => (part.type === 'text' ? [part.value] : [])).join(''),
			image: image instanceof Blob ? image : undefined,
			schema: responseConstraint,
		});
	}

	/** Errors come with the reading, as in Chrome: the call itself returns a stream. */
	#stream(
		{ signal, responseConstraint }: PromptOptions,
		onend: (tokens: number) => void,
	): ReadableStream<string> {
		const pieces = [...this.answer];
		let tokens = 0;
		return new ReadableStream<string>({
			start: (controller) => {
				signal.addEventListener('abort', () => {
					controller.error(signal.reason);
				});
				if (this.refusesSchema && responseConstraint !== undefined) {
					controller.error(new DOMException('Unsupported schema.', 'NotSupportedError'));
				}
			},
			pull: async (controller) => {
				if (this.isSilent) await new Promise(() => undefined);
				await new Promise((resolve) => setTimeout(resolve));
				const piece = pieces.shift();
				if (piece === undefined) {
					onend(tokens);
					controller.close();
				} else if (typeof piece === 'string') {
					// An increment may hold several.
					tokens += Math.ceil(piece.length / 4);
					controller.enqueue(piece);
				} else controller.error(piece);
			},
		});
	}
}

/** So many tokens for a picture, four letters for each other. */
export const pictureTokens = 280;

function tokensOf(messages: readonly PromptMessage[]): number {
	return messages
		.flatMap(({ content }) => content)
		.reduce(
			(sum, part) =>
				sum + (part.type === 'image' ? pictureTokens : Math.ceil(part.value.length / 4)),
			0,
		);
}

/** A window of a browser with these brands. */
export const windowOf = (
	LanguageModel: LanguageModels | undefined,
	...brands: readonly string[]
): Parameters<typeof import('../../src/engine/language-model').findLanguageModels>[0] => ({
	...(LanguageModel && { LanguageModel }),
	navigator: { userAgentData: { brands: brands.map((brand) => ({ brand, version: '157' })) } },
});
