/** Photos from the field (`tests/cases`): each gives what its manifest says. */
import { describe, expect, it } from 'vitest';
import { loupe } from '../../../src/domain/model/models';
import { readCamera } from '../../../src/measure/read-camera';
import { measurePhoto } from '../../../src/measure/read-photo';
import { readPosition } from '../../../src/measure/read-position';
import { PhotoPreparation } from '../../../src/measure/prepare-photo';

const addresses = import.meta.glob<string>('../../cases/*.{jpg,png,webp,jxl}', {
	query: '?url',
	import: 'default',
	eager: true,
});

async function read(name: string): Promise<File> {
	const address = addresses[`../../cases/${name}`];
	if (address === undefined) throw new Error(`There is no case ${name}`);
	return new File([await (await fetch(address)).blob()], name);
}

async function prepare(name: string) {
	const { signal } = new AbortController();
	return new PhotoPreparation().prepare(await read(name), loupe.picture, signal);
}

async function sizeOf(picture: Blob): Promise<readonly [number, number]> {
	const { width, height } = await createImageBitmap(picture);
	return [width, height];
}

async function pixelsOf(picture: Blob): Promise<Uint8ClampedArray> {
	const bitmap = await createImageBitmap(picture);
	const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
	pen.drawImage(bitmap, 0, 0);
	return pen.getImageData(0, 0, bitmap.width, bitmap.height).data;
}

describe('decoding', () => {
	it('up-400x6000-or6.jpg is shown 6000 × 400', async () => {
		const { facts, preview } = await prepare('up-400x6000-or6.jpg');
		expect(facts).toMatchObject({ width: 6000, height: 400 });
		expect(facts.incomplete).toBeUndefined();
		expect(await sizeOf(preview)).toEqual([1600, 107]);
	});

	it('pano-turned-by-exif6.jpg gives the model the picture that pano-lying.jpg does', async () => {
		const lying = await prepare('pano-lying.jpg');
		const turned = await prepare('pano-turned-by-exif6.jpg');
		expect(turned.facts).toMatchObject({ width: 3000, height: 500 });
		expect(await sizeOf(turned.preview)).toEqual([1600, 267]);
		const [a, b] = [await pixelsOf(lying.modelImage), await pixelsOf(turned.modelImage)];
		expect(b).toHaveLength(a.length);
		const differences = a.map((value, i) => Math.abs(value - (b[i] ?? 0)));
		const mean = differences.reduce((sum, each) => sum + each, 0) / differences.length;
		expect(mean).toBeLessThan(1);
	});

	it('wide-16000x60-or6.jpg is read', async () => {
		const { facts, preview } = await prepare('wide-16000x60-or6.jpg');
		expect(facts).toMatchObject({ width: 60, height: 16_000 });
		expect(await sizeOf(preview)).toEqual([6, 1600]);
	});

	it('sq-2000x1999.jpg keeps its sides', async () => {
		expect((await prepare('sq-2000x1999.jpg')).facts).toMatchObject({ width: 2000, height: 1999 });
	});

	it('webp-exif6.webp is upright, and measured upright', async () => {
		const { facts, preview } = await prepare('webp-exif6.webp');
		expect(facts).toMatchObject({ width: 600, height: 900 });
		expect(await sizeOf(preview)).toEqual([600, 900]);
		const measured = await measurePhoto(await read('webp-exif6.webp'));
		expect(measured).toMatchObject({ width: 600, height: 900 });
	});

	it.each([
		['t-eoi-missing.jpg', 320, 214],
		['t-png-crc-idat.png', 320, 214],
		['trunc-95.jpg', 900, 600],
	])('%s is read as far as it goes, and said to be incomplete', async (name, width, height) => {
		const { facts } = await prepare(name);
		expect(facts).toMatchObject({ width, height, incomplete: true });
	});

	it('x.jxl is read where the browser reads it', async () => {
		const prepared = await prepare('x.jxl');
		expect(prepared.facts).toMatchObject({ width: 320, height: 214, mimeType: 'image/jxl' });
	});

	it('jpeg-lossless.jpg is of a kind that this browser cannot read, and not damaged', async () => {
		await expect(prepare('jpeg-lossless.jpg')).rejects.toMatchObject({
			failure: { code: 'photo_unsupported' },
		});
	});
});

describe('EXIF', () => {
	it.each([
		['meta.webp', { camera: 'TestCam One', aperture: 2.8, exposureSeconds: 1 / 125, iso: 400 }],
		['meta.webp', { focalLengthMm: 50, takenAt: '2024-05-06 07:08' }],
		['date-dash.jpg', { takenAt: '2024-05-06 07:08' }],
		['iso-65535.jpg', { iso: 102_400 }],
	])('%s says %j', async (name, facts) => {
		expect(await readCamera(await read(name))).toMatchObject(facts);
	});

	it.each([
		['date-zero.jpg', 'takenAt'],
		['lens-dashes.jpg', 'lens'],
		['gps-nan.jpg', 'hasPosition'],
	] as const)('%s has no %s', async (name, fact) => {
		const facts = await readCamera(await read(name));
		expect(facts?.[fact]).toBeUndefined();
		expect(await readPosition(await read(name))).toBeUndefined();
	});
});

describe('measurements', () => {
	it.each([
		['t-eoi-missing.jpg', 0.424],
		['grad-16000x1000.jpg', 0.5],
	])('%s has a mean of %f', async (name, mean) => {
		const { luma } = await measurePhoto(await read(name));
		expect(Math.abs(luma.mean - mean)).toBeLessThan(0.005);
	});

	it('thin-3000x4.png has figures, and none that is no number', async () => {
		const measured = await measurePhoto(await read('thin-3000x4.png'));
		expect(measured).toMatchObject({ width: 3000, height: 4 });
		expect(JSON.stringify(measured.luma)).not.toContain('null');
		expect(JSON.stringify(measured.clipping)).not.toContain('null');
		expect(measured.saturation.mean).not.toBeNaN();
		expect(measured.luma.mean).toBeGreaterThan(0);
	});

	it.each(['pano-lying.jpg', 'pano-turned-by-exif6.jpg', 'wide-16000x60-or6.jpg'])(
		'%s is measured as it is shown',
		async (name) => {
			const { facts } = await prepare(name);
			const { width, height, luma } = await measurePhoto(await read(name));
			expect([width, height]).toEqual([facts.width, facts.height]);
			expect(luma.mean).toBeGreaterThan(0);
		},
	);
});
