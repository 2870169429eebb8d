import AxeBuilder from '@axe-core/playwright';
import { expect, kingfisher, resultOf, submit, submitBytes, test } from './app';

test.fail('a page that complains fails its test', async ({ app }) => {
	await app.evaluate(() => {
		console.error('something is wrong');
	});
});

test('every screen is accessible in both themes and fits 320 px', async ({ app }) => {
	const done = await submit(app, kingfisher);
	expect((await resultOf(app, done)).kind).toBe('critique');
	const failed = await submitBytes(app, 'text.jpg', Buffer.from('no picture'));
	await resultOf(app, failed);
	const screens = [
		'',
		`job/${done}`,
		`job/${failed}`,
		'history',
		'advisors',
		'advisors/okeeffe',
		'models',
		'settings',
	];
	for (const screen of screens) {
		await app.evaluate((path) => (location.hash = `#/${path}`), screen);
		await expect(app.getByRole('heading', { level: 1 })).toBeVisible();
		for (const colorScheme of ['light', 'dark'] as const) {
			await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			const { violations } = await new AxeBuilder({ page: app }).analyze();
			expect(
				violations.map(
					(each) => `${screen} ${colorScheme}: ${each.id} ${each.nodes[0]?.html ?? ''}`,
				),
			).toEqual([]);
		}
		await app.setViewportSize({ width: 320, height: 640 });
		const overflow = await app.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(overflow, `${screen} at 320 px`).toBeLessThanOrEqual(0);
		await app.setViewportSize({ width: 1280, height: 900 });
	}
});

test('the working screen is accessible while the model writes', async ({ app }) => {
	await app.getByTestId('photo-input').setInputFiles(kingfisher);
	await expect(app.getByRole('progressbar')).toBeVisible();
	const { violations } = await new AxeBuilder({ page: app }).analyze();
	expect(violations.map((each) => each.id)).toEqual([]);
	await expect(app.getByText('Do these three first')).toBeVisible({ timeout: 90_000 });
});

test('a first visit needs no photo of its own: a sample is one key away', async ({ app }) => {
	const sample = app.getByRole('button', { name: /^Use sample Coffee/u });
	await sample.focus();
	await app.keyboard.press('Enter');
	await expect(app.getByText('Do these three first')).toBeVisible({ timeout: 90_000 });
});

test('an advisor chosen on its page stays chosen, and settings survive a reload', async ({
	app,
}) => {
	await app.evaluate(() => (location.hash = '#/advisors/okeeffe'));
	await app.getByRole('button', { name: 'Choose this advisor' }).click();
	await expect(app.getByText('Georgia O’Keeffe', { exact: true })).toBeVisible();
	await app.evaluate(() => (location.hash = '#/settings'));
	await app.getByLabel('every 10 s').check();
	await app.getByLabel('dark').check();
	await app.reload();
	await expect(app.getByLabel('every 10 s')).toBeChecked();
	await expect(app.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('nothing leaves the device, and the page is installable', async ({ app, context, site }) => {
	const foreign: string[] = [];
	context.on('request', (request) => {
		const { origin, protocol } = new URL(request.url());
		if (protocol.startsWith('http') && `${origin}/` !== site.url) foreign.push(request.url());
	});
	await resultOf(app, await submit(app, kingfisher));
	expect(foreign).toEqual([]);
	const manifest = await (await app.request.get(`${site.url}manifest.webmanifest`)).json();
	expect(manifest).toMatchObject({ name: 'Mondrian', display: 'standalone' });
	for (const { src } of manifest.icons) {
		expect((await app.request.get(new URL(src, site.url).href)).ok()).toBe(true);
	}
});
