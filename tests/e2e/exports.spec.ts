/** A batch taken away, and opened again by what reads such files. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ExifTool } from 'exiftool-vendored';
import { unzipped } from '../support/zip';
import { expect, show, test } from './app';

async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: button }).click();
	const file = await download;
	return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Cells of a table as RFC 4180 has them. */
function readCsv(text: string): string[][] {
	const rows: string[][] = [[]];
	for (const [, quoted, plain, end] of text.matchAll(
		/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu,
	)) {
		rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
		if (end !== ',') rows.push([]);
	}
	return rows.slice(0, -1);
}

test('a batch is taken away as pages, data, XMP, sheet and table, and each opens again', async ({
	fresh: app,
}) => {
	const photos = ['coffee', 'kingfisher'].map((name) => ({
		name: `${name} 1.jpg`,
		mimeType: 'image/jpeg',
		buffer: readFileSync(`public/samples/${name}.jpg`),
	}));
	await app.getByTestId('photo-input').setInputFiles(photos);
	await expect(app.getByTestId('batch')).toHaveText(/^2 done/u, { timeout: 180_000 });
	await app.getByText('Export this batch').click();

	const pages = await saved(app, 'Save as pages');
	expect(pages.name).toBe('mondrian-pages.zip');
	const unpacked = await unzipped(new Blob([new Uint8Array(pages.bytes)]));
	expect(Object.keys(unpacked).sort()).toEqual([
		...['coffee 1.jpg.ansel.html', 'kingfisher 1.jpg.ansel.html'],
	]);

	const data = await saved(app, 'Save as data');
	expect(data.bytes.includes('sha256')).toBe(false);

	const table = readCsv((await saved(app, 'Table (CSV)')).bytes.toString('utf8'));
	expect(table).toHaveLength(3);
	expect(new Set(table.map((row) => row.length)).size).toBe(1);
	expect(table[1]?.[table[0]!.indexOf('lightingComment')]?.length).toBeGreaterThan(5);

	const sheet = await saved(app, 'Contact sheet');
	expect(sheet.bytes.toString('utf8').match(/<img src="data:image\/jpeg/gu)).toHaveLength(2);

	await expect(app.getByRole('button', { name: 'Save XMP' })).toBeDisabled();
	await app.getByLabel('XMP for').selectOption('lightroom');
	await expect(app.getByText('Lightroom does not read a sidecar next to a JPEG')).toBeVisible();
	const xmp = await unzipped(new Blob([new Uint8Array((await saved(app, 'Save XMP')).bytes)]));
	const folder = mkdtempSync(join(tmpdir(), 'mondrian-xmp-'));
	const exiftool = new ExifTool({ taskTimeoutMillis: 60_000 });
	try {
		for (const photo of photos) {
			const path = join(folder, photo.name);
			writeFileSync(path, xmp[photo.name]!);
			const tags = await exiftool.read(path);
			expect(tags.errors ?? []).toEqual([]);
			expect(tags.Rating).toBeGreaterThanOrEqual(1);
			expect(tags.Label).toMatch(/^(?:Green|Yellow|Red)$/u);
			expect(tags.Description).toContain('simulated perspective of Ansel Adams');
		}
	} finally {
		await exiftool.end();
		rmSync(folder, { recursive: true });
	}
	// Asked once, remembered.
	await show(app, 'settings');
	await app.goBack();
	await app.getByText('Export this batch').click();
	await expect(app.getByLabel('XMP for')).toHaveValue('lightroom');
});
