/** Files that this browser does not read, made by `tests/fixtures/photos/make-photos.py`. */
import { describe, expect, it } from 'vitest';
import { decodePhoto } from '../../../src/decode/decode-photo';
import { decodeForeign } from '../../../src/decode/foreign';
import { readHeader } from '../../../src/decode/header';
import { keptExif } from '../../../src/measure/kept-exif';
import { readCamera } from '../../../src/measure/read-camera';
import { cornersOf, fourCorners, turnedCorners } from '../../support/four-corners';
import { rawFiles } from '../../support/raw-files';

const addresses = import.meta.glob<string>('../../fixtures/photos/*.{heic,tif}', {
	query: '?url',
	import: 'default',
	eager: true,
});

async function read(name: string): Promise<File> {
	const address = addresses[`../../fixtures/photos/${name}`];
	if (address === undefined) throw new Error(`There is no ${name}`);
	return new File([await (await fetch(address)).blob()], name);
}

async function decode(file: Blob, longest = Infinity) {
	return decodePhoto(file, await readHeader(file), longest, decodeForeign);
}

/** Red, green and blue near the corners. */
function pixels(bitmap: ImageBitmap): readonly (readonly number[])[] {
	const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
	pen.drawImage(bitmap, 0, 0);
	return [
		[0.1, 0.1],
		[0.9, 0.1],
		[0.1, 0.9],
		[0.9, 0.9],
	].map(([x = 0, y = 0]) => {
		const at = [Math.floor(x * bitmap.width), Math.floor(y * bitmap.height)] as const;
		return [...pen.getImageData(...at, 1, 1).data.subarray(0, 3)];
	});
}

function expectNear(found: readonly (readonly number[])[], right: readonly (readonly number[])[]) {
	for (const [i, colour] of right.entries()) {
		for (const [c, value] of colour.entries()) {
			const difference = Math.abs(value - (found[i]?.[c] ?? NaN));
			expect(difference, JSON.stringify(found)).toBeLessThan(14);
		}
	}
}

const [red, green, blue, white] = [
	[255, 0, 0],
	[0, 255, 0],
	[0, 0, 255],
	[255, 255, 255],
] as const;

describe('a HEIC', () => {
	it('of four tiles in Display P3 is turned once and has the colours of the light', async () => {
		const file = await read('grid-p3.heic');
		for (const [longest, width, height] of [
			[Infinity, 380, 500],
			[250, 190, 250],
		] as const) {
			const { bitmap, full, isIncomplete } = await decode(file, longest);
			expect(full).toEqual({ width: 380, height: 500 });
			expect([bitmap.width, bitmap.height]).toEqual([width, height]);
			expect(isIncomplete).toBe(false);
			expectNear(pixels(bitmap), [blue, red, white, green]);
		}
	});

	it('keeps what its camera wrote', async () => {
		const file = await read('grid-p3.heic');
		expect(await readCamera(file)).toMatchObject({
			camera: 'Tele 12',
			exposureSeconds: 0.004,
			iso: 64,
			takenAt: '2024-05-06 07:08',
		});
		expect(await keptExif(file)).toBeDefined();
	});

	it('of ten bits, and the primary one of several, are read', async () => {
		const deep = await decode(await read('ten-bit.heic'));
		expect(deep.full).toEqual({ width: 320, height: 240 });
		expectNear(pixels(deep.bitmap), [red, green, blue, white]);
		const several = await decode(await read('burst.heic'));
		expect(several.full).toEqual({ width: 400, height: 300 });
		expectNear(pixels(several.bitmap), [red, green, blue, white]);
	});

	it('that is cut, or none, is damaged', async () => {
		const file = await read('grid-p3.heic');
		for (const bad of [
			file.slice(0, 12_000),
			file.slice(0, 600),
			new Blob(['\0\0\0\x18ftypheic\0\0\0\0mif1heic', new Uint8Array(400)]),
		]) {
			await expect(decode(bad)).rejects.toMatchObject({ failure: { code: 'photo_unreadable' } });
		}
	});
});

describe('a TIFF', () => {
	it('of sixteen bits is turned by its tag and shown by its profile', async () => {
		for (const longest of [Infinity, 60]) {
			const { bitmap, full } = await decode(await read('deep.tif'), longest);
			expect(full).toEqual({ width: 90, height: 120 });
			expect(bitmap.width < bitmap.height).toBe(true);
			expectNear(pixels(bitmap), [blue, red, white, green]);
		}
		expect(await readCamera(await read('deep.tif'))).toMatchObject({ camera: 'Scan' });
	});

	it.each(['lzw.tif', 'inks.tif', 'jpeg-inside.tif'])('%s is read', async (name) => {
		const { bitmap, full } = await decode(await read(name));
		expect(full).toEqual({ width: 120, height: 90 });
		expect(await cornersOf(bitmap)).toEqual(['red', 'green', 'blue', 'white']);
	});

	it('of several pages is its largest', async () => {
		const { bitmap, full } = await decode(await read('grey-pages.tif'));
		expect(full).toEqual({ width: 120, height: 90 });
		expectNear(pixels(bitmap), [
			[76, 76, 76],
			[150, 150, 150],
			[29, 29, 29],
			[255, 255, 255],
		]);
	});

	it('that is cut is damaged', async () => {
		const file = await read('deep.tif');
		const bad = [file.slice(0, 40), new Blob(['II*\0', new Uint8Array(90)])];
		for (const each of bad) {
			await expect(decode(each)).rejects.toMatchObject({ failure: { code: 'photo_unreadable' } });
		}
	});
});

describe('a raw file', () => {
	const kinds = Object.keys(rawFiles) as (keyof typeof rawFiles)[];

	it.each(kinds)('%s is shown by its preview, the right way up', async (kind) => {
		const jpeg = async (width: number, height: number) =>
			new Uint8Array(await (await fourCorners(width, height, 'image/jpeg')).arrayBuffer());
		const [large, small] = [await jpeg(1200, 800), await jpeg(160, 120)];
		const file = new Blob([rawFiles[kind]({ large, small, orientation: 8 })]);
		// A RAF says which way up it is in its preview alone.
		const isLying = kind !== 'raf';
		for (const longest of [Infinity, 300]) {
			const { bitmap, full } = await decode(file, longest);
			expect([full.width, full.height]).toEqual(isLying ? [800, 1200] : [1200, 800]);
			expect(await cornersOf(bitmap)).toEqual(turnedCorners[isLying ? 8 : 1]);
		}
		if (!isLying) return;
		const camera = await readCamera(file);
		expect(camera).toMatchObject({ iso: 400, exposureSeconds: 0.004, takenAt: '2024-05-06 07:08' });
		expect(camera?.camera).toMatch(/NIKON D850|Canon EOS|ILCE-7M4|Pixel 9|DC-S5|E-M1MarkIII/u);
		expect((await keptExif(file))?.length).toBeGreaterThan(60);
	});
});
