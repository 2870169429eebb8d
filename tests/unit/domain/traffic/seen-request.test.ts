import { expect, it } from 'vitest';
import type { TrafficMessage } from '../../../../src/domain/traffic/seen-request';
import { TrafficTeller } from '../../../../src/domain/traffic/seen-request';

const request = (atMs: number) => ({ atMs, by: 'record' as const, origin: 'https://app.test' });

it('An observer tells whoever begins to listen what it remembers, under the same names', () => {
	const told: TrafficMessage[] = [];
	const teller = new TrafficTeller('a', (message) => told.push(message));
	teller.hear({ type: 'ask' });
	teller.tell([]);
	expect(told).toEqual([]);
	teller.tell([request(1), request(2)]);
	teller.tell([request(3)]);
	const first = told.flatMap((message) => (message.type === 'seen' ? message.seen : []));
	expect(new Set(first.map(({ id }) => id)).size).toBe(3);
	teller.hear({ type: 'ask' });
	expect(told.at(-1)).toEqual({ type: 'seen', seen: first });
	// It answers what it is asked, and no other observer.
	teller.hear({ type: 'seen', seen: [] });
	expect(told).toHaveLength(3);
});

it('An observer remembers the newest, and no more than it should', () => {
	let last: TrafficMessage | undefined;
	const teller = new TrafficTeller('a', (message) => (last = message));
	for (let i = 0; i < 600; i += 1) teller.tell([request(i)]);
	teller.hear({ type: 'ask' });
	const seen = last?.type === 'seen' ? last.seen : [];
	expect(seen).toHaveLength(500);
	expect(seen.at(-1)?.atMs).toBe(599);
});
