import { expect, resultOf, submitBytes, test } from './app';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

const skyline = 'public/samples/singapore.jpg';

/** A sample, changed in the browser as a careless camera would have. -> bytes of a JPEG */
function changed(
	page: Page,
	how: 'dark' | 'tilted' | 'soft' | 'none',
	sample = 'public/samples/lake-sherburne.jpg',
): Promise<Uint8Array> {
	const photo = [...readFileSync(sample)];
	return page
		.evaluate(
			async ([bytes, kind]) => {
				const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)]));
				const { width, height } = bitmap;
				const canvas = new OffscreenCanvas(width, height);
				const pen = canvas.getContext('2d')!;
				if (kind === 'dark') pen.filter = 'brightness(0.13)';
				if (kind === 'soft') pen.filter = 'blur(7px)';
				if (kind === 'tilted') {
					pen.translate(width / 2, height / 2);
					pen.rotate((4 * Math.PI) / 180);
					pen.scale(1.15, 1.15);
					pen.translate(-width / 2, -height / 2);
				}
				pen.drawImage(bitmap, 0, 0);
				const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
				return [...new Uint8Array(await blob.arrayBuffer())];
			},
			[photo, how] as const,
		)
		.then((bytes) => Uint8Array.from(bytes));
}

/** Waits for the critique of the changed sample, and shows it. */
async function openCritique(page: Page, how: 'dark' | 'tilted'): Promise<void> {
	const id = await submitBytes(page, `${how}.jpg`, await changed(page, how));
	await resultOf(page, id);
	await page.evaluate((job) => (location.hash = `#/job/${job}`), id);
}

test('what is wrong with a photo is measured, whatever the model says', async ({ app }) => {
	const results = [];
	for (const [how, sample] of [
		['none'],
		['dark'],
		['soft'],
		// Of the mountains no two lines agree.
		['none', skyline],
		['tilted', skyline],
	] as const) {
		const id = await submitBytes(app, `${how}.jpg`, await changed(app, how, sample));
		const result = await resultOf(app, id);
		if (result.measurements === undefined) throw new Error(`${how}: not measured`);
		const findings = result.critique?.kind === 'critique' ? result.critique.findings : [];
		results.push({ ...result.measurements, findings });
	}
	const [none, dark, soft, level, tilted] = results;
	expect(none!.luma.p50).toBeGreaterThan(0.25);
	expect(dark!.luma.p50).toBeLessThan(0.08);
	expect(Math.abs(tilted!.horizon!.degrees - level!.horizon!.degrees - 4)).toBeLessThan(0.5);
	expect(soft!.sharpness.best).toBeLessThan(none!.sharpness.best! / 3);
	// Loupe sees darkness and softness, and the pixels agree; tilt it cannot tell, so that is measured alone.
	const basis = (list: typeof none, kind: string) =>
		list?.findings.find((finding) => finding.kind === kind);
	expect(basis(dark, 'underexposed')).toMatchObject({ basis: 'agrees', severity: 'strong' });
	expect(basis(soft, 'out_of_focus')).toMatchObject({ basis: 'agrees', severity: 'strong' });
	expect(basis(tilted, 'tilted')?.basis).toBe('measured');
	for (const kind of ['underexposed', 'out_of_focus', 'tilted']) {
		expect(basis(none, kind)).toBeUndefined();
		expect(basis(level, kind)).toBeUndefined();
	}
	expect(basis(soft, 'out_of_focus')?.evidence?.value).toBeCloseTo(soft!.sharpness.best!, 9);
});

test('a critique shows facts and their histogram beside opinions, and says which is which', async ({
	app,
}) => {
	await openCritique(app, 'dark');
	await expect(app.getByRole('heading', { name: 'Measured from the pixels' })).toBeVisible();
	await expect(app.getByRole('img', { name: /^Histogram/u })).toBeVisible();
	await expect(app.getByText(/Measured: median brightness \d/u).first()).toBeVisible();
	await expect(app.getByText('hold it against the pixels')).toBeVisible();
});

test('layers over the photo: clipping, sharpness, thirds, level, each on and off', async ({
	app,
}) => {
	await openCritique(app, 'tilted');
	const group = app.getByRole('group', { name: 'Show on the photo' });
	for (const [name, selector, count] of [
		['Clipping', '.over canvas', 1],
		['Sharpness', '.over .veil', 16 * 12],
		['Thirds', '.over .line', 2],
		['Level', '.over .level', 2],
	] as const) {
		const button = group.getByRole('button', { name });
		await button.click();
		await expect(button).toHaveAttribute('aria-pressed', 'true');
		await expect(app.locator(selector)).toHaveCount(count);
		await button.click();
		await expect(app.locator(selector)).toHaveCount(0);
	}
	const found = app.locator('.over .found');
	await group.getByRole('button', { name: 'Level' }).click();
	expect(await found.evaluate((each) => parseFloat(getComputedStyle(each).rotate))).toBeGreaterThan(
		2,
	);
});
