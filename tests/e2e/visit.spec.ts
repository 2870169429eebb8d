import { serve } from '../../scripts/serve.mjs';
import { expect, kingfisher, open, reload, resultOf, submit, test } from './app';

test('a photo from the picker becomes a critique that survives a reload; nothing leaves the device; the second visit works with the server stopped', async ({
	context,
	browserName: _,
}) => {
	const site = await serve('dist');
	const asked: string[] = [];
	context.on('request', (request) => {
		if (request.url().startsWith('http')) asked.push(request.url());
	});
	const page = await context.newPage();
	await open(page, site.url);
	await test.step('the picker', async () => {
		await page.getByTestId('photo-input').setInputFiles(kingfisher);
		await expect(page.getByRole('region', { name: 'Six dimensions' })).toBeVisible({
			timeout: 120_000,
		});
		await expect(page.getByRole('article')).toHaveCount(6);
		await expect(page.getByRole('img', { name: /^Score plate: Composition \d/u })).toBeVisible();
	});
	await test.step('a reload', async () => {
		const overall = await page.getByRole('heading', { level: 1 }).textContent();
		await reload(page);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(overall ?? '');
		await open(page, `${site.url}#/history`);
		await expect(page.getByText('kingfisher.jpg', { exact: true })).toBeVisible();
	});
	await test.step('nothing leaves the device, and the page is installable', async () => {
		expect(asked.filter((url) => !url.startsWith(site.url))).toEqual([]);
		expect(asked.some((url) => url.includes('/models/'))).toBe(true);
		const address = `${site.url}manifest.webmanifest`;
		const manifest = await (await page.request.get(address)).json();
		expect(manifest).toMatchObject({ name: 'Mondrian', display: 'standalone' });
		for (const { src } of manifest.icons) {
			expect((await page.request.get(new URL(src, address).href)).ok()).toBe(true);
		}
	});
	await test.step('the second visit, with the server stopped', async () => {
		// The engine of the processor comes with the app.
		await page.evaluate(() => navigator.serviceWorker.ready);
		await site.close();
		asked.length = 0;
		await open(page, site.url);
		expect((await resultOf(page, await submit(page, kingfisher))).status).toBe('done');
		expect(asked.filter((url) => url.includes('/models/'))).toEqual([]);
	});
});
