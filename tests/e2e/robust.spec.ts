import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';
import {
	cancel,
	eventsOf,
	expect,
	jobOf,
	kingfisher,
	open,
	phaseOf,
	reload,
	resultOf,
	show,
	submit,
	submitBytes,
	test,
} from './app';

test('cancelled in generating: stored within seconds, and the next job runs', async ({
	faulty,
}) => {
	const { page } = faulty;
	await faulty.slowBy(450);
	const id = await submit(page, kingfisher);
	await phaseOf(page, id, 'generating');
	const asked = Date.now();
	await cancel(page, id);
	await faulty.slowBy(0);
	const events = await eventsOf(page, id);
	expect(events.at(-1)?.type).toBe('cancelled');
	expect(events.at(-1)!.atMs - asked).toBeLessThan(6000);
	expect((await jobOf(page, id))?.status).toBe('cancelled');
	expect((await resultOf(page, await submit(page, kingfisher))).status).toBe('done');
});

test('a reload in mid-job: it runs again from its stored photo as the second attempt', async ({
	faulty,
}) => {
	const { page: app } = faulty;
	await faulty.slowBy(450);
	const id = await submit(app, kingfisher);
	await phaseOf(app, id, 'generating');
	await reload(app);
	await faulty.slowBy(0);
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

const jpeg = readFileSync(kingfisher);
const hugePng = Buffer.from([
	0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0x4e, 0x20, 0,
	0, 0x4e, 0x20, 1, 0, 0, 0, 0,
]);
const bad = [
	['empty.jpg', Buffer.alloc(0), 'photo_empty'],
	['text.jpg', Buffer.from('this is no picture'), 'photo_unsupported'],
	['header-only.jpg', jpeg.subarray(0, 300), 'photo_unreadable'],
	['drawing.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'photo_unsupported'],
	['huge.png', hugePng, 'photo_too_large'],
] as const;

test('photos that cannot be read fail alone, each for its reason, and nothing is lost', async ({
	app,
}) => {
	for (const [name, bytes, code] of bad) {
		const id = await submitBytes(app, name, bytes);
		expect((await resultOf(app, id)).failure?.code, name).toBe(code);
		await show(app, `job/${id}`);
		await expect(app.getByText(`${name} is kept.`)).toBeVisible();
		await expect(app.getByText('Next:')).toBeVisible();
	}
	expect((await resultOf(app, await submit(app, kingfisher))).status).toBe('done');
});

/** A browser without an adapter. */
function launchPlain(): Promise<Browser> {
	const executablePath = findBrowser();
	return chromium.launch({
		args: ['--no-sandbox'],
		...(executablePath === undefined ? {} : { executablePath }),
	});
}

test('without an adapter the processor writes the critique, and says so', async ({ site }) => {
	const plain = await launchPlain();
	const page = await plain.newPage();
	await open(page, site.url);
	await expect(page.getByRole('alert')).toBeHidden();
	const id = await submit(page, kingfisher);
	expect(await resultOf(page, id)).toMatchObject({
		status: 'done',
		kind: 'critique',
		model: { engine: 'cpu', bound: 'grammar' },
		egress: 'none',
	});
	await page.evaluate((each) => (location.hash = `#/job/${each}`), id);
	await expect(page.getByText('the model ran on the main processor')).toBeVisible();
	await plain.close();
});

test('without an adapter and without vectors the job waits and says why; its photo is shown and measured meanwhile', async ({
	site,
}) => {
	const plain = await launchPlain();
	const page = await plain.newPage();
	await page.addInitScript(() => {
		WebAssembly.validate = () => false;
	});
	await open(page, site.url);
	const id = await submit(page, kingfisher);
	const reason = () => page.evaluate(() => window.mondrian.queue.state().reason?.code);
	await expect.poll(reason, { timeout: 30_000 }).toMatch(/^(no_webgpu|adapter_refused)$/u);
	expect(await jobOf(page, id)).toMatchObject({
		status: 'queued',
		attempt: 1,
		waitsFor: 'machine',
	});
	// Another one, taken in while the queue stands still: nothing but its screen comes to it.
	const later = await submit(page, kingfisher);
	for (const job of [id, later]) {
		await page.evaluate((each) => (location.hash = `#/job/${each}`), job);
		await expect(
			page.getByRole('status').filter({ hasText: 'Waiting for this device.' }),
		).toContainText(/WebGPU|GPU/u);
		const meanwhile = page.getByTestId('meanwhile');
		await expect(meanwhile.getByText('Sharpest edges')).toBeVisible({ timeout: 20_000 });
		await meanwhile.getByRole('button', { name: 'Focus peaking' }).click();
		await expect(page.locator('.over canvas')).toBeAttached();
	}
	await plain.close();
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
