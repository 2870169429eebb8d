/** Of the service worker: tells all tabs which requests pass it on their way out. */
import type { TrafficMessage } from '../domain/traffic/seen-request';
import { trafficChannel, TrafficTeller } from '../domain/traffic/seen-request';

/** as the server thread names to the proxy of `npm start` the server that it is to lead to */
const proxied = 'mondrian-server';

const channel = new BroadcastChannel(trafficChannel);
const teller = new TrafficTeller(crypto.randomUUID(), (message) => {
	channel.postMessage(message);
});
channel.onmessage = ({ data }: MessageEvent<TrafficMessage>) => {
	teller.hear(data);
};

/**
 * Never rejects: who counts must not break what is counted. A body is read from a copy, which is made
 * before the first wait.
 *
 * @param response where this worker fetched it itself
 */
export async function tellPassed(request: Request, response?: Response): Promise<void> {
	const atMs = Date.now();
	const origin = originOf(request);
	const sentBytes = await sizeOf(request).catch(() => undefined);
	const length = response?.headers.get('content-length') ?? undefined;
	teller.tell([
		{
			atMs,
			by: 'service_worker',
			origin,
			...(sentBytes !== undefined && { sentBytes }),
			...(length !== undefined && { receivedBytes: Number(length) }),
		},
	]);
}

function originOf({ url, headers }: Request): string {
	try {
		return new URL(headers.get(proxied) ?? url).origin;
	} catch {
		return new URL(url).origin;
	}
}

async function sizeOf(request: Request): Promise<number> {
	if (request.method === 'GET' || request.method === 'HEAD') return 0;
	return (await request.clone().arrayBuffer()).byteLength;
}
