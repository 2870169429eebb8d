// npm run screenshots: makes, from the running app, the pictures that an install sheet shows (public/screenshots)
// and the icon that a system cuts to its own shape (public/icons/maskable-512.png).
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { buildApp, installPackages } from './setup.mjs';

installPackages();
buildApp();
const { handOver, openApp } = await import('./app-page.mjs');
const folder = 'public/screenshots';
mkdirSync(folder, { recursive: true });
const { page, browser, close } = await openApp();
const session = await page.context().newCDPSession(page);

const photos = readdirSync('public/samples').filter((name) => /^(?!thumb-).*\.jpg$/u.test(name));
const advisors = ['ansel', 'weston', 'okeeffe', 'gilpin'];
const ids = [];
for (const [i, name] of photos.entries()) {
	const file = await handOver(page, `public/samples/${name}`);
	ids.push(
		await page.evaluate(
			async ([photo, advisor]) => {
				const [id] = await window.mondrian.submit(photo, { advisor });
				for await (const _ of window.mondrian.events(id));
				return id;
			},
			[file, advisors[i % advisors.length]],
		),
	);
}
const shown = ids[photos.indexOf('lake-sherburne.jpg')];
const sizes = { wide: [1280, 800, 1], narrow: [390, 844, 2] };
for (const [form, [width, height, deviceScaleFactor]] of Object.entries(sizes)) {
	const mobile = form === 'narrow';
	const metrics = { width, height, deviceScaleFactor, mobile };
	await session.send('Emulation.setDeviceMetricsOverride', metrics);
	for (const [name, path] of [
		['critique', `job/${shown}`],
		['history', 'history'],
	]) {
		await page.evaluate((hash) => (location.hash = hash), `#/${path}`);
		await page.getByRole('heading', { level: 1 }).waitFor();
		await page.waitForFunction(() => [...document.images].every((image) => image.complete));
		// What is read and drawn behind the heading.
		await page.waitForTimeout(1500);
		const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 80 });
		writeFileSync(`${folder}/${name}-${form}.webp`, Buffer.from(data, 'base64'));
	}
}

/** A circle of four fifths is safe: the picture's square lies within it. */
const inside = 58;
const icon = readFileSync('public/icons/icon.svg', 'utf8');
const sheet = await browser.newPage({ viewport: { width: 512, height: 512 } });
await sheet.setContent(
	`<style>body{margin:0;height:512px;background:#171614;display:grid;place-items:center}svg{width:${inside}%}</style>${icon}`,
);
await sheet.screenshot({ path: 'public/icons/maskable-512.png' });
await close();
