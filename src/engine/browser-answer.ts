/** One answer of the browser's own model: asked, followed as it comes, and counted. */
import { toJsonSchema } from '../domain/critique/answer-shape';
import { LoopWatch } from '../domain/critique/loop';
import { ScriptWatch } from '../domain/critique/script';
import type { Usage } from '../domain/job/timings';
import type { Piece } from '../lib/follow-pieces';
import { followPieces } from '../lib/follow-pieces';
import type { GenerateOptions, GenerateRequest, GenerateResult } from '../ports';
import type { LanguageModelSession, PromptMessage } from './language-model';

/** Snapshots of the text go out at most this often. */
const snapshotMs = 250;
/** The API has no cap. Its pieces are not tokens either: far beyond this an answer has run away. */
const lettersPerToken = 6;

/** @param stopping ends the request when a guard has heard enough */
export async function askBrowser(
	session: LanguageModelSession,
	{ prompt, image, bound, maxTokens, model }: GenerateRequest,
	isBound: boolean,
	{ signal, onevent }: GenerateOptions,
	stopping: AbortController,
): Promise<Omit<GenerateResult, 'provenance'>> {
	const startMs = performance.now();
	const messages: readonly PromptMessage[] = [
		{
			role: 'user',
			content: [
				...(image === undefined ? [] : [{ type: 'image', value: image } as const]),
				{ type: 'text', value: prompt },
			],
		},
	];
	const options = {
		signal,
		// The prompt says already what is asked for.
		...(isBound &&
			bound && { responseConstraint: toJsonSchema(bound), omitResponseConstraintInput: true }),
	};
	const usedBefore = session.contextUsage;
	const promptTokens = await session
		.measureContextUsage?.(messages, options)
		.catch(() => undefined);
	const stream = session.promptStreaming(messages, options);
	const { text, decodeMs, firstAtMs, stopped } = await followPieces(pieces(stream), {
		now: () => performance.now(),
		snapshotMs,
		guards: [
			new LoopWatch(),
			...(image === undefined ? [] : [new ScriptWatch(model.scripts)]),
			new RunAway(maxTokens * lettersPerToken),
		],
		onsnapshot: (snapshot) => {
			onevent({ type: 'text', ...snapshot });
		},
		onstop: () => {
			stopping.abort();
		},
	});
	return {
		text,
		usage: usageOf(
			promptTokens,
			usedBefore,
			stopped === undefined ? session.contextUsage : undefined,
		),
		finishReason: stopped ?? 'stop',
		prefillMs: (firstAtMs ?? performance.now()) - startMs,
		decodeMs,
	};
}

/** As the browser counts: the session holds prompt and answer when it has written. */
function usageOf(
	promptTokens: number | undefined,
	usedBefore: number | undefined,
	usedAfter: number | undefined,
): Usage {
	if (promptTokens === undefined) return {};
	const completionTokens = (usedAfter ?? 0) - (usedBefore ?? 0) - promptTokens;
	return { promptTokens, ...(completionTokens > 0 && { completionTokens }) };
}

async function* pieces(stream: ReadableStream<string>): AsyncGenerator<Piece> {
	const reader = stream.getReader();
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			yield { text: value };
		}
	} finally {
		reader.releaseLock();
	}
}

class RunAway {
	readonly reason = 'length';
	#lettersLeft: number;

	constructor(letters: number) {
		this.#lettersLeft = letters;
	}

	push(piece: string): boolean {
		this.#lettersLeft -= piece.length;
		return this.#lettersLeft < 0;
	}
}
