/** The page as a whole: addresses, Back, what a screen or an entry that cannot be shown leaves. */
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import App from '../../../src/App.svelte';
import '../../../src/ui/style/base.css';
import { notice } from '../../../src/ui/shared/notice.svelte';
import type { AppState, HistoryState } from '../../../src/state/app-state';
import type { EngineOutcome } from '../../../src/ports';
import { openDatabase } from '../../../src/storage/database';
import { IdbJobRepository } from '../../../src/storage/job-repository';
import { cleanPage } from '../../support/clean-page';
import { queuedJob, rawAnswer } from '../../support/samples';
import { answers, ScriptedEngine } from '../../support/scripted-engine';
import { serverCard } from '../../support/slot-server';
import type { TestApp } from '../../support/test-app';

const clean = cleanPage([1280, 700]);
let opened: TestApp | undefined;

afterEach(() => {
	location.hash = '';
	notice.dismiss();
});

async function start(
	change: (app: AppState) => AppState = (app) => app,
	engine = new ScriptedEngine(answers(rawAnswer())),
): Promise<AppState> {
	opened = await clean.open(engine);
	const app = change(opened.app);
	clean.show(App, { app: { ...app, later: () => Promise.resolve(app) } }, document.body);
	return app;
}
const text = (): string => document.querySelector('main')?.textContent ?? '';
const says = (words: string): Promise<void> =>
	expect.poll(text, { timeout: 10_000 }).toContain(words);

/** A history one of whose records holds what no screen can show, as a later version may write it. */
function withBroken(history: HistoryState, id: string): HistoryState {
	return {
		get count() {
			return history.count;
		},
		get total() {
			return history.total;
		},
		get loaded() {
			return history.loaded;
		},
		at: (index) => {
			const row = history.at(index);
			return row?.id === id ? { ...row, job: { ...row.job, createdAtMs: 9e15 } } : row;
		},
		find: (filter) => history.find(filter),
		show: (from, to) => history.show(from, to),
		all: () => history.all(),
		placeOf: (job) => history.placeOf(job),
		leave: () => {
			history.leave();
		},
	};
}

/** Ended critiques of many photos, as a history of some weeks holds them. */
async function fill(count: number): Promise<void> {
	const database = await openDatabase();
	const jobs = new IdbJobRepository(database);
	const all = Array.from({ length: count }, (_, i) => ({
		...queuedJob({
			id: `job-${String(i)}`,
			photo: { id: `photo-${String(i)}`, name: `photo ${String(i)}.jpg`, bytes: 10 },
			createdAtMs: 1_700_000_000_000 + i,
		}),
		status: 'cancelled',
		lastSeq: 2,
		by: 'user',
		endedAtMs: 1_700_000_001_000,
	}));
	await jobs.create([], all as never, []);
	database.close();
}

