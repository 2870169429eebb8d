/** A batch taken away, and opened again by what reads such files. */
import { execFileSync } from 'node:child_process';
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

/** As Python reads it, which had no part in its making. */
function readCsv(table: Buffer): string[][] {
	const script =
		'import csv, io, json, sys\n' +
		'text = io.TextIOWrapper(sys.stdin.buffer, "utf-8-sig", newline="")\n' +
		'print(json.dumps(list(csv.reader(text, strict=True))))';
	const read = execFileSync('python3', ['-c', script], { input: table, encoding: 'utf8' });
	return JSON.parse(read) as string[][];
}

/** Names in a zip whose every byte `unzip` has tested. @throws where one is wrong */
function namesIn(zip: Buffer): readonly string[] {
	const folder = mkdtempSync(join(tmpdir(), 'mondrian-zip-'));
	const path = join(folder, 'saved.zip');
	try {
		writeFileSync(path, zip);
		execFileSync('unzip', ['-tq', path]);
		return execFileSync('unzip', ['-Z1', path], { encoding: 'utf8' }).trim().split('\n').sort();
	} finally {
		rmSync(folder, { recursive: true });
	}
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
	expect(namesIn(pages.bytes)).toEqual(['coffee 1.jpg.ansel.html', 'kingfisher 1.jpg.ansel.html']);

	const data = await saved(app, 'Save as data');
	expect(namesIn(data.bytes)).toHaveLength(2);
	for (const one of Object.values(await unzipped(new Blob([new Uint8Array(data.bytes)])))) {
		expect(Buffer.from(one).toString('utf8')).not.toContain('sha256');
	}

	const table = readCsv((await saved(app, 'Table (CSV)')).bytes);
	expect(table).toHaveLength(3);
	expect(new Set(table.map((row) => row.length)).size).toBe(1);
	expect(table[1]?.[table[0]!.indexOf('lightingComment')]?.length).toBeGreaterThan(5);

	const sheet = await saved(app, 'Contact sheet');
	expect(sheet.bytes.toString('utf8').match(/<img src="data:image\/jpeg/gu)).toHaveLength(2);

	await expect(app.getByRole('button', { name: 'Save XMP' })).toBeDisabled();
	await app.getByLabel('XMP for').selectOption('lightroom');
	await expect(app.getByText('Lightroom does not read a sidecar next to a JPEG')).toBeVisible();
	const zip = (await saved(app, 'Save XMP')).bytes;
	expect(namesIn(zip)).toEqual(photos.map(({ name }) => name));
	const xmp = await unzipped(new Blob([new Uint8Array(zip)]));
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
