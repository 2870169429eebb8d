import { readFileSync } from 'node:fs';
import { applyJobEvent } from '../../src/domain/job/apply-job-event';
import type { Job } from '../../src/domain/job/job';
import type { StoredJobEvent } from '../../src/domain/job/job-event';
import { phaseTimes, speedFromLog } from '../../src/domain/job/speed';
import {
	cancel,
	expect,
	jobOf,
	kingfisher,
	open,
	phaseOf,
	removeJob,
	runOn,
	show,
	submit,
	test,
} from './app';

test('the log replays to the job, and its speed can be computed again from it', async ({
	desk,
}) => {
	const { page: app } = desk;
	const { id, result } = await desk.critique('kingfisher');
	const job = (await jobOf(app, id))!;
	await show(app, `log/${id}`);
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
	expect(Math.abs(phases.get('prefill')! - result.timings.prefillMs!)).toBeLessThan(2000);
	expect(Math.abs(phases.get('generating')! - result.timings.decodeMs!)).toBeLessThan(2000);
	await expect(app.getByText(result.rawText!)).toBeVisible();
	await expect(app.getByText(result.prompt!)).toBeVisible();
	await expect(app.getByRole('row')).toHaveCount(events.length + 1);
});

test('the speed page shows what the jobs measured, and exports it', async ({ desk }) => {
	const { page: app } = desk;
	await desk.critique('kingfisher');
	await desk.critique('lake');
	const jobs = await app.evaluate(() => window.mondrian.jobs({ status: 'done', task: 'critique' }));
	await app.evaluate(() => (location.hash = '#/speed'));
	await expect(app.getByText('main processor, wasm-simd')).toBeVisible();
	const rates = jobs
		.flatMap((job) => (job.status === 'done' ? (job.speed?.tps ?? []) : []))
		.sort((a, b) => a - b);
	expect(rates.length).toBeGreaterThanOrEqual(2);
	const row = app.getByRole('row').filter({ hasText: 'Decode' });
	await expect(row).toContainText(`${rates[0]!.toFixed(1)} tokens/s – ${rates.at(-1)!.toFixed(1)}`);
	await expect(row.getByRole('cell').last()).toHaveText(String(rates.length));
	for (const [name, check] of [
		['Save CSV', (text: string) => text.trimEnd().split('\r\n').length === jobs.length + 1],
		['Save JSON', (text: string) => (JSON.parse(text) as unknown[]).length === jobs.length],
	] as const) {
		const download = app.waitForEvent('download');
		await app.getByRole('button', { name }).click();
		expect(check(readFileSync(await (await download).path(), 'utf8'))).toBe(true);
	}
});

test('the device check tells who does what, and its report holds no word of the user', async ({
	desk,
	site,
}) => {
	const { page: app } = desk;
	await desk.critique('kingfisher');
	await show(app, 'check');
	await expect(app.getByTestId('cause')).toContainText('Nothing is running or waiting');
	await expect(app.getByText('alive', { exact: true })).toBeVisible();
	await expect(app.getByText('this tab', { exact: true })).toBeVisible();
	const report = JSON.stringify(await app.evaluate(() => window.mondrian.diagnostics()));
	expect(report).not.toContain('kingfisher');
	expect(report).toContain('maxBufferSize');
	const other = await app.context().newPage();
	await open(other, `${site.url}#/check`);
	await expect(other.getByText('another tab', { exact: true })).toBeVisible();
	// Slow enough to be looked at.
	await runOn(app, 'gpu');
	const second = await submit(app, kingfisher);
	await phaseOf(app, second, 'prefill');
	await other.getByRole('button', { name: 'Look again' }).click();
	await expect(other.getByTestId('cause')).toContainText('Another Mondrian tab is doing the work');
	await cancel(app, second);
	await removeJob(app, second);
	await runOn(app, 'auto');
});

test('history is searched by what the picture shows, and follows other tabs', async ({
	desk,
	site,
}) => {
	const { page: app } = desk;
	const { result } = await desk.critique('kingfisher');
	const scene = result.critique?.kind === 'critique' ? result.critique.scene : '';
	const word = /[a-z]{5,}/u.exec(scene)![0];
	const total = await app.evaluate(
		async () =>
			new Set((await window.mondrian.jobs({ task: 'critique' })).map(({ photo }) => photo.id)).size,
	);
	await show(app, 'history');
	const status = app.getByRole('status').filter({ hasText: ' of ' });
	await expect(status).toHaveText(`${String(total)} of ${String(total)}`);
	await app.getByRole('searchbox').fill(word.slice(0, 4));
	await expect(app.getByRole('listitem').filter({ hasText: 'kingfisher.jpg' })).toBeVisible();
	await app.getByRole('searchbox').fill('zeppelin');
	await expect(status).toHaveText(`0 of ${String(total)}`);
	await app.getByRole('searchbox').fill('');
	const other = await app.context().newPage();
	await open(other, site.url);
	const id = await submit(other, kingfisher);
	await expect(status).toHaveText(`${String(total + 1)} of ${String(total + 1)}`);
	await app.getByText('More filters').click();
	await app.getByLabel('Status').selectOption('done');
	await expect(status).toHaveText(`${String(total + 1)} of ${String(total + 1)}`);
	await removeJob(other, id);
	await expect(status).toHaveText(`${String(total)} of ${String(total)}`);
});
