import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { browserFlags, needBrowser } from '../../scripts/browser.mjs';
import type { PackedModel } from '../../src/domain/model/model';
import { expect, kingfisher, open, reload, resultOf, runOn, show, submit, test } from './app';
import { kill } from './browser';
import { SlowSite } from './slow-site';

/** The drawn model's size: a gigabyte by MONDRIAN_DRAWN_BYTES=1e9. */
const drawnBytes = Number(process.env.MONDRIAN_DRAWN_BYTES ?? 96e6);
const recordBytes = 4 * 1024 * 1024;
/** files that come at once */
const lines = 3;
const sizes = Array.from({ length: 8 }, (_, i) => Math.floor(drawnBytes / 8) + i * 1001);

/** Adds a model as the catalogue keeps those that do not come with the app. */
async function addModel(page: Page, card: PackedModel): Promise<void> {
	await page.evaluate(
		(model) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('mondrian');
				opening.onsuccess = () => {
					const tx = opening.result.transaction('models', 'readwrite');
					tx.objectStore('models').put({ id: model.id, addedAtMs: 1, card: model });
					tx.oncomplete = () => {
						opening.result.close();
						resolve();
					};
					tx.onerror = () => {
						reject(new Error('not added'));
					};
				};
			}),
		card,
	);
	await reload(page);
}

/** A model of three files that are all here. -> where they come from, and their bytes */
async function withThreeFiles(page: Page): Promise<{ site: SlowSite; total: number }> {
	const site = await SlowSite.open(sizes.slice(0, 3));
	await open(page, site.url);
	await addModel(page, site.model);
	await page.evaluate(() => window.mondrian.engine.download('drawn'));
	await expect.poll(() => knownWhole(page)).toContain('drawn');
	const total = site.model.package.files.reduce((sum, { bytes }) => sum + bytes, 0);
	return { site, total };
}

/** Bytes of models that the database counts as kept. */
const countKept = (page: Page): Promise<number> =>
	page.evaluate(
		(record) =>
			new Promise<number>((resolve, reject) => {
				const opening = indexedDB.open('mondrian-models');
				opening.onerror = () => {
					reject(new Error('not opened'));
				};
				opening.onsuccess = () => {
					const all = opening.result.transaction('files').objectStore('files').getAll();
					all.onsuccess = () => {
						opening.result.close();
						interface Kept {
							readonly bytes: number;
							readonly partial?: { readonly records: number; readonly tailBytes?: number };
						}
						const bytesOf = ({ bytes, partial }: Kept): number =>
							partial ? partial.records * record + (partial.tailBytes ?? 0) : bytes;
						resolve((all.result as Kept[]).reduce((sum, each) => sum + bytesOf(each), 0));
					};
				};
			}),
		recordBytes,
	);

/** What the page has written down of models that are here whole: only of those it misses anything. */
const knownWhole = (page: Page): Promise<readonly string[]> =>
	page.evaluate(
		() =>
			new Promise<readonly string[]>((resolve) => {
				const opening = indexedDB.open('mondrian');
				opening.onsuccess = () => {
					const known = opening.result.transaction('queue').objectStore('queue').get('models');
					known.onsuccess = () => {
						opening.result.close();
						const { whole = [] } = (known.result ?? {}) as { whole?: readonly string[] };
						resolve(whole);
					};
				};
			}),
	);

const stateOf = (page: Page) =>
	page.evaluate(async () => {
		const found = (await window.mondrian.engine.models()).find(({ id }) => id === 'drawn');
		return { state: found?.state, ...found?.bytes };
	});
/** Begins, and does not wait for the end. */
const begin = (page: Page) =>
	page.evaluate(() => {
		void window.mondrian.engine.download('drawn').catch(() => undefined);
	});
const bar = (page: Page) => page.getByRole('region', { name: 'Downloads' });

