/** Asks a server what it is and which models it has. No photo is sent. */
import * as v from 'valibot';
import { FailureError } from '../../domain/failure';
import type { FoundModel, FoundServer } from '../../domain/model/server';
import type { ServerKind } from '../../domain/model/server-place';
import { notGiven, proxyAddress } from '../../domain/model/server';
import { cleanLine } from '../../lib/clean-line';
import type { ReachOptions } from './reach';
import { originHeader } from './proxy-line';
import { fetchJson, noServer } from './reach';

/** A number that is none is as good as not said: it must not cost the whole list. */
const count = v.fallback(
	v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 31))),
	undefined,
);
const listed = v.looseObject({
	data: v.array(
		v.looseObject({
			id: v.string(),
			owned_by: v.fallback(v.optional(v.string()), undefined),
			/** vLLM */
			max_model_len: count,
			/** llama.cpp */
			meta: v.fallback(v.optional(v.looseObject({ n_ctx: count })), undefined),
			architecture: v.fallback(
				v.optional(v.looseObject({ input_modalities: v.optional(v.array(v.string())) })),
				undefined,
			),
		}),
	),
});
type Listed = v.InferOutput<typeof listed>['data'][number];

const props = v.looseObject({
	total_slots: count,
	modalities: v.fallback(v.optional(v.looseObject({ vision: v.optional(v.boolean()) })), undefined),
	default_generation_settings: v.fallback(v.optional(v.looseObject({ n_ctx: count })), undefined),
});
type Props = v.InferOutput<typeof props>;

const owners: ReadonlyMap<string | undefined, ServerKind> = new Map([
	['llamacpp', 'llama.cpp'],
	['vllm', 'vllm'],
	['sglang', 'sglang'],
	['library', 'ollama'],
] as const);

/**
 * @param address base address, or that of the proxy of `npm start`
 * @throws FailureError why nothing was found
 */
export async function findServer(address: string, options: ReachOptions): Promise<FoundServer> {
	const origin = address === proxyAddress ? await proxiedOrigin(options) : address;
	const place = { address, origin };
	const read = v.safeParse(listed, await fetchJson(place, '/v1/models', options));
	if (!read.success)
		throw new FailureError('server_unreachable', `${noServer}: it lists no models`);
	// A name stands in sentences and is sent back as it is: what would change the text around it is none.
	const data = read.output.data.filter(({ id }) => id !== '' && cleanLine(id) === id);
	const [first] = data;
	if (first === undefined) throw new FailureError('model_missing', 'it has no model loaded');
	const kind = owners.get(first.owned_by) ?? 'other';
	// It tells of the model that is loaded: which of several that is, it does not say.
	const isOne = kind === 'llama.cpp' && data.length === 1;
	const more = isOne ? await propsOf(place, options) : {};
	return { address, origin, kind, models: data.map((each) => toFound(each, more)) };
}

function toFound({ id, max_model_len, meta, architecture }: Listed, more: Props): FoundModel {
	// Of one request: what llama.cpp has is shared by its slots.
	const context = more.default_generation_settings?.n_ctx ?? meta?.n_ctx ?? max_model_len;
	const images = more.modalities?.vision ?? architecture?.input_modalities?.includes('image');
	const slots = more.total_slots;
	return {
		name: id,
		...(context !== undefined && { contextTokens: context }),
		...(images !== undefined && { images }),
		...(slots !== undefined && { slots }),
	};
}

/** A switch of llama.cpp takes them away; then what the list says must do. */
async function propsOf(
	place: Parameters<typeof fetchJson>[0],
	options: ReachOptions,
): Promise<Props> {
	const answer = await fetchJson(place, '/props', options).catch((error: unknown) => {
		if (error instanceof FailureError) return undefined;
		throw error;
	});
	const read = v.safeParse(props, answer);
	return read.success ? read.output : {};
}

/** @throws FailureError where no server was given to `npm start` */
async function proxiedOrigin({ baseUrl, signal }: ReachOptions): Promise<string> {
	// Each answer of `npm start` names it; no other host does, and none is asked for what it has not.
	const page = await fetch(baseUrl, { method: 'HEAD', cache: 'no-store', signal });
	const origin = page.headers.get(originHeader);
	if (origin === null) throw new FailureError('server_unreachable', notGiven);
	return origin;
}
