/** What went where, counted from what several observers saw of the same requests. */
import type { SeenRequest } from './seen-request';
import { egressOf } from '../model/server';

/** One address. */
export interface Counts {
	/** the service worker saw them pass */
	readonly passed: number;
	/** in the browser's own list, and not known to have passed the service worker */
	readonly recorded: number;
	/** bodies of what passed */
	readonly sentBytes: number;
	readonly receivedBytes: number;
	/** answers of a known size */
	readonly sized: number;
	/** held back by the policy: not sent */
	readonly refused: number;
}
export type Tally = Readonly<Record<string, Counts>>;

/**
 * Who an address is. `hub`: where models that do not ship come from; `proxy`: the folder of the app's own
 * host that leads to a model server, where nobody saw to which.
 */
export type DestinationKind = 'own' | 'hub' | 'proxy' | 'server_here' | 'server' | 'other';

export interface Destination {
	readonly origin: string;
	readonly kind: DestinationKind;
	readonly requests: number;
	readonly sentBytes: number;
	/** requests of which nobody saw how much they sent */
	readonly unweighed: number;
	readonly receivedBytes: number;
	/** answers that kept their size to themselves */
	readonly unsized: number;
}

/** What is known of addresses. */
export interface Whereabouts {
	/** of the app */
	readonly own: string;
	/** of the model servers that were added */
	readonly servers: readonly string[];
}

const none: Counts = {
	passed: 0,
	recorded: 0,
	sentBytes: 0,
	receivedBytes: 0,
	sized: 0,
	refused: 0,
};

const plus = (a: Counts, b: Counts): Counts => ({
	passed: a.passed + b.passed,
	recorded: a.recorded + b.recorded,
	sentBytes: a.sentBytes + b.sentBytes,
	receivedBytes: a.receivedBytes + b.receivedBytes,
	sized: a.sized + b.sized,
	refused: a.refused + b.refused,
});

export function addTallies(a: Tally, b: Tally): Tally {
	const sum = new Map(Object.entries(a));
	for (const [origin, counts] of Object.entries(b))
		sum.set(origin, plus(sum.get(origin) ?? none, counts));
	return Object.fromEntries(sum);
}

export function addSeen(tally: Tally, seen: readonly SeenRequest[]): Tally {
	return seen.reduce((all, each) => addTallies(all, { [each.origin]: countsOf(each) }), tally);
}

function countsOf({ by, again, sentBytes = 0, receivedBytes }: SeenRequest): Counts {
	return {
		passed: by === 'service_worker' ? 1 : 0,
		recorded: by === 'record' && again === undefined ? 1 : 0,
		sentBytes,
		receivedBytes: receivedBytes ?? 0,
		sized: receivedBytes === undefined ? 0 : 1,
		refused: by === 'policy' ? 1 : 0,
	};
}

/** Addresses that something was sent to, the app's own last. */
export function destinations(tally: Tally, known: Whereabouts): readonly Destination[] {
	return Object.entries(tally)
		.map(([origin, counts]) => destinationOf(origin, counts, known))
		.filter(({ requests }) => requests > 0)
		.toSorted((a, b) => Number(a.kind === 'own') - Number(b.kind === 'own'));
}

/** Addresses that the policy kept a request from, with how many. */
export function refusals(tally: Tally): readonly (readonly [origin: string, count: number])[] {
	return Object.entries(tally).flatMap(([origin, { refused }]) =>
		refused > 0 ? [[origin, refused] as const] : [],
	);
}

function destinationOf(origin: string, counts: Counts, known: Whereabouts): Destination {
	const { passed, recorded, sentBytes, receivedBytes, sized } = counts;
	const kind = kindOf(origin, known);
	// Of its own address the browser's list tells what passed the service worker; of others it does not, and
	// the two lists are of the same requests.
	const unweighed = kind === 'own' ? recorded : Math.max(0, recorded - passed);
	const requests = passed + unweighed;
	const unsized = Math.max(0, requests - sized);
	return { origin, kind, requests, sentBytes, unweighed, receivedBytes, unsized };
}

const hubs =
	/^https:\/\/(?:(?:[\w.-]+\.)?huggingface\.co|[\w.-]+\.hf\.co|raw\.githubusercontent\.com)$/u;

function kindOf(origin: string, { own, servers }: Whereabouts): DestinationKind {
	if (origin === own) return 'own';
	if (origin.startsWith(`${own}/`)) return 'proxy';
	if (hubs.test(origin)) return 'hub';
	if (egressOf(origin) === 'this-machine') return 'server_here';
	return servers.includes(origin) ? 'server' : 'other';
}
