// The built app in a browser of its own, driven through window.mondrian.
import { chromium } from '@playwright/test';
import { browserFlags, needBrowser } from './browser.mjs';
import { runOn } from './run-on.mjs';
import { serve } from './serve.mjs';

/** -> { page, close, url, browser } */
export async function openApp({
	headed = false,
	software,
	model,
	on = 'auto',
	language = 'en',
} = {}) {
	const executablePath = needBrowser();
	const site = await serve('dist', { model });
	// Without a display there is mostly no GPU either; a machine with one uses it.
	const useSoftware = software ?? process.env.MONDRIAN_GPU !== '1';
	const browser = await chromium.launch({
		executablePath,
		headless: !headed,
		args: browserFlags({ software: useSoftware }),
		handleSIGINT: false,
	});
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: language });
	await page.goto(site.url);
	await page.waitForFunction(() => window.mondrian !== undefined, undefined, { timeout: 20_000 });
	await page.evaluate(() => window.mondrian.ready);
	if (on !== 'auto') await runOn(page, on);
	const close = async () => {
		await browser.close();
		await site.close();
	};
	return { page, browser, url: site.url, close };
}

/** Hands a file of this machine to the page as a File; resolves to a handle for evaluate. */
export async function handOver(page, path) {
	const input = await page.evaluateHandle(() => {
		const element = document.createElement('input');
		element.type = 'file';
		return element;
	});
	await input.asElement().setInputFiles(path);
	return page.evaluateHandle((element) => element.files[0], input);
}

/** Whether the browser reads a file of this machine as a picture. Never rejects. */
export async function canDecode(page, path) {
	try {
		return await page.evaluate(
			(file) =>
				createImageBitmap(file).then(
					() => true,
					() => false,
				),
			await handOver(page, path),
		);
	} catch {
		return false;
	}
}

/** Loads the page anew. -> ms from navigation until the app answers */
export async function reloadedMs(page) {
	await page.reload({ waitUntil: 'commit' });
	await page.waitForFunction(() => window.mondrian !== undefined, undefined, { polling: 'raf' });
	return page.evaluate(async () => {
		await window.mondrian.ready;
		return performance.now();
	});
}
