import { describe, expect, it } from 'vitest';
import { makerModel } from '../../../src/domain/model/maker-models';
import type { ModelPicture } from '../../../src/domain/model/model';
import { loupe } from '../../../src/domain/model/models';
import { PhotoPreparation } from '../../../src/measure/prepare-photo';
import { seenPicture } from '../../../src/measure/seen-picture';

const { signal } = new AbortController();

/** Every pixel another than its neighbours, as far as a JPEG-free file allows. */
async function photo(width: number, height: number): Promise<Blob> {
	const canvas = new OffscreenCanvas(width, height);
	const pen = canvas.getContext('2d')!;
	const image = pen.createImageData(width, height);
	for (let i = 0; i < width * height; i += 1) {
		const [x, y] = [i % width, Math.floor(i / width)];
		image.data.set([(x * 7 + y) % 256, (y * 5) % 256, (x * y) % 256, 255], 4 * i);
	}
	pen.putImageData(image, 0, 0);
	return canvas.convertToBlob({ type: 'image/png' });
}

async function pixelsOf(blob: Blob) {
	const bitmap = await createImageBitmap(blob);
	const { width, height } = bitmap;
	const pen = new OffscreenCanvas(width, height).getContext('2d')!;
	pen.drawImage(bitmap, 0, 0);
	return { width, height, data: pen.getImageData(0, 0, width, height).data };
}
type Read = Awaited<ReturnType<typeof pixelsOf>>;

const at = ({ data, width }: Read, x: number, y: number): string =>
	data.subarray(4 * (y * width + x), 4 * (y * width + x) + 3).join(' ');
const sorted = (data: Uint8ClampedArray): Uint32Array =>
	new Uint32Array(data.slice().buffer).sort();
const isSame = (a: ArrayLike<number>, b: ArrayLike<number>): boolean =>
	a.length === b.length && Array.prototype.every.call(a, (value, i) => value === b[i]);

async function given(file: Blob, picture: ModelPicture): Promise<Blob> {
	return (await new PhotoPreparation().prepare(file, picture, signal)).modelImage;
}

describe('what the model saw', () => {
	it('of SmolVLM: its four tiles as they lie and the whole, with the very pixels that it was given', async () => {
		const { picture } = makerModel('smolvlm-256m')!;
		const image = await given(await photo(900, 600), picture);
		const { tiles, across, size, whole } = await seenPicture(image, picture);
		expect([tiles.length, across, size]).toEqual([4, 2, { width: 512, height: 512 }]);
		const all = await pixelsOf(image);
		for (const [i, part] of [...tiles, whole!].entries()) {
			const shown = await pixelsOf(part);
			expect([part.type, shown.width, shown.height]).toEqual(['image/png', 512, 512]);
			const bytes = 4 * 512 * 512;
			expect(isSame(shown.data, all.data.subarray(i * bytes, (i + 1) * bytes))).toBe(true);
		}
		// Put together they are the photo: each tile goes on where the one beside and above it ends.
		const [one, two, three] = (await Promise.all(tiles.map(pixelsOf))) as [Read, Read, Read];
		const red = (read: Read, x: number, y: number) => read.data[4 * (y * 512 + x)]!;
		expect(Math.abs(red(one, 511, 40) - red(two, 0, 40))).toBeLessThan(24);
		expect(Math.abs(red(one, 40, 511) - red(three, 40, 0))).toBeLessThan(24);
	});

	it.each([
		['lying', 1200, 800, 960, 640],
		['upright', 800, 1200, 640, 960],
		['square', 500, 500, 960, 640],
	])('of Qwen3-VL: its canvas with its grey, of a photo that is %s', async (...row) => {
		const [, width, height, across, down] = row;
		const { picture } = makerModel('qwen3-vl-2b')!;
		const image = await given(await photo(width, height), picture);
		const { tiles, size, whole } = await seenPicture(image, picture);
		expect([tiles.length, size, whole]).toEqual([1, { width: across, height: down }, undefined]);
		const [shown, all] = [await pixelsOf(tiles[0]!), await pixelsOf(image)];
		expect([shown.width, shown.height]).toEqual([across, down]);
		// Nothing added, nothing lost but the strip that tells the library which way it lies.
		expect(isSame(sorted(shown.data), sorted(all.data.subarray(0, 4 * 960 * 640)))).toBe(true);
		if (width !== height) return;
		for (const [x, y] of [
			[0, 0],
			[159, 639],
			[800, 0],
			[959, 639],
		] as const)
			expect(at(shown, x, y)).toBe('128 128 128');
		for (const x of [160, 799]) expect(at(shown, x, 320)).not.toBe('128 128 128');
	});

	it('of all others: the file that they are given, as it is', async () => {
		const fit = { layout: 'fit', longest: 300, multiple: 4, tokens: 9, format: 'jpeg' } as const;
		for (const picture of [loupe.picture, fit, { layout: 'crops', tokens: 2653 } as const]) {
			const image = await given(await photo(600, 400), picture);
			const { width, height } = await pixelsOf(image);
			const wanted = { tiles: [image], across: 1, size: { width, height } };
			expect(await seenPicture(image, picture)).toEqual(wanted);
		}
	});

	it('refuses a picture of another number of tiles', async () => {
		const { picture } = makerModel('smolvlm-256m')!;
		await expect(seenPicture(await photo(512, 1024), picture)).rejects.toMatchObject({
			failure: { code: 'photo_unreadable' },
		});
	});
});
