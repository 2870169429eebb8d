import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How one request is answered. */
export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

export interface HostileServer {
	readonly baseUrl: string;
	/** `range` and `if-range` of each request */
	readonly asked: { readonly range?: string; readonly ifRange?: string }[];
	readonly paths: string[];
	readonly close: () => Promise<void>;
}

/** A real server on a real socket: it plays its script, request by request, the last one for ever. */
export async function hostileServer(...script: readonly Answering[]): Promise<HostileServer> {
	const asked: { range?: string; ifRange?: string }[] = [];
	const paths: string[] = [];
	const server = createServer((request, response) => {
		paths.push(request.url ?? '');
		const { range, 'if-range': ifRange } = request.headers;
		const play = script[asked.length] ?? script.at(-1);
		asked.push({
			...(range !== undefined && { range }),
			...(typeof ifRange === 'string' && { ifRange }),
		});
		play?.(request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		baseUrl: `http://127.0.0.1:${String(port)}/`,
		asked,
		paths,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

interface Serving {
	readonly etag?: string;
	/** the line breaks after so many bytes */
	readonly breaksAfter?: number;
	/** 200 with everything, whatever was asked for */
	readonly ignoresRange?: boolean;
	/** of the part that it sends, against what was asked for */
	readonly shiftedBy?: number;
}

/** Sends a file as servers do, but for what is said. */
export function serves(body: Buffer, how: Serving = {}): Answering {
	return (request, response) => {
		const { range, 'if-range': ifRange } = request.headers;
		const isSame = ifRange === undefined || ifRange === how.etag;
		const isPart = range !== undefined && isSame && how.ignoresRange !== true;
		const from = isPart ? Number(/\d+/u.exec(range)?.[0]) + (how.shiftedBy ?? 0) : 0;
		const end = isPart ? /-(\d+)/u.exec(range)?.[1] : undefined;
		const part = body.subarray(from, end === undefined ? undefined : Number(end) + 1);
		const last = from + part.length - 1;
		response.writeHead(isPart ? 206 : 200, {
			'content-length': part.length,
			...(how.etag !== undefined && { etag: how.etag }),
			...(isPart && {
				'content-range': `bytes ${String(from)}-${String(last)}/${String(body.length)}`,
			}),
		});
		if (how.breaksAfter === undefined) {
			response.end(part);
			return;
		}
		response.write(part.subarray(0, how.breaksAfter), () => {
			// What was sent arrives before the line goes.
			setTimeout(() => response.destroy(), 50);
		});
	};
}

export function answers(status: number, headers: Record<string, string> = {}): Answering {
	return (_request, response) => {
		response.writeHead(status, headers).end();
	};
}

/** Sends on to another address, as hubs do to a signed one. */
export const sendsOn = (location: string): Answering => answers(302, { location });