test('a download stands on every screen of every tab, rests and goes on in any, and outlives its own', async ({
	context,
}) => {
	const site = await SlowSite.open(sizes);
	site.bytesPerSecond = drawnBytes / 20;
	const one = await context.newPage();
	await open(one, site.url);
	await addModel(one, site.model);
	const two = await context.newPage();
	await open(two, site.url);
	await show(one, 'models');
	const drawn = one.locator('section').filter({ has: one.getByRole('heading', { name: 'Drawn' }) });
	await drawn.getByRole('button', { name: 'Download', exact: true }).click();
	for (const screen of ['', 'queue', 'settings']) {
		await show(two, screen);
		await expect(bar(two)).toContainText(/Drawn: [\d.]+ MB of [\d.]+ MB/u);
	}
	await expect(bar(one)).toContainText(/\d MB\/s, .+ left/u);
	await bar(two).getByRole('button', { name: 'Pause' }).click();
	await expect(bar(one)).toContainText('Paused. What has been downloaded is kept');
	expect(await stateOf(one)).toMatchObject({ state: 'paused' });
	const before = site.sentBytes;
	await bar(one).getByRole('button', { name: 'Resume' }).click();
	await expect.poll(() => site.sentBytes).toBeGreaterThan(before);
	await expect(bar(two)).toContainText('left');
	// Its own tab goes: the other one goes on, without a word.
	await one.close();
	await expect.poll(() => stateOf(two), { timeout: 120_000 }).toMatchObject({ state: 'ready' });
	await expect(bar(two)).toBeHidden();
	const total = site.model.package.files.reduce((sum, { bytes }) => sum + bytes, 0);
	expect(site.sentBytes).toBeLessThanOrEqual(1.02 * total + 2 * lines * recordBytes);
	expect(await two.evaluate(() => window.mondrian.engine.verify('drawn'))).toEqual({
		checkedBytes: total,
		damagedBytes: 0,
		missingBytes: 0,
	});
	await site.close();
});

test('a browser killed ten times at random ends with the right bytes, and fetched hardly one twice', async () => {
	test.setTimeout(600_000);
	const site = await SlowSite.open(sizes);
	site.bytesPerSecond = drawnBytes / 25;
	const total = site.model.package.files.reduce((sum, { bytes }) => sum + bytes, 0);
	const profile = mkdtempSync(join(tmpdir(), 'mondrian-profile-'));
	const start = (): Promise<BrowserContext> =>
		chromium.launchPersistentContext(profile, {
			executablePath: needBrowser(),
			args: browserFlags(),
		});
	let context = await start();
	let page = await context.newPage();
	await open(page, site.url);
	await addModel(page, site.model);
	await begin(page);
	for (let round = 0; round < 10; round += 1) {
		const sent = site.sentBytes;
		// Somewhere in the next twentieth, and never before something came.
		const until = sent + 1 + Math.random() * (total / 20);
		await expect.poll(() => site.sentBytes, { intervals: [20] }).toBeGreaterThan(until);
		const kept = await countKept(page);
		await kill(context);
		context = await start();
		page = await context.newPage();
		// It goes on by itself, and from there.
		await open(page, site.url);
		expect(await countKept(page)).toBeGreaterThanOrEqual(kept);
	}
	site.bytesPerSecond = Infinity;
	await expect.poll(() => stateOf(page), { timeout: 120_000 }).toMatchObject({ state: 'ready' });
	// At each kill three records are under way.
	expect(site.sentBytes).toBeLessThanOrEqual(1.02 * total + 10 * lines * recordBytes);
	console.log(
		`killed ten times: ${(site.sentBytes / total).toFixed(3)} × ${String(total)} bytes were sent`,
	);
	const checked = await page.evaluate(() => window.mondrian.engine.verify('drawn'));
	expect(checked).toEqual({ checkedBytes: total, damagedBytes: 0, missingBytes: 0 });
	await context.close();
	await site.close();
	rmSync(profile, { recursive: true });
});

test('what the disk has no room for pauses with what it needs, and goes on when there is some', async () => {
	// A window with a profile: one without keeps files in memory, where no quota is looked at.
	const profile = mkdtempSync(join(tmpdir(), 'mondrian-profile-'));
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: needBrowser(),
		args: browserFlags(),
	});
	const page = await context.newPage();
	const site = await SlowSite.open([20e6]);
	site.bytesPerSecond = 8e6;
	// Before the page is there: the browser asks for its quota now and then only. What it estimates
	// does not follow this, so the disk is full in mid-download.
	const session = await context.newCDPSession(page);
	const { origin } = new URL(site.url);
	await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 12e6 });
	await open(page, site.url);
	await addModel(page, site.model);
	await begin(page);
	await expect(bar(page)).toContainText('The browser’s storage is full.');
	await expect(bar(page)).toContainText(/Needs [\d.]+ MB more, free: .+\./u);
	expect(await stateOf(page)).toMatchObject({ state: 'paused' });
	expect((await stateOf(page)).stored).toBeGreaterThanOrEqual(recordBytes);
	await session.send('Storage.overrideQuotaForOrigin', { origin });
	await bar(page).getByRole('button', { name: 'Resume' }).click();
	await expect.poll(() => stateOf(page)).toMatchObject({ state: 'ready' });
	await context.close();
	await site.close();
	rmSync(profile, { recursive: true });
});

