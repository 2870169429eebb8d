import axe from 'axe-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../src/ui/style/base.css';
import type { PhotoCritique } from '../../../../src/domain/critique/photo-critique';
import type { AppState } from '../../../../src/state/app-state';
import { openDatabase } from '../../../../src/storage/database';
import JobScreen from '../../../../src/ui/critique/JobScreen.svelte';
import { cleanPage } from '../../../support/clean-page';
import type { TestApp } from '../../../support/test-app';
import { jpegFile } from '../../../support/jpeg-file';
import { measurements, rawAnswer, sampleCritique } from '../../../support/samples';
import { answers, ScriptedEngine } from '../../../support/scripted-engine';

const clean = cleanPage();
let opened: TestApp | undefined;

beforeEach(async () => {
	opened = await clean.open(new ScriptedEngine(answers(rawAnswer())), () => measurements());
});
afterEach(async () => {
	delete document.documentElement.dataset.theme;
	await page.viewport(1280, 900);
});

const [width, height, grey] = [600, 400, 100];

const photo = (): Promise<File> =>
	jpegFile('IMG_1.jpg', width, height, (pen) => {
		pen.fillStyle = `rgb(${String(grey)} ${String(grey)} ${String(grey)})`;
		pen.fillRect(0, 0, width, height);
		pen.fillStyle = '#fff';
		pen.fillRect(width / 2, 0, width / 2, height / 2);
	});

const region = { x: 0.5, y: 0, width: 0.5, height: 0.5 };
/** What the writer makes of claims: the words are the test's. */
const told: Partial<PhotoCritique> = {
	lead: 'One half is white, the other is grey.',
	actions: [
		{
			claim: 'burnt_areas',
			dimension: 'lighting',
			what: 'Hold the white',
			why: 'A quarter of the frame is burnt out.',
			now: 'Take it down by a stop.',
			next: 'Expose one stop less.',
			where: 'top right',
			region,
			edit: { exposureEv: -1 },
		},
		{
			claim: 'subject_small',
			dimension: 'composition',
			what: 'Crop to the grey',
			why: 'Nothing happens on the right.',
			where: 'left',
			edit: { crop: { x: 0, y: 0, width: 0.5, height: 0.75 } },
		},
		{
			claim: 'noise',
			dimension: 'focus_sharpness',
			what: 'Keep to ISO 400',
			why: 'It is noisy.',
			where: 'whole frame',
		},
	],
	claims: [
		{
			kind: 'burnt_areas',
			dimension: 'lighting',
			good: false,
			severity: 'strong',
			where: 'top right',
			region,
			basis: 'measured',
			confidence: 1,
			evidence: { measure: 'burnt', value: 0.25 },
		},
		{
			kind: 'motion_blur',
			dimension: 'focus_sharpness',
			good: false,
			severity: 'moderate',
			where: 'whole frame',
			basis: 'contradicted',
			confidence: 0.2,
			withdrawn: 'contradicted',
		},
	],
	repaired: 2,
	strengths: ['a clean edge'],
	suggestion: 'Wait for a cloud.',
	outside: 'It is no landscape.',
};

/** A finished critique that says this. */
async function critique(change: Partial<PhotoCritique>): Promise<string> {
	const { app } = opened!;
	const [id] = await app.queue.submit([await photo()]);
	await expect.poll(() => app.queue.job(id!)?.status, { timeout: 10_000 }).toBe('done');
	await say(id!, change);
	return id!;
}

async function say(id: string, change: Partial<PhotoCritique>): Promise<void> {
	const database = await openDatabase();
	const result = await database.get('results', id);
	if (result?.critique?.kind !== 'critique') throw new Error('no critique');
	const { actions: _a, claims: _c, lead: _l, ...rest } = result.critique;
	await database.put('results', { ...result, critique: { ...rest, ...change } });
	database.close();
}

function show(id: string, app: AppState = opened!.app): void {
	clean.show(JobScreen, { app, id });
}

const text = (): string => document.querySelector('main')?.textContent ?? '';
const says = (words: string) => expect.poll(text, { timeout: 10_000 }).toContain(words);
const button = (name: string | RegExp) => page.getByRole('button', { name });
const canvas = () => document.querySelector<HTMLCanvasElement>('canvas.tried');
const dark = () => document.querySelector('.over .dark')?.getAttribute('d') ?? null;

/** Level of the tried photo at a place of its own, 0–1; undefined until it is painted. */
function levelAt(x: number, y: number): number | undefined {
	const on = canvas();
	if (on === null || on.width === 300) return undefined;
	const at = [Math.floor(x * on.width), Math.floor(y * on.height)] as const;
	return on.getContext('2d')!.getImageData(...at, 1, 1).data[0];
}

