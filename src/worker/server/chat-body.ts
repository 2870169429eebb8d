/** A request in the words of OpenAI's chat protocol, and what each kind of server knows beyond it. */
import { toEbnf, toJsonSchema } from '../../domain/critique/answer-shape';
import type { JsonSchema } from '../../domain/critique/json-schema';
import type { Provenance } from '../../domain/model/runtime';
import type { ServerKind, ServerPlace } from '../../domain/model/server-place';
import type { GenerateRequest } from '../../ports/text-engine';
import { encodeDataUrl } from '../encode-data-url';

export type Bound = Provenance['bound'];

interface Dialect {
	/** ways to bind an answer, the tightest first; one that a server refuses gives way to the next */
	readonly bounds: readonly Exclude<Bound, 'none'>[];
	/** told to repeat itself, it does: by its documentation, or seen */
	readonly seed: boolean;
	/** asks for exact counts while it writes */
	readonly count: object;
}

const usage = { include_usage: true };
const plain: Dialect = { bounds: ['schema'], seed: false, count: { stream_options: usage } };

const dialects: Record<ServerKind, Dialect> = {
	'llama.cpp': {
		bounds: ['grammar', 'schema'],
		seed: true,
		count: { stream_options: usage, timings_per_token: true },
	},
	vllm: {
		bounds: ['schema'],
		seed: true,
		count: { stream_options: { include_usage: true, continuous_usage_stats: true } },
	},
	ollama: { bounds: ['schema'], seed: true, count: { stream_options: usage } },
	sglang: plain,
	other: plain,
};

/** Ways to bind the answer to a request, the tightest first; the last one binds nothing. */
export function boundsFor(kind: ServerKind, request: GenerateRequest): readonly Bound[] {
	return request.bound === undefined ? ['none'] : [...dialects[kind].bounds, 'none'];
}

export function honouredBy(kind: ServerKind): Provenance['honoured'] {
	return { temperature: true, seed: dialects[kind].seed };
}

/** @param image data URL of the request's picture */
export function chatBody(
	{ kind, model }: Pick<ServerPlace, 'kind' | 'model'>,
	request: GenerateRequest,
	bound: Bound,
	image?: string,
): Readonly<Record<string, unknown>> {
	const { prompt, maxTokens, temperature, seed } = request;
	const words = { type: 'text', text: prompt };
	const content =
		image === undefined ? prompt : [{ type: 'image_url', image_url: { url: image } }, words];
	return {
		model,
		messages: [{ role: 'user', content }],
		stream: true,
		max_tokens: maxTokens,
		temperature,
		...(seed !== undefined && { seed }),
		...dialects[kind].count,
		...boundIn(request, bound),
	};
}

function boundIn({ bound: shape }: GenerateRequest, bound: Bound): object {
	if (shape === undefined || bound === 'none') return {};
	if (bound === 'grammar') return { grammar: toEbnf(shape) };
	const schema = withoutPatterns(toJsonSchema(shape));
	const named = { name: 'critique', strict: true, schema };
	return { response_format: { type: 'json_schema', json_schema: named } };
}

/** Not every server takes patterns beside lengths; what they would bind, the parser checks. */
function withoutPatterns(schema: JsonSchema): JsonSchema {
	return JSON.parse(
		JSON.stringify(schema, (key, value: unknown) =>
			key === 'pattern' && typeof value === 'string' ? undefined : value,
		),
	) as JsonSchema;
}

export async function imageOf({ image }: GenerateRequest): Promise<string | undefined> {
	return image && encodeDataUrl(image);
}
