/**
 * How many of these spans ran at once, on average over the time in which any did; at least 1. Gaps
 * in which none ran count for nothing.
 */
export function overlap(spans: readonly (readonly [from: number, to: number])[]): number {
	let covered = 0;
	let sum = 0;
	let reached = -Infinity;
	for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
		const length = Math.max(0, to - from);
		sum += length;
		covered += Math.max(0, Math.max(from, to) - Math.max(from, reached));
		reached = Math.max(reached, to);
	}
	return covered > 0 ? Math.max(1, sum / covered) : 1;
}
