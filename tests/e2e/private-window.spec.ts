import { expect } from '@playwright/test';
import { kingfisher, test } from './app';
import { resultOf, submit } from './page';

test('a window that stores no photo says so at once, works for the visit, and can save what it made', async ({
	page,
	site,
}) => {
	// As private windows of WebKit do it: a database opens, and takes no Blob.
	await page.addInitScript(() => {
		// eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this`
		const { put } = IDBObjectStore.prototype;
		const holdsBlob = (value: unknown): boolean =>
			value instanceof Blob ||
			(typeof value === 'object' && value !== null && Object.values(value).some(holdsBlob));
		IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
			if (holdsBlob(value)) throw new DOMException('no Blob here', 'DataCloneError');
			return key === undefined ? put.call(this, value) : put.call(this, value, key);
		};
	});
	await page.goto(site.url);
	await expect(page.getByText('This window keeps no photos')).toBeVisible();
	const id = await submit(page, kingfisher);
	expect((await resultOf(page, id)).kind).toBe('critique');
	const backup = await page.evaluate(async () => {
		const zip = await window.mondrian.exportHistory();
		return { bytes: zip.size, again: await window.mondrian.importHistory(zip) };
	});
	expect(backup.bytes).toBeGreaterThan(10_000);
	expect(backup.again).toEqual({ added: 0, skipped: 1, photos: 0, setAside: 0 });
	// Nothing of it is in the browser's own storage.
	await page.reload();
	await expect(page.getByText('This window keeps no photos')).toBeVisible();
	expect(await page.evaluate(() => window.mondrian.jobs())).toEqual([]);
});
