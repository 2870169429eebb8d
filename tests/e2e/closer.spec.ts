import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, jobOf, kingfisher, lake, resultOf, submit, test } from './app';

/** Submits a photo and shows its critique. -> id of the job */
async function critique(app: Page, path: string): Promise<string> {
	const id = await submit(app, path);
	await resultOf(app, id);
	await app.evaluate((job) => (location.hash = `#/job/${job}`), id);
	await expect(app.getByText('Do these three first')).toBeVisible();
	return id;
}

const ended = { timeout: 90_000 };

test('a part of the photo is framed, critiqued at its full scale, and stays with the critique', async ({
	app,
}) => {
	const id = await critique(app, kingfisher);
	await app.getByRole('button', { name: 'Draw a frame' }).click();
	const frame = app.getByRole('button', { name: /^Frame:/u });
	const before = (await frame.boundingBox())!;
	await frame.press('Shift+ArrowLeft');
	await frame.press('ArrowRight');
	const after = (await frame.boundingBox())!;
	expect(after.width).toBeLessThan(before.width);
	expect(after.x).toBeGreaterThan(before.x);
	await app.getByLabel('Ratio of the frame').selectOption('1:1');
	const square = (await frame.boundingBox())!;
	expect(Math.abs(square.width - square.height)).toBeLessThan(3);
	await app.getByRole('button', { name: 'Critique this part' }).click();
	const row = app.getByRole('listitem').filter({ hasText: 'to the whole’s' });
	await expect(row).toBeVisible(ended);
	await row.getByRole('link').click();
	await expect(app.getByRole('heading', { level: 1 })).toContainText('a part of');
	const part = await app.evaluate(() => location.hash.split('/').pop()!);
	const job = (await jobOf(app, part))!;
	expect(job).toMatchObject({ task: 'region', about: id });
	const result = await resultOf(app, part);
	expect(result.region).toEqual(job.region);
	// Its own pixels were measured, not the whole's.
	expect(result.measurements!.width).toBeLessThan((await resultOf(app, id)).measurements!.width);
	// The history lists photos, not their parts.
	await app.evaluate(() => (location.hash = '#/history'));
	await expect(app.getByText('1 of 1')).toBeVisible();
	await app.evaluate((job) => (location.hash = `#/job/${job}`), id);
	await row.getByRole('button', { name: 'Delete' }).click();
	await expect(row).toHaveCount(0);
	expect(await jobOf(app, part)).toBeUndefined();
});

test('runs at random tell how far the scores move, and can be repeated by their seeds', async ({
	app,
}) => {
	const id = await critique(app, lake);
	await app.getByRole('button', { name: 'How steady is this score?' }).click();
	await expect(app.getByText('in 3 runs at random')).toBeVisible({ timeout: 120_000 });
	await expect(app.getByText('temperature 0.7, seeds 1, 2, 3')).toBeVisible();
	const runs = await app.evaluate(() => window.mondrian.jobs({ task: 'sample' }));
	expect(runs.map((run) => run.about)).toEqual([id, id, id]);
	const first = runs.find((run) => run.options.seed === 1)!;
	const again = await app.evaluate((run) => window.mondrian.retry(run), first.id);
	expect((await resultOf(app, again)).rawText).toBe((await resultOf(app, first.id)).rawText);
});

test('an edited version is judged, and its page says whether the fix landed', async ({ app }) => {
	const dark = await app.evaluate(
		async (bytes) => {
			const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)]));
			const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
			const pen = canvas.getContext('2d')!;
			pen.filter = 'brightness(0.13)';
			pen.drawImage(bitmap, 0, 0);
			const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
			return [...new Uint8Array(await blob.arrayBuffer())];
		},
		[...readFileSync(lake)],
	);
	const file = { name: 'dark.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(dark) };
	await app.getByTestId('photo-input').setInputFiles(file);
	await expect(app.getByText('Do these three first')).toBeVisible(ended);
	const id = await app.evaluate(() => location.hash.split('/').pop()!);
	await app.getByLabel('Judge an edited version').setInputFiles(lake);
	await expect(app.getByText('lake-sherburne.jpg').first()).toBeVisible();
	const link = app.getByRole('link', { name: /Did the fix land\?$/u });
	await expect(link).toBeVisible(ended);
	const edited = await app.evaluate(() => location.hash.split('/').pop()!);
	expect((await jobOf(app, edited))?.editOf).toBe(id);
	await link.click();
	await expect(app.getByRole('heading', { name: 'Did the fix land?' })).toBeVisible();
	await expect(app.getByRole('listitem').filter({ hasText: 'Underexposed' }).first()).toContainText(
		/gone/iu,
	);
	const brightness = app.getByRole('row', { name: /^Brightness/u });
	await expect(brightness).toContainText(/median \d+ %/u);
	for (const colorScheme of ['light', 'dark'] as const) {
		await app.emulateMedia({ colorScheme });
		const { violations } = await new AxeBuilder({ page: app }).analyze();
		expect(violations.map((each) => each.id)).toEqual([]);
	}
});

test('photographs to study can be enlarged and turned with the keyboard', async ({ app }) => {
	await critique(app, kingfisher);
	const section = app.getByRole('region', { name: 'Study this' });
	await expect(section.getByRole('listitem')).toHaveCount(3);
	// Nobody learns from the picture that they handed in.
	await expect(section.getByRole('button', { name: 'Enlarge Kingfisher' })).toHaveCount(0);
	await section
		.getByRole('button', { name: /^Enlarge/u })
		.first()
		.press('Enter');
	const box = app.getByRole('dialog', { name: 'Photograph to study' });
	const image = box.getByRole('img');
	await expect(image).toBeVisible();
	await expect
		.poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth))
		.toBeGreaterThan(300);
	const first = await image.getAttribute('alt');
	await app.keyboard.press('ArrowRight');
	expect(await image.getAttribute('alt')).not.toBe(first);
	await app.keyboard.press('ArrowLeft');
	expect(await image.getAttribute('alt')).toBe(first);
	await app.keyboard.press('Escape');
	await expect(box).toBeHidden();
});
