/** The jobs that run in this tab, and whether another one may begin. */
import type { JobId } from '../domain/ids';
import type { CancelledBy } from '../domain/job/job';
import type { Lane } from '../domain/model/lane';
import type { GenerateResult } from '../ports';
import { FlightLimit } from './flight-limit';

/** Where a server does not count: rates are only held against each other. */
const lettersPerToken = 4;

export interface Flight {
	readonly jobId: JobId;
	readonly lane: Lane;
	readonly controller: AbortController;
	readonly beganAtMs: number;
	/** of its lane's limit, when it began */
	readonly cuts: number;
	by: CancelledBy;
}

export class InFlight {
	readonly #flights = new Map<JobId, Flight>();
	readonly #limits = new Map<string, FlightLimit>();
	/** cancelled by a tab that took them for running here, before they did */
	readonly #cancelledEarly = new Map<JobId, CancelledBy>();

	get ids(): readonly JobId[] {
		return [...this.#flights.keys()];
	}

	has(jobId: JobId): boolean {
		return this.#flights.has(jobId);
	}

	hasRoom(lane: Lane): boolean {
		return this.#count(lane) < this.limit(lane).limit;
	}

	limit({ key, most }: Lane): FlightLimit {
		const known = this.#limits.get(key) ?? new FlightLimit(most);
		this.#limits.set(key, known);
		return known;
	}

	begin(jobId: JobId, lane: Lane, nowMs: number): Flight {
		const controller = new AbortController();
		const { cuts } = this.limit(lane);
		const flight: Flight = { jobId, lane, controller, beganAtMs: nowMs, cuts, by: 'user' };
		this.#flights.set(jobId, flight);
		const by = this.#cancelledEarly.get(jobId);
		this.#cancelledEarly.delete(jobId);
		if (by !== undefined) this.cancel(jobId, by);
		return flight;
	}

	/** Stops the job if it runs in this tab, or as soon as it begins to. */
	cancel(jobId: JobId, by: CancelledBy): void {
		const flight = this.#flights.get(jobId);
		if (flight === undefined) {
			this.#cancelledEarly.set(jobId, by);
			return;
		}
		flight.by = by;
		flight.controller.abort();
	}

	/** How fast a server answers decides how many it is given. */
	answered(flight: Flight, { usage, text, loadMs = 0 }: GenerateResult, nowMs: number): void {
		const { lane, beganAtMs } = flight;
		const limit = this.limit(lane);
		const tokens = usage.completionTokens ?? text.length / lettersPerToken;
		const isFull = this.#count(lane) >= limit.limit;
		limit.answered({ tokens, beganAtMs, loadMs }, nowMs, isFull);
	}

	/** Nothing is left to do: the next shoot finds out anew how much a server bears. */
	forgetLimits(): void {
		this.#limits.clear();
	}

	end({ jobId }: Flight): void {
		this.#flights.delete(jobId);
	}

	#count({ key }: Lane): number {
		return [...this.#flights.values()].filter(({ lane }) => lane.key === key).length;
	}
}
