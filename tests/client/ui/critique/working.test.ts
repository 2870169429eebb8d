import { deleteDB } from 'idb';
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../../../src/ui/style/base.css';
import type { Job } from '../../../../src/domain/job/job';
import JobScreen from '../../../../src/ui/critique/JobScreen.svelte';
import { exifPhoto } from '../../../support/exif-photo';
import { measurements, rawAnswer } from '../../../support/samples';
import { answers, provenance, ScriptedEngine } from '../../../support/scripted-engine';
import type { TestApp } from '../../../support/test-app';
import { testApp } from '../../../support/test-app';

let opened: TestApp | undefined;
let screen: Record<string, unknown> | undefined;

beforeEach(() => deleteDB('mondrian'));
afterEach(async () => {
	if (screen !== undefined) void unmount(screen);
	document.querySelector('main')?.remove();
	await opened?.close();
});

/** A device on which no model can run. */
const withoutGpu = () =>
	new ScriptedEngine(() =>
		Promise.resolve({ type: 'failed', failure: { code: 'no_webgpu' }, text: '' }),
	);

const text = (): string => document.querySelector('main')?.textContent ?? '';
const waits = (job: Job | undefined) => job?.status === 'queued' && job.waitsFor;

it('a photo that waits for a device is shown and measured meanwhile, and says what it waits for', async () => {
	let measured = 0;
	opened = await testApp(withoutGpu(), () => {
		measured += 1;
		return measurements({ camera: { camera: 'X100' }, noise: { sigma: 0.03 } });
	});
	const { app } = opened;
	const file = await exifPhoto([[0x0110, 'X100']], []);
	const [first, second] = await app.queue.submit([file, file]);
	await expect.poll(() => waits(app.queue.job(first!)), { timeout: 10_000 }).toBe('machine');
	// Before the failure: the photo is prepared, and measured beside the model that does not come.
	await expect.poll(() => measured).toBe(1);

	for (const id of [first!, second!]) {
		const main = document.createElement('main');
		document.body.append(main);
		screen = mount(JobScreen, { target: main, props: { app, id } });
		flushSync();
		await expect.poll(text, { timeout: 10_000 }).toContain('Meanwhile, the photo');
		expect(document.querySelector('[role=status]')?.textContent).toMatch(
			/Waiting for this device\. This browser has no WebGPU.* open Mondrian in a current browser/u,
		);
		expect(text()).toContain('X100');
		expect(text()).toContain('3.0 % in smooth areas');
		await expect.poll(() => document.querySelector('img')?.naturalWidth).toBeGreaterThan(0);
		await page.getByRole('button', { name: 'Clipping' }).click();
		expect(document.querySelectorAll('.over canvas')).toHaveLength(1);
		await unmount(screen);
		screen = undefined;
		main.remove();
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
	opened = await testApp(writing, () =>
		measurements({ camera: { iso: 6400 }, noise: { sigma: 0.05 } }),
	);
	const { app } = opened;
	const [id] = await app.queue.submit([await exifPhoto([[0x0110, 'X100']], [])]);
	const main = document.createElement('main');
	document.body.append(main);
	screen = mount(JobScreen, { target: main, props: { app, id: id! } });
	flushSync();
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
