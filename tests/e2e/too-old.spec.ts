import { chromium } from '@playwright/test';
import { browserFlags, findBrowser } from '../../scripts/browser.mjs';
import { expect, test } from './app';

for (const lack of ['OffscreenCanvas', 'CompressionStream', 'BroadcastChannel'] as const) {
	test(`a browser without ${lack} is told that it is too old, instead of nothing`, async ({
		page,
		site,
	}) => {
		await page.addInitScript((name) => {
			Reflect.deleteProperty(window, name);
		}, lack);
		await page.goto(site.url);
		await expect(page.getByText('too old for Mondrian')).toBeVisible();
		await expect(page.getByText('secure address')).toHaveCount(0);
		await expect(page.locator('#app')).toHaveCount(0);
	});
}

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
	await browser.close();
});
