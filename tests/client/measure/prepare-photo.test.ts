import { describe, expect, it } from 'vitest';
import { loupe } from '../../../src/domain/model/models';
import { PhotoPreparation } from '../../../src/measure/prepare-photo';
import { turnedJpeg } from '../../support/small-files';

const prepare = (file: Blob) =>
	new PhotoPreparation().prepare(file, loupe.picture, new AbortController().signal);

async function picture(
	width: number,
	height: number,
	type: string,
	draw?: (pen: OffscreenCanvasRenderingContext2D) => void,
) {
	const canvas = new OffscreenCanvas(width, height);
	const pen = canvas.getContext('2d')!;
	pen.fillStyle = '#a33';
	if (draw) draw(pen);
	else pen.fillRect(0, 0, width, height);
	return canvas.convertToBlob({ type });
}

async function pixel(blob: Blob, x: number, y: number): Promise<number[]> {
	const bitmap = await createImageBitmap(blob);
	const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
	const pen = canvas.getContext('2d')!;
	pen.drawImage(bitmap, 0, 0);
	return [...pen.getImageData(x, y, 1, 1).data];
}

describe('PhotoPreparation', () => {
	it.each(['image/jpeg', 'image/png', 'image/webp'])(
		'reads %s into exactly the pixels of the model',
		async (type) => {
			const prepared = await prepare(await picture(2400, 1200, type));
			expect(prepared.facts).toMatchObject({ width: 2400, height: 1200, mimeType: type });
			expect(prepared.facts.sha256).toMatch(/^[0-9a-f]{64}$/u);
			const sizes = await Promise.all(
				[prepared.modelImage, prepared.preview, prepared.thumbnail].map(async (blob) => {
					const { width, height } = await createImageBitmap(blob);
					return [width, height];
				}),
			);
			expect(sizes).toEqual([
				[448, 224],
				[1600, 800],
				[480, 240],
			]);
			expect(prepared.modelImage.type).toBe('image/png');
		},
	);

	it('applies the orientation, and strips EXIF from what it makes', async () => {
		const upright = await picture(2000, 1000, 'image/jpeg', (pen) => {
			pen.fillStyle = '#fff';
			pen.fillRect(0, 0, 2000, 1000);
			pen.fillStyle = '#000';
			pen.fillRect(0, 0, 1000, 1000);
		});
		const prepared = await prepare(await turnedJpeg(upright, 6));
		expect(prepared.facts).toMatchObject({ width: 1000, height: 2000 });
		// Turned clockwise: the left half is at the top now.
		expect((await pixel(prepared.modelImage, 112, 20))[0]).toBeLessThan(40);
		expect((await pixel(prepared.modelImage, 112, 200))[0]).toBeGreaterThan(215);
		expect(await prepared.preview.text()).not.toContain('Exif');
	});

	it('puts the whole photo beside details at full scale, or stretches it for a model that takes it so', async () => {
		const stripes = await picture(896, 600, 'image/png', (pen) => {
			pen.fillStyle = '#fff';
			pen.fillRect(0, 0, 896, 600);
			pen.fillStyle = '#000';
			for (let x = 0; x < 448; x += 2) pen.fillRect(x, 0, 1, 600);
		});
		const prepared = await prepare(stripes);
		// The whole photo has only the mean of the stripes; the details keep them, beside calm ones.
		expect((await pixel(prepared.modelImage, 50, 100))[0]).toBeGreaterThan(110);
		const pair = await Promise.all([224, 225].map((x) => pixel(prepared.modelImage, x, 10)));
		expect(pair.map(([red]) => red).sort()).toEqual([0, 255]);
		expect((await pixel(prepared.modelImage, 244, 70))[0]).toBe(255);
	});

	it.each([
		[448, 600, [210, 280]],
		[600, 448, [280, 210]],
		[900, 30, [280, 14]],
		[20, 30, [14, 28]],
	])('keeps the proportions of %i × %i px where a model wants them', async (...given) => {
		const [width, height, sides] = given;
		const fit = { layout: 'fit', longest: 288, multiple: 14, tokens: 400 } as const;
		const red = await picture(width, height, 'image/png', (pen) => {
			pen.fillStyle = '#f00';
			pen.fillRect(0, 0, width / 2, height);
		});
		const { signal } = new AbortController();
		const prepared = await new PhotoPreparation().prepare(red, fit, signal);
		const made = await createImageBitmap(prepared.modelImage);
		expect([made.width, made.height]).toEqual(sides);
		expect(prepared.modelSize).toEqual({ width: made.width, height: made.height });
		expect(await pixel(prepared.modelImage, 1, made.height - 2)).toEqual([255, 0, 0, 255]);
		expect(await pixel(prepared.modelImage, made.width - 2, 1)).toEqual([255, 255, 255, 255]);
	});

	it('cuts the photo into tiles beneath each other, row by row, and puts the whole beneath them', async () => {
		const colours = ['#f00', '#0f0', '#00f', '#ff0'] as const;
		const quarters = await picture(600, 400, 'image/png', (pen) => {
			for (const [i, colour] of colours.entries()) {
				pen.fillStyle = colour;
				pen.fillRect((i % 2) * 300, Math.floor(i / 2) * 200, 300, 200);
			}
		});
		const tiles = { layout: 'tiles', across: 2, down: 2, side: 512, tokens: 333 } as const;
		const { signal } = new AbortController();
		const prepared = await new PhotoPreparation().prepare(quarters, tiles, signal);
		expect(prepared.modelSize).toEqual({ width: 512, height: 5 * 512 });
		expect(prepared.modelImage.type).toBe('image/png');
		const middles = [0, 1, 2, 3].map((i) => [256, i * 512 + 256] as const);
		const inTheWhole = [0, 1, 2, 3].map(
			(i) => [128 + (i % 2) * 256, 2048 + 128 + Math.floor(i / 2) * 256] as const,
		);
		const wanted = [
			[255, 0, 0, 255],
			[0, 255, 0, 255],
			[0, 0, 255, 255],
			[255, 255, 0, 255],
		];
		for (const places of [middles, inTheWhole])
			for (const [i, [x, y]] of places.entries())
				expect(await pixel(prepared.modelImage, x, y)).toEqual(wanted[i]);
		// A part of the photo is drawn the same way.
		const part = { x: 0, y: 0, width: 0.5, height: 0.5 };
		const region = await new PhotoPreparation().prepareRegion(quarters, tiles, part, signal);
		expect(await pixel(region, 500, 2500)).toEqual([255, 0, 0, 255]);
	});

	it('lays the blocks of an upright photo in their order, and tells so in the strip beneath', async () => {
		const halves = await picture(400, 600, 'image/png', (pen) => {
			pen.fillStyle = '#f00';
			pen.fillRect(0, 0, 400, 300);
			pen.fillStyle = '#00f';
			pen.fillRect(0, 300, 400, 300);
		});
		const blocks = { layout: 'blocks', across: 30, down: 20, tokens: 600 } as const;
		const { signal } = new AbortController();
		const prepared = await new PhotoPreparation().prepare(halves, blocks, signal);
		expect(prepared.modelSize).toEqual({ width: 960, height: 672 });
		expect(prepared.modelImage.type).toBe('image/png');
		// 300 blocks of the upper half come first, whole lines of the lying canvas.
		expect(await pixel(prepared.modelImage, 950, 100)).toEqual([255, 0, 0, 255]);
		expect(await pixel(prepared.modelImage, 10, 600)).toEqual([0, 0, 255, 255]);
		expect(await pixel(prepared.modelImage, 10, 660)).toEqual([255, 255, 255, 255]);
	});

	it('flattens what is transparent on white', async () => {
		const prepared = await prepare(await picture(300, 300, 'image/png', () => undefined));
		expect(await pixel(prepared.modelImage, 100, 100)).toEqual([255, 255, 255, 255]);
	});

	it('reads a file whose name and type lie', async () => {
		const png = await picture(50, 40, 'image/png');
		const prepared = await prepare(new File([png], 'a.jpg', { type: 'image/jpeg' }));
		expect(prepared.facts).toMatchObject({ width: 50, height: 40, mimeType: 'image/png' });
	});

	it('refuses what it must, each with its own code', async () => {
		const jpeg = await picture(400, 300, 'image/jpeg');
		const png = await picture(400, 300, 'image/png');
		const cases = [
			[new Blob([]), 'photo_empty'],
			[new Blob(['hello']), 'photo_unsupported'],
			[new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>']), 'photo_unsupported'],
			// Header and no pixels.
			[jpeg.slice(0, 200), 'photo_unreadable'],
			[png.slice(0, 40), 'photo_unreadable'],
			[new Blob(['II*\0', new Uint8Array(90)]), 'photo_unsupported'],
		] as const;
		for (const [file, code] of cases)
			await expect(prepare(file)).rejects.toMatchObject({ failure: { code } });
	});

	it('stops when it is told to', async () => {
		const signal = AbortSignal.abort();
		await expect(
			new PhotoPreparation().prepare(await picture(9, 9, 'image/png'), loupe.picture, signal),
		).rejects.toThrow();
	});
});
