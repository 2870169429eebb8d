// boot: 2000 waiting jobs against 50, the queue paused. Time of the page from navigation to `ready`, with fresh profiles.
import { openApp, reloadedMs } from '../app-page.mjs';
import { median, round } from './figures.mjs';

const sizes = [50, 2000];
const repeats = 5;

async function measure(page) {
	const ready = [];
	const next = [];
	for (let i = 0; i < repeats; i += 1) {
		ready.push(await reloadedMs(page));
		next.push(
			await page.evaluate(async () => {
				const { waiting } = await window.mondrian.queue.state();
				const start = performance.now();
				await window.mondrian.queue.next(waiting.at(-1));
				return performance.now() - start;
			}),
		);
	}
	return { ready: median(ready), next: median(next) };
}

export async function boot({ software }) {
	const found = [];
	for (const count of sizes) {
		const app = await openApp({ software });
		await app.page.evaluate(async (waiting) => {
			await window.mondrian.queue.pause();
			await window.mondrian.submit(
				Array.from({ length: waiting }, (_, i) => new File([String(i)], `${i}.jpg`)),
			);
		}, count);
		found.push(await measure(app.page));
		await app.close();
	}
	const [few, many] = found;
	const compared = (name) => ({
		at50: round(few[name]),
		at2000: round(many[name]),
		ratio: round(many[name] / few[name]),
	});
	return { readyMs: compared('ready'), nextMs: compared('next') };
}
