import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../../src/ui/style/base.css';
import JobScreen from '../../../src/ui/critique/JobScreen.svelte';
import Intake from '../../../src/ui/intake/Intake.svelte';
import { loupe } from '../../../src/domain/model/models';
import { cleanPage } from '../../support/clean-page';
import { jpegFile } from '../../support/jpeg-file';
import { rawAnswer } from '../../support/samples';
import { answers, ScriptedEngine } from '../../support/scripted-engine';
import { serverCard } from '../../support/slot-server';

const { open, show } = cleanPage();
const wait = { timeout: 30_000 };

afterEach(() => {
	location.hash = '';
});

const photo = (name = 'a.jpg'): Promise<File> => jpegFile(name, 40, 30);

it('a waiting job is cancelled without having run, from its screen', async () => {
	let release = (): void => undefined;
	const gate = new Promise<void>((resolve) => (release = resolve));
	const engine = new ScriptedEngine(async (...given) => {
		await gate;
		return answers(rawAnswer())(...given);
	});
	const { app } = await open(engine);
	const [first, second] = await app.queue.submit([await photo(), await photo('b.jpg')]);
	await expect.poll(() => engine.requests.length, wait).toBe(1);
	show(JobScreen, { app, id: second! });
	await page.getByTestId('cancel').click();
	await expect.element(page.getByRole('heading', { name: 'Cancelled' })).toBeVisible();
	release();
	await expect.poll(() => app.queue.job(first!)?.status, wait).toBe('done');
	expect(app.queue.job(second!)).toMatchObject({ status: 'cancelled', by: 'user', attempt: 1 });
	expect(engine.requests).toHaveLength(1);
});

it('a job that failed is one click from a new run', async () => {
	const lost = () =>
		Promise.resolve({ type: 'failed', failure: { code: 'device_lost' }, text: '' } as const);
	const { app } = await open(new ScriptedEngine(lost, lost, lost, answers(rawAnswer())));
	const [id] = await app.queue.submit([await photo()]);
	await expect.poll(() => app.queue.job(id!)?.status, wait).toBe('failed');
	show(JobScreen, { app, id: id! });
	await page.getByRole('button', { name: 'Run again' }).click();
	await expect.poll(() => app.queue.jobs.length, wait).toBe(2);
	await expect
		.poll(() => app.queue.jobs.map((job) => job.status).sort(), wait)
		.toEqual(['done', 'failed']);
});

it('several advisors look at one photo, stored once, and sit together as a jury', async () => {
	const { app } = await open(new ScriptedEngine(answers(rawAnswer())));
	show(Intake, { app });
	await page.getByText('change', { exact: true }).click();
	await page.getByRole('checkbox', { name: 'Frank Gehry' }).click();
	const input = document.querySelector<HTMLInputElement>('[data-testid=photo-input]')!;
	const files = new DataTransfer();
	files.items.add(await photo());
	input.files = files.files;
	input.dispatchEvent(new Event('change', { bubbles: true }));
	await expect
		.poll(() => app.queue.jobs.map((job) => `${job.advisorId} ${job.status}`).sort(), wait)
		.toEqual(['ansel done', 'gehry done']);
	expect(new Set(app.queue.jobs.map((job) => job.submissionId)).size).toBe(1);
	expect(new Set(app.queue.jobs.map((job) => job.photo.id)).size).toBe(1);
	show(JobScreen, { app, id: app.queue.jobs[0]!.id });
	await expect.element(page.getByRole('heading', { name: 'The jury of 2' })).toBeVisible();
});

it('another model judges the same photo, and both sit side by side', async () => {
	const { app, models } = await open(new ScriptedEngine(answers(rawAnswer())));
	const [first] = await app.queue.submit([await photo()]);
	await expect.poll(() => app.queue.job(first!)?.status, wait).toBe('done');
	show(JobScreen, { app, id: first! });
	// One model alone has nobody to be held against.
	await expect.element(page.getByText('The photo stayed in this browser.')).toBeVisible();
	expect(page.getByRole('heading', { name: 'A second voice' }).elements()).toHaveLength(0);
	// Gigabytes that are not here are not asked for by the way.
	await models.add([{ ...loupe, id: 'far', name: 'Far Eye' }]);
	await models.add([{ ...serverCard(1), id: 'big', name: 'Big Eye' }]);
	await expect.element(page.getByRole('button', { name: 'Ask Big Eye too' })).toBeVisible();
	expect(page.getByRole('button', { name: 'Ask Far Eye too' }).elements()).toHaveLength(0);
	await page.getByRole('button', { name: 'Ask Big Eye too' }).click();
	await expect
		.poll(() => app.queue.jobs.map((job) => `${job.options.modelId} ${job.status}`).sort(), wait)
		.toEqual(['big done', 'loupe done']);
	expect(new Set(app.queue.jobs.map((job) => job.photo.id)).size).toBe(1);
	show(JobScreen, { app, id: first! });
	await expect.element(page.getByText('2 voices of 2 models on this photo')).toBeVisible();
	expect(page.getByRole('button', { name: 'Ask Big Eye too' }).elements()).toHaveLength(0);
	const option = page.getByRole('option', { name: 'Big Eye' });
	await expect.poll(() => option.elements().length, wait).toBe(1);
});

it('where a model was too much for this device, one click runs the photo with Loupe', async () => {
	const tooMuch = () =>
		Promise.resolve({ type: 'failed', failure: { code: 'out_of_memory' }, text: '' } as const);
	const { app, models } = await open(new ScriptedEngine(tooMuch, answers(rawAnswer())));
	const { package: _files, ...card } = loupe;
	await models.add([{ ...card, id: 'big', name: 'Big Eye' }]);
	const [id] = await app.queue.submit([await photo()], { modelId: 'big' });
	await expect.poll(() => app.queue.job(id!)?.status, wait).toBe('failed');
	show(JobScreen, { app, id: id! });
	await expect.element(page.getByText('Loupe is small enough for this device')).toBeVisible();
	await page.getByRole('button', { name: 'Run it again with Loupe' }).click();
	await expect
		.poll(() => app.queue.jobs.map((job) => `${job.options.modelId} ${job.status}`).sort(), wait)
		.toEqual(['big failed', 'loupe done']);
	const again = app.queue.jobs.find((job) => job.options.modelId === 'loupe');
	expect(again).toMatchObject({ retryOf: id, photo: { id: app.queue.job(id!)?.photo.id } });
	expect(location.hash).toBe(`#/job/${again!.id}`);
});