describe('addresses', () => {
	it('bring back the search and the place of the list, and the focus to the link', async () => {
		await fill(80);
		await start();
		location.hash = '#/history?text=photo';
		await says('80 of 80');
		await page.getByRole('searchbox').fill('10');
		await says('1 of 80');
		await page.getByRole('searchbox').fill('photo');
		await says('80 of 80');
		scrollTo(0, 1500);
		const link = (): HTMLElement =>
			[...document.querySelectorAll<HTMLElement>('.tile')].find(
				(each) => each.getBoundingClientRect().top > 100,
			)!;
		await expect.poll(() => link().getAttribute('href')).toMatch(/#\/job/u);
		const followed = link();
		const href = followed.getAttribute('href');
		followed.click();
		await expect.poll(() => location.hash).toBe(href);
		await expect.poll(() => document.querySelector('main h1')?.textContent).not.toBe('History');
		expect(scrollY).toBe(0);
		history.back();
		await says('80 of 80');
		expect(location.hash).toBe('#/history?text=photo');
		await expect.poll(() => Math.round(scrollY)).toBe(1500);
		await expect.poll(() => document.activeElement?.getAttribute('href')).toBe(href);
		expect(document.querySelector<HTMLInputElement>('[type=search]')?.value).toBe('photo');
		// A link to the list is a new visit: all of it, from the top.
		document.querySelector<HTMLElement>('nav a[href="#/history"]')!.click();
		await expect
			.poll(() => document.querySelector('main [type=search]'))
			.toHaveProperty('value', '');
	});

	it('that lead nowhere say so in the title and to whoever listens', async () => {
		await start();
		location.hash = '#/history';
		await expect.poll(() => document.title).toBe('History · Mondrian');
		location.hash = '#/xyz';
		await says('No such page');
		expect(document.title).toBe('No such page · Mondrian');
		expect(document.activeElement?.textContent).toBe('No such page');
		location.hash = '#/advisors/nobody';
		await says('No such page');
	});
});

describe('a command that ends late', () => {
	it('goes on to its screen, and not once another was chosen meanwhile', async () => {
		let store = (): void => undefined;
		const slow = (app: AppState): AppState['preferences'] => ({
			get settings() {
				return app.preferences.settings;
			},
			update: (change) =>
				new Promise((resolve, reject) => {
					store = () => void app.preferences.update(change).then(resolve, reject);
				}),
		});
		const app = await start((whole) => ({ ...whole, preferences: slow(whole) }));
		location.hash = '#/advisors/okeeffe';
		await page.getByRole('button', { name: 'Choose this advisor' }).click();
		location.hash = '#/settings';
		await expect.poll(() => document.querySelector('main h1')?.textContent).toBe('Settings');
		store();
		await expect.poll(() => app.preferences.settings.advisorId).toBe('okeeffe');
		expect(location.hash).toBe('#/settings');
		location.hash = '#/advisors/gehry';
		await page.getByRole('button', { name: 'Choose this advisor' }).click();
		store();
		await expect.poll(() => location.hash).toBe('#/');
		expect(app.preferences.settings.advisorId).toBe('gehry');
	});
});

describe('what cannot be shown', () => {
	it('is one tile that says so and can be deleted, between its neighbours', async () => {
		await fill(3);
		const app = await start((all) => ({ ...all, history: withBroken(all.history, 'job-1') }));
		location.hash = '#/history';
		await says('This entry cannot be shown by this version.');
		await expect.poll(() => document.querySelectorAll('a.tile').length).toBe(2);
		await page.getByRole('button', { name: 'Delete', exact: true }).first().click();
		await expect.poll(() => document.activeElement?.textContent).toBe('Go back');
		await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
		await says('2 of 2');
		expect(app.history.count).toBe(2);
	});

	it('is a screen that says so; the others work as before', async () => {
		await start((app) => ({
			...app,
			records: { ...app.records, speeds: () => Promise.resolve([{ nonsense: true }] as never) },
		}));
		location.hash = '#/speed';
		await says('This screen cannot be shown');
		expect(document.title).toBe('This screen cannot be shown · Mondrian');
		location.hash = '#/history';
		await says('Nothing here yet');
	});
});

describe('it has been deleted', () => {
	it('is said beforehand, with the safe button under the finger, and can be taken back', async () => {
		await fill(3);
		const app = await start();
		location.hash = '#/history';
		await says('3 of 3');
		await page.getByText('Delete…', { exact: true }).click();
		await page.getByRole('button', { name: 'Delete finished critiques…' }).first().click();
		const dialog = page.getByRole('dialog');
		await expect.element(dialog).toHaveTextContent('Delete 3 critiques');
		expect(document.activeElement?.textContent).toBe('Go back');
		await dialog.getByRole('button', { name: 'Delete finished critiques' }).click();
		await expect.poll(() => app.history.total).toBe(0);
		await page.getByRole('button', { name: 'Undo' }).click();
		await says('3 of 3');
		expect(notice.undo).toBeUndefined();
	});
});

describe('words and drops', () => {
	it('leave text to the field that it is put into', async () => {
		const app = await start();
		const field = document.createElement('input');
		document.body.append(field);
		const data = new DataTransfer();
		data.setData('text/plain', 'words');
		const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
		field.dispatchEvent(drop);
		expect(drop.defaultPrevented).toBe(false);
		const rich = new DataTransfer();
		rich.items.add(new File(['x'], 'picture.png', { type: 'image/png' }));
		rich.setData('text/plain', 'words with a picture');
		field.dispatchEvent(
			new ClipboardEvent('paste', { clipboardData: rich, bubbles: true, cancelable: true }),
		);
		await new Promise((resolve) => setTimeout(resolve, 300));
		expect(app.queue.jobs).toHaveLength(0);
		document.body.dispatchEvent(
			new ClipboardEvent('paste', { clipboardData: rich, bubbles: true, cancelable: true }),
		);
		await expect.poll(() => app.queue.jobs.length).toBe(1);
		field.remove();
	});

	it('say what failed in a setting that could not be stored', async () => {
		await start((app) => ({
			...app,
			preferences: {
				settings: app.preferences.settings,
				update: () => Promise.reject(new Error('disk')),
			},
		}));
		location.hash = '#/settings';
		await says('Thinking updates');
		await page.getByRole('radio', { name: 'dark' }).click();
		await expect.poll(() => notice.text).toContain('Something went wrong');
	});
});

it('the head names the server that a photo is for, though the chosen model stays on the device', async () => {
	let settle: (outcome: EngineOutcome) => void = () => undefined;
	const engine = new ScriptedEngine(() => new Promise((resolve) => (settle = resolve)));
	const app = await start((each) => each, engine);
	const origin = 'https://gpu.example';
	const server = {
		origin,
		address: origin,
		egress: 'network',
		kind: 'vllm',
		model: 'big',
	} as const;
	await opened?.models.add([{ ...serverCard(1), id: 'big', name: 'Big Eye', server }]);
	const head = (): string => document.querySelector('header')?.textContent ?? '';
	await expect.poll(head).toContain('Photos stay on this device');
	const canvas = new OffscreenCanvas(40, 30);
	canvas.getContext('2d')!.fillRect(0, 0, 40, 30);
	const photo = new File([await canvas.convertToBlob({ type: 'image/png' })], 'a.png');
	const [id] = await app.queue.submit([photo], { modelId: 'big' });
	await expect.poll(head, { timeout: 30_000 }).toContain(`Photos go to ${origin}`);
	await expect.poll(() => engine.requests.length, { timeout: 30_000 }).toBe(1);
	settle({ type: 'cancelled', text: '' });
	await app.queue.cancel(id!);
	await expect.poll(head, { timeout: 30_000 }).toContain('Photos stay on this device');
});
