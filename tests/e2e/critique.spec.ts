import { readFileSync } from 'node:fs';
import type { StatusUpdateEvent } from '../../src/domain/job/job-event';
import { phases } from '../../src/domain/job/job-event';
import {
	eventsOf,
	expect,
	jobOf,
	kingfisher,
	lake,
	removeJob,
	resultOf,
	show,
	submit,
	test,
} from './app';

// What web-llm does is proved on web-llm.
test.use({ runsOn: 'gpu' });

test('the events of a critique are complete, in order, and honest', async ({ fresh: app }) => {
	const id = await submit(app, kingfisher, { advisor: 'gehry' });
	const events = await eventsOf(app, id);
	expect(events[0]?.type).toBe('connected');
	const stored = events.slice(1);
	expect(stored.map((event) => event.seq)).toEqual(stored.map((_, i) => i + 1));
	const statuses = stored.filter(
		(event): event is StatusUpdateEvent => event.type === 'status_update',
	);
	expect([...new Set(statuses.map((event) => event.phase))]).toEqual(phases);
	const progress = statuses.map((event) => event.progress);
	expect(progress).toEqual([...progress].sort((a, b) => a - b));
	expect(statuses.find((event) => event.phase === 'prefill')?.progressKnown).toBe(false);
	expect(statuses.findLast((event) => event.phase === 'generating')?.finished).toHaveLength(6);
	expect(stored.slice(-4).map((event) => event.type)).toEqual([
		...['thinking_update', 'status_update', 'analysis_complete', 'done'],
	]);
	const result = await resultOf(app, id);
	expect(result).toMatchObject({
		status: 'done',
		kind: 'critique',
		advisor: 'gehry',
		finishReason: 'stop',
	});
	expect(result.usage).toMatchObject({ imageTokens: 16 });
	expect(result.timings.loadMs).toBeGreaterThan(0);
	expect(result.photo).toMatchObject({ name: 'kingfisher.jpg', width: 1600, height: 900 });
	expect(result.model.adapter?.architecture).not.toBe('');
	if (result.critique?.kind !== 'critique') throw new Error('no critique');
	const { lead, actions, claims, dimensions } = result.critique;
	expect(lead).toMatch(/^\S.*\.$/u);
	for (const { what, why } of actions!) expect([what, why].every(Boolean)).toBe(true);
	for (const { score, comment } of dimensions) {
		expect(score).toBeLessThanOrEqual(10);
		// Silent where the lead has said it.
		expect(comment).toMatch(/^$|\.$/u);
	}
	// What the pixels contradict is not said.
	for (const { basis, withdrawn } of claims!) {
		expect(basis === 'contradicted' && withdrawn === undefined).toBe(false);
	}
	expect(result.timings.measureMs).toBeGreaterThan(0);
});

test('two photos get two answers, and a chart is not scored', async ({ desk }) => {
	const { page: app } = desk;
	const { result: a } = await desk.critique('kingfisher');
	const { result: b } = await desk.critique('skyline');
	expect(a.kind).toBe('critique');
	expect(b.kind).toBe('critique');
	expect(a.rawText).not.toBe(b.rawText);
	if (a.critique?.kind !== 'critique' || b.critique?.kind !== 'critique')
		throw new Error('no critique');
	const scores = [a.critique, b.critique].map((each) => each.dimensions.map((d) => d.score).join());
	expect(scores[0]).not.toBe(scores[1]);
	const chart = await app.evaluate(async () => {
		const canvas = new OffscreenCanvas(800, 600);
		const pen = canvas.getContext('2d')!;
		pen.fillStyle = '#fff';
		pen.fillRect(0, 0, 800, 600);
		['#c33', '#36c', '#393', '#c93', '#639'].forEach((colour, i) => {
			pen.fillStyle = colour;
			pen.fillRect(80 + i * 130, 120 + i * 60, 70, 430 - i * 60);
		});
		pen.fillStyle = '#000';
		pen.fillRect(50, 40, 3, 515);
		pen.fillRect(50, 552, 720, 3);
		const [id] = await window.mondrian.submit(await canvas.convertToBlob());
		return id!;
	});
	const result = await resultOf(app, chart);
	expect(result).toMatchObject({ status: 'done', kind: 'not_a_photograph' });
	await app.evaluate((id) => (location.hash = `#/job/${id}`), chart);
	await expect(app.getByRole('heading', { name: 'Not a photograph' })).toBeVisible();
	await removeJob(app, chart);
});

test('drop and paste lead to the same place as the picker', async ({ app }) => {
	const bytes = [...readFileSync('public/samples/coffee.jpg')];
	const give = (type: 'drop' | 'paste'): Promise<void> =>
		app.evaluate(
			([values, kind]) => {
				const data = new DataTransfer();
				data.items.add(new File([Uint8Array.from(values)], 'coffee.jpg', { type: 'image/jpeg' }));
				const event =
					kind === 'drop'
						? new DragEvent('drop', { dataTransfer: data, cancelable: true, bubbles: true })
						: new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
				document.body.dispatchEvent(event);
			},
			[bytes, type] as const,
		);
	for (const type of ['drop', 'paste'] as const) {
		await show(app, '');
		await give(type);
		await expect.poll(() => app.url()).toContain('#/job/');
	}
	const jobs = await app.evaluate(() => window.mondrian.jobs());
	expect(jobs.map((job) => job.task)).toEqual(['critique', 'critique']);
});

test('the text is the same to the byte with updates on and off', async ({ desk }) => {
	const { page: app } = desk;
	const { result } = await desk.critique('lake');
	expect(result.rawText).toBeTruthy();
	for (const options of [{ updates: false }, { intervalSeconds: 3 } as const]) {
		const id = await submit(app, lake, options);
		expect((await resultOf(app, id)).rawText).toBe(result.rawText);
		await removeJob(app, id);
	}
});

test('a follow-up is asked on the screen and answered beneath the critique', async ({ desk }) => {
	const { page: app } = desk;
	const { id } = await desk.show('kingfisher');
	await app.getByRole('button', { name: 'What should I do first?' }).click();
	await expect(app.locator('.answer')).not.toBeEmpty({ timeout: 60_000 });
	const asked = (await app.evaluate(() => window.mondrian.jobs({ task: 'ask' })))[0]!;
	await resultOf(app, asked.id);
	expect(await jobOf(app, asked.id)).toMatchObject({ about: id, status: 'done' });
	await removeJob(app, asked.id);
});
