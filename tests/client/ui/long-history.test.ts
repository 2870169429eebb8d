import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../../src/ui/style/base.css';
import { fillHistory } from '../../../scripts/bench/fill-history.mjs';
import History from '../../../src/ui/gallery/History.svelte';
import { cleanPage } from '../../support/clean-page';
import { ScriptedEngine } from '../../support/scripted-engine';

const { open, show, close } = cleanPage();

afterEach(() => {
	vi.restoreAllMocks();
});

/** Counts what the store hands over: one for each step of a cursor, each record, each key. */
function countReads(): { records: number } {
	const reads = { records: 0 };
	const count = (request: IDBRequest): void => {
		request.addEventListener('success', () => {
			const result: unknown = request.result;
			reads.records += Array.isArray(result) ? result.length : 1;
		});
	};
	for (const source of [IDBObjectStore, IDBIndex]) {
		for (const name of ['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor'] as const) {
			// eslint-disable-next-line @typescript-eslint/unbound-method -- called with its store below
			const method = source.prototype[name] as (...given: unknown[]) => IDBRequest;
			vi.spyOn(source.prototype, name).mockImplementation(function (
				this: IDBObjectStore & IDBIndex,
				...given: unknown[]
			) {
				const request = method.apply(this, given);
				count(request);
				return request as never;
			});
		}
	}
	return reads;
}

const tiles = (): readonly Element[] => [...document.querySelectorAll('a.tile b')];
const status = (): string => document.querySelector('[role=status]')?.textContent ?? '';
const wait = { timeout: 30_000 };

/** Opens the history of so many jobs, scrolls to its end and searches. -> reads and tiles of each */
async function look(jobs: number) {
	// The stores are made by the app, filled as finished jobs would have, and opened anew.
	await open(new ScriptedEngine());
	const { app } = await open(new ScriptedEngine());
	await fillHistory(jobs);
	const reads = countReads();
	const counts: { readonly reads: number; readonly tiles: number }[] = [];
	const note = (): void => {
		counts.push({ reads: reads.records, tiles: tiles().length });
		reads.records = 0;
	};
	const { history, queue, photos, records } = app;
	show(History, { app, history, queue, photos, records });
	await expect.poll(status, wait).toBe(`${String(jobs)} of ${String(jobs)}`);
	await expect.poll(() => tiles().length, wait).toBeGreaterThan(3);
	note();
	scrollTo(0, document.documentElement.scrollHeight);
	const oldest = 'a.tile[href$="/000000000000-0000-7000-8000-000000000000"] b';
	await expect.poll(() => document.querySelector(oldest) !== null, wait).toBe(true);
	note();
	await page.getByRole('searchbox').fill(String(jobs - 7));
	await expect.poll(status, wait).toBe(`1 of ${String(jobs)}`);
	note();
	// What is searched for stays in the address.
	await page.getByRole('searchbox').fill('');
	await expect.poll(status, wait).toBe(`${String(jobs)} of ${String(jobs)}`);
	vi.restoreAllMocks();
	await close();
	return counts;
}

it('opens, scrolls and searches with as many reads and tiles at 2000 jobs as at 100', async () => {
	const few = await look(100);
	const many = await look(2000);
	for (const [i, { reads, tiles: drawn }] of many.entries()) {
		expect(drawn).toBeLessThanOrEqual(few[i]!.tiles + 24);
		expect(reads).toBeLessThanOrEqual(few[i]!.reads + 150);
	}
});
