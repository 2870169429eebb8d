/** A server that speaks OpenAI's protocol as one of them does, on a real socket. */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Dialect = 'llama.cpp' | 'vllm' | 'sglang' | 'ollama' | 'lm-studio' | 'mlx-vlm';

export interface ChatRequest {
	readonly headers: IncomingHttpHeaders;
	readonly body: Record<string, unknown>;
}

export type Play = (response: ServerResponse, request: ChatRequest) => void;

export interface ModelServer {
	/** base address, without `/v1` */
	readonly address: string;
	readonly chats: readonly ChatRequest[];
	/** headers of whatever was asked for */
	readonly asked: readonly { readonly path: string; readonly headers: IncomingHttpHeaders }[];
	/** answers whose client went before their end */
	readonly closed: () => number;
	readonly close: () => Promise<void>;
}

interface Options {
	readonly dialect?: Dialect;
	readonly key?: string;
	/** any free one if not given */
	readonly port?: number;
	/** lets every page in */
	readonly cors?: boolean;
	/** what each chat is answered with, the last one for ever */
	readonly plays?: readonly Play[];
}

const owners: Record<Dialect, string> = {
	'llama.cpp': 'llamacpp',
	vllm: 'vllm',
	sglang: 'sglang',
	ollama: 'library',
	'lm-studio': 'organization_owner',
	'mlx-vlm': 'system',
};

/** As each server lists a model that sees. */
function listed(dialect: Dialect): object {
	const model = { id: 'seeing-model', object: 'model', owned_by: owners[dialect] };
	if (dialect === 'vllm' || dialect === 'sglang') return { ...model, max_model_len: 16_384 };
	if (dialect !== 'llama.cpp') return model;
	const architecture = { input_modalities: ['text', 'image'], output_modalities: ['text'] };
	return { ...model, architecture, meta: { n_ctx: 8192 } };
}

const props = {
	default_generation_settings: { n_ctx: 6144 },
	total_slots: 4,
	modalities: { vision: true },
};

export async function modelServer(options: Options = {}): Promise<ModelServer> {
	const {
		dialect = 'llama.cpp',
		key,
		cors = false,
		port: wanted = 0,
		plays = [streams(['done'])],
	} = options;
	const chats: ChatRequest[] = [];
	const asked: { path: string; headers: IncomingHttpHeaders }[] = [];
	let closed = 0;
	const server = createServer((request, response) => {
		void answer(request, response);
	});
	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const { method, url: path = '', headers } = request;
		if (cors) {
			response.setHeader('access-control-allow-origin', headers.origin ?? '*');
			response.setHeader('access-control-allow-headers', 'authorization, content-type');
		}
		if (method === 'OPTIONS') {
			response.writeHead(cors ? 204 : 405).end();
			return;
		}
		asked.push({ path, headers });
		if (key !== undefined && headers.authorization !== `Bearer ${key}`) {
			says(401, { error: { message: 'Invalid API Key', type: 'authentication_error', code: 401 } })(
				response,
			);
			return;
		}
		if (path === '/v1/models') says(200, { object: 'list', data: [listed(dialect)] })(response);
		else if (path === '/props' && dialect === 'llama.cpp') says(200, props)(response);
		else if (path === '/v1/chat/completions') {
			const chunks: Buffer[] = [];
			for await (const chunk of request) chunks.push(chunk as Buffer);
			const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
			const play = plays[chats.length] ?? plays.at(-1);
			chats.push({ headers, body });
			response.on('close', () => {
				if (!response.writableEnded) closed += 1;
			});
			play?.(response, { headers, body });
		} else says(404, { error: { message: 'File Not Found', type: 'not_found_error' } })(response);
	}
	await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		address: `http://127.0.0.1:${String(port)}`,
		chats,
		asked,
		closed: () => closed,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

/** An answer that is no stream. */
export function says(status: number, body: unknown): (response: ServerResponse) => void {
	return (response) => {
		const isText = typeof body === 'string';
		response
			.writeHead(status, { 'content-type': isText ? 'text/plain' : 'application/json' })
			.end(isText ? body : JSON.stringify(body));
	};
}

interface Streaming {
	/** llama.cpp counts in every chunk, vLLM in `usage` of every chunk, others at the end or never */
	readonly counts?: 'timings' | 'usage' | 'end' | 'never';
	readonly eol?: '\n' | '\r\n' | '\r';
	/** no `[DONE]` and no blank line behind the last event */
	readonly open?: boolean;
	readonly finish?: 'stop' | 'length' | null;
	/** comments between the events */
	readonly comments?: boolean;
	/** the bytes of a packet */
	readonly packet?: number;
	readonly promptTokens?: number;
	/** the stream stays open behind its last piece */
	readonly hangs?: boolean;
	/** the line breaks behind the last piece */
	readonly breaks?: boolean;
}

/** A stream of pieces, written as servers write it. */
export function streams(pieces: readonly string[], how: Streaming = {}): Play {
	const { counts = 'end', eol = '\n', finish = 'stop', promptTokens = 40 } = how;
	const usage = (n: number) => ({ prompt_tokens: promptTokens, completion_tokens: n });
	const chunk = (rest: object): string =>
		`data: ${JSON.stringify({ object: 'chat.completion.chunk', ...rest })}${eol}${eol}`;
	const choice = (delta: object, reason: string | null = null) => ({
		choices: [{ index: 0, delta, finish_reason: reason }],
	});
	const lines = [chunk(choice({ role: 'assistant', content: null }))];
	for (const [i, content] of pieces.entries()) {
		if (how.comments) lines.push(`: still here${eol}${eol}`);
		const counted =
			counts === 'timings'
				? { timings: { predicted_n: (i + 1) * 2 } }
				: counts === 'usage'
					? { usage: usage((i + 1) * 2) }
					: {};
		lines.push(chunk({ ...choice({ content }), ...counted }));
	}
	const ends = how.hangs !== true && how.breaks !== true;
	if (ends && finish !== null) lines.push(chunk(choice({}, finish)));
	if (ends && counts !== 'never')
		lines.push(chunk({ choices: [], usage: usage(pieces.length * 2) }));
	if (ends && !how.open) lines.push(`data: [DONE]${eol}${eol}`);
	const text = lines.join('');
	const bytes = Buffer.from(how.open ? text.trimEnd() : text);
	return (response) => {
		response.writeHead(200, { 'content-type': 'text/event-stream' });
		const size = how.packet ?? bytes.length;
		const packets = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
			bytes.subarray(i * size, (i + 1) * size),
		);
		void (async () => {
			for (const packet of packets) {
				await new Promise<void>((resolve) => response.write(packet, () => resolve()));
			}
			if (how.breaks) setTimeout(() => response.destroy(), 50);
			else if (!how.hangs) response.end();
		})();
	};
}
