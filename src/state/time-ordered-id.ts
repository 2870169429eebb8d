/** Ids that rise with time, also within a millisecond: lists need no second key to be in order. */
import { v7 } from 'uuid';

/** Places in the queue were counted by 4096 a millisecond until then, which ends in 2039. */
const sinceMs = Date.UTC(2026, 11, 1);
const before = sinceMs * 4096;
const perMs = 64;

let lastMs = 0;
let seq = 0;
let lastOrder = 0;

/** -> a UUID of version 7 and a place in the queue: both rise from call to call */
export function timeOrderedId(nowMs: number): { readonly id: string; readonly order: number } {
	if (nowMs > lastMs) {
		lastMs = nowMs;
		seq = 0;
	} else seq += 1;
	lastOrder = Math.max(lastOrder + 1, before + (nowMs - sinceMs) * perMs);
	return { id: v7({ msecs: lastMs, seq }), order: lastOrder };
}
