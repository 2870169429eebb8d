import { chromium } from '@playwright/test';
import { browserFlags, findBrowser } from '../../scripts/browser.mjs';
import { expect, test } from './app';

/** `toSorted` came with Firefox 115, whose workers are the first that are modules. */
const lacks = [
	...['OffscreenCanvas', 'CompressionStream', 'BroadcastChannel'],
	...['Navigator.prototype.locks', 'Array.prototype.toSorted'],
];
for (const lack of lacks) {
	test(`a browser without ${lack} is told that it is too old, instead of nothing`, async ({
		page,
		site,
	}) => {
		await page.addInitScript((path) => {
			const names = path.split('.');
			const name = names.pop()!;
			const holder = names.reduce<object>((at, each) => Reflect.get(at, each) as object, window);
			Reflect.deleteProperty(holder, name);
		}, lack);
		await page.goto(site.url);
		await expect(page.getByText('too old for Mondrian')).toBeVisible();
		await expect(page.getByText('secure address')).toHaveCount(0);
		await expect(page.locator('#app')).toHaveCount(0);
	});
}

test.describe('in a German browser', () => {
	test.use({ locale: 'de-DE' });
	test('one that is too old is told so in German', async ({ page, site }) => {
		await page.addInitScript(() => {
			Reflect.deleteProperty(window, 'OffscreenCanvas');
		});
		await page.goto(site.url);
		await expect(page.getByText('zu alt für Mondrian')).toBeVisible();
		await expect(page.getByText('too old')).toHaveCount(0);
		await expect(page.locator('html')).toHaveAttribute('lang', 'de');
	});
});

test('an address that is not secure is said to be the reason', async ({ site }) => {
	const executablePath = findBrowser();
	const browser = await chromium.launch({
		args: [...browserFlags(), '--host-resolver-rules=MAP mondrian.test 127.0.0.1'],
		...(executablePath !== undefined && { executablePath }),
	});
	const page = await browser.newPage();
	await page.goto(site.url.replace('127.0.0.1', 'mondrian.test'));
	await expect(page.getByText('needs a secure address')).toBeVisible();
	await expect(page.getByText('too old')).toHaveCount(0);
	await page.close();
	const german = await browser.newPage({ locale: 'de-AT' });
	await german.goto(site.url.replace('127.0.0.1', 'mondrian.test'));
	await expect(german.getByText('eine sichere Adresse')).toBeVisible();
	await browser.close();
});
