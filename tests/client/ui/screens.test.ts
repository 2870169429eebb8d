import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../../src/ui/style/base.css';
import type { Measurements } from '../../../src/domain/facts/measurements';
import type { AppState } from '../../../src/state/app-state';
import type { Download } from '../../../src/state/models-state';
import CompareScreen from '../../../src/ui/compare/CompareScreen.svelte';
import JobScreen from '../../../src/ui/critique/JobScreen.svelte';
import History from '../../../src/ui/gallery/History.svelte';
import QueueScreen from '../../../src/ui/queue/QueueScreen.svelte';
import FaultScreen from '../../../src/ui/records/FaultScreen.svelte';
import LogScreen from '../../../src/ui/records/LogScreen.svelte';
import SpeedScreen from '../../../src/ui/records/SpeedScreen.svelte';
import { notice } from '../../../src/ui/shared/notice.svelte';
import DownloadBar from '../../../src/ui/shell/DownloadBar.svelte';
import SettingsScreen from '../../../src/ui/settings/SettingsScreen.svelte';
import { cleanPage } from '../../support/clean-page';
import { exifPhoto, glacier } from '../../support/exif-photo';
import { critiqueOf, jpegFile } from '../../support/jpeg-file';
import { measurements, rawAnswer } from '../../support/samples';
import { answers, ScriptedEngine } from '../../support/scripted-engine';

const clean = cleanPage();
const { show } = clean;

afterEach(() => {
	delete document.documentElement.dataset.theme;
});

async function open(text: string, measured?: Partial<Measurements>): Promise<AppState> {
	const { app } = await clean.open(new ScriptedEngine(answers(text)), () =>
		measured === undefined ? undefined : measurements(measured),
	);
	return app;
}

/** Enough pixels for their noise to matter. */
const large = { width: 4000, height: 3000 };
const noisy = { ...large, noise: { sigma: 0.05 }, camera: { iso: 6400, lens: 'Fifty' } };

const photo = (name = 'IMG_4711.jpg'): Promise<File> =>
	jpegFile(name, 400, 300, (pen) => {
		for (let i = 0; i < 40; i += 1) {
			pen.fillStyle = `hsl(${String(i * 9)} 40% ${String(20 + i)}%)`;
			pen.fillRect(i * 10, 0, 10, 300);
		}
	});

const critique = async (app: AppState, name?: string): Promise<string> =>
	critiqueOf(app, await photo(name));

