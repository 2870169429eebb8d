import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { chromium, test as base } from '@playwright/test';
import { browserFlags, findBrowser } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { eventsOf, expect, kingfisher, lake, open, reload } from './app';

interface Installed {
	readonly context: BrowserContext;
	/** an ordinary tab */
	readonly page: Page;
	readonly site: { readonly url: string; readonly close: () => Promise<void> };
	readonly browser: CDPSession;
	readonly manifestId: string;
}

/** A profile on the disk: into one that is only in memory no app is installed. */
const test = base.extend<{ readonly installed: Installed }>({
	installed: async ({}, use) => {
		const profile = mkdtempSync(join(tmpdir(), 'mondrian-installed-'));
		const site = await serve('dist');
		const executablePath = findBrowser();
		const context = await chromium.launchPersistentContext(profile, {
			args: browserFlags(),
			...(executablePath === undefined ? {} : { executablePath }),
		});
		const problems: string[] = [];
		context.on('weberror', (error) => problems.push(String(error.error())));
		const page = await context.newPage();
		await open(page, site.url);
		await page.evaluate(() => navigator.serviceWorker.ready);
		const session = await context.newCDPSession(page);
		const { appId } = await session.send('Page.getAppId');
		const browser = await context.browser()!.newBrowserCDPSession();
		await use({ context, page, site, browser, manifestId: appId ?? '' });
		await context.close();
		await site.close();
		rmSync(profile, { recursive: true, force: true });
		expect(problems).toEqual([]);
	},
});

async function install({ browser, manifestId, site }: Installed): Promise<void> {
	await browser.send('PWA.install', { manifestId, installUrlOrBundleUrl: site.url });
	await browser.send('PWA.changeAppUserSettings', { manifestId, displayMode: 'standalone' });
}

const namesOf = (page: Page): Promise<readonly string[]> =>
	page.evaluate(async () => (await window.mondrian.jobs()).map(({ photo }) => photo.name).sort());

/** Another app, as far as a share sheet shows of it: a form that sends photos to the address in the manifest. */
async function share({ context, site }: Installed, photos: readonly string[]): Promise<Page> {
	const folder = mkdtempSync(join(tmpdir(), 'mondrian-other-'));
	const action = `${site.url}share`;
	writeFileSync(
		join(folder, 'index.html'),
		`<form method="post" enctype="multipart/form-data" action="${action}"><input type="file" name="photos" multiple><button>Send</button></form>`,
	);
	const other = await serve(folder, { sent: {} });
	const page = await context.newPage();
	await page.goto(other.url);
	await page.setInputFiles('input', [...photos]);
	await page.getByRole('button', { name: 'Send' }).click();
	await page.waitForURL(site.url);
	await other.close();
	rmSync(folder, { recursive: true });
	return page;
}

test('nothing speaks against installing it, and the system is told which files it opens', async ({
	installed,
}) => {
	const { context, page, browser, manifestId, site } = installed;
	const session = await context.newCDPSession(page);
	expect(await session.send('Page.getInstallabilityErrors')).toEqual({ installabilityErrors: [] });
	const { errors, manifest } = await session.send('Page.getAppManifest');
	expect(errors).toEqual([]);
	expect(manifest.id).toBe(manifestId);
	await install(installed);
	const { fileHandlers } = await browser.send('PWA.getOsAppState', { manifestId });
	const [handler] = fileHandlers;
	expect(handler?.action).toBe(site.url);
	const endings = handler?.accepts.flatMap(({ fileExtensions }) => fileExtensions);
	expect(endings).toEqual(expect.arrayContaining(['.jpg', '.heic', '.dng', '.cr3', '.tif']));
});

test('the system is told in German, too, where German is spoken: the same app, and nothing speaks against it', async ({
	installed,
}) => {
	const { context, page, manifestId } = installed;
	const session = await context.newCDPSession(page);
	await page.evaluate(() => (location.hash = '#/settings'));
	await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Einstellungen');
	const told = async () => {
		const { errors, url, data } = await session.send('Page.getAppManifest');
		const { id, lang } = JSON.parse(data ?? '{}') as {
			readonly id?: string;
			readonly lang?: string;
		};
		return { errors, file: url.split('/').at(-1), id, lang };
	};
	await expect
		.poll(told)
		.toEqual({ errors: [], file: 'manifest.de.webmanifest', id: 'mondrian', lang: 'de' });
	expect((await session.send('Page.getAppId')).appId).toBe(manifestId);
	expect(await session.send('Page.getInstallabilityErrors')).toEqual({ installabilityErrors: [] });
});

