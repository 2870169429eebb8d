/** The queue screen with more rows than a window holds. */
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import QueueScreen from '../../../src/ui/queue/QueueScreen.svelte';
import '../../../src/ui/style/base.css';
import { openDatabase } from '../../../src/storage/database';
import { IdbJobRepository } from '../../../src/storage/job-repository';
import { IdbQueueStore } from '../../../src/storage/queue-store';
import { cleanPage } from '../../support/clean-page';
import { after, queuedJob, rawAnswer } from '../../support/samples';
import { answers, ScriptedEngine } from '../../support/scripted-engine';

const { open, show } = cleanPage([1280, 800]);

async function openQueue(count: number): Promise<{ readonly reads: () => number }> {
	const database = await openDatabase();
	await new IdbQueueStore(database).setPaused(true);
	const jobs = Array.from({ length: count }, (_, i) =>
		queuedJob({
			id: `job-${String(i)}`,
			photo: { id: `photo-${String(i)}`, name: `photo ${String(i)}.jpg`, bytes: 10 },
			createdAtMs: 1_700_000_000_000 + i,
			order: i,
			batchId: 'batch',
			lastSeq: 1,
		}),
	);
	const events = jobs.map((job) =>
		after(
			{ ...job, lastSeq: 0 },
			{
				type: 'status_update',
				status: 'queued',
				phase: 'queued',
				progress: 0,
				progressKnown: false,
				part: 1,
				parts: 1,
			},
		),
	);
	await new IdbJobRepository(database).create([], jobs, events);
	database.close();
	const { app } = await open(new ScriptedEngine(answers(rawAnswer())));
	const { queue, photos } = app;
	let reads = 0;
	const counted = {
		url: photos.url.bind(photos),
		position: photos.position.bind(photos),
		use: (id: string, kind: 'thumbnail' | 'preview') => {
			reads += 1;
			return photos.use(id, kind);
		},
	};
	show(QueueScreen, { app, queue, photos: counted, batchId: 'batch' });
	await expect.poll(() => document.querySelectorAll('li').length).toBeGreaterThan(5);
	return { reads: () => reads };
}

it('draws and reads as much for 500 rows as for 50, and says where a row stands', async () => {
	const { reads } = await openQueue(500);
	await expect.element(page.getByTestId('batch')).toHaveTextContent('500 left');
	const rows = document.querySelectorAll('li');
	expect(rows.length).toBeLessThan(30);
	expect(rows[3]?.getAttribute('aria-setsize')).toBe('500');
	expect(rows[3]?.getAttribute('aria-posinset')).toBe('4');
	expect(reads()).toBeLessThan(30);
	scrollTo(0, document.body.scrollHeight);
	await expect.poll(() => document.querySelector('[data-job="job-499"]')).not.toBeNull();
	expect(document.querySelectorAll('li').length).toBeLessThan(30);
	expect(reads()).toBeLessThan(100);
});

it('keeps the place of whoever cancels a row by keyboard', async () => {
	await openQueue(50);
	const button = page.getByRole('button', { name: 'Cancel', exact: true }).nth(2);
	await expect.element(button).toBeVisible();
	(button.element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByText('cancelled').first()).toBeVisible();
	await expect.poll(() => document.activeElement?.getAttribute('data-job')).toBe('job-2');
});
