import {
	ask,
	cancel,
	circling,
	eventsOf,
	expect,
	jobOf,
	kingfisher,
	lake,
	open,
	openPatched,
	phaseOf,
	resultOf,
	slowBy,
	submit,
	test,
} from './app';

const shape = /^Generating analysis\.\.\. \((\d+) tokens, (\d+\.\d) tps\)$/u;

for (const seconds of [3, 5] as const) {
	test(`thinking updates come every ${String(seconds)} s of a long answer`, async ({
		browser,
		site,
	}) => {
		// About 120 tokens: long enough on a slow device.
		const page = await openPatched(browser, site.url, slowBy(45 * seconds));
		const id = await submit(page, kingfisher, { intervalSeconds: seconds });
		const events = await eventsOf(page, id);
		const updates = events.filter((event) => event.type === 'thinking_update');
		const live = updates.filter((event) => event.phase === 'generating' && !event.final);
		expect(live.length).toBeGreaterThanOrEqual(2);
		for (const update of live) expect(update.message).toMatch(shape);
		for (const [i, update] of live.entries()) {
			const before = live[i - 1];
			if (before === undefined) continue;
			expect(update.tokens).toBeGreaterThan(before.tokens);
			const gap = (update.atMs - before.atMs) / 1000;
			expect(gap).toBeGreaterThan(seconds - 1);
			expect(gap).toBeLessThan(seconds + 2);
			// The rate is what the counts and the decode time say.
			expect(update.tps).toBeCloseTo(((update.tokens - 1) / update.decodeMs!) * 1000, 1);
		}
		const final = updates.at(-1)!;
		const result = await resultOf(page, id);
		expect(final).toMatchObject({ final: true, tokens: result.usage?.completionTokens });
		expect(result).toMatchObject({ kind: 'critique', finishReason: 'stop', status: 'done' });
		expect(result.rates?.length).toBeGreaterThan(0);
		// In a prefill that lasts, the line says so and tells no rate.
		for (const update of updates) if (update.phase !== 'generating') expect(update.tps).toBeNull();
		await page.context().close();
	});
}

test('an interval changed in another tab applies from the next update', async ({
	browser,
	site,
}) => {
	const page = await openPatched(browser, site.url, slowBy(130));
	const other = await page.context().newPage();
	await open(other, site.url);
	const id = await submit(page, kingfisher, { intervalSeconds: 10 });
	await phaseOf(page, id, 'generating');
	await other.evaluate(() => (location.hash = '#/settings'));
	await other.getByLabel('every 3 s').check();
	const events = await eventsOf(page, id);
	const times = events.flatMap((event) =>
		event.type === 'thinking_update' && event.phase === 'generating' && !event.final
			? [event.atMs]
			: [],
	);
	expect(times.length).toBeGreaterThanOrEqual(2);
	expect(times[1]! - times[0]!).toBeLessThan(5000);
	await page.context().close();
});

test('a tab opened in mid-job catches up: same line, same plate, live until the end', async ({
	browser,
	site,
}) => {
	const page = await openPatched(browser, site.url, slowBy(130));
	await page.setViewportSize({ width: 390, height: 844 });
	const id = await submit(page, kingfisher, { intervalSeconds: 3 });
	await page.evaluate((job) => (location.hash = `#/job/${job}`), id);
	const line = page.getByTestId('thinking');
	await expect(line).toHaveText(shape, { timeout: 60_000 });
	// At 390 px all that tells of progress is on the screen.
	await expect(page.getByRole('progressbar')).toBeVisible();
	await expect(page.getByText('is', { exact: false }).first()).toBeVisible();
	const other = await page.context().newPage();
	await open(other, `${site.url}#/job/${id}`);
	await expect(other.getByTestId('thinking')).toHaveText(shape);
	expect(await other.getByTestId('thinking').textContent()).toBe(await line.textContent());
	const [here, there] = await Promise.all([eventsOf(page, id), eventsOf(other, id)]);
	expect(there.slice(1)).toEqual(here.slice(1));
	await expect(other.getByText('Do these three first')).toBeVisible();
	await page.context().close();
});

test('cancelled from another tab: stored within 3 s', async ({ browser, site }) => {
	const page = await openPatched(browser, site.url, slowBy(130));
	const other = await page.context().newPage();
	await open(other, site.url);
	const id = await submit(page, kingfisher);
	await phaseOf(page, id, 'generating');
	const asked = Date.now();
	await cancel(other, id);
	const end = (await eventsOf(other, id)).at(-1)!;
	expect(end).toMatchObject({ type: 'cancelled', by: 'user' });
	expect(end.atMs - asked).toBeLessThan(3000);
	await page.context().close();
});

test('the owner of the queue closes in mid-job: the other tab takes over at once', async ({
	browser,
	site,
}) => {
	const page = await openPatched(browser, site.url, slowBy(90));
	const other = await page.context().newPage();
	await open(other, site.url);
	const id = await submit(page, lake);
	await phaseOf(other, id, 'generating');
	await page.close();
	const events = await eventsOf(other, id);
	expect(events.filter((event) => event.type === 'error')).toMatchObject([
		{ code: 'interrupted', willRetry: true, attempt: 1 },
	]);
	expect(events.at(-1)).toMatchObject({ type: 'done', attempt: 2 });
	await other.context().close();
});

test('an answer that goes round in circles is stopped as a loop, and kept', async ({
	browser,
	site,
}) => {
	const app = await openPatched(browser, site.url, circling);
	const critique = await submit(app, kingfisher);
	expect((await resultOf(app, critique)).kind).toBe('critique');
	const id = await ask(app, critique, 'What should I do first?');
	const result = await resultOf(app, id);
	expect(result).toMatchObject({
		status: 'failed',
		failure: { code: 'loop' },
		finishReason: 'loop',
	});
	expect(result.usage?.completionTokens).toBeLessThan(300);
	expect((await jobOf(app, id))?.partialText).toBe(result.rawText);
	await app.evaluate((job) => (location.hash = `#/job/${job}`), id);
	await expect(app.getByText('The model began to repeat itself and was stopped.')).toBeVisible();
	await app.context().close();
});

test('the working screen: bar, gauge, graph, clock', async ({ browser, site }) => {
	const page = await openPatched(browser, site.url, slowBy(170));
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
	await expect(page.getByText('declares a need of')).toBeVisible();
	await expect(page.getByText(/about .*\d:\d\d/u)).toBeVisible();
	const result = await resultOf(page, id);
	expect(result.cap).toBe(cap);
	const updates = (await eventsOf(page, id)).filter((event) => event.type === 'thinking_update');
	const windows = updates.filter((event) => event.tpsWindow !== null).length;
	expect(result.rates?.length).toBe(windows);
	await page.context().close();
});

test('the page answers while the model writes', async ({ app }) => {
	await resultOf(app, await submit(app, kingfisher));
	const id = await submit(app, kingfisher, { temperature: 1.6, seed: 3 });
	await phaseOf(app, id, 'generating');
	// A page that waits for the model would hang for seconds; on a busy machine any task may be late.
	const longest = await app.evaluate(async (jobId) => {
		let worst = 0;
		const observer = new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) worst = Math.max(worst, duration);
		});
		observer.observe({ entryTypes: ['longtask'] });
		for await (const _ of window.mondrian.events(jobId));
		return worst;
	}, id);
	expect(longest).toBeLessThan(1000);
});
