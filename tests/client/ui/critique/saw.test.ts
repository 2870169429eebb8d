import { deleteDB } from 'idb';
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../../../src/ui/style/base.css';
import { makerModel, makerModels } from '../../../../src/domain/model/maker-models';
import type { PackedModel } from '../../../../src/domain/model/model';
import { openDatabase } from '../../../../src/storage/database';
import JobScreen from '../../../../src/ui/critique/JobScreen.svelte';
import { measurements, wordsAnswer } from '../../../support/samples';
import { answers, ScriptedEngine } from '../../../support/scripted-engine';
import type { TestApp } from '../../../support/test-app';
import { testApp } from '../../../support/test-app';

const patient = { timeout: 30_000 };
let opened: TestApp;
let shown: Record<string, unknown> | undefined;

const open = () =>
	testApp(new ScriptedEngine(answers(wordsAnswer())), () => measurements(), makerModels);

beforeEach(async () => {
	await deleteDB('mondrian');
	opened = await open();
});
afterEach(async () => {
	hide();
	await opened.close();
});

/** Its left half is red, its right half blue. */
async function photo(width: number, height: number): Promise<File> {
	const canvas = new OffscreenCanvas(width, height);
	const pen = canvas.getContext('2d')!;
	for (const [i, colour] of ['#f00', '#00f'].entries()) {
		pen.fillStyle = colour;
		pen.fillRect((i * width) / 2, 0, width / 2, height);
	}
	return new File([await canvas.convertToBlob({ type: 'image/png' })], 'halves.png');
}

async function critiqueBy(model: PackedModel, file: File): Promise<string> {
	const { app, models } = opened;
	await models.add([model]);
	const [id] = await app.queue.submit([file], { modelId: model.id });
	const hasEnded = () => 'endedAtMs' in app.queue.job(id!)!;
	await expect.poll(hasEnded, patient).toBe(true);
	expect(app.queue.job(id!)?.status).toBe('done');
	return id!;
}

function show(id: string): void {
	hide();
	const main = document.createElement('main');
	document.body.append(main);
	shown = mount(JobScreen, { target: main, props: { app: opened.app, id } });
	flushSync();
}

function hide(): void {
	if (shown !== undefined) void unmount(shown);
	shown = undefined;
	document.querySelector('main')?.remove();
}

const panel = () => page.getByTestId('saw');
const pictures = () => [...document.querySelectorAll<HTMLImageElement>('[data-testid=saw] img')];
const alts = () => pictures().map(({ alt }) => alt);

async function unfold(): Promise<void> {
	await panel().getByText('Show what the model saw').click();
}

async function pixel(image: HTMLImageElement, x: number, y: number): Promise<string> {
	await image.decode();
	const pen = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext('2d')!;
	pen.drawImage(image, 0, 0);
	return pen.getImageData(x, y, 1, 1).data.slice(0, 3).join(' ');
}

const [red, blue, grey] = ['255 0 0', '0 0 255', '128 128 128'];
it('shows the tiles that SmolVLM was given, as they lie, and the whole; drawn only when asked for', async () => {
	const smolVlm = makerModel('smolvlm-256m')!;
	show(await critiqueBy(smolVlm, await photo(600, 400)));
	await expect.element(panel(), patient).toBeVisible();
	expect(pictures()).toEqual([]);
	await unfold();
	await expect
		.poll(alts, patient)
		.toEqual([
			'Row 1, column 1 of the photo, as the model saw it',
			'Row 1, column 2 of the photo, as the model saw it',
			'Row 2, column 1 of the photo, as the model saw it',
			'Row 2, column 2 of the photo, as the model saw it',
			'The whole photo in a single tile, as the model saw it',
		]);
	const found = await Promise.all(pictures().map((image) => pixel(image, 100, 256)));
	expect(found).toEqual([red, blue, red, blue, red]);
	expect(await pixel(pictures()[4]!, 400, 256)).toBe(blue);
	await expect.element(panel()).toHaveTextContent(/These very pixels were kept/u);
	// One beside the other, at one scale, a hairline apart.
	const [one, two, three, , whole] = pictures().map((each) => each.getBoundingClientRect());
	expect(Math.abs(two!.left - one!.right - 1)).toBeLessThan(0.1);
	expect(Math.abs(three!.top - one!.bottom - 1)).toBeLessThan(0.1);
	expect(Math.abs(whole!.width - one!.width)).toBeLessThan(8);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
});

it('draws them again from the photo of a stored critique that came from elsewhere', async () => {
	const qwen = makerModel('qwen3-vl-2b')!;
	const id = await critiqueBy(qwen, await photo(400, 400));
	const history = await opened.app.records.exportHistory();
	await opened.close();
	// A browser where neither that model nor its picture ever was.
	opened = await open();
	expect(await opened.app.records.importHistory(new File([history], 'history.zip'))).toMatchObject({
		added: 1,
	});
	show(id);
	await unfold();
	await expect.poll(alts, patient).toEqual(['The photo as the model saw it']);
	const [image] = pictures();
	await expect.poll(() => pixel(image!, 100, 320)).toBe(grey);
	expect([image!.naturalWidth, image!.naturalHeight]).toEqual([960, 640]);
	expect([await pixel(image!, 200, 320), await pixel(image!, 700, 320)]).toEqual([red, blue]);
	await expect.element(panel()).toHaveTextContent(/drawn again just now, by the same steps/u);
});

it.each([
	['the model is not among those known here any more', { model: { id: 'own-gone', runtime: 'x' } }],
	['this version of the app draws another picture', { seen: { width: 96, height: 64 } }],
] as const)('says that it cannot be shown: %s', async (why, change) => {
	const id = await critiqueBy(makerModel('smolvlm-256m')!, await photo(60, 40));
	const database = await openDatabase();
	const result = (await database.get('results', id))!;
	await database.put('results', { ...result, ...change });
	database.close();
	show(id);
	await unfold();
	await expect.element(panel(), patient).toHaveTextContent(why);
	expect(pictures()).toEqual([]);
});

it('says that the photo is stored no more', async () => {
	const id = await critiqueBy(makerModel('smolvlm-256m')!, await photo(60, 40));
	const database = await openDatabase();
	const { id: photoId } = opened.app.queue.job(id)!.photo;
	await database.delete('originals', photoId);
	const { modelImage: _, ...rest } = (await database.get('photos', photoId))!;
	await database.put('photos', rest);
	database.close();
	show(id);
	await unfold();
	await expect.element(panel(), patient).toHaveTextContent('the photo is not stored here any more');
});
