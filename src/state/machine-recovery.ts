/**
 * Waits, in the tab that holds the queue, until the causes of what is held up are gone. What no
 * event tells of is tried again after a while: a job that is given back costs nothing but the try.
 */
import type { Failure, FailureCode } from '../domain/failure';
import type { Hold } from '../domain/job/hold';
import type { Clock, Machine, MachineChange } from '../ports';

const curedBy: Partial<Record<FailureCode, MachineChange>> = {
	offline: 'online',
	download_failed: 'online',
	download_corrupt: 'online',
	app_chunk_missing: 'online',
	quota_exceeded: 'room',
	model_missing: 'model',
	activation_needed: 'model',
};

/** These may pass by themselves; what is missing in the browser itself needs a reload. */
const passing: ReadonlySet<FailureCode> = new Set([
	'offline',
	'download_failed',
	'download_corrupt',
	'quota_exceeded',
	'storage_failed',
	'storage_blocked',
	'server_unreachable',
	'server_overloaded',
]);

/** The last one repeats. */
const retryAfterMs = [30_000, 120_000, 600_000] as const;
const lookMs = 10_000;
/** Free bytes waver by themselves: this much more is room that somebody made. */
const roomBytes = 16 * 2 ** 20;

interface Parts {
	readonly machine: Machine;
	readonly clock: Clock;
}

/** One wait for each thing that is held up: none keeps another from going on. */
export class Recoveries {
	readonly #parts: Parts;
	readonly #oncured: (of: string) => void;
	readonly #each = new Map<string, MachineRecovery>();

	/** @param oncured the cause may be gone: those jobs should go on */
	constructor(parts: Parts, oncured: (of: string) => void) {
		this.#parts = parts;
		this.#oncured = oncured;
	}

	/** Waits for these, and for nothing else. */
	watch(held: readonly Hold[]): void {
		for (const { of } of held) {
			if (this.#each.has(of)) continue;
			const recovery = new MachineRecovery(this.#parts, () => {
				this.#oncured(of);
			});
			this.#each.set(of, recovery);
		}
		for (const [of, recovery] of this.#each) {
			recovery.watch(held.find((hold) => hold.of === of)?.reason);
		}
	}

	/** A job got through that these would have held up: their next failure is another one. */
	forget(...through: readonly (string | undefined)[]): void {
		for (const of of through) if (of !== undefined) this.#each.get(of)?.forget();
	}
}

class MachineRecovery {
	readonly #parts: Parts;
	readonly #oncured: () => void;
	#failure: Failure | undefined;
	#stop: () => void = () => undefined;
	#tries = 0;

	/** @param oncured the cause may be gone: the queue should go on */
	constructor(parts: Parts, oncured: () => void) {
		this.#parts = parts;
		this.#oncured = oncured;
	}

	/** Begins to wait; undefined: there is nothing to wait for. */
	watch(failure: Failure | undefined): void {
		if (failure?.code === this.#failure?.code) return;
		this.#end();
		if (failure === undefined) return;
		this.#failure = failure;
		const { clock, machine } = this.#parts;
		const cure = curedBy[failure.code];
		const stopListening = machine.subscribe((change) => {
			if (change === cure) this.#cured();
		});
		const sinceMs = clock.now();
		const afterMs = retryAfterMs[Math.min(this.#tries, retryAfterMs.length - 1)] ?? lookMs;
		const room = new Room(machine);
		const stopLooking = clock.every(lookMs, () => {
			if (cure === 'room') void room.grown().then((grown) => grown && this.#cured(failure));
			if (!passing.has(failure.code) || clock.now() - sinceMs < afterMs) return;
			// Without a connection the try is known to fail.
			if (cure === 'online' && !machine.online()) return;
			this.#tries += 1;
			this.#cured();
		});
		this.#stop = () => {
			stopListening();
			stopLooking();
		};
	}

	/** A job got through: the next failure is another one. */
	forget(): void {
		this.#tries = 0;
	}

	/** @param failure the one that was waited for when the question was asked */
	#cured(failure = this.#failure): void {
		if (failure === undefined || failure !== this.#failure) return;
		this.#end();
		this.#oncured();
	}

	#end(): void {
		this.#stop();
		this.#stop = () => undefined;
		this.#failure = undefined;
	}
}

/** Whether there is more room than at the first look. */
class Room {
	readonly #machine: Machine;
	#leastBytes: number | undefined;

	constructor(machine: Machine) {
		this.#machine = machine;
		void this.grown();
	}

	async grown(): Promise<boolean> {
		const bytes = await this.#machine.freeBytes().catch(() => undefined);
		if (bytes === undefined) return false;
		this.#leastBytes = Math.min(bytes, this.#leastBytes ?? bytes);
		return bytes - this.#leastBytes >= roomBytes;
	}
}
