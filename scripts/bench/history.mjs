// history: 10 000 stored jobs against 100, in a fresh profile each. Ratios of time and memory.
import { openApp } from '../app-page.mjs';
import { median, round } from './figures.mjs';

const sizes = [100, 10_000];
const repeats = 5;

/** Fills the store as finished jobs would have. Runs in the page. */
async function fill(count) {
	const open = indexedDB.open('mondrian');
	await new Promise((done) => (open.onsuccess = done));
	const database = open.result;
	const names = ['lake', 'street', 'portrait', 'bridge', 'forest', 'harbour', 'market', 'dune'];
	const advisors = ['ansel', 'weston', 'gilpin', 'gehry'];
	for (let start = 0; start < count; start += 1000) {
		const tx = database.transaction(['jobs', 'words', 'results'], 'readwrite');
		for (let i = start; i < Math.min(count, start + 1000); i += 1) {
			const id = `0000${String(i).padStart(8, '0')}-0000-7000-8000-000000000000`;
			const createdAtMs = 1_600_000_000_000 + i * 1000;
			const name = `${names[i % 8]} ${i}.jpg`;
			const advisorId = advisors[i % 4];
			const scores = [7, 6, 5, 8, 4, 9].map((score, k) => ({
				score: (score + i + k) % 11,
				dimension: [
					...['composition', 'lighting', 'focus_sharpness', 'depth_perspective'],
					...['visual_balance', 'emotional_impact'],
				][k],
			}));
			tx.objectStore('jobs').put({
				id,
				submissionId: id,
				part: 1,
				parts: 1,
				task: 'critique',
				advisorId,
				photo: { id, name, bytes: 1 },
				createdAtMs,
				order: i,
				attempt: 1,
				lastSeq: 9,
				options: {
					modelId: 'loupe',
					intervalSeconds: 5,
					maxTokens: 9,
					temperature: 0,
					updates: true,
				},
				status: 'done',
				startedAtMs: createdAtMs,
				endedAtMs: createdAtMs,
				resultId: id,
				summary: { kind: 'critique', overall: 6.5, scores },
			});
			const words = [
				...['', 'critique'].flatMap((task) =>
					['', 'done'].flatMap((status) =>
						['', advisorId].map((advisor) => `${task}|${status}|${advisor}`),
					),
				),
				...[advisorId, 'jpg'],
				...[names[i % 8], String(i), 'mid', 'toned', 'natural', 'colours', 'detail'],
			];
			for (const word of words) tx.objectStore('words').put({ word, createdAtMs, jobId: id });
			tx.objectStore('results').put({ jobId: id, rawText: 'x'.repeat(1500) });
		}
		await new Promise((done) => (tx.oncomplete = done));
	}
	database.close();
}

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
		await app.page.evaluate(fill, count);
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
