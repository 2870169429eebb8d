// history: 10 000 stored jobs against 100, in a fresh profile each. Ratios of time and memory.
import { openApp } from '../app-page.mjs';
import { fillHistory } from './fill-history.mjs';
import { median, round } from './figures.mjs';

const sizes = [100, 10_000];
const repeats = 5;

/** Opens, scrolls, searches; each until the page has shown it. -> milliseconds and bytes */
async function measure(page, count) {
	const timed = async (act, seen) => {
		const start = performance.now();
		await act();
		await page.waitForFunction(seen, undefined, { polling: 'raf' });
		return performance.now() - start;
	};
	const tiles = () => document.querySelectorAll('li a.tile b').length > 3;
	const times = { open: [], scroll: [], search: [] };
	for (let i = 0; i < repeats; i += 1) {
		await page.evaluate(() => (location.hash = '#/'));
		await page.getByRole('heading', { name: 'Drop a photo' }).waitFor();
		times.open.push(await timed(() => page.evaluate(() => (location.hash = '#/history')), tiles));
		times.scroll.push(
			await timed(
				() => page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight)),
				() =>
					document.querySelector('a.tile[href$="/000000000000-0000-7000-8000-000000000000"] b') !==
					null,
			),
		);
		const one = String(count - 7);
		times.search.push(
			await timed(
				() => page.getByRole('searchbox').fill(one),
				() => document.querySelectorAll('a.tile b').length === 1,
			),
		);
		await page.getByRole('searchbox').fill('');
	}
	await page.evaluate(() => scrollTo(0, 0));
	const session = await page.context().newCDPSession(page);
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	return {
		...Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)])),
		heap: usedSize,
	};
}

export async function history({ software }) {
	const found = [];
	for (const count of sizes) {
		const app = await openApp({ software });
		await app.page.evaluate(fillHistory, count);
		await app.page.reload();
		await app.page.waitForFunction(() => window.mondrian !== undefined);
		found.push(await measure(app.page, count));
		await app.close();
	}
	const [few, many] = found;
	return Object.fromEntries(
		Object.keys(few).map((name) => [
			name,
			{
				at100: Math.round(few[name]),
				at10000: Math.round(many[name]),
				ratio: round(many[name] / few[name]),
			},
		]),
	);
}
