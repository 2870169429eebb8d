/** The meter of what left the page, held against servers that count what came. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { formatBytes } from '../../src/ui/text/formats';
import { rightAnswers } from '../support/general-answers';
import type { ModelServer } from '../support/model-server';
import { modelServer, streams } from '../support/model-server';
import { eventsOf, expect, kingfisher, reload, resultOf, show, submit, test } from './app';
import { open } from './page';

const words = rightAnswers[0]!.raw.match(/.{1,12}/gsu)!;

async function watched(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		const { serviceWorker } = navigator;
		if (serviceWorker.controller !== null) return;
		await new Promise((done) => {
			serviceWorker.addEventListener('controllerchange', done, { once: true });
		});
	});
}

async function criticise(page: Page, model: string): Promise<void> {
	const id = await submit(page, kingfisher, { model });
	await eventsOf(page, id);
	expect(await resultOf(page, id)).toMatchObject({ status: 'done', kind: 'critique' });
}

const sentTo = (server: ModelServer): number =>
	server.chats.reduce((sum, { body }) => sum + Buffer.byteLength(JSON.stringify(body)), 0);

test('after a critique by Loupe the meter says that nothing left, and since when it has watched', async ({
	fresh: page,
}) => {
	await watched(page);
	await show(page, 'traffic');
	const lead = page.getByTestId('lead');
	await expect(page.getByTestId('watched')).toContainText('The service worker has watched since');
	await criticise(page, 'loupe');
	await expect(lead).toContainText('nothing was sent to that: 0 bytes');
	// All that the first visit fetched, seen or listed.
	await expect(page.getByTestId('destination')).toHaveCount(1);
	await expect(page.getByTestId('destination')).toContainText('The app’s own address');

	await reload(page);
	await expect(page.getByTestId('watched')).toContainText('has seen every request');
	await criticise(page, 'loupe');
	await expect(lead).toContainText('nothing was sent to that: 0 bytes');
	await expect(page.getByTestId('destination')).toContainText('With reloads');
	// The device check provokes a refusal: it is told as one.
	await page.evaluate(() => window.mondrian.diagnostics());
	await expect(page.getByText('https://example.invalid: 2 requests')).toBeVisible();
	await expect(lead).toContainText('nothing was sent to that: 0 bytes');
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map((each) => `${each.id} ${each.nodes[0]?.html ?? ''}`)).toEqual([]);
	}
	await page.setViewportSize({ width: 320, height: 640 });
	const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	expect(wide).toBeLessThanOrEqual(0);
});

test('what goes to a server is counted to the byte, whether it is reached by itself or by the app’s host', async ({
	page,
}) => {
	for (const way of ['by itself', 'by the host'] as const) {
		const server = await modelServer({ cors: true, plays: [streams(words)] });
		const isProxied = way === 'by the host';
		const site = await serve('dist', isProxied ? { model: { origin: server.address } } : {});
		await open(page, site.url);
		await watched(page);
		const [model] = await page.evaluate(
			(given) => window.mondrian.engine.add({ server: given }),
			isProxied ? 'given' : server.address,
		);
		await criticise(page, model!);
		expect(server.chats.length).toBeGreaterThan(0);
		const sent = formatBytes(sentTo(server));
		await show(page, 'traffic');
		await expect(page.getByTestId('lead')).toContainText(`one other address: ${sent} sent`);
		const row = page.getByTestId('destination').filter({ hasText: server.address });
		await expect(row).toContainText('A model server on this machine.');
		await expect(row).toContainText(`${sent} sent`);
		await site.close();
		await server.close();
	}
});
