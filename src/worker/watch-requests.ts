/**
 * Tells all tabs what the browser itself lists of this thread's requests, and what the policy refused
 * it. Threads do not tell what they do: the browser does.
 */
import type { SeenRequest, TrafficMessage } from '../domain/traffic/seen-request';
import { trafficChannel, TrafficTeller } from '../domain/traffic/seen-request';

type Sight = Omit<SeenRequest, 'id'>;
type Entry = Pick<
	PerformanceResourceTiming,
	'name' | 'startTime' | 'workerStart' | 'transferSize' | 'encodedBodySize'
>;

/** The service worker answers whatever is the app's but for these: they go out, and have a true size. */
const letThrough = '/models/';
/** Beside the page, for what `npm start` passes on to a model server. */
const proxy = '/server/';

export function watchRequests(): void {
	const channel = new BroadcastChannel(trafficChannel);
	const teller = new TrafficTeller(crypto.randomUUID(), (message) => {
		channel.postMessage(message);
	});
	channel.onmessage = ({ data }: MessageEvent<TrafficMessage>) => {
		teller.hear(data);
	};
	const { origin: own } = location;
	new PerformanceObserver((list) => {
		const entries = list.getEntries() as PerformanceResourceTiming[];
		teller.tell(entries.flatMap((entry) => sightOf(entry, own, performance.timeOrigin)));
	}).observe({ type: 'resource', buffered: true });
	addEventListener('securitypolicyviolation', (event) => {
		const { blockedURI, disposition } = event as SecurityPolicyViolationEvent;
		// Some are told by a word: `inline`, `eval`.
		if (disposition !== 'enforce' || !/^https?:/u.test(blockedURI)) return;
		teller.tell([{ atMs: Date.now(), by: 'policy', origin: new URL(blockedURI).origin }]);
	});
}

/** @param own origin of the app; `timeOrigin`: of the thread */
export function sightOf(entry: Entry, own: string, timeOrigin: number): readonly Sight[] {
	const { name, startTime, workerStart, transferSize, encodedBodySize } = entry;
	// What is in memory (blob:, data:) asks nobody.
	if (!/^https?:/u.test(name)) return [];
	const { origin, pathname } = new URL(name);
	const passed = workerStart > 0;
	// Another address that allows no look at its answers has zeros.
	const isTold = transferSize > 0 || encodedBodySize > 0;
	if (origin === own) {
		// From the browser's cache, or from the service worker, which tells itself what it had to fetch.
		const isKept = transferSize === 0 || (passed && !pathname.includes(letThrough));
		if (isKept) return [];
	}
	// Where it ends, the service worker alone can tell.
	const isProxied = origin === own && pathname.includes(proxy);
	return [
		{
			atMs: timeOrigin + startTime,
			by: 'record',
			origin: isProxied ? `${origin}${proxy}` : origin,
			...(isTold && { receivedBytes: transferSize }),
			...(passed && { again: true as const }),
		},
	];
}
