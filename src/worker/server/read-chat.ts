/** The stream of an answer: server-sent events of chunks, as every server means them and none writes them. */
import { createParser } from 'eventsource-parser';
import * as v from 'valibot';
import { FailureError } from '../../domain/failure';
import type { FinishReason } from '../../domain/job/result';
import type { Usage } from '../../domain/job/timings';
import type { Piece } from '../../lib/follow-pieces';
import { endless, mostText, readText } from './read-text';
import { failureInStream } from './server-failure';

const tokens = v.optional(v.nullable(v.number()));
const written = v.nullish(v.looseObject({ content: v.nullish(v.string()) }));
const chunkSchema = v.looseObject({
	choices: v.optional(
		v.array(
			v.looseObject({
				delta: written,
				// An answer that was not streamed after all.
				message: written,
				finish_reason: v.nullish(v.string()),
			}),
		),
		[],
	),
	usage: v.nullish(v.looseObject({ prompt_tokens: tokens, completion_tokens: tokens })),
	timings: v.nullish(v.looseObject({ predicted_n: v.optional(v.number()) })),
});

export class ChatReader {
	finishReason: FinishReason | undefined;
	usage: Usage = {};
	#done = false;

	/** @throws FailureError of what the server tells in place of text, or of a line that breaks */
	async *pieces(body: ReadableStream<Uint8Array>, type: string): AsyncGenerator<Piece, void> {
		if (type.includes('json')) {
			const piece = this.#read(await readText(new Response(body)));
			if (piece !== undefined) yield piece;
			return;
		}
		for await (const line of dataOf(body)) {
			const piece = this.#read(line);
			if (piece !== undefined) yield piece;
		}
		// Some end without their last word; none ends in the middle without having broken.
		if (!this.#done && this.finishReason === undefined) {
			throw new FailureError('server_failed', 'the answer broke off');
		}
	}

	#read(data: string): Piece | undefined {
		if (data.trim() === '[DONE]') {
			this.#done = true;
			return undefined;
		}
		let said: unknown;
		try {
			said = JSON.parse(data);
		} catch {
			throw new FailureError('server_failed', `no JSON: ${data.slice(0, 80)}`);
		}
		const failure = failureInStream(said);
		if (failure !== undefined) throw new FailureError(failure.code, failure.detail);
		const read = v.safeParse(chunkSchema, said);
		if (!read.success) return undefined;
		const { choices, usage, timings } = read.output;
		const prompt = usage?.prompt_tokens;
		const completion = usage?.completion_tokens ?? timings?.predicted_n;
		if (prompt != null) this.usage = { ...this.usage, promptTokens: prompt };
		if (completion != null) this.usage = { ...this.usage, completionTokens: completion };
		const [choice] = choices;
		if (choice?.finish_reason) this.finishReason = toFinishReason(choice.finish_reason);
		const text = choice?.delta?.content ?? choice?.message?.content ?? '';
		return { text, ...(completion != null && { tokens: completion }) };
	}
}

function toFinishReason(reason: string): FinishReason {
	return reason === 'length' || reason === 'abort' ? reason : 'stop';
}

/** Data of each event, by whichever line ends and cuts it comes. */
async function* dataOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void> {
	const found: string[] = [];
	const parser = createParser({
		onEvent: ({ data }) => {
			found.push(data);
		},
		onError: ({ type }) => {
			if (type === 'max-buffer-size-exceeded') throw endless();
		},
		maxBufferSize: mostText,
	});
	const reader = body.getReader();
	const decoder = new TextDecoder();
	try {
		for (;;) {
			const { done, value } = await reader.read();
			// An event is whole with the blank line behind it, which some forget at the end.
			parser.feed(done ? `${decoder.decode()}\n\n` : decoder.decode(value, { stream: true }));
			yield* found.splice(0);
			if (done) return;
		}
	} finally {
		await reader.cancel().catch(() => undefined);
	}
}