it('begins with what carries the photo, and lists what to do with its figure, now and next time', async () => {
	show(await critique(told));
	await says('One half is white');
	const headings = [...document.querySelectorAll('h1, h2, h3')].map((each) => each.textContent);
	expect(headings[0]).toMatch(/Critique of IMG_1\.jpg:\s*a building$/u);
	expect(headings.slice(1, 5)).toEqual([
		'What to do',
		'Hold the white',
		'Crop to the grey',
		'Keep to ISO 400',
	]);
	const items = [...document.querySelectorAll('ol > li')].map((each) => each.textContent);
	expect(items[0]).toMatch(
		/A quarter of the frame[^]*Now\s*Take it down[^]*Next time\s*Expose one stop less/u,
	);
	// What no edit mends cannot be tried.
	expect(items[2]).not.toContain('Try it');
	expect(text()).toContain('Wait for a cloud.');
	expect(text()).toMatch(/opinion\s*It is no landscape/iu);
	expect(text()).not.toMatch(/[A-F][+−]? · (?:good|excellent|needs work)/u);
});

it('lights the place of what is pointed at or focused, and keeps it lit on demand', async () => {
	show(await critique(told));
	await says('Hold the white');
	await expect.poll(() => document.querySelector('.over')).not.toBeNull();
	expect(dark()).toBeNull();
	const where = button('Show on the photo: top right').first();
	(where.element() as HTMLElement).focus();
	await expect.poll(dark).toBe('M0 0H1V1H0ZM0.5 0v0.5h0.5v-0.5Z');
	(document.activeElement as HTMLElement).blur();
	await expect.poll(dark).toBeNull();
	await where.click();
	(document.activeElement as HTMLElement).blur();
	await expect.poll(dark).not.toBeNull();
	expect(where.element().getAttribute('aria-pressed')).toBe('true');
	await where.click();
	(document.activeElement as HTMLElement).blur();
	await userEvent.hover(document.querySelector('h1')!);
	await expect.poll(dark).toBeNull();
	// An advised crop is a frame with its ratio.
	await userEvent.hover(page.getByRole('heading', { name: 'Crop to the grey' }));
	await expect.poll(() => document.querySelector('.ratio')?.textContent).toBe('1:1');
});

it('tries edits on the photo, one or several, before and after, and takes them back', async () => {
	show(await critique(told));
	await says('Hold the white');
	await expect.poll(() => document.querySelector('.over')).not.toBeNull();
	const down = button(/^Try it −1\.0 EV/u);
	await down.click();
	await expect.poll(() => levelAt(0.2, 0.2)).toBeDefined();
	const half = 255 * (1.055 * (((grey / 255 + 0.055) / 1.055) ** 2.4 / 2) ** (1 / 2.4) - 0.055);
	expect(Math.abs(levelAt(0.2, 0.2)! - half)).toBeLessThan(3);
	expect(text()).toContain('Shown with −1.0 EV.');
	await button(/^Try it cropped to 1:1/u).click();
	await expect.poll(() => [canvas()!.width, canvas()!.height]).toEqual([300, 300]);
	expect(text()).toContain('Shown with −1.0 EV and cropped to 1:1.');
	await button('Before').click();
	await expect.poll(() => getComputedStyle(canvas()!).opacity).toBe('0');
	expect(text()).toContain('Shown as it was.');
	await button('Before').click();
	// Held down, it is as it was for as long.
	const pointer = { bubbles: true, pointerId: 1 };
	canvas()!.setPointerCapture = () => undefined;
	canvas()!.dispatchEvent(new PointerEvent('pointerdown', pointer));
	await expect.poll(() => getComputedStyle(canvas()!).opacity).toBe('0');
	canvas()!.dispatchEvent(new PointerEvent('lostpointercapture', pointer));
	await expect.poll(() => getComputedStyle(canvas()!).opacity).toBe('1');
	await button('Reset').click();
	await expect.poll(canvas).toBeNull();
	expect(down.element().getAttribute('aria-pressed')).toBe('false');
});

