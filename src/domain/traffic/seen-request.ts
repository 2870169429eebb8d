/** A request as somebody saw it who is not the one that sends it, and how such sights are told to all tabs. */

/** of the BroadcastChannel that all observers speak on */
export const trafficChannel = 'mondrian-traffic';

/**
 * `service_worker`: what passed it, with the size of what was sent along. `record`: what a page or a
 * worker finds in the browser's own list of what it fetched (Resource Timing), with the size of the
 * answer. `policy`: what the content security policy refused: it was not sent.
 */
export type Observer = 'service_worker' | 'record' | 'policy';

export interface SeenRequest {
	/** no two observers, and no two requests, have the same */
	readonly id: string;
	/** epoch milliseconds */
	readonly atMs: number;
	readonly by: Observer;
	/** of the address that it ends at: a proxy's own address stands for nobody */
	readonly origin: string;
	/** body alone, known to the service worker */
	readonly sentBytes?: number;
	/** as transferred; absent where the answer keeps its size to itself */
	readonly receivedBytes?: number;
	/** a record of what the service worker saw too: it adds a size, and no request */
	readonly again?: true;
}

export type TrafficMessage =
	| { readonly type: 'seen'; readonly seen: readonly SeenRequest[] }
	/** from a page that has just begun to listen: all observers tell once more what they remember */
	| { readonly type: 'ask' };

/** Requests that an observer remembers for those that begin to listen later. */
const remembered = 500;

/** Tells what one observer sees. */
export class TrafficTeller {
	readonly #name: string;
	readonly #post: (message: TrafficMessage) => void;
	#seen: SeenRequest[] = [];
	#count = 0;

	/** @param name like no other observer's */
	constructor(name: string, post: (message: TrafficMessage) => void) {
		this.#name = name;
		this.#post = post;
	}

	tell(requests: readonly Omit<SeenRequest, 'id'>[]): void {
		if (requests.length === 0) return;
		const seen = requests.map((request) =>
			Object.assign({ id: `${this.#name} ${String((this.#count += 1))}` }, request),
		);
		this.#seen = [...this.#seen, ...seen].slice(-remembered);
		this.#post({ type: 'seen', seen });
	}

	hear(message: TrafficMessage): void {
		if (message.type === 'ask' && this.#seen.length > 0)
			this.#post({ type: 'seen', seen: this.#seen });
	}
}
