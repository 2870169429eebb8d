/** What current browsers may lack, taken away: the page does without. */
import { eventsOf, expect, kingfisher, resultOf, submit, test } from './app';
import { open } from './page';

test.describe('a browser without Trusted Types', () => {
	// Else this one would still hold the page to them.
	test.use({ bypassCSP: true });
	test('starts its workers all the same, and criticises a photo', async ({ page, site }) => {
		await page.addInitScript(() => {
			Reflect.deleteProperty(window, 'trustedTypes');
		});
		await open(page, site.url);
		expect(await page.evaluate(() => 'trustedTypes' in window)).toBe(false);
		const id = await submit(page, kingfisher);
		await eventsOf(page, id);
		expect(await resultOf(page, id)).toMatchObject({ status: 'done', kind: 'critique' });
		await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	});
});

test('a browser without service workers works on, and says that nothing watches what leaves', async ({
	page,
	site,
}) => {
	await page.addInitScript(() => {
		Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
	});
	await open(page, site.url);
	const id = await submit(page, kingfisher);
	await eventsOf(page, id);
	expect(await resultOf(page, id)).toMatchObject({ status: 'done', kind: 'critique' });
	await page.evaluate(() => (location.hash = '#/traffic'));
	await expect(page.getByTestId('watched')).toContainText('No service worker watches');
	await expect(page.getByTestId('lead')).toContainText('0 bytes');
	await expect(page.getByTestId('destination')).toHaveCount(1);
});