test('what was cleared behind its back is told at the next visit, and only what is missing is fetched', async ({
	page,
}) => {
	const { site, total } = await withThreeFiles(page);
	expect(site.sentBytes).toBe(total);
	await page.evaluate(
		(url) =>
			new Promise<void>((resolve) => {
				const opening = indexedDB.open('mondrian-models');
				opening.onsuccess = () => {
					const tx = opening.result.transaction(['files', 'chunks'], 'readwrite');
					tx.objectStore('files').delete(url);
					tx.objectStore('chunks').delete(IDBKeyRange.bound([url, 0], [url, Infinity]));
					tx.oncomplete = () => {
						opening.result.close();
						resolve();
					};
				};
			}),
		new URL('models/drawn/resolve/1/w-1.bin', site.url).href,
	);
	await reload(page);
	await expect(bar(page)).toContainText(/The browser has cleared [\d.]+ MB of Drawn/u);
	await bar(page).getByRole('button', { name: 'Download it now' }).click();
	await expect.poll(() => stateOf(page)).toMatchObject({ state: 'ready' });
	expect(site.sentBytes).toBe(total + sizes[1]!);
	await site.close();
});

test('what was cleared from the folder of model files alone is told and fetched again, and no other file', async ({
	page,
}) => {
	const { site, total } = await withThreeFiles(page);
	const gone = await page.evaluate(async (wanted) => {
		const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('models');
		for await (const [name, handle] of folder.entries()) {
			if ((await (handle as FileSystemFileHandle).getFile()).size !== wanted) continue;
			await folder.removeEntry(name);
			return wanted;
		}
		return 0;
	}, sizes[1]!);
	expect(gone).toBe(sizes[1]);
	await reload(page);
	await expect(bar(page)).toContainText(/The browser has cleared [\d.]+ MB of Drawn/u);
	await bar(page).getByRole('button', { name: 'Download it now' }).click();
	await expect.poll(() => stateOf(page)).toMatchObject({ state: 'ready' });
	expect(site.sentBytes).toBe(total + gone);
	await site.close();
});

test('the worker that fetches models may ask their hosts, the one that sees photos only its own', async ({
	page,
	site,
}) => {
	await open(page, site.url);
	expect((await resultOf(page, await submit(page, kingfisher))).status).toBe('done');
	const refusedIn = (name: string): Promise<string[]> =>
		page
			.workers()
			.find((each) => each.url().includes(name))!
			.evaluate(async () => {
				const refused: string[] = [];
				addEventListener('securitypolicyviolation', (event) => {
					refused.push(event.blockedURI);
				});
				for (const address of ['https://huggingface.co/x', 'https://example.invalid/x']) {
					await fetch(address, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
				}
				await new Promise((resolve) => setTimeout(resolve, 300));
				return refused;
			});
	expect(await refusedIn('store.worker')).toEqual(['https://example.invalid/x']);
	const both = ['https://huggingface.co/x', 'https://example.invalid/x'];
	expect(await refusedIn('cpu.worker')).toEqual(both);
	await runOn(page, 'gpu');
	expect((await resultOf(page, await submit(page, kingfisher))).status).toBe('done');
	expect(await refusedIn('engine.worker')).toEqual(both);
});

test('with everything stored a critique costs no byte; Loupe is saved as a file, removed, and taken in again', async ({
	page,
	site,
}) => {
	await open(page, site.url);
	await page.evaluate(() => window.mondrian.engine.download('loupe'));
	const asked: string[] = [];
	page.on('request', (request) => {
		if (request.url().includes('/models/')) asked.push(request.url());
	});
	await show(page, 'models');
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save as a file' }).click();
	const saved = await saving;
	const folder = mkdtempSync(join(tmpdir(), 'mondrian-saved-'));
	const zip = join(folder, saved.suggestedFilename());
	await saved.saveAs(zip);
	await page.getByRole('button', { name: 'Remove from this browser' }).first().click();
	await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
	const input = page.getByLabel('Import files or a zip');
	await input.setInputFiles(zip);
	await expect(page.getByText(/All \d+ files are here and checked/u)).toBeVisible();
	await page.getByRole('button', { name: 'Check the files' }).click();
	await expect(page.getByText(/All [\d.]+ MB are correct/u)).toBeVisible();
	await show(page, '');
	expect((await resultOf(page, await submit(page, kingfisher))).status).toBe('done');
	expect(asked).toEqual([]);
	// By its row among what the browser keeps: gone with it.
	await show(page, 'models');
	const storage = page.getByTestId('storage');
	await expect(storage.getByText('Model Loupe 3')).toBeVisible();
	await storage.getByRole('button', { name: 'Delete the files of Loupe 3' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Delete the files' }).click();
	await expect(storage.getByText('Model Loupe 3')).toHaveCount(0);
	await storage.getByRole('button', { name: 'Delete critiques and photos' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Delete critiques' }).click();
	await expect(storage.getByText('0 critiques and answers')).toBeVisible();
	rmSync(folder, { recursive: true });
});
