import axe from 'axe-core';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../../src/ui/style/base.css';
import type { AppState } from '../../../src/state/app-state';
import JobScreen from '../../../src/ui/critique/JobScreen.svelte';
import SettingsScreen from '../../../src/ui/settings/SettingsScreen.svelte';
import { cleanPage } from '../../support/clean-page';
import { critiqueOf, jpegFile } from '../../support/jpeg-file';
import { measurements, rawAnswer } from '../../support/samples';
import { answers, ScriptedEngine } from '../../support/scripted-engine';

const wait = { timeout: 10_000 };
const { open, show } = cleanPage();

function showSettings(app: AppState): void {
	const { preferences, engine, records, installed } = app;
	show(SettingsScreen, { preferences, engine, records, installed });
}

it('how strict the critic is and what kind of photo it is change new critiques, which say so, and no old one', async () => {
	const large = { width: 4000, height: 3000 };
	const { app } = await open(new ScriptedEngine(answers(rawAnswer())), () =>
		measurements({ ...large, noise: { sigma: 0.05 }, camera: { iso: 6400 } }),
	);
	const before = await critiqueOf(app, await jpegFile('a.jpg'));
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

	const after = await critiqueOf(app, await jpegFile('a.jpg'));
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
	const { app } = await open(new ScriptedEngine(answers(rawAnswer())));
	showSettings(app);
	await expect.element(page.getByText('every 10 s')).not.toBeVisible();
	await page.getByText('Advanced').click();
	await page.getByText('every 10 s').click();
	await expect.poll(() => app.preferences.settings.intervalSeconds, wait).toBe(10);
	await page.getByText('inches').click();
	await expect.poll(() => app.preferences.settings.lengths, wait).toBe('in');
});
