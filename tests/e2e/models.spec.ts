import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { serve } from '../../scripts/serve.mjs';
import { loupe } from '../../src/domain/model/models';
import { expect, kingfisher, open, resultOf, show, submit, test } from './app';

test('a model is shown a known photo first, and a device that computes wrong numbers is told so', async ({
	fresh: app,
}) => {
	await show(app, 'models');
	const loupe = app.getByTestId('model-loupe');
	await expect(loupe.getByRole('status')).toContainText('Runs here');
	await expect(loupe).toContainText('Recommended');
	await expect(loupe).toContainText('not tested yet');
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
		const keys = open.result.transaction('files').objectStore('files').getAllKeys();
		await new Promise((resolve) => (keys.onsuccess = resolve));
		const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('models');
		for (const url of keys.result.map(String).filter((each) => each.endsWith('.bin'))) {
			const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(url));
			const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0'));
			const handle = await folder.getFileHandle(hex.join(''));
			const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
			const writable = await handle.createWritable();
			await writable.write(bytes.map((each, i) => (i < 4 * 1024 * 1024 ? each : ~each)));
			await writable.close();
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
	await expect(panel).toContainText('downloaded, not loaded');
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

/** The app as a host serves it that allows packages of that address. -> its address, and how to end it */
async function hostAllowing(origin: string): Promise<{ url: string; close: () => Promise<void> }> {
	const serving = `import { serve } from './scripts/serve.mjs';
		console.log((await serve('dist')).url);
		process.stdin.on('end', () => process.exit()).resume();`;
	const host = spawn(process.execPath, ['--input-type=module', '--eval', serving], {
		env: { ...process.env, MONDRIAN_MODEL_HOSTS: origin },
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	const [url] = (await Promise.race([
		once(host.stdout, 'data'),
		once(host, 'exit').then(() => Promise.reject(new Error('the host did not start'))),
	])) as [Buffer];
	const close = async (): Promise<void> => {
		const closed = once(host, 'close');
		host.stdin.end();
		await closed;
	};
	return { url: url.toString().trim(), close };
}

test('a package from another address, by the page API alone: added, tried, the same byte for byte, removed', async ({
	page,
}) => {
	const shared = {
		'access-control-allow-origin': '*',
		'access-control-expose-headers': 'content-range, etag',
		'cross-origin-resource-policy': 'cross-origin',
	};
	const far = await serve('dist', { sent: shared });
	const near = await hostAllowing(new URL(far.url).origin);
	await open(page, near.url);
	const shipped = await resultOf(page, await submit(page, kingfisher));
	const source = {
		url: new URL(loupe.package.path, far.url).href,
		library: new URL(loupe.package.path + loupe.package.library, far.url).href,
		name: 'Far Loupe',
		licence: 'Apache-2.0',
	};
	expect(await page.evaluate((given) => window.mondrian.engine.add(given), source)).toEqual([
		'own-far-loupe',
	]);
	const told = () =>
		page.evaluate(async () =>
			(await window.mondrian.engine.models()).find(({ id }) => id === 'own-far-loupe'),
		);
	expect(await told()).toMatchObject({ state: 'absent', evidence: 'experimental' });
	await page.evaluate(() => window.mondrian.engine.download('own-far-loupe'));
	expect(await told()).toMatchObject({ state: 'ready' });
	const tried = await page.evaluate(() => window.mondrian.engine.selfTest('own-far-loupe'));
	expect(tried).toMatchObject({ passed: true });
	expect((await told())?.selfTest).toEqual(tried);
	const mine = await resultOf(page, await submit(page, kingfisher, { model: 'own-far-loupe' }));
	expect(mine).toMatchObject({ status: 'done', egress: 'none', model: { id: 'own-far-loupe' } });
	expect(mine.rawText).toBe(shipped.rawText);
	expect(mine.critique).toEqual(shipped.critique);
	await page.evaluate(() => window.mondrian.engine.remove('own-far-loupe'));
	expect(await told()).toBeUndefined();
	// The same from files: nothing is fetched for it, and it is here at once.
	const names = loupe.package.files.map(({ name }) => name);
	const [id] = await page.evaluate(
		async ([folder, all]) => {
			const files = await Promise.all(
				all.map(async (name) => new File([await (await fetch(folder + name)).blob()], name)),
			);
			return window.mondrian.engine.add({ files, name: 'Far Loupe', licence: 'Apache-2.0' });
		},
		[loupe.package.path, names] as const,
	);
	expect([id, (await told())?.state]).toEqual(['own-far-loupe', 'ready']);
	await page.evaluate(() => window.mondrian.engine.remove('own-far-loupe'));
	expect(await told()).toBeUndefined();
	await far.close();
	await near.close();
});