it('is worked by keys alone', async () => {
	show(await critique(told));
	await says('Hold the white');
	await expect.poll(() => document.querySelector('.over')).not.toBeNull();
	(button(/^Try it −1\.0 EV/u).element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await expect.poll(() => levelAt(0.2, 0.2)).toBeDefined();
	await userEvent.keyboard('{Tab}{Enter}');
	// Asked for, the place is lit even while an edit is tried.
	await expect.poll(dark).not.toBeNull();
});

it('judges what is tried as a version of the photo, at full size, and says what became of it', async () => {
	const { app } = opened!;
	const id = await critique(told);
	show(id);
	await says('Hold the white');
	await expect.poll(() => document.querySelector('.over')).not.toBeNull();
	await button(/^Try it −1\.0 EV/u).click();
	await button(/^Try it cropped/u).click();
	await button('Judge this version').click();
	const version = () => app.queue.jobs.find(({ editOf }) => editOf === id);
	await expect.poll(() => version()?.status, { timeout: 20_000 }).toBe('done');
	const job = version()!;
	expect(job.advisorId).toBe('ansel');
	expect(job.photo.name).toBe('IMG_1, edited.jpg');
	expect((await app.queue.result(job.id))?.photo).toMatchObject({ width: 300, height: 300 });
	await say(job.id, {
		...told,
		claims: [{ ...told.claims![0]!, kind: 'noise', severity: 'slight' }],
	});
	show(job.id);
	await says('Did it work?');
	const fates = [...document.querySelectorAll('[aria-labelledby=landing] li')];
	expect(fates.map((each) => each.textContent.trim())).toEqual([
		expect.stringMatching(/^Gone\s+Hold the white$/u),
	]);
	expect(text()).toContain('New here: Noise.');
	// A version of the version counts on.
	await button(/^Try it cropped/u).click();
	await button('Judge this version').click();
	await expect
		.poll(() => app.queue.jobs.find(({ editOf }) => editOf === job.id)?.photo.name)
		.toBe('IMG_1, edited 2.jpg');
});

it('tells what was found and how it is known, and folds away what was withdrawn', async () => {
	show(await critique(told));
	await page.getByText('What was found, and how it is known').click();
	await says('Burnt-out areas, strong');
	expect(text()).toMatch(/measured:\s*25 % of the frame is burnt out/u);
	const folded = page.getByText('said by the model, withdrawn: the pixels say otherwise');
	await expect.element(folded).not.toBeVisible();
	await page.getByText('1 withdrawn').click();
	await expect.element(folded).toBeVisible();
	expect(text()).toContain('2 more things the model wanted to say');
});

it('says so where nothing needs fixing', async () => {
	show(await critique({ ...told, actions: [], claims: [] }));
	await says('Nothing needs fixing');
	expect(text()).toMatch(/To go further:[^]*Wait for a cloud/u);
	expect(text()).not.toContain('What to do');
});

it('says what a low score rests on where it is not sure enough to be advice', async () => {
	const dimensions = sampleCritique([7, 3, 5, 8, 6, 9]).dimensions;
	const doubt = { ...told.claims![0]!, kind: 'underexposed', withdrawn: 'unsure' } as const;
	show(
		await critique({
			lead: 'A building.',
			scene: 'a building',
			dimensions,
			actions: [],
			claims: [doubt],
		}),
	);
	await says('Nothing certain to fix');
	expect(text()).toContain('The model suspects: underexposed.');
	// What it shows is said once.
	expect(text().match(/a building/giu)).toHaveLength(1);
});

it('tells an advisor’s suggestion as an opinion, not as the first thing to mend', async () => {
	const wish = {
		claim: 'suggestion',
		dimension: 'lighting',
		what: 'Make a test strip',
		why: 'Tones spread 24 %.',
		where: 'whole frame',
	} as const;
	show(await critique({ lead: 'A lead.', actions: [wish], claims: [], strengths: [] }));
	await says('Nothing needs fixing');
	expect(text()).toMatch(
		/simulated, suggests\s*The advisor’s opinion\s*Make a test strip\. Tones/u,
	);
	expect(document.querySelectorAll('ol > li')).toHaveLength(0);
});

it('shows a critique of an earlier version by its comments and advice, with a word about it', async () => {
	show(await critique(sampleCritique(undefined, { grade: 'C−' })));
	await says('An earlier version of Mondrian wrote this');
	expect(text()).toContain('About lighting.');
	expect(text()).toContain('Do lighting.');
	expect(text()).not.toContain('C−');
	expect(text()).not.toContain('Try it');
});

it('is sound in both themes, with an edit tried and all unfolded, and at 320 px', async () => {
	show(await critique(told));
	await says('Hold the white');
	await expect.poll(() => document.querySelector('.over')).not.toBeNull();
	await button(/^Try it −1\.0 EV/u).click();
	for (const details of document.querySelectorAll('details')) details.open = true;
	for (const theme of ['light', 'dark']) {
		document.documentElement.dataset.theme = theme;
		const { violations } = await axe.run(document.querySelector('main')!, {
			runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'],
			rules: { region: { enabled: false } },
		});
		expect(violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes[0]?.html ?? ''}`)).toEqual(
			[],
		);
	}
	await page.viewport(320, 640);
	await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});

it('photo, verdict and the first thing to do fit one screen of a phone', async () => {
	await page.viewport(390, 844);
	show(await critique(told));
	await says('Hold the white');
	await expect.poll(() => document.querySelector('.over')).not.toBeNull();
	const bottom = (name: string): number =>
		page.getByText(name, { exact: true }).element().getBoundingClientRect().bottom;
	// Above it stands the navigation.
	expect(bottom('Take it down by a stop.')).toBeLessThan(844 - 105);
	expect(document.querySelector('.mat img')!.getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
});
