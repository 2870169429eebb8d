import { expect, kingfisher, resultOf, show, submit, test } from './app';

test('a model is shown a known photo first, and a device that computes wrong numbers is told so', async ({
	fresh: app,
}) => {
	await show(app, 'models');
	const loupe = app.getByTestId('model-loupe');
	await expect(loupe.getByRole('status')).toContainText('Runs here');
	await expect(loupe).toContainText('Recommended');
	await expect(loupe).toContainText('not shown yet');
	const first = await resultOf(app, await submit(app, kingfisher));
	expect(first).toMatchObject({ status: 'done' });
	expect(first.timings.loadMs).toBeGreaterThan(0);
	// The page is read anew: what was tried is kept.
	await show(app, 'settings');
	await show(app, 'models');
	await expect(loupe).toContainText('recognised,');

	// Weights that are not what they were, which no hash is looked at for any more.
	await app.evaluate(async () => {
		const open = indexedDB.open('mondrian-models');
		await new Promise((resolve) => (open.onsuccess = resolve));
		const store = open.result.transaction('chunks', 'readwrite').objectStore('chunks');
		const all = store.openCursor();
		await new Promise<void>((resolve) => {
			all.onsuccess = () => {
				const cursor = all.result;
				if (cursor === null) {
					resolve();
					return;
				}
				const [url, index] = cursor.key as [string, number];
				const bytes = new Uint8Array(cursor.value as ArrayBuffer);
				if (url.endsWith('.bin') && index > 0) cursor.update(bytes.map((each) => ~each).buffer);
				cursor.continue();
			};
		});
		open.result.close();
	});
	await app.reload();
	await app.evaluate(() => window.mondrian.ready);
	await loupe.getByRole('button', { name: 'Show it the test photo' }).click();
	await expect(loupe.getByRole('status')).toContainText('Will not run here');
	await expect(loupe).toContainText('did not recognise the test photo');
	const refused = await resultOf(app, await submit(app, kingfisher));
	expect(refused).toMatchObject({ status: 'failed', failure: { code: 'self_test_failed' } });
});

test('what the device can do is measured on request, in seconds', async ({ fresh: app }) => {
	await show(app, 'models');
	await app.getByRole('button', { name: 'Measure (two seconds)' }).click();
	await expect(app.getByText('Reads its memory at')).toBeVisible();
	await expect(app.getByText('Answers after')).toBeVisible();
});
