import { expect, it } from 'vitest';
import { editPhoto } from '../../../src/measure/edit-photo';
import { readCamera } from '../../../src/measure/read-camera';
import { readPosition } from '../../../src/measure/read-position';
import { exifPhoto, glacier } from '../../support/exif-photo';
import { cornersOf, fourCorners, turnedCorners } from '../../support/four-corners';
import { turnedJpeg } from '../../support/small-files';

async function picture(
	width: number,
	height: number,
	draw: (pen: OffscreenCanvasRenderingContext2D) => void,
): Promise<Blob> {
	const canvas = new OffscreenCanvas(width, height);
	draw(canvas.getContext('2d')!);
	return canvas.convertToBlob({ type: 'image/png' });
}

async function pixelsOf(photo: Blob): Promise<ImageData> {
	const bitmap = await createImageBitmap(photo);
	const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
	pen.drawImage(bitmap, 0, 0);
	return pen.getImageData(0, 0, bitmap.width, bitmap.height);
}

const light = (level: number): number => ((level / 255 + 0.055) / 1.055) ** 2.4;

it('one stop more is twice the light, at every height of a photo of several bands', async () => {
	const grey = await picture(64, 700, (pen) => {
		pen.fillStyle = 'rgb(100 100 100)';
		pen.fillRect(0, 0, 64, 700);
	});
	const made = await editPhoto(grey, { exposureEv: 1 });
	expect(made.type).toBe('image/jpeg');
	const { data, width, height } = await pixelsOf(made);
	expect([width, height]).toEqual([64, 700]);
	for (const y of [5, 255, 256, 350, 690]) {
		expect(light(data[(y * 64 + 30) * 4]!) / light(100)).toBeCloseTo(2, 1);
	}
});

/** Degrees clockwise by which the upper edge of what is dark lies off level. */
function tiltOf({ data, width, height }: ImageData): number {
	const top = (x: number): number => {
		for (let y = 0; y < height; y += 1) if (data[(y * width + x) * 4]! < 128) return y;
		return height;
	};
	const [from, to] = [Math.round(width * 0.2), Math.round(width * 0.8)];
	return (Math.atan2(top(to) - top(from), to - from) * 180) / Math.PI;
}

it.each([3, -5])('a line that leans by %i° is level when it is turned back', async (lean) => {
	const leaning = await picture(900, 600, (pen) => {
		pen.fillStyle = '#fff';
		pen.fillRect(0, 0, 900, 600);
		pen.translate(450, 300);
		pen.rotate((lean * Math.PI) / 180);
		pen.fillStyle = '#000';
		pen.fillRect(-900, 0, 1800, 900);
	});
	expect(tiltOf(await pixelsOf(leaning))).toBeCloseTo(lean, 0);
	const made = await pixelsOf(await editPhoto(leaning, { rotateDegrees: -lean }));
	expect(Math.abs(tiltOf(made))).toBeLessThan(0.2);
	expect(made.width / made.height).toBeCloseTo(1.5, 1);
	// No corner is empty: white above, black below.
	const { data, width, height } = made;
	const at = (x: number, y: number): number => data[(y * width + x) * 4]!;
	expect([at(1, 1), at(width - 2, 1)].every((level) => level > 230)).toBe(true);
	expect([at(1, height - 2), at(width - 2, height - 2)].every((level) => level < 25)).toBe(true);
});

it('a crop is cut from the photo as it stands upright by its EXIF', async () => {
	const stored = await fourCorners(400, 200, 'image/jpeg');
	const photo = await turnedJpeg(stored, 6);
	expect(await cornersOf(await editPhoto(photo, { exposureEv: 0.1 }))).toEqual(turnedCorners[6]);
	const crop = { x: 0, y: 0, width: 0.5, height: 0.5 };
	const made = await pixelsOf(await editPhoto(photo, { crop }));
	expect([made.width, made.height]).toEqual([100, 200]);
	// The stored lower left is blue.
	expect([...made.data.subarray(0, 3)].map((level) => level > 128)).toEqual([false, false, true]);
});

it('keeps what the camera wrote that is still true; place, orientation and owner stay behind', async () => {
	const photo = await exifPhoto(
		[
			[0x0110, 'X100'],
			[0x0112, 3],
			[0x013b, 'Ada Lovelace'],
		],
		[
			[0x829a, [[1, 250]]],
			[0x829d, [[56, 10]]],
			[0x8827, 400],
			[0x9003, '2024:05:01 18:00:00'],
			[0xa431, 'serial 4711'],
		],
		glacier,
	);
	const made = await editPhoto(photo, { exposureEv: -0.5 });
	expect(await readPosition(made)).toBeUndefined();
	const camera = await readCamera(made);
	expect(camera).toMatchObject({
		camera: 'X100',
		exposureSeconds: 1 / 250,
		aperture: 5.6,
		iso: 400,
	});
	expect(camera?.takenAt).toContain('18:00');
	expect(camera?.hasPosition).toBeUndefined();
	const bytes = await made.text();
	expect(bytes).not.toContain('Lovelace');
	expect(bytes).not.toContain('4711');
	const { width, height } = await createImageBitmap(made);
	expect([width, height]).toEqual([8, 8]);
});

it('writes no record for a photo without one, and fails for what is none', async () => {
	const plain = await picture(8, 8, (pen) => {
		pen.fillRect(0, 0, 8, 8);
	});
	expect(await (await editPhoto(plain, { exposureEv: 1 })).text()).not.toContain('Exif');
	await expect(editPhoto(new Blob(['none']), { exposureEv: 1 })).rejects.toThrow();
});
