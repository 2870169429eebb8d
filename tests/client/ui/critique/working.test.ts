import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../../../src/ui/style/base.css';
import type { Job } from '../../../../src/domain/job/job';
import JobScreen from '../../../../src/ui/critique/JobScreen.svelte';
import { cleanPage } from '../../../support/clean-page';
import { exifPhoto } from '../../../support/exif-photo';
import { measurements, rawAnswer } from '../../../support/samples';
import { answers, provenance, ScriptedEngine } from '../../../support/scripted-engine';

const { open, show } = cleanPage();

/** A device on which no model can run. */
const withoutGpu = () =>
	new ScriptedEngine(() =>
		Promise.resolve({ type: 'failed', failure: { code: 'no_webgpu' }, text: '' }),
	);

const text = (): string => document.querySelector('main')?.textContent ?? '';
const waits = (job: Job | undefined) => job?.status === 'queued' && job.waitsFor;

it('a photo that waits for a device is shown and measured meanwhile, and says what it waits for', async () => {
	let measured = 0;
	const { app } = await open(withoutGpu(), () => {
		measured += 1;
		return measurements({ camera: { camera: 'X100' }, noise: { sigma: 0.03 } });
	});
	const file = await exifPhoto([[0x0110, 'X100']], []);
	const [first, second] = await app.queue.submit([file, file]);
	await expect.poll(() => waits(app.queue.job(first!)), { timeout: 10_000 }).toBe('machine');
	// Before the failure: the photo is prepared, and measured beside the model that does not come.
	await expect.poll(() => measured).toBe(1);

	for (const id of [first!, second!]) {
		show(JobScreen, { app, id });
		await expect.poll(text, { timeout: 10_000 }).toContain('Meanwhile, the photo');
		expect(document.querySelector('[role=status]')?.textContent).toMatch(
			/Waiting for this device\. This browser has no WebGPU.* open Mondrian in a current browser/u,
		);
		expect(text()).toContain('X100');
		expect(text()).toContain('3.0 % in smooth areas');
		await expect.poll(() => document.querySelector('img')?.naturalWidth).toBeGreaterThan(0);
		await page.getByRole('button', { name: 'Clipping' }).click();
		expect(document.querySelectorAll('.over canvas')).toHaveLength(1);
	}
	// The second never had its turn: its screen measured it, once.
	expect(measured).toBe(2);
});

it('says what stands already while the model still writes', async () => {
	let finish: () => void = () => undefined;
	const writing = new ScriptedEngine((request, emit, signal) => {
		emit({ type: 'loaded', provenance });
		emit({ type: 'prefill' });
		// All but the end: nothing of it is taken back.
		emit({ type: 'text', tokens: 60, text: rawAnswer().slice(0, -2), decodeMs: 2000 });
		return new Promise((resolve) => {
			finish = () => {
				answers(rawAnswer())(request, emit, signal).then(resolve, () => undefined);
			};
		});
	});
	const { app } = await open(writing, () =>
		measurements({ camera: { iso: 6400 }, noise: { sigma: 0.05 } }),
	);
	const [id] = await app.queue.submit([await exifPhoto([[0x0110, 'X100']], [])]);
	show(JobScreen, { app, id: id! });
	const said = () => [...document.querySelectorAll('.said li')].map((each) => each.textContent);
	await expect.poll(() => said().length, { timeout: 10_000 }).toBeGreaterThan(0);
	const early = said();
	const soFar = document.querySelector('[data-testid=so-far]');
	expect(soFar?.getAttribute('aria-label')).toBe('So far');
	expect(document.querySelector('.scene')?.textContent).toMatch(/^A building/u);
	finish();
	await expect.poll(() => app.queue.job(id!)?.status, { timeout: 10_000 }).toBe('done');
	// Nothing of it is taken back; what leads now is said in the words of a lead, and once.
	await expect.poll(() => document.querySelector('.dims')).not.toBeNull();
	const whole = document.querySelector('main')?.textContent ?? '';
	expect(early.filter((sentence) => !whole.includes(sentence)).length).toBeLessThanOrEqual(1);
	expect(whole).toContain('wrung from little light, at ISO 6400');
});
