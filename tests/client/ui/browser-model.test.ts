import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../../src/ui/style/base.css';
import { BrowserEngine } from '../../../src/engine/browser-engine';
import { OwnBrowserModel } from '../../../src/state/own-browser-model';
import { pageClock } from '../../../src/state/page-clock';
import BrowserModelPanel from '../../../src/ui/models/BrowserModelPanel.svelte';
import { cleanPage } from '../../support/clean-page';
import { FakeLanguageModel } from '../../support/fake-language-model';
import { rawAnswer } from '../../support/samples';
import { answers, ScriptedEngine } from '../../support/scripted-engine';

const clean = cleanPage();

async function show(chrome: FakeLanguageModel) {
	const opened = await clean.open(new ScriptedEngine(answers(rawAnswer())));
	const onfetched = vi.fn();
	const model = new BrowserEngine({
		found: { models: chrome, browser: 'Chrome 157' },
		clock: pageClock,
		patience: () => ({ prefillSeconds: 300, generatingSeconds: 60 }),
	});
	const browserModel = new OwnBrowserModel({ model, models: opened.models, onfetched });
	const { engine, preferences } = opened.app;
	const app = { browserModel, engine, preferences };
	clean.show(BrowserModelPanel, { app });
	return { app, onfetched };
}

it('a browser that has the object but no model says so, and what it needs', async () => {
	await show(new FakeLanguageModel('unavailable'));
	await expect.element(page.getByText('does not offer it for photos')).toBeVisible();
	await expect.element(page.getByText('Mondrian sends nothing')).toBeVisible();
	expect(page.getByRole('button').elements()).toHaveLength(0);
});

it('fetches on a click alone, shows how far it is, and becomes a model like others', async () => {
	const chrome = new FakeLanguageModel('downloadable');
	const { app, onfetched } = await show(chrome);
	await expect.element(page.getByText('starts only when you say so')).toBeVisible();
	expect(chrome.created).toBe(0);
	// What the browser gives a page for a moment after a click.
	chrome.activated = true;
	await page.getByRole('button', { name: 'Let Chrome download it' }).click();
	await expect.poll(() => chrome.progress).toBeDefined();
	chrome.progress!(0.42);
	await expect.element(page.getByText('42 % downloaded')).toBeVisible();
	chrome.progress!(1);
	await page.getByRole('button', { name: 'Use it for critiques' }).click();
	await expect.poll(() => app.preferences.settings.modelId).toBe('browser');
	expect(onfetched).toHaveBeenCalledOnce();
	expect(app.engine.cards.map(({ id }) => id)).toEqual(['loupe', 'browser']);
	await page.getByRole('button', { name: 'Remove from the list' }).click();
	await expect.poll(() => app.preferences.settings.modelId).toBe('loupe');
});
