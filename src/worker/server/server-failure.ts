/** What a server answers instead of text → failure codes. Each server words its errors in its own way. */
import * as v from 'valibot';
import type { Failure, FailureCode } from '../../domain/failure';

/** By the words, before the status: the same status means different things. */
const byWords: readonly (readonly [pattern: RegExp, code: FailureCode])[] = [
	[
		/exceed_context_size|context[ _]?(?:size|length|window)|maximum context|max_model_len|prompt is too long|longer than the (?:maximum|model)|too many tokens/iu,
		'context_too_small',
	],
	[
		/image input|mmproj|not (?:a |support(?:ed)? ?)(?:multi-?modal|vision|images?)|does(?:n't| not) support (?:vision|images?|multi-?modal)|at most 0 image|image_url.{0,40}(?:unsupported|not supported)|missing data required for image/iu,
		'no_image_input',
	],
	[/loading model|overloaded|queue is full|server busy|too many requests/iu, 'server_overloaded'],
	[
		/model.{0,120}(?:not found|does not exist|not loaded|no such)|no models? loaded/iu,
		'model_missing',
	],
	[/invalid host|origin .{0,80}not allowed/iu, 'server_refused'],
];

const byStatus: Readonly<Record<number, FailureCode>> = {
	401: 'unauthorised',
	403: 'unauthorised',
	404: 'server_unreachable',
	405: 'server_unreachable',
	408: 'server_overloaded',
	413: 'server_refused',
	421: 'server_refused',
	429: 'server_overloaded',
	502: 'server_unreachable',
	503: 'server_overloaded',
	504: 'server_unreachable',
	529: 'server_overloaded',
};

const worded = v.union([
	v.pipe(
		v.string(),
		v.transform((message) => ({ message })),
	),
	v.looseObject({ message: v.string(), type: v.optional(v.nullable(v.string())) }),
]);
const spoken = v.union([
	// llama.cpp, vLLM, Ollama, LM Studio; mlx-vlm in a stream as a bare sentence
	v.looseObject({ error: worded }),
	// FastAPI: mlx-vlm
	v.looseObject({ detail: v.string() }),
	// SGLang, older vLLM
	v.looseObject({ object: v.literal('error'), message: v.string(), type: v.optional(v.string()) }),
]);

/** The sentence in a server's error; undefined where it is none that is known. */
function sentenceOf(answer: unknown): string | undefined {
	const read = v.safeParse(spoken, answer);
	if (!read.success) return undefined;
	const { output } = read;
	if ('detail' in output) return output.detail as string;
	const said = 'error' in output ? (output.error as v.InferOutput<typeof worded>) : output;
	const { message, type } = said as { message: string; type?: string | null };
	return type ? `${message} (${type})` : message;
}

/** The failure that an object in a stream tells; undefined: it tells none. */
export function failureInStream(answer: unknown): Failure | undefined {
	const sentence = sentenceOf(answer);
	return sentence === undefined ? undefined : failureOfAnswer(500, sentence);
}

/** @param body of an answer whose status is not 200: JSON of any of them, or anything else */
export function failureOfAnswer(status: number, body: string): Failure {
	const sentence = sentenceOf(parse(body)) ?? body.replace(/<[^>]*>|\s+/gu, ' ').trim();
	const code =
		byWords.find(([pattern]) => pattern.test(sentence))?.[1] ?? byStatus[status] ?? 'server_failed';
	return { code, detail: `${String(status)} ${sentence}`.trim().slice(0, 300) };
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** Whether a server refused the way in which the answer was to be bound, and not the question. */
export function refusesBound(status: number, { code, detail = '' }: Failure): boolean {
	if (code !== 'server_failed' || ![400, 415, 422, 500, 501].includes(status)) return false;
	return /grammar|response_format|json_?schema|schema|structured|guided|constrain/iu.test(detail);
}