/** What every screen must be, in both themes and on a narrow phone. */
async function isSound(): Promise<void> {
	for (const theme of ['light', 'dark']) {
		document.documentElement.dataset.theme = theme;
		const { violations } = await axe.run(document.querySelector('main')!, {
			// The landmarks and the language are the page's, which is not here.
			runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'],
			rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
		});
		expect(violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes[0]?.html ?? ''}`)).toEqual(
			[],
		);
	}
	await page.viewport(320, 640);
	// What measures itself needs a moment to have seen it.
	await expect.poll(wide, { message: 'wider than 320 px' }).toEqual([]);
	await page.viewport(1280, 900);
}

/** Elements that reach beyond the page. */
function wide(): readonly string[] {
	if (document.documentElement.scrollWidth <= innerWidth) return [];
	return [...document.querySelectorAll('main *')]
		.filter((each) => each.getBoundingClientRect().right > innerWidth)
		.map(({ tagName, className }) => `${tagName}.${className}`);
}

const text = (): string => document.querySelector('main')?.textContent ?? '';
async function says(words: string): Promise<void> {
	await expect.poll(text, { timeout: 10_000 }).toContain(words);
}

describe('a critique', () => {
	it('says in its details alone what the pixels contradict, and leads with what they show', async () => {
		const answer = rawAnswer().replace('"noise"', '"overexposed"');
		const app = await open(answer, {
			...large,
			luma: { mean: 0.3, p1: 0.02, p50: 0.3, p99: 0.9 },
			noise: { sigma: 0.05 },
			camera: { iso: 6400 },
		});
		const id = await critique(app);
		show(JobScreen, { app, id });
		await says('What to do');
		const details = [...document.querySelectorAll('details li')].map((each) => each.textContent);
		expect(details.find((each) => each.includes('Overexposed'))).toMatch(
			/withdrawn: the pixels say otherwise[^]*median brightness 30 %/u,
		);
		for (const closed of document.querySelectorAll('details')) closed.remove();
		expect(text()).not.toMatch(/overexposed/iu);
		expect(text()).toMatch(/noise|grain/iu);
		show(JobScreen, { app, id });
		await says('What to do');
		await isSound();
	});

	it('is asked about, and answers at once from what is known, or says what can be asked', async () => {
		const app = await open(rawAnswer(), large);
		const id = await critique(app);
		await app.queue.setPaused(true);
		show(JobScreen, { app, id });
		await page.getByRole('button', { name: 'How large can I print it?' }).click();
		await expect
			.element(page.getByText(/At 240 dots per inch it prints (?:42 × 32 cm|17 × 13 in)/u))
			.toBeVisible();
		await expect.element(page.getByText('From the measurements and this critique')).toBeVisible();
		await page.getByRole('textbox', { name: 'Your question' }).fill('Who is the person?');
		await page.getByRole('button', { name: 'Ask', exact: true }).click();
		const declined = page.getByRole('listitem').filter({ hasText: 'Who is the person?' });
		await expect.element(declined.getByText(/^That cannot be answered/u)).toBeVisible();
		expect(declined.getByRole('button').elements()).toHaveLength(3);
		await declined.getByRole('button').first().click();
		await expect.poll(() => app.queue.jobs.filter(({ task }) => task === 'ask').length).toBe(3);
		expect(app.queue.jobs.every(({ status }) => status === 'done')).toBe(true);
	});

	it('tells the place of a photo only when asked, and keeps it nowhere', async () => {
		const app = await open(rawAnswer(), { camera: { camera: 'X100', hasPosition: true } });
		const [id] = await app.queue.submit([await exifPhoto([[0x0110, 'X100']], [], glacier)]);
		await expect.poll(() => app.queue.job(id!)?.status, { timeout: 10_000 }).toBe('done');
		show(JobScreen, { app, id: id! });
		await says('left out of saved pages and sidecars');
		expect(text()).not.toContain('47.6');
		await page.getByRole('button', { name: 'Show the place' }).click();
		await says('47.6000° N, 113.8333° W');
		const kept = [await app.queue.result(id!), app.queue.job(id!)];
		expect(JSON.stringify(kept)).not.toMatch(/47\.6|113\.83/u);
		await isSound();
	});

	it('says of equal scores that they are to be taken with care', async () => {
		const app = await open(rawAnswer([6, 6, 6, 6, 6, 6]));
		show(JobScreen, { app, id: await critique(app) });
		await says('All six scores are the same');
		expect(text()).toContain('Treat this with caution.');
		await isSound();
	});

	it('is shared as a page where the browser can; thinking better of it is no error', async () => {
		const app = await open(rawAnswer(), {});
		const id = await critique(app);
		const shared: ShareData[] = [];
		const abort = new DOMException('', 'AbortError');
		const share = vi.fn((data: ShareData) => {
			shared.push(data);
			return shared.length === 1 ? Promise.resolve() : Promise.reject(abort);
		});
		Object.assign(navigator, { canShare: () => true, share });
		show(JobScreen, { app, id });
		await page.getByRole('button', { name: 'Share' }).click();
		await expect.poll(() => shared.length).toBe(1);
		const [file] = shared[0]?.files ?? [];
		expect(file?.name).toMatch(/\.jpg\.ansel\.html$/u);
		expect(await file?.text()).toBe(await app.report(id));
		await page.getByRole('button', { name: 'Share' }).click();
		await expect.poll(() => shared.length).toBe(2);
		expect(notice.text).toBeUndefined();
		Object.assign(navigator, { canShare: undefined });
		show(JobScreen, { app, id });
		await says('XMP for');
		expect(text()).not.toContain('Share');
	});

	it('is kept as a favourite and tagged, also in the list, and found by both', async () => {
		const app = await open(rawAnswer(), noisy);
		const id = await critique(app);
		await critique(app, 'other.jpg');
		show(JobScreen, { app, id });
		await page.getByRole('button', { name: 'Favourite' }).click();
		await page.getByRole('textbox', { name: 'New tags' }).fill('Night shift, night SHIFT, Köln');
		await page.getByRole('button', { name: 'Add', exact: true }).click();
		await says('Köln');
		await expect
			.poll(() => app.queue.job(id))
			.toMatchObject({ favourite: true, tags: ['Night shift', 'Köln'] });
		await isSound();
		await page.getByRole('button', { name: 'Remove tag Köln' }).click();
		await expect.poll(() => app.queue.job(id)?.tags).toEqual(['Night shift']);
		show(History, {
			app,
			history: app.history,
			queue: app.queue,
			photos: app.photos,
			records: app.records,
		});
		await says('2 of 2');
		await says('Ansel Adams · Night shift');
		await page.getByText('More filters').click();
		await page.getByRole('checkbox', { name: 'Favourites only' }).click();
		await says('1 of 2');
		await isSound();
		await page.getByRole('checkbox', { name: 'Favourites only' }).click();
		await page.getByRole('spinbutton', { name: 'Score from' }).fill('9');
		await says('0 of 2');
		await page.getByRole('spinbutton', { name: 'Score from' }).fill('');
		await page.getByRole('combobox', { name: 'Finding' }).selectOptions('Noise');
		await says('2 of 2');
		await page.getByRole('searchbox').fill('shift');
		await says('1 of 2');
	});
});

describe('two critiques', () => {
	it('stand side by side with what has changed', async () => {
		const app = await open(rawAnswer(), {});
		const ids = [await critique(app), await critique(app, 'edited.jpg')] as const;
		show(CompareScreen, { app, ids });
		await says('edited.jpg');
		await isSound();
	});
});

describe('the fault ledger', () => {
	it('says nothing of a habit before there are enough photos, then counts them', async () => {
		const app = await open(rawAnswer(), noisy);
		await critique(app);
		show(FaultScreen, { app });
		await says('1 of the 8 photos needed');
		await isSound();
		for (let i = 1; i < 8; i += 1) await critique(app, `${String(i)}.jpg`);
		show(FaultScreen, { app });
		await says('All 8 photos');
		expect(text()).toMatch(/Noise\s*8 of 8\s*0 of 8/u);
		expect(text()).toMatch(/Fifty\s*n = 8/u);
		await page.getByRole('combobox', { name: 'Compare by' }).selectOptions('ISO');
		await says('ISO 3200–12799');
		await isSound();
	});
});

describe('the other screens', () => {
	it('are sound in both themes and at 320 px', async () => {
		const app = await open(rawAnswer(), {});
		const id = await critique(app);
		const batch = app.queue.job(id)?.batchId ?? '';
		const model = { modelId: 'm', name: 'A model with a long name', by: 'user', totalBytes: 2.8e9 };
		const going = { status: 'running', loadedBytes: 4e8, bytesPerSecond: 5.1e6, secondsLeft: 480 };
		const resting = { status: 'paused', loadedBytes: 5e8, kept: false };
		const full = {
			failure: { code: 'quota_exceeded' },
			room: { neededBytes: 2.3e9, freeBytes: 1.2e9 },
		};
		vi.spyOn(app.downloads, 'list', 'get').mockReturnValue([
			{ ...model, ...going } as Download,
			{ ...model, ...resting, ...full, modelId: 'n' } as Download,
			{ ...model, status: 'lost', loadedBytes: 1e9, modelId: 'o' } as Download,
		]);
		for (const [screen, words] of [
			[
				() => {
					show(QueueScreen, { app, queue: app.queue, photos: app.photos, batchId: batch });
				},
				'Nothing is waiting',
			],
			[
				() => {
					show(LogScreen, { app, id });
				},
				'IMG_4711.jpg',
			],
			[
				() => {
					show(SpeedScreen, { app });
				},
				'Software adapter',
			],
			[
				() => {
					const { preferences, engine, records } = app;
					show(SettingsScreen, { preferences, engine, records, installed: app.installed });
				},
				'Settings',
			],
			[
				() => {
					show(DownloadBar, { downloads: app.downloads });
				},
				'Needs 2.3 GB more, free: 1.2 GB.',
			],
		] as const) {
			screen();
			await says(words);
			await isSound();
		}
	});

	it.each([
		['no photograph', '{"kind":"not_a_photograph","what":"a bar chart"}', 'Not a photograph'],
		['an answer that does not hold together', 'Nonsense.', 'was not valid'],
	])('say of a cut file that not all of it was looked at: %s', async (_name, answer, words) => {
		const app = await open(answer);
		const whole = await photo();
		const cut = new File([whole.slice(0, whole.size * 0.6)], 'cut.jpg');
		const [id] = await app.queue.submit([cut]);
		await expect
			.poll(() => app.queue.job(id!)?.status, { timeout: 10_000 })
			.toMatch(/^(done|failed)$/u);
		show(JobScreen, { app, id: id! });
		await says(words);
		expect(text()).toContain('The file is incomplete or damaged');
	});

	it('tell a photo that failed, with its reason', async () => {
		const app = await open(rawAnswer());
		const [id] = await app.queue.submit([new File(['no picture'], 'notes.jpg')]);
		await expect.poll(() => app.queue.job(id!)?.status, { timeout: 10_000 }).toBe('failed');
		show(JobScreen, { app, id: id! });
		await says('notes.jpg');
		await isSound();
	});
});
