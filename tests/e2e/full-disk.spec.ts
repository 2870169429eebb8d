import { statSync } from 'node:fs';
import { expect, kingfisher, test } from './app';

test('the service worker hands on what it fetched, though the disk is full', async ({
	fresh: page,
	context,
	site,
}) => {
	const controlled = () => page.evaluate(() => navigator.serviceWorker.controller !== null);
	await expect.poll(controlled).toBe(true);
	const session = await context.newCDPSession(page);
	const { origin } = new URL(site.url);
	await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
	const path = '/samples/kingfisher.jpg';
	const bytes = await page.evaluate(
		async (asked) => (await (await fetch(asked)).blob()).size,
		path,
	);
	expect(bytes).toBe(statSync(kingfisher).size);
	// The disk was full: nothing was kept.
	expect(await page.evaluate(async (asked) => Boolean(await caches.match(asked)), path)).toBe(
		false,
	);
});
