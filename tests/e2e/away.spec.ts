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
	show,
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
	await show(page, 'settings');
	await page.getByLabel('while it writes').fill(String(patienceSeconds));
	await page.getByLabel('while it writes').blur();
	await faulty.slowBy(60);
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
