/** Loupe on the processor: a picture and words in, tokens out. */
import type { AnswerShape } from '../../domain/critique/answer-shape';
import { toEbnf } from '../../domain/critique/answer-shape';
import { Automaton } from './automaton';
import { Decoder, width } from './decoder';
import { Eyes } from './eyes';
import type { Kernels } from './kernels';
import { Layers } from './layers';
import { sampleToken, uniformOf } from './sample';
import { TokenMask } from './token-mask';
import { Tokenizer } from './tokenizer';
import { readIndex, Weights } from './weights';

/** Of model/loupe/config.py: tokens with a meaning of their own. */
const ids = { bos: 1, eos: 2, imageBegin: 3, imageEnd: 5, user: 6, assistant: 7 } as const;

/** Files of the package, read. */
export interface LoupeFiles {
	readonly index: unknown;
	readonly tokenizer: unknown;
	readonly shard: ArrayBuffer;
}

export interface Asked {
	/** RGBA of the canvas; absent in tasks of text alone */
	readonly pixels?: Uint8ClampedArray;
	readonly prompt: string;
	readonly bound?: AnswerShape;
	readonly maxTokens: number;
	readonly temperature: number;
	readonly seed: number;
}

export interface Written {
	readonly id: number;
	/** its bytes as characters of one byte */
	readonly piece: string;
}

export interface Ended {
	readonly reason: 'stop' | 'length';
	readonly promptTokens: number;
	/** with the one that ended it */
	readonly tokens: number;
}

export class LoupeOnCpu {
	readonly #decoder: Decoder;
	readonly #eyes: Eyes;
	readonly #tokenizer: Tokenizer;
	/** by their grammar: what one answer found out holds for the next */
	readonly #masks = new Map<string, TokenMask>();

	/** @throws FailureError `download_corrupt` */
	constructor(kernels: Kernels, { index, tokenizer, shard }: LoupeFiles, context: number) {
		const layers = new Layers(kernels, new Weights(kernels, readIndex(index), shard));
		this.#tokenizer = new Tokenizer(tokenizer);
		this.#decoder = new Decoder(layers, context);
		this.#eyes = new Eyes(layers);
	}

	/**
	 * Token by token. Between two of them nothing runs: whoever iterates lets the thread breathe.
	 * @throws FailureError `length`: the prompt does not fit into the context
	 */
	*answer(asked: Asked): Generator<Written, Ended, void> {
		const { maxTokens, temperature } = asked;
		const rows = this.#rows(asked);
		const promptTokens = rows.length / width;
		const decoder = this.#decoder;
		decoder.clear();
		const uniform = uniformOf(asked.seed);
		const mask = asked.bound && this.#mask(toEbnf(asked.bound));
		let place = mask?.start;
		let logits = decoder.forward(rows);
		for (let tokens = 1; ; tokens += 1) {
			const allowed = mask && place && mask.allowed(place);
			const id = sampleToken(logits, temperature, uniform, allowed);
			if (id === ids.eos) return { reason: 'stop', promptTokens, tokens };
			yield { id, piece: this.#tokenizer.pieces[id] ?? '' };
			if (tokens >= maxTokens || decoder.length >= decoder.context) {
				return { reason: 'length', promptTokens, tokens };
			}
			place = mask && place && mask.accept(place, id);
			logits = decoder.forward(decoder.embed([id]));
		}
	}

	/** One turn of the user with the head of the reply, as web-llm lays it out. */
	#rows({ pixels, prompt }: Asked): Float32Array {
		const words = [...this.#tokenizer.encode(prompt), ids.assistant];
		if (pixels === undefined) return this.#decoder.embed([ids.bos, ids.user, ...words]);
		const before = this.#decoder.embed([ids.bos, ids.user, ids.imageBegin]);
		const after = this.#decoder.embed([ids.imageEnd, ...words]);
		const seen = this.#eyes.see(pixels);
		const rows = new Float32Array(before.length + seen.length + after.length);
		rows.set(before);
		rows.set(seen, before.length);
		rows.set(after, before.length + seen.length);
		return rows;
	}

	#mask(grammar: string): TokenMask {
		const known = this.#masks.get(grammar);
		const mask = known ?? new TokenMask(new Automaton(grammar), this.#tokenizer.pieces, ids.eos);
		this.#masks.set(grammar, mask);
		return mask;
	}
}
