import { describe, expect, it } from 'vitest';
import { decodeAtLeast, decodePhoto } from '../../../src/decode/decode-photo';
import { readHeader } from '../../../src/decode/header';
import { cornersOf, fourCorners, turnedCorners } from '../../support/four-corners';
import { turnedJpeg, turnedWebp } from '../../support/small-files';

async function decode(file: Blob, longest: number) {
	return decodePhoto(file, await readHeader(file), longest);
}

const orientations = [1, 2, 3, 4, 5, 6, 7, 8];
const sizes = [
	[90, 60],
	[600, 400],
	[2000, 1999],
	[1999, 2000],
	[1601, 1600],
	[6000, 5997],
	[3000, 500],
	[500, 3000],
	[1601, 80],
	[80, 1601],
	[16_000, 60],
	[60, 16_000],
	[30_000, 4],
] as const;

describe('decodePhoto', () => {
	it.each(orientations)('orientation %i: right side up, at any size and ratio', async (turn) => {
		for (const [width, height] of sizes) {
			const stored = await fourCorners(width, height, 'image/jpeg');
			const { bitmap, full, isIncomplete } = await decode(await turnedJpeg(stored, turn), 1600);
			const [shownWidth, shownHeight] = turn > 4 ? [height, width] : [width, height];
			expect([full.width, full.height]).toEqual([shownWidth, shownHeight]);
			expect(isIncomplete).toBe(false);
			const longest = Math.max(bitmap.width, bitmap.height);
			expect(longest).toBe(Math.min(1600, Math.max(width, height)));
			expect(bitmap.width * bitmap.height).toBeLessThanOrEqual(1600 * 1600);
			const scale = longest / Math.max(width, height);
			expect(Math.abs(bitmap.width - shownWidth * scale)).toBeLessThanOrEqual(1);
			expect(Math.abs(bitmap.height - shownHeight * scale)).toBeLessThanOrEqual(1);
			// JPEG has colours of blocks of 16 pixels.
			const isThin = Math.min(width, height) < 60;
			if (!isThin) expect(await cornersOf(bitmap)).toEqual(turnedCorners[turn]);
		}
	});

	it('is as small as it should be in a browser that heeds no options of createImageBitmap', async () => {
		const whole = globalThis.createImageBitmap;
		const stored = await fourCorners(3000, 2000, 'image/jpeg');
		for (const turn of [1, 6]) {
			const file = await turnedJpeg(stored, turn);
			globalThis.createImageBitmap = (image: ImageBitmapSource, ...more: unknown[]) =>
				typeof more[0] === 'number'
					? (whole as (...all: unknown[]) => Promise<ImageBitmap>)(image, ...more)
					: whole(image);
			try {
				const { bitmap, full } = await decode(file, 1600);
				expect([full.width, full.height]).toEqual(turn > 4 ? [2000, 3000] : [3000, 2000]);
				expect(Math.max(bitmap.width, bitmap.height)).toBe(1600);
				expect(await cornersOf(bitmap)).toEqual(turnedCorners[turn]);
			} finally {
				globalThis.createImageBitmap = whole;
			}
		}
	});

	it.each(orientations)(
		'a WebP of orientation %i, whatever the browser does of it',
		async (turn) => {
			for (const [width, height] of [
				[64, 64],
				[600, 400],
				[400, 3000],
			] as const) {
				const stored = await fourCorners(width, height, 'image/webp');
				const file = await turnedWebp(stored, { width, height }, turn);
				for (const longest of [300, Infinity]) {
					const { bitmap, full } = await decode(file, longest);
					expect([full.width, full.height]).toEqual(turn > 4 ? [height, width] : [width, height]);
					expect(bitmap.width > bitmap.height).toBe(full.width > full.height);
					expect(await cornersOf(bitmap)).toEqual(turnedCorners[turn]);
				}
			}
		},
	);

	it.each(['image/jpeg', 'image/png', 'image/webp'])(
		'shows a cut %s as far as it goes, and says so',
		async (type) => {
			const canvas = new OffscreenCanvas(300, 200);
			const pen = canvas.getContext('2d')!;
			for (let y = 0; y < 200; y += 1) {
				for (let x = 0; x < 300; x += 3) {
					pen.fillStyle = `rgb(${String((x * 7 + y * 13) % 256)},${String(x % 200)},${String(y)})`;
					pen.fillRect(x, y, 3, 1);
				}
			}
			const whole = await canvas.convertToBlob({ type });
			expect((await decode(whole, 1600)).isIncomplete).toBe(false);
			// Of a WebP its alpha and most of its first rows come late.
			const shares = type === 'image/webp' ? [0.9] : [0.5, 0.9, 0.99];
			for (const share of shares) {
				for (const longest of [100, 1600]) {
					const found = await decode(whole.slice(0, whole.size * share), longest);
					expect(found.isIncomplete).toBe(true);
					expect(found.full).toEqual({ width: 300, height: 200 });
				}
			}
			await expect(decode(whole.slice(0, 60), 1600)).rejects.toMatchObject({
				failure: { code: 'photo_unreadable' },
			});
		},
	);

	it('shows a cut GIF as far as it goes', async () => {
		const found = await decode(gif().slice(0, 3000), 1600);
		expect(found).toMatchObject({ full: { width: 64, height: 64 }, isIncomplete: true });
		expect((await decode(gif(), 1600)).isIncomplete).toBe(false);
	});

	it('refuses a bitmap that turns out larger than 100 megapixels', async () => {
		const file = await fourCorners(10_100, 10_000, 'image/jpeg');
		const header = { ...(await readHeader(file.slice(0, 2))), mimeType: 'image/jpeg' };
		await expect(decodePhoto(file, header, 1600)).rejects.toMatchObject({
			failure: { code: 'photo_too_large' },
		});
	});
});

