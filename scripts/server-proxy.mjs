// The way from the page to a model server, on the page's own address: the policy of the page stays 'self', and the
// server's key stays in this process. Only what the app asks of a server is passed on, and only for the app.
import { request as askHttp } from 'node:http';
import { request as askHttps } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { answerOverLine, lineHeader, proxyLines } from './proxy-lines.mjs';

/** Says where the proxy leads: in each answer of the app, and in each request to the proxy. */
export const originHeader = 'mondrian-server';
/** Folder of the proxy, beside the page. */
export const proxyPath = '/server/';

const passed = new Map([
	['/v1/models', 'GET'],
	['/props', 'GET'],
	['/v1/chat/completions', 'POST'],
	['/line', 'GET'],
	['/line/stop', 'POST'],
]);
/** A photo of 1344 pixels is half a megabyte. */
const mostBytes = 32 * 2 ** 20;

/** Names that another site's page cannot bear: it could point a name of its own at this machine. */
function isOwnHost(header, host) {
	const name = (header ?? '').replace(/:\d+$/u, '');
	return name === host || name === 'localhost' || /^(?:[\d.]+|\[[\da-f:.]+\])$/iu.test(name);
}

/** Why a request is no request of the app: [status, reason]; undefined: it is one. */
function refusal(request, path, { origin, host }) {
	const { headers, method } = request;
	const wanted = passed.get(path);
	if (wanted === undefined) return [404, 'nothing here'];
	if (method !== wanted) return [405, `${wanted} only`];
	const site = headers['sec-fetch-site'];
	if (!isOwnHost(headers.host, host) || (site !== undefined && site !== 'same-origin'))
		return [403, 'for the app alone'];
	// No other site can send this header without being asked first, and it is never answered.
	if (headers[originHeader] === undefined) return [403, 'for the app alone'];
	if (headers[originHeader] !== origin) return [421, `this page speaks to ${origin} now`];
	const length = headers['content-length'];
	if (method === 'POST' && length === undefined) return [411, 'how long?'];
	if (Number(length ?? 0) > mostBytes) return [413, 'too large'];
	return undefined;
}

/**
 * @param {{ origin: string, key?: string }} server base address, and its key
 * @param {{ sent: Record<string, string>, host: string }} site headers of each answer; the host it listens on
 * @returns answers a request whose path is under proxyPath
 */
export function serverProxy({ origin, key }, { sent, host }) {
	const ask = origin.startsWith('https:') ? askHttps : askHttp;
	const lines = proxyLines(sent);
	const gone = (error) => `${origin} does not answer: ${error.code ?? error.message}`;
	return async (request, response) => {
		const path = `/${(request.url ?? '').split(/[?#]/u, 1)[0].slice(proxyPath.length)}`;
		const say = (status, message) => {
			const body = JSON.stringify({ error: { message } });
			response.writeHead(status, { ...sent, 'content-type': 'application/json' }).end(body);
		};
		const refused = refusal(request, path, { origin, host });
		if (refused !== undefined) return say(...refused);
		const inLine = request.headers[lineHeader];
		if (path === '/line') return lines.open(response);
		if (path === '/line/stop') return say(lines.stop(inLine) ? 200 : 410, 'stopped');
		const place = inLine === undefined ? undefined : lines.find(inLine);
		if (inLine !== undefined && place === undefined) return say(410, 'this line is closed');
		const { 'content-type': type, 'content-length': length } = request.headers;
		const upstream = ask(`${origin}${path}`, {
			method: request.method,
			// A line of its own: one that was kept may be closed by the other side just as it is used.
			agent: false,
			headers: {
				accept: request.headers.accept ?? '*/*',
				...(type !== undefined && { 'content-type': type }),
				...(length !== undefined && { 'content-length': length }),
				...(key !== undefined && { authorization: `Bearer ${key}` }),
			},
		});
		const answered = new Promise((done, failed) => {
			upstream.once('response', done).once('error', failed);
		});
		if (place !== undefined) {
			place.add(upstream);
			void answerOverLine(place, answered, gone);
			await pipeline(request, upstream).catch(() => undefined);
			return say(202, 'the answer comes over the line');
		}
		// The page hung up: the server need not go on.
		response.on('close', () => upstream.destroy());
		try {
			// An answer that comes before the question is through closes the line: it counts all the same.
			pipeline(request, upstream).catch(() => undefined);
			const answer = await answered;
			response.writeHead(answer.statusCode, {
				...sent,
				'content-type': answer.headers['content-type'] ?? 'application/octet-stream',
				'cache-control': 'no-store',
			});
			// Before the first piece: how long it thinks is its own affair.
			response.flushHeaders();
			await pipeline(answer, response);
		} catch (error) {
			if (response.headersSent || response.destroyed) response.destroy();
			else say(502, gone(error));
		}
	};
}
