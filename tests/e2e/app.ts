/** What every end-to-end test starts from: the built app behind its production headers. */
import type { Page } from '@playwright/test';
import { test as base } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import type { RunsOn } from '../../src/domain/model/placing';
import { Desk } from './desk';
import { FaultyEngine } from './faulty-engine';
import { open, runOn } from './page';

export const kingfisher = 'public/samples/kingfisher.jpg';
export const lake = 'public/samples/lake-sherburne.jpg';

const known = [
	// Chromium's own words about the adapter, through web-llm: not of our making.
	/^Falling back to max/u,
	// The device check tries the policy, and the browser writes down what it refused.
	/example\.invalid/u,
];

interface Fixtures {
	/** messages that the test expects; everything else of this kind fails it */
	readonly expected: RegExp[];
	/** a page without history, with default settings, whose engine may be loaded; for tests that change no setting */
	readonly app: Page;
	/** a first visit: a browser profile of its own */
	readonly fresh: Page;
	/** finished critiques, each made once for all tests; whoever adds to them takes it away again */
	readonly desk: Desk;
	/** an engine that can be slowed, silenced and lost; without history */
	readonly faulty: FaultyEngine;
}

interface WorkerFixtures {
	/** where Loupe runs; by itself: on the processor, as the adapter here is a software one */
	readonly runsOn: RunsOn;
	readonly site: { url: string; close: () => Promise<void> };
	readonly sharedApp: Page;
	readonly sharedDesk: Desk;
	readonly sharedFaulty: FaultyEngine;
}

/** Opens the app with its setting. */
async function openOn(page: Page, url: string, runsOn: RunsOn): Promise<void> {
	await open(page, url);
	if (runsOn !== 'auto') await runOn(page, runsOn);
}

export const test = base.extend<Fixtures, WorkerFixtures>({
	runsOn: ['auto', { scope: 'worker', option: true }],
	site: [
		async ({}, use) => {
			const site = await serve('dist');
			await use(site);
			await site.close();
		},
		{ scope: 'worker' },
	],
	sharedApp: [
		async ({ browser, site, runsOn }, use) => {
			const context = await browser.newContext({ viewport });
			const page = await context.newPage();
			await openOn(page, site.url, runsOn);
			await use(page);
			await context.close();
		},
		{ scope: 'worker' },
	],
	sharedDesk: [
		async ({ browser, site, runsOn }, use) => {
			const context = await browser.newContext({ viewport });
			const page = await context.newPage();
			await openOn(page, site.url, runsOn);
			await use(new Desk(page));
			await context.close();
		},
		{ scope: 'worker' },
	],
	sharedFaulty: [
		async ({ browser, site }, use) => {
			const faulty = await FaultyEngine.open(browser, viewport);
			await openOn(faulty.page, site.url, 'gpu');
			await use(faulty);
			await faulty.page.context().close();
		},
		{ scope: 'worker' },
	],
	expected: async ({}, use) => {
		await use([]);
	},
	app: async ({ sharedApp, expected }, use) => {
		await watched(sharedApp, expected, async () => {
			await empty(sharedApp);
			await use(sharedApp);
		});
	},
	desk: async ({ sharedDesk, expected }, use) => {
		await watched(sharedDesk.page, expected, async () => {
			await tidy(sharedDesk.page);
			await use(sharedDesk);
		});
	},
	faulty: async ({ sharedFaulty }, use) => {
		await sharedFaulty.mend();
		await empty(sharedFaulty.page);
		await use(sharedFaulty);
		await closeOthers(sharedFaulty.page);
	},
	fresh: async ({ context, site, expected, runsOn }, use) => {
		const page = await context.newPage();
		await watched(page, expected, async () => {
			await openOn(page, site.url, runsOn);
			await use(page);
		});
	},
});

const viewport = { width: 1280, height: 900 };

/** Fails on what the pages of this context complain of meanwhile. Other tabs are closed at the end. */
async function watched(page: Page, expected: RegExp[], task: () => Promise<void>): Promise<void> {
	const context = page.context();
	const problems: string[] = [];
	const note = (text: string): void => {
		if (![...known, ...expected].some((pattern) => pattern.test(text))) problems.push(text);
	};
	const onconsole = (message: { type(): string; text(): string }): void => {
		if (message.type() === 'error') note(message.text());
	};
	const onerror = (error: { error(): Error }): void => {
		note(String(error.error()));
	};
	context.on('console', onconsole);
	context.on('weberror', onerror);
	await task();
	context.off('console', onconsole);
	context.off('weberror', onerror);
	await closeOthers(page);
	if (problems.length > 0) throw new Error(`The page complained:\n${problems.join('\n')}`);
}

async function closeOthers(page: Page): Promise<void> {
	for (const other of page.context().pages()) if (other !== page) await other.close();
}

/** Looks as at the start, with whatever history there is. */
async function tidy(page: Page): Promise<void> {
	await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null });
	await page.setViewportSize(viewport);
	await page.evaluate(() => (location.hash = '#/'));
}

/** Nothing runs, nothing waits, nothing is kept. */
async function empty(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await window.mondrian.queue.cancelAll();
		await window.mondrian.remove('all');
		await window.mondrian.queue.resume();
	});
	await tidy(page);
}

export * from './page';
export { expect } from '@playwright/test';
