/** Firefox over WebDriver BiDi. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { findFirefox } from '../../../scripts/other-browsers.mjs';
import type { Driven } from './driven';
import { unprovoked } from './driven';

export async function startFirefox(): Promise<Driven> {
	const downloads = mkdtempSync(join(tmpdir(), 'mondrian-firefox-'));
	const browser = await launch({
		browser: 'firefox',
		executablePath: findFirefox()!,
		headless: true,
		protocolTimeout: 300_000,
		extraPrefsFirefox: {
			'browser.download.folderList': 2,
			'browser.download.dir': downloads,
			'browser.download.alwaysOpenPanel': false,
		},
	});
	const page = await browser.newPage();
	await page.setViewport({ width: 1280, height: 900 });
	const problems: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') problems.push(message.text());
	});
	page.on('pageerror', (error) => problems.push(String(error)));
	return {
		name: (await browser.version()).replace('firefox/', 'Firefox '),
		downloads,
		open: async (address) => {
			await page.goto(address);
		},
		reload: async () => {
			await page.reload();
		},
		run: (task, ...given) => page.evaluate<unknown[], never>(task as never, ...given),
		choose: (testId, path) => choose(page, testId, path),
		click: (xpath) => page.locator(`::-p-xpath(${xpath})`).click(),
		problems: () => Promise.resolve(unprovoked(problems)),
		close: async () => {
			// One that does not go when it is asked is made to.
			const late = setTimeout(() => browser.process()?.kill('SIGKILL'), 10_000);
			await browser.close();
			clearTimeout(late);
			rmSync(downloads, { recursive: true, force: true });
		},
	};
}

async function choose(page: Page, testId: string, path: string): Promise<void> {
	const input = await page.waitForSelector(`input[data-testid="${testId}"]`);
	await input!.uploadFile(path);
}
