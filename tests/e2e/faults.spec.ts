import {
	eventsOf,
	expect,
	jobOf,
	kingfisher,
	open,
	phaseOf,
	resultOf,
	show,
	showAdvanced,
	submit,
	test,
} from './app';

test('a device lost in generating is tried again by itself, and the second attempt works', async ({
	faulty,
}) => {
	const { page } = faulty;
	await faulty.slowBy(250);
	const id = await submit(page, kingfisher);
	await phaseOf(page, id, 'generating');
	await faulty.cause({ lose: true });
	await faulty.slowBy(0);
	const events = await eventsOf(page, id);
	expect(events.filter((event) => event.type === 'error')).toMatchObject([
		{ code: 'device_lost', willRetry: true, attemptsLeft: 2 },
	]);
	expect(events.at(-1)).toMatchObject({ type: 'done', attempt: 2 });
});

test('a worker that ends in generating is replaced, and the second attempt works', async ({
	faulty,
}) => {
	const { page } = faulty;
	await faulty.slowBy(250);
	const id = await submit(page, kingfisher);
	await phaseOf(page, id, 'generating');
	await faulty.slowBy(0);
	const worker = page.workers().find((each) => each.url().includes('engine.worker'))!;
	await worker.evaluate(() => {
		self.close();
	});
	const events = await eventsOf(page, id);
	expect(events.filter((event) => event.type === 'error')).toMatchObject([
		{ code: 'worker_crashed', willRetry: true },
	]);
	expect(events.at(-1)).toMatchObject({ type: 'done', attempt: 2 });
});

test('an engine that falls silent is stopped as stalled, and the job is tried once more', async ({
	faulty,
}) => {
	const { page } = faulty;
	await faulty.slowBy(250);
	await show(page, 'settings');
	await showAdvanced(page);
	await page.getByLabel('while it writes').fill('10');
	await page.getByLabel('while it writes').blur();
	const id = await submit(page, kingfisher);
	await phaseOf(page, id, 'generating');
	// The first reading after the word never comes back; a new worker has not heard it.
	await faulty.cause({ hush: true });
	await faulty.slowBy(0);
	expect((await resultOf(page, id)).status).toBe('done');
	const errors = (await eventsOf(page, id)).filter((event) => event.type === 'error');
	expect(errors).toMatchObject([{ code: 'stalled', willRetry: true, attempt: 1 }]);
	expect(await jobOf(page, id)).toMatchObject({ attempt: 2 });
	await show(page, 'settings');
	await showAdvanced(page);
	await page.getByLabel('while it writes').fill('60');
	await page.getByLabel('while it writes').blur();
});

/** Refuses writes of one store: `window.refuse = {store, after, times}`. */
const refusing = (): void => {
	const state = window as unknown as { refuse?: { store: string; after: number; times: number } };
	// eslint-disable-next-line @typescript-eslint/unbound-method -- called with its store below
	const put = IDBObjectStore.prototype.put;
	IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
		const { refuse } = state;
		if (refuse?.store === this.name) {
			if (refuse.after > 0) refuse.after -= 1;
			else if (refuse.times > 0) {
				refuse.times -= 1;
				throw new DOMException('full', 'QuotaExceededError');
			}
		}
		return put.apply(this, given);
	};
};
const refuse = (
	page: import('@playwright/test').Page,
	store: string,
	after: number,
	times: number,
) => page.evaluate((value) => Object.assign(window, { refuse: value }), { store, after, times });

test('a full disk in each transaction: nothing is lost, everything is said', async ({
	fresh: app,
	site,
	expected,
}) => {
	expected.push(/QuotaExceeded/u);
	await app.addInitScript(refusing);
	await open(app, `${site.url}?again`);
	// Submitting: the call rejects, the screen says so, nothing half is left.
	await refuse(app, 'photos', 0, 2);
	const code = await app.evaluate(() =>
		window.mondrian.submit(new File(['x'], 'a.jpg')).then(
			() => 'no error',
			(error: unknown) => (error as { code: string }).code,
		),
	);
	expect(code).toBe('quota_exceeded');
	await app.getByTestId('photo-input').setInputFiles(kingfisher);
	await expect(app.getByRole('alert')).toContainText('storage is full');
	expect(await app.evaluate(() => window.mondrian.jobs())).toEqual([]);
	// Keeping what was made of the photo: the job waits until there is room, and loses nothing.
	await refuse(app, 'photos', 1, 1);
	const unprepared = await submit(app, kingfisher);
	const reason = () => app.evaluate(() => window.mondrian.queue.state().reason?.code);
	await expect.poll(reason).toBe('quota_exceeded');
	expect(await jobOf(app, unprepared)).toMatchObject({ status: 'queued', waitsFor: 'machine' });
	await app.evaluate(() => window.mondrian.queue.resume());
	expect((await resultOf(app, unprepared)).status).toBe('done');
	// Events of a running job: they wait for the next write, and there is no gap.
	await refuse(app, 'events', 2, 3);
	const gaps = await submit(app, kingfisher);
	const events = await eventsOf(app, gaps);
	expect(events.slice(1).map((event) => event.seq)).toEqual(events.slice(1).map((_, i) => i + 1));
	expect(events.at(-1)?.type).toBe('done');
	// The end itself: it is tried again every ten seconds, and the page says not to close it.
	await refuse(app, 'results', 0, 2);
	const late = await submit(app, kingfisher);
	await expect(app.getByText('Do not close the tab')).toBeVisible({ timeout: 60_000 });
	expect((await resultOf(app, late)).kind).toBe('critique');
	await expect(app.getByText('Do not close the tab')).toBeHidden();
});

test('a worker that cannot start pauses the queue with its reason, and the check says which', async ({
	browser,
	site,
}) => {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	await context.route('**/assets/{cpu,engine}.worker-*.js', (route) => route.abort());
	const page = await context.newPage();
	await open(page, site.url);
	const id = await submit(page, kingfisher);
	const reason = () => page.evaluate(() => window.mondrian.queue.state().reason?.code);
	await expect.poll(reason, { timeout: 60_000 }).toBe('app_chunk_missing');
	expect(await jobOf(page, id)).toMatchObject({ status: 'queued', attempt: 1 });
	await expect(page.getByText('The queue is waiting')).toBeVisible();
	await page.evaluate(() => (location.hash = '#/check'));
	await expect(page.getByText('failed to start', { exact: true })).toBeVisible();
	await context.close();
});
