/** A model on a server, as the host of a worker runs it: one streamed request, ended by an abort. */
import { LoopWatch } from '../../domain/critique/loop';
import { ScriptWatch } from '../../domain/critique/script';
import { FailureError } from '../../domain/failure';
import type { Provenance } from '../../domain/model/runtime';
import type { ServerPlace } from '../../domain/model/server-place';
import { followPieces } from '../../lib/follow-pieces';
import type { GenerateOptions, GenerateRequest, GenerateResult } from '../../ports/text-engine';
import type { HostedModel } from '../engine-host';
import { Cancelled } from '../engine-host';
import type { Bound } from './chat-body';
import { boundsFor, chatBody, honouredBy, imageOf } from './chat-body';
import { ChatReader } from './read-chat';
import type { ReachOptions } from './reach';
import { reach } from './reach';
import { readText } from './read-text';
import { failureOfAnswer, refusesBound } from './server-failure';
import type { Thread } from './thread';
import { firstToEnd } from '../../lib/first-to-end';

/** Snapshots of the text go out at most this often. */
const snapshotMs = 250;

export class ServerModel implements HostedModel {
	readonly #keyOf: (origin: string) => Promise<string | undefined>;
	/** ways of binding that a model was seen to refuse are not tried again, by its place and the way */
	readonly #refused = new Set<string>();

	readonly #thread: Thread;

	/** @param keyOf the key of a server, where its owner gave one */
	constructor(thread: Thread, keyOf: (origin: string) => Promise<string | undefined>) {
		this.#thread = thread;
		this.#keyOf = keyOf;
	}

	async generate(
		request: GenerateRequest,
		baseUrl: string,
		{ signal, onevent }: GenerateOptions,
	): Promise<GenerateResult> {
		const place = request.model.server;
		if (place === undefined) throw new FailureError('model_missing', request.model.id);
		if (request.image !== undefined && place.images === false)
			throw new FailureError('no_image_input', place.model);
		// One signal for both: what the guards stop is not called off, but its request ends as well.
		const stopping = new AbortController();
		const both = firstToEnd(new AbortController(), signal, stopping.signal);
		const key = await this.#keyOf(place.origin);
		const options = { baseUrl, key, signal: both, thread: this.#thread };
		const startMs = performance.now();
		let text = '';
		try {
			onevent({
				type: 'loaded',
				provenance: provenanceOf(place, this.#boundsFor(place, request)[0]),
			});
			onevent({ type: 'prefill' });
			const { response, bound, sentBytes } = await this.#ask(place, request, options);
			const reader = new ChatReader();
			const type = response.headers.get('content-type') ?? '';
			const body = response.body ?? new Blob([]).stream();
			const followed = await followPieces(reader.pieces(body, type), {
				now: () => performance.now(),
				snapshotMs,
				guards: guardsFor(request),
				onsnapshot: (snapshot) => {
					({ text } = snapshot);
					onevent({ type: 'text', ...snapshot });
				},
				onstop: () => {
					stopping.abort();
				},
			});
			({ text } = followed);
			if (signal.aborted) throw new Cancelled(text);
			const { decodeMs, firstAtMs = performance.now(), stopped } = followed;
			return {
				text,
				usage: { ...reader.usage, sentBytes },
				finishReason: stopped ?? reader.finishReason ?? 'stop',
				prefillMs: firstAtMs - startMs,
				decodeMs,
				provenance: provenanceOf(place, bound),
			};
		} catch (error) {
			if (signal.aborted) throw new Cancelled(text);
			if (error instanceof FailureError) throw error;
			// Of the line, once it stood: the answer is lost, the server need not be.
			throw new FailureError('server_failed', String(error));
		}
	}

	#boundsFor(place: ServerPlace, request: GenerateRequest): readonly [Bound, ...Bound[]] {
		const all = boundsFor(place.kind, request);
		const [first = 'none', ...rest] = all.filter(
			(bound) => !this.#refused.has(`${place.origin} ${place.model} ${bound}`),
		);
		return [first, ...rest];
	}

	/** The tightest bound that the server takes. */
	async #ask(
		place: ServerPlace,
		request: GenerateRequest,
		options: ReachOptions,
	): Promise<{ readonly response: Response; readonly bound: Bound; readonly sentBytes: number }> {
		const image = await imageOf(request);
		let sentBytes = 0;
		for (const bound of this.#boundsFor(place, request)) {
			const body = JSON.stringify(chatBody(place, request, bound, image));
			sentBytes += new Blob([body]).size;
			const response = await reach(place, '/v1/chat/completions', options, body);
			if (response.ok) return { response, bound, sentBytes };
			const failure = failureOfAnswer(response.status, await readText(response));
			if (bound === 'none' || !refusesBound(response.status, failure))
				throw new FailureError(failure.code, failure.detail);
			this.#refused.add(`${place.origin} ${place.model} ${bound}`);
		}
		throw new FailureError('internal_error', 'no way was left to ask a server');
	}
}

/** A critique is written in the scripts of its model; a question is answered in the question's. */
function guardsFor({ image, model }: GenerateRequest): readonly (LoopWatch | ScriptWatch)[] {
	return image === undefined
		? [new LoopWatch()]
		: [new LoopWatch(), new ScriptWatch(model.scripts)];
}

function provenanceOf({ kind, origin, egress }: ServerPlace, bound: Bound): Provenance {
	return {
		engine: 'server',
		runtime: { kind: 'server', name: kind === 'other' ? 'server' : kind, origin },
		bound,
		honoured: honouredBy(kind),
		egress,
	};
}
