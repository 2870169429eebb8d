import axe from 'axe-core';
import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../src/ui/style/base.css';
import type { AppState } from '../../../src/state/app-state';
import JobScreen from '../../../src/ui/critique/JobScreen.svelte';
import History from '../../../src/ui/gallery/History.svelte';
import { cleanPage } from '../../support/clean-page';
import { critiqueOf, jpegFile } from '../../support/jpeg-file';
import { measurements, rawAnswer } from '../../support/samples';
import { answers, ScriptedEngine } from '../../support/scripted-engine';

const { open, show } = cleanPage([1280, 800]);
const wait = { timeout: 20_000 };

afterEach(() => {
	location.hash = '';
});

/** Critiques of so many photos, each later than the one before. -> their ids, the oldest first */
async function critiques(count: number): Promise<{ app: AppState; ids: readonly string[] }> {
	const { app } = await open(new ScriptedEngine(answers(rawAnswer())), () => measurements());
	const ids: string[] = [];
	for (let i = 0; i < count; i += 1)
		ids.push(await critiqueOf(app, await jpegFile(`IMG_${String(i)}.jpg`)));
	return { app, ids };
}

const tiles = (): readonly HTMLElement[] => [
	...document.querySelectorAll<HTMLElement>('main a.tile'),
];
const focused = (): string => document.activeElement?.getAttribute('data-job') ?? '';

async function isSound(): Promise<void> {
	const { violations } = await axe.run('main', { rules: { region: { enabled: false } } });
	expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

it('tiles are rated, selected and gone through by keys, and what is selected is noted together', async () => {
	const { app, ids } = await critiques(3);
	const [oldest, middle, newest] = ids as readonly [string, string, string];
	const { history, queue, photos, records } = app;
	show(History, { app, history, queue, photos, records });
	await expect.poll(() => tiles().length, wait).toBe(3);
	tiles()[0]?.focus();
	expect(focused()).toBe(newest);
	await userEvent.keyboard('4');
	await expect.poll(() => app.queue.job(newest)?.rating, wait).toBe(4);
	await userEvent.keyboard('{ArrowRight}x');
	await expect.poll(() => app.queue.job(middle)?.flag, wait).toBe('rejected');
	expect(focused()).toBe(middle);
	// Both are selected, the second as the end of a range.
	await userEvent.keyboard(' {ArrowRight}{Shift>} {/Shift}');
	await expect.element(page.getByText('2 photos selected')).toBeVisible();
	await isSound();
	const bar = document.querySelector<HTMLElement>('[aria-label="Selected photos"]')!;
	await page.getByRole('button', { name: 'Tags' }).click();
	await page.getByRole('textbox', { name: 'Tags' }).fill('wall');
	await page.getByRole('button', { name: 'Add tag' }).click();
	await expect
		.poll(() => [middle, oldest].map((id) => app.queue.job(id)?.tags), wait)
		.toEqual([['wall'], ['wall']]);
	expect(app.queue.job(newest)?.tags).toBeUndefined();
	await page.getByRole('combobox', { name: 'Sort by' }).selectOptions('most stars first');
	await expect.poll(() => tiles()[0]?.dataset.job, wait).toBe(newest);
	// On a telephone the photos stay in sight behind it.
	await page.getByRole('button', { name: 'Tags' }).click();
	await page.viewport(390, 844);
	await expect.poll(() => bar.clientHeight, wait).toBeLessThan(120);
	await page.getByRole('button', { name: 'Rate', exact: true }).click();
	await page.getByRole('button', { name: '3 stars' }).click();
	await expect.poll(() => app.queue.job(oldest)?.rating, wait).toBe(3);
	await isSound();
	await page.getByRole('button', { name: 'Delete', exact: true }).click();
	await expect.poll(() => tiles().map((tile) => tile.dataset.job), wait).toEqual([newest]);
	// What was pressed is gone, the place in the list is not.
	expect(focused()).toBe(newest);
});

it('a critique is rated by keys, which lead on to the next photo and can be switched off', async () => {
	const { app, ids } = await critiques(2);
	const [older, newer] = ids as readonly [string, string];
	location.hash = `#/job/${newer}`;
	show(JobScreen, { app, id: newer });
	await expect.element(page.getByText('1 of 2', { exact: true })).toBeVisible();
	await userEvent.keyboard('5p');
	await expect.poll(() => app.queue.job(newer), wait).toMatchObject({ rating: 5, flag: 'picked' });
	await expect
		.element(page.getByRole('button', { name: '5 stars' }))
		.toHaveAttribute('aria-pressed', 'true');
	await isSound();
	await userEvent.keyboard('{ArrowRight}');
	await expect.poll(() => location.hash, wait).toBe(`#/job/${older}`);
	// In a field they are letters.
	await page.getByRole('textbox', { name: 'Note' }).fill('x marks it');
	expect(app.queue.job(newer)?.flag).toBe('picked');
	await app.preferences.update({ keys: false });
	await expect.poll(() => app.preferences.settings.keys, wait).toBe(false);
	document.querySelector('h1')?.focus();
	await userEvent.keyboard('1');
	await userEvent.keyboard('{ArrowLeft}');
	expect(app.queue.job(newer)?.rating).toBe(5);
});

it('a telephone shows photo, verdict and what to do first on one screen', async () => {
	const { app, ids } = await critiques(1);
	// What the head of the page takes of 844.
	await page.viewport(390, 740);
	show(JobScreen, { app, id: ids[0]! });
	const first = page.getByRole('heading', { name: /^(?:What to do|Nothing needs mending)/u });
	await expect.element(first, wait).toBeVisible();
	const photo = document.querySelector<HTMLImageElement>('.photo img')!;
	await expect.poll(() => photo.complete && photo.naturalWidth > 0, wait).toBe(true);
	const bottomOf = (element: Element): number => element.getBoundingClientRect().bottom;
	expect(photo.getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
	expect(bottomOf(document.querySelector('h1')!)).toBeGreaterThan(bottomOf(photo));
	await expect.poll(() => bottomOf(first.element()), wait).toBeLessThan(740 - 60);
});
