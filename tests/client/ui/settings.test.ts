import axe from 'axe-core';
import { deleteDB } from 'idb';
import type { Component } from 'svelte';
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../../src/ui/style/base.css';
import type { AppState } from '../../../src/state/app-state';
import JobScreen from '../../../src/ui/critique/JobScreen.svelte';
import SettingsScreen from '../../../src/ui/settings/SettingsScreen.svelte';
import { measurements, rawAnswer } from '../../support/samples';
import { answers, ScriptedEngine } from '../../support/scripted-engine';
import type { TestApp } from '../../support/test-app';
import { testApp } from '../../support/test-app';

const wait = { timeout: 10_000 };
let opened: TestApp | undefined;
let shown: Record<string, unknown> | undefined;

beforeEach(() => deleteDB('mondrian'));
afterEach(async () => {
	hide();
	await opened?.close();
	opened = undefined;
});

function hide(): void {
	if (shown !== undefined) void unmount(shown);
	shown = undefined;
	document.querySelector('main')?.remove();
}

function show<Props extends Record<string, unknown>>(of: Component<Props>, props: Props): void {
	hide();
	const main = document.createElement('main');
	document.body.append(main);
	shown = mount(of, { target: main, props });
	flushSync();
}

function showSettings(app: AppState): void {
	const { preferences, engine, records, installed } = app;
	show(SettingsScreen, { preferences, engine, records, installed });
}

async function critique(app: AppState): Promise<string> {
	const canvas = new OffscreenCanvas(400, 300);
	canvas.getContext('2d')!.fillRect(0, 0, 200, 300);
	const file = new File([await canvas.convertToBlob({ type: 'image/jpeg' })], 'a.jpg');
	const [id] = await app.queue.submit([file]);
	await expect.poll(() => app.queue.job(id!)?.status, wait).toBe('done');
	return id!;
}

it('how strict the critic is and what kind of photo it is change new critiques, which say so, and no old one', async () => {
	const large = { width: 4000, height: 3000 };
	opened = await testApp(new ScriptedEngine(answers(rawAnswer())), () =>
		measurements({ ...large, noise: { sigma: 0.05 }, camera: { iso: 6400 } }),
	);
	const { app } = opened;
	const before = await critique(app);
	showSettings(app);
	await page.getByRole('radio', { name: 'strict' }).click();
	await page.getByRole('combobox', { name: 'Kind of photo' }).selectOptions('street');
	await expect
		.poll(() => app.preferences.settings, wait)
		.toMatchObject({ strictness: 'strict', genre: 'street' });
	const { violations } = await axe.run(document.querySelector('main')!, {
		rules: { region: { enabled: false } },
	});
	expect(violations.map(({ id }) => id)).toEqual([]);

	const after = await critique(app);
	const noiseOf = (id: string) =>
		app.queue.job(id)?.summary?.faults?.filter(({ kind }) => kind === 'noise').length;
	expect([noiseOf(before), noiseOf(after)]).toEqual([1, 0]);
	show(JobScreen, { app, id: after });
	await expect.element(page.getByText('Strictness: strict. Judged as: street.')).toBeVisible();
	show(JobScreen, { app, id: before });
	await expect.element(page.getByText('How it was made')).toBeVisible();
	await expect.element(page.getByText('Strictness:')).not.toBeInTheDocument();
});

it('the engine’s own settings are folded away, and work', async () => {
	opened = await testApp(new ScriptedEngine(answers(rawAnswer())));
	const { app } = opened;
	showSettings(app);
	await expect.element(page.getByText('every 10 s')).not.toBeVisible();
	await page.getByText('Advanced').click();
	await page.getByText('every 10 s').click();
	await expect.poll(() => app.preferences.settings.intervalSeconds, wait).toBe(10);
	await page.getByText('inches').click();
	await expect.poll(() => app.preferences.settings.lengths, wait).toBe('in');
});
