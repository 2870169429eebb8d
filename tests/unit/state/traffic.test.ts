import { describe, expect, it } from 'vitest';
import type { SeenRequest, TrafficMessage } from '../../../src/domain/traffic/seen-request';
import { Traffic } from '../../../src/state/traffic.svelte';

/** A tab: what it remembers over a reload, and a page of it that hears what is told. */
class Tab {
	readonly kept = new Map<string, string>();
	readonly posted: TrafficMessage[] = [];
	tell: (message: TrafficMessage) => void = () => undefined;
	watch: (sinceMs: number) => void = () => undefined;

	open(openedAtMs: number): Traffic {
		return new Traffic({
			channel: {
				postMessage: (message) => this.posted.push(message),
				addEventListener: (_, listener) => {
					this.tell = (data) => {
						listener({ data });
					};
				},
			},
			memory: {
				getItem: (key) => this.kept.get(key) ?? null,
				setItem: (key, value) => this.kept.set(key, value),
			},
			openedAtMs,
			onwatched: (listener) => (this.watch = listener),
		});
	}
}

const sent = (id: string, atMs: number, sentBytes: number): SeenRequest => ({
	id,
	atMs,
	by: 'service_worker',
	origin: 'http://127.0.0.1:8080',
	sentBytes,
});
const bytes = (tally: Traffic['page']): number =>
	Object.values(tally).reduce((sum, each) => sum + each.sentBytes, 0);

describe('The meter of what left the page', () => {
	it('asks what was seen before it listened, and counts nothing twice', () => {
		const tab = new Tab();
		const traffic = tab.open(100);
		expect(tab.posted).toEqual([{ type: 'ask' }]);
		tab.tell({ type: 'seen', seen: [sent('a', 110, 5)] });
		tab.tell({ type: 'seen', seen: [sent('a', 110, 5), sent('b', 120, 7)] });
		tab.tell({ type: 'ask' });
		expect(bytes(traffic.page)).toBe(12);
	});

	it('leaves out what was before this page', () => {
		const tab = new Tab();
		const traffic = tab.open(100);
		tab.tell({ type: 'seen', seen: [sent('a', 99, 5)] });
		expect(traffic.page).toEqual({});
	});

	it('remembers the visit over a reload', () => {
		const tab = new Tab();
		tab.open(100);
		tab.tell({ type: 'seen', seen: [sent('a', 110, 5)] });
		const again = tab.open(200);
		tab.tell({ type: 'seen', seen: [sent('b', 210, 7)] });
		expect(again.visitSinceMs).toBe(100);
		expect(bytes(again.page)).toBe(7);
		expect(bytes(again.visit)).toBe(12);
	});

	it.each(['', '{', 'null', '{"sinceMs":"x"}', '{"sinceMs":1,"tally":{"x":{"passed":-1}}}'])(
		'begins anew where what it remembered is none: %s',
		(broken) => {
			const tab = new Tab();
			tab.kept.set('mondrian-traffic', broken);
			const traffic = tab.open(100);
			expect(traffic.visitSinceMs).toBe(100);
			expect(traffic.visit).toEqual({});
		},
	);

	it('says since when the service worker sees', () => {
		const tab = new Tab();
		const traffic = tab.open(100);
		expect(traffic.watchedSinceMs).toBeUndefined();
		tab.watch(150);
		expect(traffic.watchedSinceMs).toBe(150);
	});
});
