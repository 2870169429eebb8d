/** Files that Chromium itself does not read. */
import { readFileSync } from 'node:fs';
import { rawFiles } from '../support/raw-files';
import { expect, resultOf, show, submitBytes, test } from './app';

const fixture = (name: string) => readFileSync(`tests/fixtures/photos/${name}`);
const sample = (name: string) => new Uint8Array(readFileSync(`public/samples/${name}.jpg`));

test('a HEIC, a TIFF and a raw file are judged; their decoders come once, from here, and stay', async ({
	app,
}) => {
	await app.waitForFunction(() => navigator.serviceWorker.controller !== null);
	const asked: string[] = [];
	app.on('request', (request) => asked.push(request.url()));
	const heic = await submitBytes(app, 'IMG_1.HEIC', fixture('grid-p3.heic'));
	const result = await resultOf(app, heic);
	expect(result).toMatchObject({ status: 'done', photo: { width: 380, height: 500 } });
	expect(result.measurements).toMatchObject({ width: 380, camera: { camera: 'Tele 12' } });
	const tiff = await resultOf(app, await submitBytes(app, 'scan.tif', fixture('deep.tif')));
	expect(tiff).toMatchObject({ status: 'done', photo: { width: 90, height: 120 } });

	const bytes = rawFiles.nef({ large: sample('coffee'), small: sample('thumb-coffee') });
	const raw = await submitBytes(app, 'DSC_1.NEF', Buffer.from(bytes));
	expect(await resultOf(app, raw)).toMatchObject({
		kind: 'critique',
		photo: { byPreview: true },
		measurements: { camera: { camera: 'NIKON D850', iso: 400 } },
	});
	await show(app, `job/${raw}`);
	await expect(app.getByText('A raw file: judged by the camera’s own preview')).toBeVisible();
	await expect(app.getByRole('img', { name: /DSC_1\.NEF/u })).toBeVisible();
	expect(await app.evaluate((id) => window.mondrian.report(id), raw)).toContain('A raw file');

	const thumb = rawFiles.arw({ large: sample('thumb-coffee'), small: sample('thumb-coffee') });
	const bare = await submitBytes(app, 'DSC_2.ARW', Buffer.from(thumb));
	expect((await resultOf(app, bare)).failure?.code).toBe('photo_without_preview');
	await show(app, `job/${bare}`);
	await expect(app.getByText('contains no preview that is large enough')).toBeVisible();

	const { origin } = new URL(app.url());
	expect(asked.filter((url) => !url.startsWith(origin) && !/^(?:blob|data):/u.test(url))).toEqual(
		[],
	);
	const kept = () =>
		app.evaluate(async () => {
			const cache = await caches.open('mondrian-decoders');
			return (await cache.keys()).map(({ url }) => /(?:libheif|UTIF)-.*(\.\w+)$/u.exec(url)?.[1]);
		});
	await expect
		.poll(async () => (await kept()).sort(), { timeout: 30_000 })
		.toEqual([...['.js', '.js', '.wasm']]);
});
