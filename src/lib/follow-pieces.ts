/** Follows a stream of text, whichever engine writes it: counts, times, snapshots, guards. */
import { coalesce } from './coalesce';

/** Reads along; true ends the stream with its `reason`. */
export interface StreamGuard<Reason extends string> {
	readonly reason: Reason;
	push(piece: string): boolean;
}

/** A part of the text from a source that may count by itself. */
export interface Piece {
	readonly text: string;
	/** of all so far, where the source says so */
	readonly tokens?: number;
}

export interface Snapshot {
	/** all of it so far */
	readonly text: string;
	/** as the source counts, else pieces that had text in them */
	readonly tokens: number;
	/** pieces were counted, and what comes in one may be several tokens */
	readonly estimated?: true;
	/** from the first piece to the latest, in milliseconds */
	readonly decodeMs: number;
}

export interface FollowOptions<Reason extends string> {
	readonly now: () => number;
	/** snapshots go out at most this often; the last one always does */
	readonly snapshotMs: number;
	readonly guards: readonly StreamGuard<Reason>[];
	readonly onsnapshot: (snapshot: Snapshot) => void;
	/** a guard rang: the source should end soon. What it still writes is not taken */
	readonly onstop: (reason: Reason) => void;
}

export interface Followed<Reason extends string> extends Snapshot {
	/** by the clock of `now`; absent when nothing was written */
	readonly firstAtMs?: number;
	readonly stopped?: Reason;
}

/** Rejects with what the source throws, unless a guard had stopped it: then that is its end. */
export async function followPieces<Reason extends string>(
	pieces: AsyncIterable<string | Piece>,
	options: FollowOptions<Reason>,
): Promise<Followed<Reason>> {
	const { now, guards, onstop } = options;
	const snapshots = coalesce(options.snapshotMs, options.onsnapshot, now);
	let latest: Snapshot = { text: '', tokens: 0, decodeMs: 0 };
	let firstAtMs: number | undefined;
	let stopped: Reason | undefined;
	try {
		for await (const each of pieces) {
			const { text, tokens }: Piece = typeof each === 'string' ? { text: each } : each;
			if (text === '' || stopped !== undefined) continue;
			const atMs = now();
			firstAtMs ??= atMs;
			latest = {
				text: latest.text + text,
				tokens: tokens ?? latest.tokens + 1,
				decodeMs: atMs - firstAtMs,
				...(typeof each !== 'string' && tokens === undefined && { estimated: true }),
			};
			snapshots.push(latest);
			// Each reads every piece, whether or not another has rung.
			const [first] = guards.filter((guard) => guard.push(text));
			if (first === undefined) continue;
			stopped = first.reason;
			onstop(stopped);
		}
	} catch (error) {
		if (stopped === undefined) throw error;
	}
	snapshots.flush();
	return {
		...latest,
		...(firstAtMs !== undefined && { firstAtMs }),
		...(stopped !== undefined && { stopped }),
	};
}
