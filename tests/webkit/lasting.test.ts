/** The built app in WebKitGTK with a store that lasts: as Safari's plain windows. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Driven } from '../support/driven/driven';
import { watchedSite } from '../support/driven/watched-site';
import { startLastingWebkit } from '../support/driven/webkit';

const patient = { timeout: 60_000, interval: 100 };
let page: Driven;
let site: Awaited<ReturnType<typeof watchedSite>>;

beforeAll(async () => {
	site = await watchedSite();
	page = await startLastingWebkit();
	await page.open(site.url);
	await ready();
});
afterAll(async () => {
	await page.close();
	await site.close();
});

async function ready(): Promise<void> {
	await vi.waitFor(async () => {
		if (!(await page.run(() => 'mondrian' in window))) throw new Error('no page yet');
	}, patient);
	await page.run(() => window.mondrian.ready);
}

/** What is stored, and whether the photo can be seen. */
const kept = (): Promise<unknown> =>
	page.run(async () => {
		const jobs = await window.mondrian.jobs();
		const results = await Promise.all(jobs.map(({ id }) => window.mondrian.result(id)));
		return [jobs, results];
	});
const photoIsShown = (): Promise<boolean> =>
	page.run(() => [...document.images].some(({ naturalWidth }) => naturalWidth > 300));

it('a critique, its photo and the history are there after a reload', async () => {
	const id = await page.run(async () => {
		const photo = await (await fetch('samples/kingfisher.jpg')).blob();
		const [job] = await window.mondrian.submit(new File([photo], 'kingfisher.jpg'));
		const events = window.mondrian.events(job!)[Symbol.asyncIterator]();
		while ((await events.next()).done !== true);
		return job!;
	});
	const before = await kept();
	expect(before).toMatchObject([[{ id, status: 'done' }], [{ kind: 'critique' }]]);
	await page.reload();
	await ready();
	expect(await kept()).toEqual(before);
	await page.run((job) => void (location.hash = `#/job/${job}`), id);
	await expect.poll(photoIsShown, patient).toBe(true);
	const cards = () => page.run(() => document.querySelectorAll('article').length);
	await expect.poll(cards, patient).toBe(6);
	expect(await page.problems()).toEqual([]);
});

it('the whole history goes out and comes in again', async () => {
	const before = await kept();
	const report = await page.run(async () => {
		const file = await window.mondrian.exportHistory();
		await window.mondrian.remove('all');
		const left = await window.mondrian.jobs();
		return [left.length, await window.mondrian.importHistory(file)];
	});
	expect(report).toMatchObject([0, { added: 1, setAside: 0 }]);
	expect(await kept()).toEqual(before);
	expect(await page.problems()).toEqual([]);
});
