import { loupe } from '../../src/domain/model/models';
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
		const chunks = (): IDBObjectStore =>
			open.result.transaction('chunks', 'readwrite').objectStore('chunks');
		const read = <T>(request: IDBRequest<T>): Promise<T> =>
			new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
		for (const key of (await read(chunks().getAllKeys())) as [string, number][]) {
			if (!key[0].endsWith('.bin') || key[1] === 0) continue;
			const bytes = new Uint8Array(
				await new Response((await read(chunks().get(key))) as Blob).arrayBuffer(),
			);
			await read(chunks().put(new Blob([bytes.map((each) => ~each)]), key));
		}
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

test('a package of one’s own from a folder: the same files say the same, byte for byte', async ({
	fresh: app,
}) => {
	const shipped = await resultOf(app, await submit(app, kingfisher));
	await show(app, 'models');
	const own = app.getByTestId('own-package');
	await own.getByLabel('Name', { exact: true }).fill('My Loupe');
	await own.getByLabel('Licence').fill('Apache-2.0');
	const folder = `dist/${loupe.package.path}`;
	await app.getByTestId('package-folder').setInputFiles(folder);
	await expect(own.getByRole('status')).toContainText('My Loupe was added');
	const panel = app.getByTestId('model-own-my-loupe');
	await expect(panel).toContainText('Experimental: never run by us');
	await expect(panel).toContainText('here, not loaded');
	const mine = await resultOf(app, await submit(app, kingfisher, { model: 'own-my-loupe' }));
	expect(mine).toMatchObject({ status: 'done', model: { id: 'own-my-loupe', bound: 'grammar' } });
	expect(mine.rawText).toBe(shipped.rawText);
	expect(mine.critique).toEqual(shipped.critique);
	await expect(panel).toContainText('recognised,');

	// It is known after a reload, chosen, and gone again with its files.
	await app.reload();
	await app.evaluate(() => window.mondrian.ready);
	await panel.getByRole('button', { name: 'Use My Loupe' }).click();
	await expect(panel).toContainText('In use');
	await panel.getByRole('button', { name: 'Forget this model' }).click();
	await panel.getByRole('dialog').getByRole('button', { name: 'Forget this model' }).click();
	await expect(panel).toHaveCount(0);
	await expect(app.getByTestId('model-loupe')).toContainText('In use');
	const stored = await app.evaluate(async () => {
		const open = indexedDB.open('mondrian-models');
		await new Promise((resolve) => (open.onsuccess = resolve));
		const keys = open.result.transaction('files').objectStore('files').getAllKeys();
		await new Promise((resolve) => (keys.onsuccess = resolve));
		open.result.close();
		return keys.result.map(String);
	});
	expect(stored.filter((url) => url.includes('/models/own/'))).toEqual([]);
	expect(stored.length).toBeGreaterThan(0);
});

test('a folder that is no package is refused, with what is wrong with it', async ({
	fresh: app,
}) => {
	await show(app, 'models');
	const own = app.getByTestId('own-package');
	await own.getByLabel('Name', { exact: true }).fill('Photos');
	await own.getByLabel('Licence').fill('none');
	await app.getByTestId('package-folder').setInputFiles('public/samples');
	await expect(app.getByText('“mlc-chat-config.json” is missing in it')).toBeVisible();
	await expect(app.getByTestId('model-own-photos')).toHaveCount(0);
});
