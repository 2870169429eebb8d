/** UUIDs that rise with time, also within a millisecond: lists need no second key to be in order. */
const perMs = 4096;
let last = 0;

/** -> a UUID (version 7 in shape) and the number it begins with */
export function timeOrderedId(nowMs: number): { readonly id: string; readonly order: number } {
	last = Math.max(last + 1, nowMs * perMs);
	const time = last.toString(16).padStart(15, '0');
	const random = crypto.randomUUID();
	const id = `${time.slice(0, 8)}-${time.slice(8, 12)}-7${time.slice(12)}-${random.slice(19)}`;
	return { id, order: last };
}
