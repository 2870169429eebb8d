import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';
import {
	eventsOf,
	expect,
	kingfisher,
	open,
	phaseOf,
	reload,
	resultOf,
	submit,
	submitBytes,
	test,
} from './app';

const cancel = (page: import('@playwright/test').Page, id: string): Promise<void> =>
	page.evaluate((job) => window.mondrian.cancel(job), id);

for (const phase of ['model_loading', 'prefill', 'generating'] as const) {
	test(`cancelled in ${phase}: stored within 3 s, and the next job runs`, async ({ app }) => {
		const warm = phase === 'model_loading' ? undefined : await submit(app, kingfisher);
		if (warm !== undefined) await resultOf(app, warm);
		const id = await submit(app, kingfisher);
		await phaseOf(app, id, phase);
		const asked = Date.now();
		await cancel(app, id);
		const events = await eventsOf(app, id);
		expect(events.at(-1)?.type).toBe('cancelled');
		expect(events.at(-1)!.atMs - asked).toBeLessThan(3000);
		expect((await app.evaluate((job) => window.mondrian.job(job), id))?.status).toBe('cancelled');
		const next = await resultOf(app, await submit(app, kingfisher));
		expect(next.status).toBe('done');
	});
}

test('a waiting job is cancelled without having run, from its screen', async ({ app }) => {
	const first = await submit(app, kingfisher);
	const second = await submit(app, kingfisher);
	await app.evaluate((id) => (location.hash = `#/job/${id}`), second);
	await app.getByTestId('cancel').click();
	await expect(app.getByRole('heading', { name: 'Cancelled' })).toBeVisible();
	expect((await resultOf(app, first)).status).toBe('done');
	expect((await eventsOf(app, second)).map((event) => event.type)).toEqual([
		'connected',
		'status_update',
		'cancelled',
	]);
});

test('a reload in mid-job: it runs again from its stored photo as the second attempt', async ({
	app,
}) => {
	const id = await submit(app, kingfisher);
	await phaseOf(app, id, 'model_loading');
	await reload(app);
	const events = await eventsOf(app, id);
	const interrupted = events.find((event) => event.type === 'error');
	expect(interrupted).toMatchObject({
		code: 'interrupted',
		willRetry: true,
		attempt: 1,
		attemptsLeft: 2,
	});
	expect(events.at(-1)).toMatchObject({ type: 'done', attempt: 2 });
	expect((await resultOf(app, id)).kind).toBe('critique');
});

test('after the third interruption it ends as interrupted, one click from a new run', async ({
	app,
}) => {
	const id = await submit(app, kingfisher);
	const job = (): Promise<unknown> => app.evaluate((each) => window.mondrian.job(each), id);
	for (let attempt = 1; attempt <= 3; attempt += 1) {
		await expect.poll(job).toMatchObject({ status: 'running', attempt });
		await reload(app);
	}
	await expect.poll(job).toMatchObject({ status: 'failed', code: 'interrupted', attempt: 3 });
	await app.evaluate((each) => (location.hash = `#/job/${each}`), id);
	await app.getByRole('button', { name: 'Run again' }).click();
	await expect(app.getByText('Do these three first')).toBeVisible({ timeout: 90_000 });
});

test('the second visit fetches no byte of the model and works with the server stopped', async ({
	app,
	site,
	context,
}) => {
	expect((await resultOf(app, await submit(app, kingfisher))).status).toBe('done');
	await app.evaluate(() => navigator.serviceWorker.ready);
	// The engine's script is kept once the service worker has been asked to.
	const kept = (): Promise<number> =>
		app.evaluate(async () => (await (await caches.open('mondrian-engine')).keys()).length);
	await expect.poll(kept).toBeGreaterThan(0);
	const asked: string[] = [];
	context.on('request', (request) => {
		if (request.url().includes('/models/')) asked.push(request.url());
	});
	await site.close();
	await open(app, site.url);
	const result = await resultOf(app, await submit(app, kingfisher));
	expect(result.status).toBe('done');
	expect(asked).toEqual([]);
});

const jpeg = readFileSync(kingfisher);
const hugePng = Buffer.from([
	0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0x4e, 0x20, 0,
	0, 0x4e, 0x20, 1, 0, 0, 0, 0,
]);
for (const [name, bytes, code] of [
	['empty.jpg', Buffer.alloc(0), 'photo_unreadable'],
	['text.jpg', Buffer.from('this is no picture'), 'photo_unsupported'],
	['half.jpg', jpeg.subarray(0, jpeg.length / 2), 'photo_unreadable'],
	['drawing.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'photo_unsupported'],
	['huge.png', hugePng, 'photo_too_large'],
] as const) {
	test(`${name} fails as ${code}, and nothing is lost`, async ({ app }) => {
		const id = await submitBytes(app, name, bytes);
		const result = await resultOf(app, id);
		expect(result.failure?.code).toBe(code);
		await app.evaluate((job) => (location.hash = `#/job/${job}`), id);
		await expect(app.getByText(`${name} is kept.`)).toBeVisible();
		await expect(app.getByText('Next:')).toBeVisible();
	});
}

test('without an adapter the job ends in a named state and the page says what to do', async ({
	site,
}) => {
	const executablePath = findBrowser();
	const plain = await chromium.launch({
		args: ['--no-sandbox'],
		...(executablePath === undefined ? {} : { executablePath }),
	});
	const page = await plain.newPage();
	await open(page, site.url);
	const result = await resultOf(page, await submit(page, kingfisher));
	expect(['no_webgpu', 'adapter_refused']).toContain(result.failure?.code);
	await expect(page.getByRole('alert')).toContainText('browser');
	await plain.close();
});

test('deleting a job removes photo, events and result together', async ({ app }) => {
	const id = await submit(app, kingfisher);
	await resultOf(app, id);
	await app.evaluate((job) => window.mondrian.remove(job), id);
	const left = await app.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((resolve) => {
			const request = indexedDB.open('mondrian');
			request.onsuccess = () => {
				resolve(request.result);
			};
		});
		const counts = ['jobs', 'events', 'photos', 'results'].map(
			(store) =>
				new Promise<number>((resolve) => {
					const request = database.transaction(store).objectStore(store).count();
					request.onsuccess = () => {
						resolve(request.result);
					};
				}),
		);
		return Promise.all(counts);
	});
	expect(left).toEqual([0, 0, 0, 0]);
});

test('calls with wrong arguments reject with a code', async ({ app }) => {
	const code = (call: string): Promise<string> =>
		app.evaluate(async (name) => {
			const { mondrian } = window;
			const calls: Record<string, () => Promise<unknown>> = {
				advisor: () => mondrian.submit(new Blob(['x']), { advisor: 'banksy' as 'ansel' }),
				cap: () => mondrian.submit(new Blob(['x']), { maxTokens: 5000 }),
				none: () => mondrian.submit([]),
				model: () => mondrian.submit(new Blob(['x']), { model: 'gpt' }),
				job: () => mondrian.cancel('nothing'),
				ask: () => mondrian.ask('nothing', 'Why?'),
			};
			return calls[name]!().then(
				() => 'no error',
				(error: unknown) => (error as { code: string }).code,
			);
		}, call);
	expect(await Promise.all(['advisor', 'cap', 'none'].map(code))).toEqual(
		Array(3).fill('invalid_argument'),
	);
	expect(await Promise.all(['model', 'job', 'ask'].map(code))).toEqual([
		'model_missing',
		'not_found',
		'not_found',
	]);
});
