// Makes docs/picture.png from the running app: node scripts/picture.mjs [FOLDER for every screen]
import { buildApp, installPackages } from './setup.mjs';

installPackages();
buildApp();
const { handOver, openApp } = await import('./app-page.mjs');
const folder = process.argv[2];
const { page, close } = await openApp();
const go = async (path) => {
	await page.evaluate((hash) => (location.hash = hash), `#/${path}`);
	await page.getByRole('heading', { level: 1 }).waitFor();
	await page.waitForTimeout(400);
};
/** One screen in both themes, desktop and phone. */
const shoot = async (name) => {
	if (folder === undefined) return;
	for (const colorScheme of ['light', 'dark']) {
		await page.emulateMedia({ colorScheme });
		for (const width of [1280, 320]) {
			await page.setViewportSize({ width, height: width === 320 ? 700 : 900 });
			await page.screenshot({
				path: `${folder}/${name}-${colorScheme}-${width}.png`,
				fullPage: true,
			});
		}
	}
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.emulateMedia({ colorScheme: 'light' });
};
await shoot('intake');
const file = await handOver(page, 'public/samples/lake-sherburne.jpg');
const [id] = await page.evaluate((f) => window.mondrian.submit(f), file);
await go(`job/${id}`);
if (folder !== undefined) await page.screenshot({ path: `${folder}/working-light-1280.png` });
await page.evaluate(async (job) => {
	for await (const _ of window.mondrian.events(job));
}, id);
await page.getByRole('heading', { level: 1 }).waitFor();
await page.waitForTimeout(1200);
await page.screenshot({ path: 'docs/picture.png', fullPage: true });
await shoot('result');
const dark = await handOver(page, 'public/samples/coffee.jpg');
const [edited] = await page.evaluate(
	([f, editOf]) => window.mondrian.submit(f, { editOf, advisor: 'weston' }),
	[dark, id],
);
await page.evaluate(
	async ([job, old]) => {
		for await (const _ of window.mondrian.events(job));
		await window.mondrian.annotate(old, { favourite: true, tags: ['lake', 'morning'] });
		for (const each of await window.mondrian.sample(old))
			for await (const _ of window.mondrian.events(each));
		const part = { x: 0.2, y: 0.2, width: 0.5, height: 0.6 };
		for await (const _ of window.mondrian.events(await window.mondrian.look(old, part)));
	},
	[edited, id],
);
await go(`job/${id}`);
await page.waitForTimeout(800);
await shoot('versions');
const [bad] = await page.evaluate(() =>
	window.mondrian.submit(new File(['no picture'], 'notes.jpg')),
);
await page.waitForTimeout(500);
for (const [name, path] of [
	['failed', `job/${bad}`],
	['history', 'history'],
	['faults', 'faults'],
	['compare', `compare/${id}/${edited}`],
	['log', `log/${id}`],
	['queue', 'queue'],
	['speed', 'speed'],
	['check', 'check'],
	['advisors', 'advisors'],
	['advisor', 'advisors/okeeffe'],
	['models', 'models'],
	['settings', 'settings'],
]) {
	await go(path);
	await shoot(name);
}
await close();
