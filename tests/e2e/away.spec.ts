import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { browserFlags, needBrowser } from '../../scripts/browser.mjs';
import { suspend } from './browser';
import {
	eventsOf,
	expect,
	jobOf,
	kingfisher,
	open,
	phaseOf,
	resultOf,
	runOn,
	show,
	showAdvanced,
	submit,
	test,
} from './app';
import { FaultyEngine } from './faulty-engine';

const patienceSeconds = 10;

test('a machine that sleeps in mid-job finishes the job after waking', async ({ site }) => {
	const browser = await chromium.launch({ executablePath: needBrowser(), args: browserFlags() });
	const faulty = await FaultyEngine.open(browser);
	const { page } = faulty;
	await open(page, site.url);
	await runOn(page, 'gpu');
	await show(page, 'settings');
	await showAdvanced(page);
	await page.getByLabel('while it writes').fill(String(patienceSeconds));
	await page.getByLabel('while it writes').blur();
	await faulty.slowBy(300);
	const id = await submit(page, kingfisher);
	await phaseOf(page, id, 'generating');
	const asleepMs = (patienceSeconds + 5) * 1000;
	await suspend(browser, asleepMs);
	await faulty.slowBy(0);
	expect((await resultOf(page, id)).status).toBe('done');
	expect(await jobOf(page, id)).toMatchObject({ attempt: 1 });
	const events = (await eventsOf(page, id)).filter((event) => event.type !== 'connected');
	expect(events.filter((event) => event.type === 'error')).toEqual([]);
	// It did sleep: nothing was noted for so long.
	const gaps = events.slice(1).map((event, i) => event.atMs - events[i]!.atMs);
	expect(Math.max(...gaps)).toBeGreaterThan(patienceSeconds * 1000);
	await browser.close();
});

test('twelve photos dropped in a tunnel: none fails, and they run when there is a network again', async ({
	fresh: page,
	context,
	expected,
}) => {
	// Chromium itself says of every request that it cannot be made.
	expected.push(/ERR_INTERNET_DISCONNECTED/u, /Failed to load resource/u);
	// The page is there, the model is not.
	await page.evaluate(() => navigator.serviceWorker.ready);
	await context.setOffline(true);
	const ids = await page.evaluate(
		async (bytes) => {
			const photo = (i: number): File => new File([Uint8Array.from(bytes)], `${String(i)}.jpg`);
			return window.mondrian.submit(Array.from({ length: 12 }, (_, i) => photo(i)));
		},
		[...readFileSync(kingfisher)],
	);
	const state = () => page.evaluate(() => window.mondrian.queue.state());
	await expect.poll(async () => (await state()).reason?.code).toBe('offline');
	expect((await state()).waiting).toEqual(ids);
	expect(await page.evaluate(() => window.mondrian.jobs({ status: 'failed' }))).toEqual([]);
	await context.setOffline(false);
	expect((await resultOf(page, ids[0]!)).status).toBe('done');
	expect(await jobOf(page, ids[0]!)).toMatchObject({ attempt: 1 });
	await page.evaluate(() => window.mondrian.queue.cancelAll());
	expect(await page.evaluate(() => window.mondrian.jobs({ status: 'failed' }))).toEqual([]);
});
