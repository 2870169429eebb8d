// page: what a visitor waits for. A second visit without a network; largest paint and shift at a quarter of the
// processor; the slowest answer to a click while a job runs, at a quarter too; memory with a photo of 48 megapixels.
import { readFileSync } from 'node:fs';
import { handOver, openApp, reloadedMs } from '../app-page.mjs';
import { median, round } from './figures.mjs';
import { long } from './run-job.mjs';

const repeats = 5;
const throttle = 4;
const photo = { width: 8000, height: 6000 };

async function slowDown(page, rate) {
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** From navigation to a page that answers, the host gone. */
async function offline({ page }) {
	await page.evaluate(() => navigator.serviceWorker.ready);
	await page.reload();
	await page.context().setOffline(true);
	const ready = [];
	for (let i = 0; i < repeats; i += 1) {
		ready.push(await reloadedMs(page));
	}
	await page.context().setOffline(false);
	return { median: round(median(ready), 0), max: round(Math.max(...ready), 0), n: repeats };
}

/** Of first visits, each with a profile of its own. */
async function paint({ browser, url }) {
	const largest = [];
	const shifts = [];
	for (let i = 0; i < repeats; i += 1) {
		const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
		const page = await context.newPage();
		await slowDown(page, throttle);
		await page.addInitScript(() => {
			window.paints = { largest: 0, shift: 0 };
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) window.paints.largest = entry.startTime;
			}).observe({ type: 'largest-contentful-paint', buffered: true });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) window.paints.shift += entry.value;
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await page.goto(url);
		await page.evaluate(() => window.mondrian.ready);
		await page.waitForTimeout(2000);
		const paints = await page.evaluate(() => window.paints);
		largest.push(paints.largest);
		shifts.push(paints.shift);
		await context.close();
	}
	return {
		largestMs: { median: round(median(largest), 0), max: round(Math.max(...largest), 0) },
		shift: round(Math.max(...shifts), 3),
		n: repeats,
	};
}

/** From input to the next frame, in milliseconds, of two rounds of clicks: nothing runs, then the model writes. */
async function interactions({ page }) {
	const file = await handOver(page, 'public/samples/kingfisher.jpg');
	await page.evaluate(async (f) => {
		const [id] = await window.mondrian.submit(f);
		for await (const _ of window.mondrian.events(id));
		window.slow = [];
		new PerformanceObserver((list) => {
			for (const { interactionId, duration } of list.getEntries())
				if (interactionId > 0) window.slow.push(duration);
		}).observe({ type: 'event', durationThreshold: 16 });
	}, file);
	await slowDown(page, throttle);
	const acts = [
		() => page.getByRole('link', { name: 'History' }).click(),
		() => page.getByRole('searchbox').pressSequentially('king', { delay: 60 }),
		() => page.getByRole('link', { name: 'Settings' }).click(),
		() => page.getByLabel('dark').check(),
		() => page.getByLabel('light').check(),
		() => page.getByRole('link', { name: 'Advisors' }).click(),
		() => page.getByRole('link', { name: /Queue/u }).click(),
	];
	const round = async () => {
		await page.evaluate(() => (window.slow = []));
		for (const act of [...acts, ...acts]) {
			await act();
			await page.waitForTimeout(120);
		}
		const all = await page.evaluate(() => window.slow);
		return { median: median(all), worst: Math.max(...all), n: all.length };
	};
	const idle = await round();
	await page.evaluate(
		async ([f, options]) => {
			const copies = Array.from({ length: 8 }, () => f);
			await window.mondrian.submit(copies, options);
		},
		[file, long],
	);
	const working = await round();
	const { open } = await page.evaluate(async () => ({
		open: (await window.mondrian.queue.state()).waiting.length,
	}));
	await page.evaluate(() => window.mondrian.queue.cancelAll());
	return { idle, working, wroteToTheEnd: open > 0 };
}

/** Memory that belongs to the processes of a kind alone, in bytes; undefined where the system does not tell. */
async function memoryOf(session, kind) {
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	let sum = 0;
	for (const { id } of processInfo.filter((each) => each.type === kind)) {
		try {
			const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
			const kilobytes = [...rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+)/gmu)];
			sum = Math.max(sum, kilobytes.reduce((all, [, each]) => all + Number(each), 0) * 1024);
		} catch {
			return undefined;
		}
	}
	return sum;
}

async function memory({ page, browser }) {
	const session = await browser.newBrowserCDPSession();
	const large = await page.evaluateHandle(async ({ width, height }) => {
		const canvas = new OffscreenCanvas(width, height);
		const pen = canvas.getContext('2d');
		const sky = pen.createLinearGradient(0, 0, width, height);
		for (let i = 0; i <= 20; i += 1) sky.addColorStop(i / 20, `hsl(${i * 53} 50% ${30 + i * 2}%)`);
		pen.fillStyle = sky;
		pen.fillRect(0, 0, width, height);
		const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
		canvas.width = 0;
		return new File([blob], 'large.jpg');
	}, photo);
	// What the picture was made in goes first.
	await page.waitForTimeout(5000);
	const read = async () => ({
		renderer: await memoryOf(session, 'renderer'),
		gpu: await memoryOf(session, 'GPU'),
	});
	const before = await read();
	const peak = { ...before };
	const running = page.evaluate(async (file) => {
		const [id] = await window.mondrian.submit(file);
		for await (const _ of window.mondrian.events(id));
		return (await window.mondrian.job(id)).status;
	}, large);
	let status;
	running.then((ended) => (status = ended));
	while (status === undefined) {
		const now = await read();
		for (const kind of ['renderer', 'gpu']) peak[kind] = Math.max(peak[kind], now[kind]);
	}
	await page.waitForTimeout(3000);
	const after = await read();
	const megabytes = (each) =>
		Object.fromEntries(Object.entries(each).map(([kind, bytes]) => [kind, round(bytes / 1e6, 0)]));
	return { status, before: megabytes(before), peak: megabytes(peak), after: megabytes(after) };
}

export async function page({ software }) {
	const found = {};
	for (const [name, measure] of Object.entries({ paint, offline, interactions, memory })) {
		const app = await openApp({ software });
		found[name] = await measure(app);
		await app.close();
	}
	return {
		offlineReadyMs: found.offline,
		firstVisitAtQuarterSpeed: found.paint,
		clicksAtQuarterSpeedMs: found.interactions,
		memoryMB48Megapixels: found.memory,
	};
}
