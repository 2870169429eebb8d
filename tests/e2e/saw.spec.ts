import { readFileSync } from 'node:fs';
import { makerModel } from '../../src/domain/model/maker-models';
import { seenIn } from '../../src/domain/model/seen';
import { signed } from '../support/signed-backup';
import { unzipped } from '../support/zip';
import { expect, test } from './app';

/** The backup of one critique of a photo of 320 × 240 pixels, as a model would have left it that nobody can run here. */
async function backupOf(modelId: string): Promise<{ readonly id: string; readonly zip: string }> {
	const { picture } = makerModel(modelId)!;
	const whole = readFileSync('tests/fixtures/backups/one-critique.zip');
	const parts = await unzipped(new Blob([new Uint8Array(whole)]));
	const text = new TextDecoder().decode(parts['results.jsonl']);
	const result = JSON.parse(text) as { jobId: string; model: object };
	const changed = {
		...result,
		model: { ...result.model, id: modelId },
		seen: seenIn(picture, { width: 320, height: 240 }),
	};
	const file = await signed({
		...parts,
		'results.jsonl': new TextEncoder().encode(`${JSON.stringify(changed)}\n`),
	});
	return { id: result.jobId, zip: Buffer.from(await file.arrayBuffer()).toString('base64') };
}

const sizes = (images: (HTMLImageElement | SVGElement)[]): unknown =>
	images.map(
		(image) => image instanceof HTMLImageElement && [image.naturalWidth, image.naturalHeight],
	);

test('what the model saw is shown as a picture: what was kept, and what a backup brought, drawn again', async ({
	fresh: app,
	desk,
}) => {
	await desk.show('kingfisher');
	const own = desk.page.getByTestId('saw');
	await own.locator('summary').click();
	await expect(own.getByAltText('The photo as the model saw it')).toBeVisible();
	await expect(own).toContainText('These very pixels were kept');
	expect(await own.locator('img').evaluateAll(sizes)).toEqual([[448, 224]]);

	const { id, zip } = await backupOf('smolvlm-256m');
	const asked: string[] = [];
	app.on('request', (request) => asked.push(request.url()));
	const report = await app.evaluate(async (base64) => {
		const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
		return window.mondrian.importHistory(new Blob([bytes]));
	}, zip);
	expect(report).toMatchObject({ added: 1 });
	await app.evaluate((job) => (location.hash = `#/job/${job}`), id);
	const saw = app.getByTestId('saw');
	await expect(saw).toBeVisible();
	await expect(saw.locator('img')).toHaveCount(0);
	await saw.locator('summary').click();
	await expect(
		saw.getByAltText('The whole photo in a single tile, as the model saw it'),
	).toBeVisible();
	await expect(saw).toContainText('drawn again just now');
	expect(await saw.locator('img').evaluateAll(sizes)).toEqual(Array(5).fill([512, 512]));
	// Of the model itself nothing was asked for.
	expect(asked.filter((url) => url.includes('smolvlm'))).toEqual([]);
});
