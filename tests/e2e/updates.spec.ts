import type { Page } from '@playwright/test';
import type { JobEvent } from '../../src/domain/job/job-event';
import {
	ask,
	cancel,
	eventsOf,
	expect,
	kingfisher,
	open,
	phaseOf,
	resultOf,
	show,
	showAdvanced,
	submit,
	test,
} from './app';

const shape = /^Generating analysis\.\.\. \((\d+) tokens, (\d+\.\d) tps\)$/u;
/** the same on the screen */
const shown = /^Writing… \d+ tokens, \d+\.\d tokens\/s$/u;

/** Of a long answer: the updates come in time, and tell what the counts and the decode time say. */
async function areHonest(
	events: readonly JobEvent[],
	seconds: number,
	page: Page,
	id: string,
): Promise<void> {
	const updates = events.filter((event) => event.type === 'thinking_update');
	const live = updates.filter((event) => event.phase === 'generating' && !event.final);
	expect(live.length).toBeGreaterThanOrEqual(2);
	for (const update of live) expect(update.message).toMatch(shape);
	for (const [i, update] of live.entries()) {
		const before = live[i - 1];
		if (before === undefined) continue;
		expect(update.tokens).toBeGreaterThan(before.tokens);
		const gap = (update.atMs - before.atMs) / 1000;
		// Late on a busy machine, never early by more than the lateness of the one before.
		expect(gap).toBeGreaterThan(seconds - 2);
		expect(gap).toBeLessThan(seconds + 3);
		expect(update.tps).toBeCloseTo(((update.tokens - 1) / update.decodeMs!) * 1000, 1);
	}
	const final = updates.at(-1)!;
	const result = await resultOf(page, id);
	expect(final).toMatchObject({ final: true, tokens: result.usage?.completionTokens });
	expect(result).toMatchObject({ kind: 'critique', finishReason: 'stop', status: 'done' });
	expect(result.rates?.length).toBeGreaterThan(0);
	// In a prefill that lasts, the line says so and tells no rate.
	for (const update of updates) if (update.phase !== 'generating') expect(update.tps).toBeNull();
}

test('thinking updates come every 5 s of a long answer', async ({ faulty }) => {
	const { page } = faulty;
	// About 27 tokens: long enough on a slow device.
	await faulty.slowBy(450);
	const id = await submit(page, kingfisher, { intervalSeconds: 5 });
	await areHonest(await eventsOf(page, id), 5, page, id);
});

test('an interval changed in another tab applies from the next update', async ({
	faulty,
	site,
}) => {
	const { page } = faulty;
	await faulty.slowBy(450);
	const other = await page.context().newPage();
	await open(other, site.url);
	const id = await submit(page, kingfisher, { intervalSeconds: 10 });
	await phaseOf(page, id, 'generating');
	await other.evaluate(() => (location.hash = '#/settings'));
	await showAdvanced(other);
	await other.getByLabel('every 3 s').check();
	const events = await eventsOf(page, id);
	const times = events.flatMap((event) =>
		event.type === 'thinking_update' && event.phase === 'generating' && !event.final
			? [event.atMs]
			: [],
	);
	expect(times.length).toBeGreaterThanOrEqual(2);
	expect(times[1]! - times[0]!).toBeLessThan(9000);
	await other.getByLabel('every 5 s').check();
});

test('a tab opened in mid-job catches up: same line, same plate, live until the end', async ({
	faulty,
	site,
}) => {
	const { page } = faulty;
	await faulty.slowBy(300);
	await page.setViewportSize({ width: 390, height: 844 });
	const id = await submit(page, kingfisher, { intervalSeconds: 3 });
	await page.evaluate((job) => (location.hash = `#/job/${job}`), id);
	const line = page.getByTestId('thinking');
	await expect(line).toHaveText(shown, { timeout: 60_000 });
	// At 390 px all that tells of progress is on the screen.
	await expect(page.getByRole('progressbar')).toBeVisible();
	await expect(page.getByText('is', { exact: false }).first()).toBeVisible();
	const other = await page.context().newPage();
	await open(other, `${site.url}#/job/${id}`);
	const there = other.getByTestId('thinking');
	await expect(there).toHaveText(shown);
	// A new line comes every three seconds: between two of them both pages say the same.
	await expect
		.poll(async () => (await there.textContent()) === (await line.textContent()))
		.toBe(true);
	const [mine, theirs] = await Promise.all([eventsOf(page, id), eventsOf(other, id)]);
	expect(theirs.slice(1)).toEqual(mine.slice(1));
	await areHonest(mine, 3, page, id);
	await expect(other.getByRole('region', { name: 'Six dimensions' })).toBeVisible();
});

