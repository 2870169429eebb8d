import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
	cancel,
	eventsOf,
	expect,
	kingfisher,
	reload,
	removeJob,
	resultOf,
	show,
	showAdvanced,
	submit,
	test,
} from './app';
import { open } from './page';

test.fail('a page that complains fails its test', async ({ fresh }) => {
	await fresh.evaluate(() => {
		console.error('something is wrong');
	});
});

test('every screen is accessible in both themes and fits 320 px', async ({ desk }) => {
	const { page: app } = desk;
	const { id: done } = await desk.critique('kingfisher');
	const cancelled = await submit(app, kingfisher);
	await cancel(app, cancelled);
	await eventsOf(app, cancelled);
	const screens = [
		...['', `job/${done}`, `job/${cancelled}`, `log/${done}`, 'history', 'advisors'],
		...['advisors/okeeffe', 'models', 'server', 'settings', 'speed', 'check', 'traffic', 'queue'],
	];
	for (const screen of screens) {
		await show(app, screen);
		await expect(app.getByRole('heading', { level: 1 })).toBeVisible();
		if (screen === 'check') await app.getByTestId('cause').waitFor();
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
	await removeJob(app, cancelled);
});

test('the working screen is accessible while the model writes', async ({ faulty }) => {
	const { page: app } = faulty;
	await faulty.slowBy(450);
	await app.getByTestId('photo-input').setInputFiles(kingfisher);
	await expect(app.getByRole('progressbar')).toBeVisible();
	const { violations } = await new AxeBuilder({ page: app }).analyze();
	expect(violations.map((each) => each.id)).toEqual([]);
});

test('a first visit needs no photo of its own: a sample is one key away', async ({ app }) => {
	const sample = app.getByRole('button', { name: /^Use sample Coffee/u });
	await sample.focus();
	await app.keyboard.press('Enter');
	await expect(app.getByRole('progressbar')).toBeVisible();
	expect(await app.evaluate(() => window.mondrian.jobs())).toMatchObject([{ task: 'critique' }]);
});

test('an advisor chosen on its page stays chosen, and settings survive a reload', async ({
	fresh: app,
}) => {
	await app.evaluate(() => (location.hash = '#/advisors/okeeffe'));
	await app.getByRole('button', { name: 'Choose this advisor' }).click();
	await expect(app).toHaveURL(/#\/$/u);
	await expect(app.getByText('Georgia O’Keeffe', { exact: true })).toBeVisible();
	await app.evaluate(() => (location.hash = '#/settings'));
	await showAdvanced(app);
	await app.getByLabel('every 10 s').check();
	await app.getByLabel('dark').check();
	await app.reload();
	await showAdvanced(app);
	await expect(app.getByLabel('every 10 s')).toBeChecked();
	await expect(app.locator('html')).toHaveAttribute('data-theme', 'dark');
});

/** A change is on the screen at once and stored behind it. */
const storedGenre = (page: Page): Promise<unknown> =>
	page.evaluate(
		() =>
			new Promise((resolve, reject) => {
				const opening = indexedDB.open('mondrian');
				opening.onerror = () => {
					reject(new Error('not opened'));
				};
				opening.onsuccess = () => {
					const asked = opening.result
						.transaction('settings')
						.objectStore('settings')
						.get('settings');
					asked.onsuccess = () => {
						opening.result.close();
						resolve((asked.result as { genre?: string } | undefined)?.genre);
					};
				};
			}),
	);

test('a strict critic of street photos judges new photos so and says it; an older critique stays', async ({
	fresh: app,
}) => {
	const first = await submit(app, kingfisher);
	const before = await resultOf(app, first);
	expect(before).not.toHaveProperty('judging');
	await show(app, 'settings');
	await app.getByRole('radio', { name: 'strict' }).check();
	await app.getByLabel('Kind of photo').selectOption({ label: 'street' });
	await expect.poll(() => storedGenre(app)).toBe('street');
	await reload(app);
	await expect(app.getByRole('radio', { name: 'strict' })).toBeChecked();
	await expect(app.getByLabel('Kind of photo')).toHaveValue('street');
	const second = await submit(app, kingfisher);
	const after = await resultOf(app, second);
	expect(after.judging).toEqual({ strictness: 'strict', genre: 'street' });
	if (after.critique?.kind !== 'critique') throw new Error('no critique');
	const { dimensions, claims = [] } = after.critique;
	// The most that a strict critic gives: docs/scores.md.
	for (const { dimension, score } of dimensions) {
		const merits = claims.filter(
			(claim) => claim.dimension === dimension && claim.good && claim.withdrawn === undefined,
		);
		expect(score).toBeLessThanOrEqual(merits.length < 2 ? 8 : 10);
	}
	await show(app, `job/${second}`);
	await expect(app.getByText('Strictness: strict. Judged as: street.')).toBeVisible();
	await show(app, `job/${first}`);
	await expect(app.getByRole('heading', { name: 'How it was made' })).toBeVisible();
	await expect(app.getByText('Strictness:')).toHaveCount(0);
	expect(await resultOf(app, first)).toEqual(before);
});

test('models, device check and the count of bytes start no engine', async ({ browser, site }) => {
	const page = await (await browser.newContext()).newPage();
	await open(page, site.url);
	await page.evaluate(() => (location.hash = '#/models'));
	await expect(page.getByText('not downloaded yet').first()).toBeVisible();
	await page.evaluate(() => (location.hash = '#/check'));
	await expect(page.getByText('not started').first()).toBeVisible();
	const gpu = await page.evaluate(async () => {
		await window.mondrian.storage.usage();
		await window.mondrian.engine.models();
		return (await window.mondrian.diagnostics()).gpu;
	});
	expect(gpu).toHaveProperty('adapter');
	const scripts = page.workers().map((each) => each.url());
	expect(scripts.filter((url) => url.includes('engine.worker'))).toEqual([]);
	expect(scripts.some((url) => url.includes('store.worker'))).toBe(true);
	await page.context().close();
});
