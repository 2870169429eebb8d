/** One visit to the built app, the same in every browser that is not Chromium. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { text } from '../../../src/ui/text';
import { formatBytes } from '../../../src/ui/text/formats';
import { rightAnswers } from '../general-answers';
import { modelServer, streams } from '../model-server';
import type { Driven } from './driven';
import { worded } from './driven';

interface Site {
	readonly url: string;
	readonly close: () => Promise<void>;
}

export interface VisitParts {
	readonly start: () => Promise<Driven>;
	readonly site: () => Promise<Site>;
	/** false: a private window, whose records go with its page */
	readonly keeps: boolean;
}

/** what a model of a server writes, piece by piece */
const general = rightAnswers[0]!.raw.match(/.{1,12}/gsu)!;
const photo = 'public/samples/kingfisher.jpg';
/** Written by Loupe of a small version of the same photo. */
const backup = 'tests/fixtures/backups/one-critique.zip';
const screens = [
	'',
	'history',
	'advisors',
	'models',
	'server',
	'settings',
	'speed',
	'traffic',
	'queue',
];
/** Several times what a quiet machine needs: a wait ends when what is waited for is there. */
const patient = { timeout: 60_000, interval: 100 };

export function describeVisit({ start, site: openSite, keeps }: VisitParts): void {
	let page: Driven;
	let site: Site;
	beforeAll(async () => {
		site = await openSite();
		page = await start();
		console.log(`In ${page.name}.`);
		await page.open(site.url);
		await ready(page);
	});
	afterAll(async () => {
		await page.close();
		await site.close();
	});
	afterEach(async () => {
		expect(await page.problems()).toEqual([]);
	});

	describe('every screen', () => {
		it.each(screens)('"%s" opens and has its heading', async (path) => {
			const before = path === '' ? '' : await heading(page);
			await show(page, path);
			await expect.poll(() => heading(page), patient).not.toBe('');
			await expect.poll(() => heading(page), patient).not.toBe(before);
			const wide = await page.run(() => document.documentElement.scrollWidth - innerWidth);
			expect(wide).toBeLessThanOrEqual(0);
		});

		it('"check" tells what this browser gives', async () => {
			await show(page, 'check');
			await appears(page, '[data-testid="cause"]');
			expect(await page.run(() => window.mondrian.diagnostics())).toMatchObject({
				gpu: { failure: { code: 'no_webgpu' } },
				policy: { page: true, worker: true },
			});
		});
	});

	it('a photo from the picker is measured, and Loupe writes its critique on the main processor', async () => {
		await show(page, '');
		await page.choose('photo-input', photo);
		await expect.poll(() => page.run(() => location.hash), patient).toMatch(/^#\/job\//u);
		await says(page, '1600 × 900');
		const isShown = (): Promise<boolean> =>
			page.run(() => [...document.images].some((image) => image.naturalWidth > 300));
		await expect.poll(isShown, patient).toBe(true);
		await expect.poll(() => cardsOf(page), patient).toBe(6);
		await says(page, text.facts.title);
		const result = await page.run(async () => {
			const [job] = await window.mondrian.jobs();
			return job && window.mondrian.result(job.id);
		});
		expect(result).toMatchObject({ kind: 'critique', model: { id: 'loupe', engine: 'cpu' } });
	});

	it('Loupe criticises it on the main processor', async () => {
		await show(page, '');
		await page.choose('photo-input', photo);
		const ended = (): Promise<unknown> =>
			page.run(async () => {
				const [job] = await window.mondrian.jobs({ limit: 1 });
				const result = job && (await window.mondrian.result(job.id));
				return [result?.kind ?? '', result?.model.engine ?? '', result?.failure?.code ?? ''];
			});
		const patiently = { timeout: 180_000, interval: 500 };
		await expect.poll(ended, patiently).toEqual(['critique', 'cpu', '']);
	});

	it('what left is counted: nothing for Loupe, to the byte for a server', async () => {
		const server = await modelServer({ cors: true, plays: [streams(general)] });
		expect(await criticise(page, 'loupe')).toBe('critique');
		await show(page, 'traffic');
		await says(page, 'nothing was sent to that: 0 bytes');
		// Of a thread that began before the service worker watched, it sees nothing.
		const isWatched = () => page.run(() => navigator.serviceWorker.controller !== null);
		await expect.poll(isWatched, patient).toBe(true);
		const [model] = await page.run(
			(address) => window.mondrian.engine.add({ server: address }),
			server.address,
		);
		expect(await criticise(page, model!)).toBe('critique');
		const sent = server.chats.reduce(
			(sum, { body }) => sum + Buffer.byteLength(JSON.stringify(body)),
			0,
		);
		expect(sent).toBeGreaterThan(10_000);
		await says(page, `one other address: ${formatBytes(sent)} sent`);
		await server.close();
	});

	it('a backup is taken in, and its critique shown', async () => {
		await page.run(() => window.mondrian.remove('all'));
		await show(page, 'settings');
		await page.choose('restore', backup);
		await says(page, text.settings.restored(1, 0, 0));
		const [job] = await page.run(() => window.mondrian.jobs());
		await show(page, `job/${job!.id}`);
		await expect.poll(() => cardsOf(page), patient).toBe(6);
	});

	it('a critique is saved as page, as data and as a sidecar', async () => {
		const { pages: asPage, data, sidecars } = text.exports.kinds;
		const choose = (): Promise<boolean> =>
			page.run(() => {
				const select = document.querySelector('option[value=darktable]')?.parentElement;
				if (!(select instanceof HTMLSelectElement)) return false;
				select.value = 'darktable';
				return select.dispatchEvent(new Event('change', { bubbles: true }));
			});
		await expect.poll(choose, patient).toBe(true);
		const save = (words: string, name: RegExp): Promise<string> =>
			page.click(worded(words)).then(() => downloaded(page, name));
		const saved = await save(asPage, /\.html$/u);
		expect(saved).toContain('data:image/jpeg;base64,');
		expect(saved).not.toContain('<script');
		expect(JSON.parse(await save(data, /\.json$/u))).toMatchObject({ kind: 'critique' });
		expect(await save(sidecars, /\.xmp$/u)).toMatch(/xmp:Rating="[1-5]"/u);
	});

	it('the whole history goes out as a file and comes in again', async () => {
		const told = (): Promise<unknown> =>
			page.run(async () => {
				const [job] = await window.mondrian.jobs();
				return job && window.mondrian.result(job.id);
			});
		const before = await told();
		expect(before).toMatchObject({ kind: 'critique' });
		await show(page, 'settings');
		await page.click(worded(text.settings.save));
		await downloaded(page, /\.zip$/u);
		await page.run(() => window.mondrian.remove('all'));
		expect(await told()).toBeFalsy();
		await page.choose('restore', pathOf(page, /\.zip$/u)!);
		await expect.poll(told, patient).toEqual(before);
	});

	it('the theme is applied', async () => {
		await show(page, 'settings');
		const panelLevel = (): Promise<number> =>
			page.run(() => {
				const { backgroundColor } = getComputedStyle(document.querySelector('.panel')!);
				return Math.max(...backgroundColor.match(/\d+/gu)!.map(Number));
			});
		await page.click(worded(text.settings.themes.light));
		await expect.poll(panelLevel, patient).toBeGreaterThan(200);
		await page.click(worded(text.settings.themes.dark));
		await expect.poll(panelLevel, patient).toBeLessThan(80);
	});

	const reload = async (): Promise<readonly [before: unknown, after: unknown, theme: string]> => {
		const before = await page.run(() => window.mondrian.jobs());
		expect(before).toHaveLength(1);
		await page.reload();
		await ready(page);
		const after = await page.run(() => window.mondrian.jobs());
		const theme = await page.run(() => document.documentElement.dataset.theme ?? 'system');
		return [before, after, theme];
	};
	if (keeps) {
		it('a reload finds history and settings again', async () => {
			const [before, after, theme] = await reload();
			expect(after).toEqual(before);
			expect(theme).toBe('dark');
		});
	} else {
		it('a reload of a private window begins anew, and says so', async () => {
			const [, after, theme] = await reload();
			expect(after).toEqual([]);
			expect(theme).toBe('system');
			await says(page, text.failures.storage_ephemeral.sentence);
		});
	}
}

/** -> kind of its result */
function criticise(page: Driven, model: string): Promise<string | undefined> {
	return page.run(async (id) => {
		const file = await (await fetch('samples/kingfisher.jpg')).blob();
		const [job] = await window.mondrian.submit(new File([file], 'kingfisher.jpg'), { model: id });
		const events = window.mondrian.events(job!)[Symbol.asyncIterator]();
		while ((await events.next()).done !== true);
		return (await window.mondrian.result(job!))?.kind;
	}, model);
}

async function ready(page: Driven): Promise<void> {
	await vi.waitFor(async () => {
		if (!(await page.run(() => 'mondrian' in window))) throw new Error('no page yet');
	}, patient);
	await page.run(() => window.mondrian.ready);
}

async function show(page: Driven, path: string): Promise<void> {
	await page.run((hash) => void (location.hash = `#/${hash}`), path);
}

const cardsOf = (page: Driven): Promise<number> =>
	page.run(() => document.querySelectorAll('article').length);

const heading = (page: Driven): Promise<string> =>
	page.run(() => document.querySelector('h1')?.textContent.trim() ?? '');

async function appears(page: Driven, selector: string): Promise<void> {
	const isThere = (): Promise<boolean> =>
		page.run((wanted) => document.querySelector(wanted) !== null, selector);
	await expect.poll(isThere, patient).toBe(true);
}

async function says(page: Driven, words: string): Promise<void> {
	await expect.poll(() => page.run(() => document.body.textContent), patient).toContain(words);
}

function pathOf(page: Driven, name: RegExp): string | undefined {
	const found = existsSync(page.downloads) ? readdirSync(page.downloads) : [];
	// What is still being written has another name beside it.
	if (found.some((each) => /\.(?:part|wkdownload)$/u.test(each))) return undefined;
	const whole = found.find((each) => name.test(each));
	return whole === undefined ? undefined : join(page.downloads, whole);
}

async function downloaded(page: Driven, name: RegExp): Promise<string> {
	const content = (): string => {
		const path = pathOf(page, name);
		return path === undefined ? '' : readFileSync(path, 'utf8');
	};
	await expect.poll(content, patient).not.toBe('');
	return content();
}