test('cancelled from another tab: stored within seconds', async ({ faulty, site }) => {
	const { page } = faulty;
	await faulty.slowBy(500);
	const other = await page.context().newPage();
	await open(other, site.url);
	const id = await submit(page, kingfisher);
	await phaseOf(page, id, 'generating');
	const asked = Date.now();
	await cancel(other, id);
	const end = (await eventsOf(other, id)).at(-1)!;
	expect(end).toMatchObject({ type: 'cancelled', by: 'user' });
	expect(end.atMs - asked).toBeLessThan(6000);
});

test('the owner of the queue closes in mid-job: the other tab takes over at once', async ({
	faulty,
	site,
}) => {
	const owner = await faulty.page.context().newPage();
	const other = await faulty.page.context().newPage();
	// The queue goes to whoever waits longest: away with the page that all tests share.
	await faulty.page.goto('about:blank');
	await open(owner, site.url);
	await open(other, site.url);
	const id = await submit(owner, kingfisher);
	await phaseOf(other, id, 'prefill');
	await owner.close();
	const events = await eventsOf(other, id);
	expect(events.filter((event) => event.type === 'error')).toMatchObject([
		{ code: 'interrupted', willRetry: true, attempt: 1 },
	]);
	expect(events.at(-1)).toMatchObject({ type: 'done', attempt: 2 });
	await other.close();
	await open(faulty.page, site.url);
});

test('a lesson that goes round in circles is stopped, and the question has an answer all the same', async ({
	faulty,
}) => {
	const { page } = faulty;
	const critique = await submit(page, kingfisher);
	expect((await resultOf(page, critique)).kind).toBe('critique');
	await faulty.cause({ circle: true });
	const result = await resultOf(page, await ask(page, critique, 'Teach me more.'));
	expect(result).toMatchObject({
		status: 'done',
		finishReason: 'loop',
		answered: { by: 'code', topic: 'declined' },
	});
	expect(result.usage?.completionTokens).toBeLessThan(300);
	await show(page, `job/${critique}`);
	await expect(page.getByText('The model gave no answer.')).toBeVisible();
});

test('the working screen: bar, gauge, graph, clock', async ({ faulty }) => {
	const { page } = faulty;
	await faulty.slowBy(450);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const id = await submit(page, kingfisher, { intervalSeconds: 3 });
	await page.evaluate((job) => (location.hash = `#/job/${job}`), id);
	const bar = page.getByRole('progressbar');
	await phaseOf(page, id, 'prefill');
	await expect(bar).not.toHaveAttribute('aria-valuenow');
	await phaseOf(page, id, 'generating');
	await expect(bar).toHaveAttribute('aria-valuenow', /^\d+$/u);
	expect(
		await bar.locator('.bar').evaluate((each) => getComputedStyle(each).transitionDuration),
	).toBe('0s');
	const graph = page.getByRole('img', { name: /^Speed by update: [\d., ]+ tokens per second$/u });
	await expect(graph).toBeVisible();
	const cap = Number(await page.getByRole('meter').getAttribute('max'));
	expect(Number(await page.getByRole('meter').getAttribute('value'))).toBeGreaterThan(0);
	await expect(page.getByText('of GPU memory (estimate)')).toBeVisible();
	await expect(page.getByText(/about .*\d:\d\d/u)).toBeVisible();
	const result = await resultOf(page, id);
	expect(result.cap).toBe(cap);
	const updates = (await eventsOf(page, id)).filter((event) => event.type === 'thinking_update');
	const windows = updates.filter((event) => event.tpsWindow !== null).length;
	expect(result.rates?.length).toBe(windows);
});

test('the page answers while the model writes', async ({ faulty }) => {
	const { page: app } = faulty;
	const id = await submit(app, kingfisher, { temperature: 1.6, seed: 3 });
	await phaseOf(app, id, 'generating');
	// A page that waits for the model would hang for seconds; on a busy machine any task may be late.
	const [longest, decodeMs] = await app.evaluate(async (jobId) => {
		let worst = 0;
		const observer = new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) worst = Math.max(worst, duration);
		});
		observer.observe({ entryTypes: ['longtask'] });
		for await (const _ of window.mondrian.events(jobId));
		return [worst, (await window.mondrian.result(jobId))!.timings.decodeMs!] as const;
	}, id);
	expect(longest).toBeLessThan(Math.max(1000, decodeMs / 4));
});