test('files opened with the app come into its queue once, in the window that is there; the icon counts what is open', async ({
	installed,
}) => {
	const { context, page, browser, manifestId } = installed;
	await install(installed);
	await page.evaluate(() => window.mondrian.queue.pause());
	const opening = context.waitForEvent('page');
	await browser.send('PWA.launchFilesInApp', { manifestId, files: [resolve(kingfisher)] });
	const app = await opening;
	await app.waitForFunction(() => 'mondrian' in window);
	await expect(app).toHaveURL(/#\/job\//u);
	expect(await namesOf(app)).toEqual(['kingfisher.jpg']);
	// The browser hands the same file over with every reload.
	await reload(app);
	await browser.send('PWA.launchFilesInApp', { manifestId, files: [resolve(lake)] });
	const both = ['kingfisher.jpg', 'lake-sherburne.jpg'];
	await expect.poll(() => namesOf(app)).toEqual(both);
	expect(context.pages().filter((each) => each !== page && each !== app)).toHaveLength(1);
	const badge = async (): Promise<number> =>
		(await browser.send('PWA.getOsAppState', { manifestId })).badgeCount;
	await expect.poll(badge).toBe(2);
	await page.evaluate(() => window.mondrian.queue.cancelAll());
	await expect.poll(badge).toBe(0);
});

test('photos that another app shares are kept with the host gone, and come in by a word in a tab, at once in the app', async ({
	installed,
}) => {
	const { context, page, site, browser, manifestId } = installed;
	await install(installed);
	await page.evaluate(() => window.mondrian.queue.pause());
	await site.close();
	await test.step('in a tab: any page of the web could have sent them', async () => {
		const tab = await share(installed, [kingfisher, lake]);
		await expect(tab.getByText('2 photos were sent to Mondrian from outside')).toBeVisible();
		expect(await namesOf(tab)).toEqual([]);
		await tab.getByRole('button', { name: 'Critique', exact: true }).click();
		await expect.poll(() => namesOf(tab)).toEqual(['kingfisher.jpg', 'lake-sherburne.jpg']);
		await open(tab, site.url);
		await expect(tab.getByText('from outside')).toHaveCount(0);
		expect(await namesOf(tab)).toHaveLength(2);
	});
	await test.step('discarded in a tab', async () => {
		const tab = await share(installed, [kingfisher]);
		await tab.getByRole('button', { name: 'Discard' }).click();
		await expect(tab.getByText('from outside')).toHaveCount(0);
		await reload(tab);
		expect(await namesOf(tab)).toHaveLength(2);
	});
	await test.step('in the window of the installed app', async () => {
		await page.evaluate(async () => {
			const form = new FormData();
			form.append('photos', new File(['no picture'], 'shared – näme.jpg', { type: 'image/jpeg' }));
			// What the system would navigate to.
			await fetch('share', { method: 'POST', body: form, redirect: 'manual' });
		});
		const opening = context.waitForEvent('page');
		await browser.send('PWA.launch', { manifestId });
		const app = await opening;
		await app.waitForFunction(() => 'mondrian' in window);
		await expect.poll(() => namesOf(app)).toContain('shared – näme.jpg');
	});
});

test('the screen stays on while a photo is worked on, and not after', async ({ installed }) => {
	const { page, site } = installed;
	await page.addInitScript(() => {
		const locks: WakeLockSentinel[] = [];
		Object.assign(window, { locks });
		const ask = navigator.wakeLock.request.bind(navigator.wakeLock);
		navigator.wakeLock.request = async (type) => {
			const lock = await ask(type);
			locks.push(lock);
			return lock;
		};
	});
	await open(page, `${site.url}?again`);
	await page.getByTestId('photo-input').setInputFiles(kingfisher);
	await expect(page).toHaveURL(/#\/job\//u);
	const held = (): Promise<readonly boolean[]> =>
		page.evaluate(() =>
			(window as unknown as { locks: WakeLockSentinel[] }).locks.map(({ released }) => !released),
		);
	await expect.poll(held).toEqual([true]);
	const [job] = await page.evaluate(() => window.mondrian.jobs());
	await eventsOf(page, job!.id);
	await expect.poll(held).toEqual([false]);
});

test('installing is offered after the third critique, and never again once declined', async ({
	installed,
}) => {
	const { page, site } = installed;
	// The browser asks when it likes, and shows a window of its own: a double of it asks with the page.
	await page.addInitScript(() => {
		addEventListener('beforeinstallprompt', (event) => {
			if (event.isTrusted) event.stopImmediatePropagation();
		});
		addEventListener('load', () => {
			const asked = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
				prompt: () => {
					Object.assign(window, { prompted: true });
					return Promise.resolve({ outcome: 'dismissed' });
				},
			});
			dispatchEvent(asked);
		});
	});
	await open(page, site.url);
	const offer = page.getByRole('region', { name: 'Keep Mondrian as an app' });
	for (const count of [1, 2, 3]) {
		await expect(offer).toHaveCount(0);
		await page.evaluate(() => (location.hash = '#/'));
		await page.getByTestId('photo-input').setInputFiles(kingfisher);
		await expect(page.getByRole('region', { name: 'Six dimensions' })).toBeVisible();
		expect(await namesOf(page)).toHaveLength(count);
	}
	await expect(offer).toBeVisible();
	await offer.getByRole('button', { name: 'Install' }).click();
	expect(await page.evaluate(() => 'prompted' in window)).toBe(true);
	await reload(page);
	await offer.getByRole('button', { name: 'Do not ask again' }).click();
	await expect(offer).toHaveCount(0);
	await reload(page);
	await page.evaluate(() => (location.hash = '#/settings'));
	// There it stays, for whoever looks for it.
	await expect(page.getByRole('group', { name: 'Keep Mondrian as an app' })).toBeVisible();
	await expect(offer).toHaveCount(0);
});
