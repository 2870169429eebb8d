import { copyFileSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, kingfisher, resultOf, submit, submitBytes, test } from './app';

/** Lines are broken anywhere on paper: letters alone are compared. */
const squeezed = (text: string): string => text.replace(/\s+/gu, '').toLowerCase();

/** As a caption says it: a kind, not how many. */
const kindOf = (scene: string): string => scene.replace(/^an? /u, '');

async function textOf(pdf: Uint8Array): Promise<string> {
	const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
	let text = '';
	for (let i = 1; i <= document.numPages; i += 1) {
		const { items } = await (await document.getPage(i)).getTextContent();
		text += items.map((item) => ('str' in item ? item.str : '')).join('');
	}
	await document.destroy();
	return squeezed(text);
}

test('a saved page opens from disk, asks for nothing, and is accessible', async ({
	desk,
	browser,
}) => {
	const { page: app } = desk;
	const { result } = await desk.show('kingfisher');
	const download = app.waitForEvent('download');
	await app.getByRole('button', { name: 'Save as page' }).click();
	const saved = await download;
	expect(saved.suggestedFilename()).toBe('kingfisher.jpg.ansel.html');
	const path = await saved.path();
	const sidecar = app.waitForEvent('download');
	await app.getByLabel('XMP for').selectOption('darktable');
	await app.getByRole('button', { name: 'Save XMP' }).click();
	expect((await sidecar).suggestedFilename()).toBe('kingfisher.jpg.xmp');
	const xmp = readFileSync(await (await sidecar).path(), 'utf8');
	expect(xmp).toMatch(/xmp:Rating="[1-5]"/u);
	const context = await browser.newContext({ offline: true });
	const page = await context.newPage();
	const asked: string[] = [];
	page.on('request', (request) => {
		if (!/^(?:file|data):/u.test(request.url())) asked.push(request.url());
	});
	const local = `${path}.html`;
	copyFileSync(path, local);
	await page.goto(pathToFileURL(local).href);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('kingfisher');
	await expect(page.getByRole('img')).toBeVisible();
	expect(
		await page.getByRole('img').evaluate((img: HTMLImageElement) => img.naturalWidth),
	).toBeGreaterThan(100);
	if (result.critique?.kind !== 'critique') throw new Error('no critique');
	for (const { comment } of result.critique.dimensions.filter((each) => each.comment !== '')) {
		await expect(page.getByText(comment).first()).toBeVisible();
	}
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id: rule }) => rule)).toEqual([]);
	expect(asked).toEqual([]);
	await context.close();
});

test('what is saved holds no EXIF, whatever the photo had', async ({ app }) => {
	// An APP1 segment with a name and a place in it, behind the start of the JPEG.
	const jpeg = readFileSync(kingfisher);
	const secret = Buffer.from('Exif\0\0GPS 47.3769 N Canon EOS owner Anna');
	const head = Buffer.from([0xff, 0xe1, 0, secret.length + 2]);
	const bytes = Buffer.concat([jpeg.subarray(0, 2), head, secret, jpeg.subarray(2)]);
	const id = await submitBytes(app, 'with-place.jpg', bytes);
	await resultOf(app, id);
	const page = await app.evaluate((job) => window.mondrian.report(job), id);
	const photo = Buffer.from(/base64,([^"]+)"/u.exec(page)![1]!, 'base64').toString('latin1');
	for (const word of ['Exif', 'GPS', 'Anna']) {
		expect(photo).not.toContain(word);
		expect(page).not.toContain(word);
	}
});

test('on paper: light, without buttons, every part of it', async ({ desk }) => {
	const { page: app } = desk;
	const { result } = await desk.show('kingfisher');
	await app.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await expect(app.getByRole('button', { name: 'Run again' })).toBeHidden();
	await expect(app.getByRole('heading', { name: 'Run again' })).toBeHidden();
	await expect(app.getByText('This is a simulated perspective')).toBeVisible();
	await expect(
		app.getByText('Six dimensions').or(app.getByText('Composition')).first(),
	).toBeVisible();
	await expect(app.getByRole('heading', { name: 'Measured from the pixels' })).toBeVisible();
	const paper = await app
		.locator('.panel')
		.first()
		.evaluate((each) => getComputedStyle(each).backgroundColor);
	expect(paper).toBe('rgb(255, 255, 255)');
	// What is empty stays empty: a dark ground would be printed.
	const ground = await app.evaluate(() => getComputedStyle(document.body).backgroundColor);
	expect(ground).toBe('rgb(255, 255, 255)');
	if (result.critique?.kind !== 'critique') throw new Error('no critique');
	const text = await textOf(await app.pdf({ printBackground: true }));
	const { dimensions, actions, lead } = result.critique;
	for (const { comment } of dimensions) expect(text).toContain(squeezed(comment));
	for (const { what, why } of actions!) {
		for (const words of [what, why]) expect(text).toContain(squeezed(words));
	}
	for (const section of [
		...[lead!, 'How it was made'],
		...[
			'Measured from the pixels',
			'Composition',
			'Emotional impact',
			kindOf(result.critique.scene),
		],
		'This is a simulated perspective',
	]) {
		expect(text, section).toContain(squeezed(section));
	}
	// What can only be done on a screen stays off the paper.
	for (const button of ['Save as page', 'Ask about it', 'Draw a frame', 'Judge an edited']) {
		expect(text).not.toContain(squeezed(button));
	}
});

test('the whole history is saved, deleted and restored from the settings', async ({ app }) => {
	const id = await submit(app, kingfisher);
	const before = await resultOf(app, id);
	await app.evaluate(() => (location.hash = '#/settings'));
	const download = app.waitForEvent('download');
	await app.getByRole('button', { name: 'Save everything' }).click();
	const saved = await download;
	expect(saved.suggestedFilename()).toMatch(/^mondrian-\d{4}-\d\d-\d\d\.zip$/u);
	const path = await saved.path();
	await app.evaluate(() => window.mondrian.remove('all'));
	expect(await app.evaluate(() => window.mondrian.jobs())).toEqual([]);
	await app.getByTestId('restore').setInputFiles(kingfisher);
	await expect(app.getByRole('alert')).toContainText('Nothing has been changed');
	await app
		.getByTestId('restore')
		.setInputFiles({ name: 'backup.zip', mimeType: 'application/zip', buffer: readFileSync(path) });
	await expect(app.getByText('1 entry restored, 0 were here already.')).toBeVisible();
	expect(await app.evaluate((job) => window.mondrian.result(job), id)).toEqual(before);
	await app.evaluate((job) => (location.hash = `#/job/${job}`), id);
	await expect(app.getByRole('region', { name: 'Six dimensions' })).toBeVisible();
	// The photo is the very one: it can be looked at again.
	const again = await app.evaluate((job) => window.mondrian.retry(job), id);
	const second = await resultOf(app, again);
	expect(second.photo.sha256).toBe(before.photo.sha256);
	expect(second.rawText).toBe(before.rawText);
});
