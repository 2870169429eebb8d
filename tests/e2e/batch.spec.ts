import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserFlags, needBrowser } from '../../scripts/browser.mjs';
import type { Job } from '../../src/domain/job/job';
import { kill } from './browser';
import {
	cancel,
	eventsOf,
	expect,
	kingfisher,
	lake,
	open,
	resultOf,
	runOn,
	submit,
	submitBytes,
	test,
} from './app';

const samples = readdirSync('public/samples')
	.filter((name) => name.endsWith('.jpg') && !name.startsWith('thumb-'))
	.sort()
	.slice(0, 5);

function folderOfFive(): string {
	const folder = mkdtempSync(join(tmpdir(), 'mondrian-batch-'));
	for (const name of samples) cpSync(join('public/samples', name), join(folder, name));
	cpSync('public/samples/samples.json', join(folder, 'notes.json'));
	return folder;
}

test('a batch survives a SIGKILL of the browser, and nothing finished runs again', async ({
	site,
}) => {
	const profile = mkdtempSync(join(tmpdir(), 'mondrian-profile-'));
	const launch = () =>
		chromium.launchPersistentContext(profile, {
			executablePath: needBrowser(),
			args: browserFlags(),
		});
	let context = await launch();
	let page = context.pages()[0] ?? (await context.newPage());
	await open(page, site.url);
	// Slow enough to be killed in the middle.
	await runOn(page, 'gpu');
	await page.getByTestId('folder-input').setInputFiles(folderOfFive());
	await expect(page.getByTestId('batch')).toHaveText('0 done, 0 failed or cancelled, 5 left');
	await expect(page.getByText('5 photos queued; 1 file left out (1 not a photo).')).toBeVisible();
	const address = page.url();
	const finished = (): Promise<readonly Job[]> =>
		page.evaluate(() => window.mondrian.jobs({ status: 'done' }));
	const known = new Map<string, Job>();
	await expect
		.poll(async () => (await finished()).length, { timeout: 120_000 })
		.toBeGreaterThanOrEqual(2);
	for (const job of await finished()) known.set(job.id, job);
	await kill(context);
	context = await launch();
	page = context.pages()[0] ?? (await context.newPage());
	await open(page, address);
	await expect.poll(async () => (await finished()).length, { timeout: 180_000 }).toBe(5);
	await expect(page.getByTestId('batch')).toHaveText('5 done, 0 failed or cancelled, 0 left');
	const jobs = await finished();
	for (const [id, job] of known) expect(jobs.find((each) => each.id === id)).toEqual(job);
	expect(jobs.reduce((sum, { attempt }) => sum + attempt - 1, 0)).toBeLessThanOrEqual(1);
	for (const { id } of jobs) {
		const events = (await eventsOf(page, id)).slice(1);
		expect(events.map((event) => event.seq)).toEqual(events.map((_, i) => i + 1));
	}
	await context.close();
});

test('the queue pauses, reorders, cancels and clears, in all tabs and over a reload', async ({
	app,
	site,
}) => {
	await app.evaluate(() => window.mondrian.queue.pause());
	const ids: string[] = [];
	for (const path of [kingfisher, lake, kingfisher]) ids.push(await submit(app, path));
	const other = await app.context().newPage();
	await open(other, `${site.url}#/queue`);
	await expect(other.getByRole('status')).toContainText('Paused');
	expect(await other.evaluate(() => window.mondrian.queue.state())).toMatchObject({
		paused: true,
		owner: false,
		waiting: ids,
	});
	await other.getByRole('button', { name: 'Next' }).last().click();
	const state = () => app.evaluate(() => window.mondrian.queue.state());
	await expect.poll(state).toMatchObject({ waiting: [ids[2], ids[0], ids[1]] });
	await cancel(app, ids[0]!);
	await other.getByRole('button', { name: 'Resume' }).click();
	expect((await resultOf(app, ids[2]!)).status).toBe('done');
	await cancel(app, ids[1]!);
	await eventsOf(app, ids[1]!);
	await app.evaluate(() => window.mondrian.queue.clearFinished());
	expect(await other.evaluate(() => window.mondrian.jobs())).toEqual([]);
	await other.close();
});

test('cancel all ends what runs and what waits, each in its own log', async ({ faulty }) => {
	const { page: app } = faulty;
	await faulty.slowBy(450);
	const ids: string[] = [];
	for (let i = 0; i < 3; i += 1) ids.push(await submit(app, kingfisher));
	await app.evaluate(() => window.mondrian.queue.cancelAll());
	for (const id of ids) {
		const ends = (await eventsOf(app, id)).filter((event) => event.type === 'cancelled');
		expect(ends).toMatchObject([{ by: 'queue_cleared' }]);
	}
});

test('two hundred files are taken at once and can be called off', async ({ app }) => {
	await app.evaluate(() => window.mondrian.queue.pause());
	const many = await app.evaluate(async () => {
		const files = Array.from({ length: 200 }, (_, i) => new File([String(i)], `p${String(i)}.jpg`));
		return window.mondrian.submit(files);
	});
	expect(many).toHaveLength(200);
	const one = await submitBytes(app, 'last.jpg', new Uint8Array([1]));
	const { waiting } = await app.evaluate(() => window.mondrian.queue.state());
	expect(waiting).toEqual([...many, one]);
	await app.evaluate(() => window.mondrian.queue.cancelAll());
	expect((await app.evaluate(() => window.mondrian.queue.state())).waiting).toEqual([]);
});
