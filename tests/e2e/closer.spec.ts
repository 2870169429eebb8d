import { AxeBuilder } from '@axe-core/playwright';
import { expect, jobOf, lake, removeJob, resultOf, test } from './app';

const ended = { timeout: 90_000 };

test('a part of the photo is framed, critiqued at its full scale, and stays with the critique', async ({
	desk,
}) => {
	const { page: app } = desk;
	const { id, result: whole } = await desk.show('kingfisher');
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
	const row = app.getByRole('listitem').filter({ hasText: 'for the whole photo' });
	await expect(row).toBeVisible(ended);
	await row.getByRole('link').click();
	await expect(app.getByRole('heading', { level: 1 })).toContainText('a part of');
	const part = await app.evaluate(() => location.hash.split('/').pop()!);
	const job = (await jobOf(app, part))!;
	expect(job).toMatchObject({ task: 'region', about: id });
	const result = await resultOf(app, part);
	expect(result.region).toEqual(job.region);
	// Its own pixels were measured, not the whole's.
	expect(result.measurements!.width).toBeLessThan(whole.measurements!.width);
	// The history lists photos, not their parts.
	await app.evaluate(() => (location.hash = '#/history'));
	const total = await app.evaluate(
		async () =>
			new Set((await window.mondrian.jobs({ task: 'critique' })).map(({ photo }) => photo.id)).size,
	);
	await expect(app.getByText(`${String(total)} of ${String(total)}`)).toBeVisible();
	await app.evaluate((job) => (location.hash = `#/job/${job}`), id);
	await row.getByRole('button', { name: 'Delete' }).click();
	await expect(row).toHaveCount(0);
	expect(await jobOf(app, part)).toBeUndefined();
});

test('runs at random tell how far the scores move, and can be repeated by their seeds', async ({
	desk,
}) => {
	const { page: app } = desk;
	const { id } = await desk.show('lake');
	await app.getByRole('button', { name: 'How stable is this score?' }).click();
	await expect(app.getByText('in 3 random runs')).toBeVisible({ timeout: 120_000 });
	await expect(app.getByText('temperature 0.7, seeds 1, 2, 3')).toBeVisible();
	const runs = await app.evaluate(() => window.mondrian.jobs({ task: 'sample' }));
	expect(runs.map((run) => run.about)).toEqual([id, id, id]);
	const first = runs.find((run) => run.options.seed === 1)!;
	const again = await app.evaluate((run) => window.mondrian.retry(run), first.id);
	expect((await resultOf(app, again)).rawText).toBe((await resultOf(app, first.id)).rawText);
	for (const job of [again, ...runs.map((run) => run.id)]) await removeJob(app, job);
});

test('an edited version is judged, and its page says whether the fix landed', async ({ desk }) => {
	const { page: app } = desk;
	const { id } = await desk.show('dark');
	await app.getByLabel('Judge an edited version').setInputFiles(lake);
	await expect(app.getByText('lake-sherburne.jpg').first()).toBeVisible();
	const link = app.getByRole('link', { name: /Did the fix work\?$/u });
	await expect(link).toBeVisible(ended);
	const edited = await app.evaluate(() => location.hash.split('/').pop()!);
	expect((await jobOf(app, edited))?.editOf).toBe(id);
	await link.click();
	await expect(app.getByRole('heading', { name: 'Did the fix work?' })).toBeVisible();
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
	await removeJob(app, edited);
});

test('an edit is tried on the photo, judged as a version, and its page says what became of it', async ({
	desk,
}) => {
	const { page: app } = desk;
	const { id, result } = await desk.show('dark');
	await app
		.getByRole('button', { name: /^Try it/u })
		.first()
		.click();
	await expect(app.locator('canvas.tried')).toBeVisible();
	await expect(app.getByRole('status').filter({ hasText: 'Shown with' })).toBeVisible();
	// Brighter than what was given, and the photo itself is as it was.
	const levels = await app.evaluate(() => {
		const tried = document.querySelector<HTMLCanvasElement>('canvas.tried')!;
		const image = document.querySelector<HTMLImageElement>('.mat img')!;
		const mean = (source: CanvasImageSource): number => {
			const pen = new OffscreenCanvas(32, 32).getContext('2d')!;
			pen.drawImage(source, 0, 0, 32, 32);
			const { data } = pen.getImageData(0, 0, 32, 32);
			return data.reduce((sum, level, i) => sum + (i % 4 === 3 ? 0 : level), 0) / (32 * 32 * 3);
		};
		return [mean(image), mean(tried)] as const;
	});
	expect(levels[1]).toBeGreaterThan(levels[0] * 1.2);
	await app.getByRole('button', { name: 'Judge this version' }).click();
	await expect(app.getByRole('heading', { name: 'Did it work?' })).toBeVisible(ended);
	const version = await app.evaluate(() => location.hash.split('/').pop()!);
	const job = (await jobOf(app, version))!;
	expect(job).toMatchObject({ editOf: id, photo: { name: 'dark, edited.jpg' } });
	expect(job.edit?.exposureEv).toBeGreaterThan(0);
	const made = await resultOf(app, version);
	expect(made.photo.width).toBe(result.photo.width);
	expect(made.measurements!.luma.p50).toBeGreaterThan(result.measurements!.luma.p50 * 1.2);
	await expect(app.getByRole('region', { name: 'Did it work?' })).toContainText(/gone|less/iu);
	await removeJob(app, version);
});

test('photographs to study can be enlarged and turned with the keyboard', async ({ desk }) => {
	const { page: app } = desk;
	await desk.show('kingfisher');
	const section = app.getByRole('region', { name: 'Study this' });
	await expect.poll(() => section.getByRole('listitem').count()).toBeGreaterThan(1);
	// Each says what it answers.
	await expect(section.getByRole('heading', { level: 3 }).first()).toHaveText(/^For “.+”$/u);
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
