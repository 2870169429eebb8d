// Answers of many requests over one open response. A browser opens six lines to an address, and each answer that is
// still being written holds one; a shoot on a server of many GPUs wants more than that under way.
import { randomUUID } from 'node:crypto';

/** Names the line and the request in it: "line request". */
export const lineHeader = 'mondrian-line';

/**
 * @param {Record<string, string>} sent headers of each answer
 * @returns open: answers a request with a line; find: the place for one request's answer; stop: ends a request
 */
export function proxyLines(sent) {
	const lines = new Map();
	const placeIn = (header) => {
		const [, line, request] = /^(\S{1,64}) (\S{1,64})$/u.exec(header ?? '') ?? [];
		const found = lines.get(line);
		return found && { ...found, request };
	};
	return {
		open(response) {
			const line = randomUUID();
			const upstreams = new Map();
			lines.set(line, { response, upstreams });
			response.on('close', () => {
				lines.delete(line);
				// The page hung up: the server need not go on.
				for (const upstream of upstreams.values()) upstream.destroy();
			});
			response.writeHead(200, {
				...sent,
				'content-type': 'application/x-ndjson',
				'cache-control': 'no-store',
			});
			response.write(`${JSON.stringify({ line })}\n`);
		},
		/** undefined: there is no such line (any more) */
		find(header) {
			const place = placeIn(header);
			if (place === undefined) return undefined;
			const { response, upstreams, request: id } = place;
			return {
				add: (upstream) => upstreams.set(id, upstream),
				tell: (told) => response.write(`${JSON.stringify({ id, ...told })}\n`),
				end(told) {
					upstreams.delete(id);
					response.write(`${JSON.stringify({ id, ...told })}\n`);
				},
			};
		},
		stop(header) {
			const place = placeIn(header);
			place?.upstreams.get(place.request)?.destroy();
			return place !== undefined;
		},
	};
}

/**
 * Passes an answer on over a line, as text: all that servers of this protocol write.
 *
 * @param refused words for a server that does not answer
 */
export async function answerOverLine(place, answered, refused) {
	let answer;
	try {
		answer = await answered;
	} catch (error) {
		place.tell({ status: 502, type: 'application/json' });
		place.tell({ data: JSON.stringify({ error: { message: refused(error) } }) });
		place.end({ end: true });
		return;
	}
	try {
		place.tell({ status: answer.statusCode, type: answer.headers['content-type'] ?? '' });
		answer.setEncoding('utf8');
		for await (const data of answer) place.tell({ data });
		place.end({ end: true });
	} catch (error) {
		place.end({ broken: String(error.code ?? error.message) });
	}
}
