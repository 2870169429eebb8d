/**
 * Answers of the proxy of `npm start` over one open response. A browser opens six lines to an address,
 * and an answer that is being written holds one: many GPUs want more than that under way.
 */
import { splitLines } from './split-lines';

/** Named to the proxy, which refuses what was meant for another server. */
export const originHeader = 'mondrian-server';
/** Which line an answer is wanted on, and as which of its requests. */
const lineHeader = 'mondrian-line';

/** What the proxy writes, a JSON text in each line. */
type Told =
	| { readonly line: string }
	| { readonly id: string; readonly status: number; readonly type: string }
	| { readonly id: string; readonly data: string }
	| { readonly id: string; readonly end: true }
	| { readonly id: string; readonly broken: string };

/** Statuses of answers that have no body: a response with one and a body is refused. */
const bodiless = [204, 205, 304];

/** A request whose answer has not come to its end. */
class Pending {
	readonly response: Promise<Response>;
	readonly #encoder = new TextEncoder();
	#answer: (response: Response) => void = () => undefined;
	#refuse: (reason: unknown) => void = () => undefined;
	#body: ReadableStreamDefaultController<Uint8Array> | undefined;
	readonly #oncancel: () => void;

	/** @param oncancel its reader wants no more of it */
	constructor(oncancel: () => void) {
		this.#oncancel = oncancel;
		this.response = new Promise((resolve, reject) => {
			this.#answer = resolve;
			this.#refuse = reject;
		});
		// It may fail before anybody waits for it.
		this.response.catch(() => undefined);
	}

	begin(status: number, type: string): void {
		const body = new ReadableStream<Uint8Array>({
			start: (controller) => {
				this.#body = controller;
			},
			cancel: () => {
				this.#oncancel();
			},
		});
		const headers = { 'content-type': type };
		// A status that no response may have is none of HTTP.
		const known = status >= 200 && status <= 599 ? status : 502;
		const isBodiless = bodiless.includes(known);
		this.#answer(new Response(isBodiless ? null : body, { status: known, headers }));
	}

	push(data: string): void {
		this.#body?.enqueue(this.#encoder.encode(data));
	}

	end(): void {
		this.#body?.close();
	}

	fail(reason: unknown): void {
		this.#refuse(reason);
		this.#body?.error(reason);
	}
}

/** The proxy opens no line: its answer is the answer to the request. */
class NoLine extends Error {
	readonly response: Response;

	constructor(response: Response) {
		super(`no line: ${String(response.status)}`);
		this.response = response;
	}
}

export class ProxyLine {
	readonly #base: string;
	readonly #origin: string;
	readonly #pending = new Map<string, Pending>();
	#name: Promise<string> | undefined;
	#closing = new AbortController();
	#count = 0;

	/** @param base of the proxy; `origin`: the server that it is to lead to */
	constructor(base: string, origin: string) {
		this.#base = base;
		this.#origin = origin;
	}

	/** As `fetch`; what the proxy itself refuses comes as its answer. */
	async send(path: string, request: RequestInit): Promise<Response> {
		const { signal } = request;
		signal?.throwIfAborted();
		const id = String((this.#count += 1));
		const pending = new Pending(() => {
			this.#end(id, () => undefined);
			void this.#stop(id);
		});
		this.#pending.set(id, pending);
		const stop = (): void => {
			this.#end(id, (each) => {
				each.fail(signal?.reason);
			});
			void this.#stop(id);
		};
		signal?.addEventListener('abort', stop, { once: true });
		try {
			const name = await (this.#name ??= this.#open());
			const headers = new Headers(request.headers);
			headers.set(lineHeader, `${name} ${id}`);
			const taken = await fetch(`${this.#base}${path}`, { ...request, headers });
			if (taken.status === 202) return await pending.response;
			this.#end(id, () => undefined);
			return taken;
		} catch (error) {
			this.#end(id, () => undefined);
			if (error instanceof NoLine) return error.response.clone();
			throw error;
		}
	}

	async #open(): Promise<string> {
		const closing = new AbortController();
		this.#closing = closing;
		try {
			const response = await fetch(`${this.#base}/line`, {
				cache: 'no-store',
				credentials: 'omit',
				headers: { [originHeader]: this.#origin },
				signal: closing.signal,
			});
			if (!response.ok || response.body === null) {
				// What it says is still to be read, when nobody waits for the line any more.
				if (this.#closing === closing) this.#closing = new AbortController();
				throw new NoLine(response);
			}
			const lines = splitLines(response.body);
			const first = await lines.next();
			const told = JSON.parse(first.value ?? '{}') as Told;
			if (!('line' in told)) throw new TypeError('no line');
			void this.#read(lines, closing);
			return told.line;
		} catch (error) {
			this.#name = undefined;
			throw error;
		}
	}

	async #read(lines: AsyncGenerator<string, undefined>, closing: AbortController): Promise<void> {
		let reason: unknown = new TypeError('the line of the proxy is closed');
		try {
			for await (const line of lines) this.#hear(JSON.parse(line) as Told);
		} catch (error) {
			reason = error;
		}
		// Another one may be open by now.
		if (closing !== this.#closing) return;
		this.#name = undefined;
		for (const id of [...this.#pending.keys()]) {
			this.#end(id, (each) => {
				each.fail(reason);
			});
		}
	}

	#hear(told: Told): void {
		if ('line' in told) return;
		const pending = this.#pending.get(told.id);
		if (pending === undefined) return;
		if ('status' in told) pending.begin(told.status, told.type);
		else if ('data' in told) pending.push(told.data);
		else if ('end' in told) {
			this.#end(told.id, (each) => {
				each.end();
			});
		} else {
			this.#end(told.id, (each) => {
				each.fail(new TypeError(told.broken));
			});
		}
	}

	/** The last one closes the line: the page has its own use for it. */
	#end(id: string, close: (pending: Pending) => void): void {
		const pending = this.#pending.get(id);
		if (pending === undefined) return;
		this.#pending.delete(id);
		close(pending);
		if (this.#pending.size > 0) return;
		this.#name = undefined;
		this.#closing.abort();
	}

	/** A server that is not told to stop would write to its end. Where the line has closed, it has stopped. */
	async #stop(id: string): Promise<void> {
		const name = await this.#name?.catch(() => undefined);
		if (name === undefined) return;
		await fetch(`${this.#base}/line/stop`, {
			method: 'POST',
			credentials: 'omit',
			headers: { [originHeader]: this.#origin, [lineHeader]: `${name} ${id}` },
		}).catch(() => undefined);
	}
}
