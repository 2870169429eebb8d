import { expect, test } from './app';

test('what is wrong with a photo is measured, whatever the model says', async ({ desk }) => {
	const results = [];
	for (const name of ['lake', 'dark', 'soft', 'tilted'] as const) {
		const { result } = await desk.critique(name);
		if (result.measurements === undefined) throw new Error(`${name}: not measured`);
		const findings = result.critique?.kind === 'critique' ? result.critique.findings : [];
		results.push({ ...result.measurements, findings });
	}
	const [none, dark, soft, tilted] = results;
	expect(none!.luma.p50).toBeGreaterThan(0.25);
	expect(dark!.luma.p50).toBeLessThan(0.08);
	expect(Math.abs(tilted!.horizon!.degrees - 4)).toBeLessThan(0.5);
	expect(soft!.sharpness.best).toBeLessThan(none!.sharpness.best! / 3);
	// Loupe sees softness, and the pixels agree; that darkness was not meant, neither can tell; tilt it does not see, so that is measured alone.
	const basis = (list: typeof none, kind: string) =>
		list?.findings.find((finding) => finding.kind === kind);
	expect(basis(dark, 'underexposed')).toMatchObject({ basis: 'opinion', severity: 'moderate' });
	expect(basis(soft, 'out_of_focus')).toMatchObject({ basis: 'agrees', severity: 'strong' });
	expect(basis(tilted, 'tilted')?.basis).toBe('measured');
	for (const kind of ['underexposed', 'out_of_focus', 'tilted']) {
		expect(basis(none, kind)).toBeUndefined();
	}
	expect(basis(soft, 'out_of_focus')?.evidence?.value).toBeCloseTo(soft!.sharpness.best!, 9);
});

test('a critique shows facts and their histogram beside opinions, and says which is which', async ({
	desk,
}) => {
	const { page: app } = desk;
	await desk.show('dark');
	await expect(app.getByRole('heading', { name: 'Measured from the pixels' })).toBeVisible();
	await expect(app.getByRole('img', { name: /^Histogram/u })).toBeVisible();
	await app.getByText('What was found, and how it is known').click();
	await expect(app.getByText(/median brightness \d/u).first()).toBeVisible();
	// Also where its figure stands, and from there it is a step to the finding.
	await app.getByText('What was found, and how it is known').click();
	await app
		.getByRole('button', { name: /^(?:watch|problem): /u })
		.first()
		.click();
	await expect(app.locator('[data-finding]:focus')).toHaveCount(1);
	await expect(app.getByText(/median brightness \d/u).first()).toBeVisible();
	await desk.show('soft');
	await app.getByText('What was found, and how it is known').click();
	await expect(app.getByText(/the pixels agree/u).first()).toBeVisible();
});

test('layers over the photo: clipping, sharpness, thirds, level, each on and off', async ({
	desk,
}) => {
	const { page: app } = desk;
	await desk.show('tilted');
	const group = app.getByRole('group', { name: 'Show on the photo' });
	for (const [name, selector, count] of [
		['Clipping', '.over canvas', 1],
		['Focus peaking', '.over canvas', 1],
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