/** 64 × 64, its codes of eight bits each: the table is cleared before they would grow. */
function gif(): Blob {
	const codes = Array.from({ length: 64 * 64 }, (_, i) =>
		i % 100 === 0 ? [128, i % 128] : [i % 128],
	);
	const stream = [...codes.flat(), 129];
	const blocks: number[] = [];
	for (let at = 0; at < stream.length; at += 255) {
		const block = stream.slice(at, at + 255);
		blocks.push(block.length, ...block);
	}
	const palette = Array.from({ length: 128 }, (_, i) => [i * 2, 255 - i * 2, i]).flat();
	const head = [...new TextEncoder().encode('GIF89a'), 64, 0, 64, 0, 0xe6, 0, 0, ...palette];
	const image = [0x2c, 0, 0, 0, 0, 64, 0, 64, 0, 0, 7, ...blocks, 0, 0x3b];
	return new Blob([new Uint8Array([...head, ...image])], { type: 'image/gif' });
}

/** Smooth and coarse at once, with fine things on it. */
async function largePhoto(width: number, height: number): Promise<Blob> {
	const canvas = new OffscreenCanvas(width, height);
	const pen = canvas.getContext('2d')!;
	const sky = pen.createLinearGradient(0, 0, width, height);
	for (let i = 0; i <= 10; i += 1) sky.addColorStop(i / 10, `hsl(${String(i * 53)} 60% 50%)`);
	pen.fillStyle = sky;
	pen.fillRect(0, 0, width, height);
	for (let x = 0; x < width; x += 40) {
		pen.fillStyle = `hsl(${String(x % 360)} 80% 40%)`;
		pen.fillRect(x, (x * 7) % height, 30, 90);
	}
	return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
}

function pixelsOf(bitmap: ImageBitmap): Uint8ClampedArray {
	const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
	pen.drawImage(bitmap, 0, 0);
	return pen.getImageData(0, 0, bitmap.width, bitmap.height).data;
}

describe('a large JPEG', () => {
	it('has the colours of the whole when only a fraction of it was decoded', async () => {
		const file = await largePhoto(5000, 3000);
		const { bitmap } = await decode(file, 1600);
		const whole = await createImageBitmap(file, { resizeWidth: 1600, resizeQuality: 'high' });
		expect([bitmap.width, bitmap.height]).toEqual([whole.width, whole.height]);
		const [found, right] = [pixelsOf(bitmap), pixelsOf(whole)];
		const sum = found.reduce((all, value, i) => all + Math.abs(value - (right[i] ?? 0)), 0);
		expect(sum / found.length).toBeLessThan(2);
	});

	it('is measured from no more pixels than are needed, lying or upright', async () => {
		const stored = await largePhoto(8000, 6000);
		for (const turn of [1, 6]) {
			const file = await turnedJpeg(stored, turn);
			const { bitmap, full } = await decodeAtLeast(file, await readHeader(file), 5657);
			const [width, height] = turn > 4 ? [6000, 8000] : [8000, 6000];
			expect(full).toEqual({ width, height });
			const longest = Math.max(bitmap.width, bitmap.height);
			expect(longest).toBeGreaterThanOrEqual(5657);
			expect(longest).toBeLessThan(8000);
			expect(bitmap.width / bitmap.height).toBeCloseTo(width / height, 3);
			bitmap.close();
		}
	});
});
