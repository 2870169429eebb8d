import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { applyJobEvent } from '../../src/domain/job/apply-job-event';
import type { Job } from '../../src/domain/job/job';
import type { StoredJobEvent } from '../../src/domain/job/job-event';
import { phaseTimes, speedFromLog } from '../../src/domain/job/speed';
import { expect, jobOf, kingfisher, lake, open, resultOf, submit, test } from './app';

test('the log replays to the job, and its speed can be computed again from it', async ({ app }) => {
	const id = await submit(app, kingfisher);
	const result = await resultOf(app, id);
	const job = (await jobOf(app, id))!;
	await app.evaluate((each) => (location.hash = `#/log/${each}`), id);
	const download = app.waitForEvent('download');
	await app.getByRole('button', { name: 'Save as JSON lines' }).click();
	const text = readFileSync(await (await download).path(), 'utf8');
	const events = text
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line) as StoredJobEvent);
	const { id: _id, status: _status, ...rest } = job;
	const { createdAtMs, order, photo, options, submissionId, advisorId, task, part, parts } = rest;
	const first: Job = {
		id,
		submissionId,
		part,
		parts,
		task,
		photo,
		advisorId,
		options,
		createdAtMs,
		order,
		attempt: 1,
		lastSeq: 0,
		status: 'queued',
	};
	expect(events.reduce(applyJobEvent, first)).toEqual(job);
	const speed = speedFromLog(job, events)!;
	expect(speed.speed.timings).toEqual(result.timings);
	expect(speed.speed).toEqual(job.speed);
	// The times of the phases say the same, but for the way of the messages.
	const phases = phaseTimes(events);
	expect(Math.abs(phases.get('prefill')! - result.timings.prefillMs!)).toBeLessThan(500);
	expect(Math.abs(phases.get('generating')! - result.timings.decodeMs!)).toBeLessThan(700);
	await expect(app.getByText(result.rawText!)).toBeVisible();
	await expect(app.getByText(result.prompt!)).toBeVisible();
	await expect(app.getByRole('row')).toHaveCount(events.length + 1);
});

test('the speed page shows what the jobs measured, and exports it', async ({ app }) => {
	const results = [];
	for (const path of [kingfisher, lake]) results.push(await resultOf(app, await submit(app, path)));
	await app.evaluate(() => (location.hash = '#/speed'));
	await expect(app.getByText('Software adapter', { exact: true })).toBeVisible();
	const rates = results.map((result) => result.tps!).sort((a, b) => a - b);
	const row = app.getByRole('row').filter({ hasText: 'Decode' });
	await expect(row).toContainText(`${rates[0]!.toFixed(1)} tokens/s – ${rates[1]!.toFixed(1)}`);
	await expect(row.getByRole('cell').last()).toHaveText('2');
	for (const [name, check] of [
		['Save CSV', (text: string) => text.trimEnd().split('\r\n').length === 3],
		['Save JSON', (text: string) => (JSON.parse(text) as unknown[]).length === 2],
	] as const) {
		const download = app.waitForEvent('download');
		await app.getByRole('button', { name }).click();
		expect(check(readFileSync(await (await download).path(), 'utf8'))).toBe(true);
	}
});

test('the device check tells who does what, and its report holds no word of the user', async ({
	app,
	site,
	context,
}) => {
	const id = await submit(app, kingfisher);
	await resultOf(app, id);
	await app.evaluate(() => (location.hash = '#/check'));
	await expect(app.getByTestId('cause')).toContainText('Nothing runs and nothing waits');
	await expect(app.getByText('alive', { exact: true })).toBeVisible();
	await expect(app.getByText('this tab', { exact: true })).toBeVisible();
	const report = JSON.stringify(await app.evaluate(() => window.mondrian.diagnostics()));
	expect(report).not.toContain('kingfisher');
	expect(report).toContain('maxBufferSize');
	const other = await context.newPage();
	await open(other, `${site.url}#/check`);
	await expect(other.getByText('another tab', { exact: true })).toBeVisible();
	const second = await submit(app, lake);
	await expect
		.poll(async () => {
			await other.getByRole('button', { name: 'Look again' }).click();
			return other.getByTestId('cause').textContent();
		})
		.toContain('Another tab of Mondrian does the work');
	await resultOf(app, second);
	await other.close();
});

test('history is searched by what the picture shows, and follows other tabs', async ({
	app,
	site,
	context,
}) => {
	const id = await submit(app, kingfisher);
	const result = await resultOf(app, id);
	const scene = result.critique?.kind === 'critique' ? result.critique.scene : '';
	const word = /[a-z]{5,}/u.exec(scene)![0];
	await app.evaluate(() => (location.hash = '#/history'));
	await expect(app.getByRole('status')).toHaveText('1 of 1');
	await app.getByRole('searchbox').fill(word.slice(0, 4));
	await expect(app.getByRole('status')).toHaveText('1 of 1');
	await app.getByRole('searchbox').fill('zeppelin');
	await expect(app.getByRole('status')).toHaveText('0 of 1');
	await app.getByRole('searchbox').fill('');
	const other = await context.newPage();
	await open(other, site.url);
	await submit(other, lake);
	await expect(app.getByRole('status')).toHaveText('2 of 2');
	await app.getByText('More filters').click();
	await app.getByLabel('Status').selectOption('done');
	await expect(app.getByRole('listitem')).toHaveCount(2, { timeout: 60_000 });
	await other.evaluate((job) => window.mondrian.remove(job), id);
	await expect(app.getByRole('status')).toHaveText('1 of 1');
	await other.close();
});

test('the records are accessible in both themes and fit 320 px', async ({ app }) => {
	const id = await submit(app, kingfisher);
	await resultOf(app, id);
	for (const path of [`log/${id}`, 'speed', 'check', 'queue']) {
		await app.evaluate((hash) => (location.hash = hash), `#/${path}`);
		await app.getByRole('heading', { level: 1 }).waitFor();
		if (path === 'check') await app.getByTestId('cause').waitFor();
		for (const colorScheme of ['light', 'dark'] as const) {
			await app.emulateMedia({ colorScheme });
			for (const width of [1280, 320]) {
				await app.setViewportSize({ width, height: 800 });
				const { violations } = await new AxeBuilder({ page: app }).analyze();
				expect(
					violations.map((each) => `${path}: ${each.id} ${each.nodes[0]?.html ?? ''}`),
				).toEqual([]);
				const wide = await app.evaluate(() => document.documentElement.scrollWidth);
				expect(wide, `${path} at ${String(width)}`).toBeLessThanOrEqual(width);
			}
		}
	}
});
