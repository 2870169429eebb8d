/** What came of a window is kept while the line is slow, silent, or waits for its next try. */
import { describe, expect, it, vi } from 'vitest';
import type { Conversion } from '../../../src/storage/model-conversion';
import { receiveMakerFile } from '../../../src/storage/model-maker-line';
import type { Answering } from '../../support/hostile-server';
import { windowBytes } from '../../support/maker-model';
import { MakerStore, weights } from '../../support/maker-store';

describe('a line that falls silent in mid-window', () => {
	it('leaves what it brought to the next visit, though the browser is killed', async () => {
		const sent = windowBytes - 30_000;
		const silent: Answering = (_request, response) => {
			const last = String(weights.length - 1);
			response.writeHead(206, {
				'content-length': weights.length,
				'content-range': `bytes 0-${last}/${String(weights.length)}`,
			});
			response.write(weights.subarray(0, sent));
		};
		const store = await MakerStore.start(silent);
		const killed = store.tab();
		void killed.install();
		const next = store.tab();
		await vi.waitFor(
			async () => {
				const [status] = await next.client.statuses();
				expect(status?.partialBytes).toBeGreaterThanOrEqual(sent);
			},
			{ timeout: 50_000, interval: 200 },
		);
		await killed.client.remove('made');
		await store.server.close();
	});
});

describe('a wait for the next try', () => {
	it('that ends with the page has kept what came', async () => {
		const stop = new AbortController();
		let rests = 0;
		const conversion = { receivedBytes: 5, rest: () => Promise.resolve(void (rests += 1)) } as Pick<
			Conversion,
			'receivedBytes' | 'rest'
		> as Conversion;
		const file = { name: 'w', url: 'http://host/w', bytes: 9, role: 'weights' } as const;
		const end = receiveMakerFile(
			file,
			conversion,
			{
				signal: stop.signal,
				onprogress: () => undefined,
				fetch: () => Promise.reject(new TypeError('gone')),
				retry: () => {
					stop.abort();
					return Promise.reject(stop.signal.reason as Error);
				},
			},
			() => undefined,
		);
		await expect(end).rejects.toThrow('aborted');
		expect(rests).toBe(1);
	});
});
