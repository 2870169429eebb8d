/** What left this page and its workers, as others saw it; of all tabs, since requests have no tab of their own. */
import * as v from 'valibot';
import type { SeenRequest, TrafficMessage } from '../domain/traffic/seen-request';
import type { Tally } from '../domain/traffic/tally';
import { addSeen, addTallies } from '../domain/traffic/tally';
import type { TrafficState } from './app-state';

export interface TrafficParts {
	/** on which the observers speak */
	readonly channel: {
		postMessage(message: TrafficMessage): void;
		addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
	};
	/** of this tab; it outlives a reload */
	readonly memory: Pick<Storage, 'getItem' | 'setItem'>;
	/** epoch milliseconds at which the page was opened */
	readonly openedAtMs: number;
	/** tells when the service worker begins to see what page and workers ask for */
	readonly onwatched: (listener: (sinceMs: number) => void) => void;
}

const key = 'mondrian-traffic';
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const visit = v.object({
	sinceMs: v.number(),
	tally: v.record(
		v.string(),
		v.object({
			passed: count,
			recorded: count,
			sentBytes: count,
			receivedBytes: count,
			sized: count,
			refused: count,
		}),
	),
});

export class Traffic implements TrafficState {
	readonly openedAtMs: number;
	readonly visitSinceMs: number;
	readonly #memory: TrafficParts['memory'];
	/** of earlier pages of this visit */
	readonly #earlier: Tally;
	readonly #heard = new Set<string>();
	#page = $state.raw<Tally>({});
	#watchedSinceMs = $state<number>();

	constructor({ channel, memory, openedAtMs, onwatched }: TrafficParts) {
		this.openedAtMs = openedAtMs;
		this.#memory = memory;
		const { sinceMs, tally } = readVisit(memory) ?? { sinceMs: openedAtMs, tally: {} };
		this.visitSinceMs = sinceMs;
		this.#earlier = tally;
		onwatched((watchedMs) => (this.#watchedSinceMs = watchedMs));
		channel.addEventListener('message', ({ data }) => {
			const message = data as TrafficMessage;
			if (message.type === 'seen') this.#add(message.seen);
		});
		// What they saw before anybody listened.
		channel.postMessage({ type: 'ask' });
	}

	get page(): Tally {
		return this.#page;
	}

	get visit(): Tally {
		return addTallies(this.#earlier, this.#page);
	}

	get watchedSinceMs(): number | undefined {
		return this.#watchedSinceMs;
	}

	#add(seen: readonly SeenRequest[]): void {
		const fresh = seen.filter(({ id, atMs }) => atMs >= this.openedAtMs && !this.#heard.has(id));
		if (fresh.length === 0) return;
		for (const { id } of fresh) this.#heard.add(id);
		this.#page = addSeen(this.#page, fresh);
		const { visitSinceMs: sinceMs, visit: tally } = this;
		this.#memory.setItem(key, JSON.stringify({ sinceMs, tally }));
	}
}

function readVisit(memory: TrafficParts['memory']): v.InferOutput<typeof visit> | undefined {
	try {
		return v.parse(visit, JSON.parse(memory.getItem(key) ?? 'null'));
	} catch {
		return undefined;
	}
}
