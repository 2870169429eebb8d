import { expect, it } from 'vitest';
import { readCamera } from '../../../src/measure/read-camera';
import { readPosition } from '../../../src/measure/read-position';
import { WorkerMeasurer } from '../../../src/photo/measurer';
import { exifPhoto, glacier, whole } from '../../support/exif-photo';

it('reads what the camera wrote, and that there is a place, but not which', async () => {
	const file = await exifPhoto(
		[
			[0x010f, 'NIKON CORPORATION'],
			[0x0110, 'NIKON D800'],
		],
		[
			[0x829a, [[1, 250]]],
			[0x829d, [[56, 10]]],
			[0x8827, 400],
			[0x9003, '2024:05:06 07:08:09'],
			[0x9204, [[2, 3]]],
			[0x9209, 0x10],
			[0x920a, [[850, 10]]],
			[0xa405, 127],
			[0xa431, 'SERIAL 12345'],
			[0xa434, '85.0 mm f/1.8'],
		],
		glacier,
	);
	const facts = await readCamera(file);
	expect(facts).toEqual({
		camera: 'NIKON D800',
		lens: '85.0 mm f/1.8',
		exposureSeconds: 1 / 250,
		aperture: 5.6,
		iso: 400,
		compensationEv: 2 / 3,
		flash: false,
		focalMm35: 127,
		focalLengthMm: 85,
		takenAt: '2024-05-06 07:08',
		hasPosition: true,
	});
	expect(JSON.stringify(facts)).not.toMatch(/47|113|12345/u);
});

it('keeps to what can be true', async () => {
	const file = await exifPhoto(
		[
			[0x010f, 'Make\u0007r'],
			[0x0110, `X${'y'.repeat(300)}`],
		],
		[
			[0x829a, [[0, 1]]],
			[0x829d, [[1, 0]]],
			[0x9003, 'yesterday'],
		],
	);
	const facts = await readCamera(file);
	expect(facts?.camera).toMatch(/^Make r Xy+$/u);
	expect(facts?.camera?.length).toBeLessThanOrEqual(161);
	expect(Object.keys(facts ?? {})).toEqual(['camera']);
});

it('says nothing of a file without EXIF, and survives a broken one', async () => {
	const canvas = new OffscreenCanvas(8, 8);
	canvas.getContext('2d')!.fillRect(0, 0, 8, 8);
	expect(await readCamera(await canvas.convertToBlob({ type: 'image/png' }))).toBeUndefined();
	expect(await readCamera(await canvas.convertToBlob({ type: 'image/jpeg' }))).toBeUndefined();
	const uncut = await exifPhoto([[0x0110, 'Model']], [[0x8827, 100]]);
	for (const end of [30, 60, 90]) await readCamera(uncut.slice(0, end));
});

it('reads the place when asked, and says nothing of a file without one or with an impossible one', async () => {
	const place = await readPosition(await exifPhoto([[0x0110, 'Model']], [], glacier));
	expect(place?.latitude).toBeCloseTo(47.6, 6);
	expect(place?.longitude).toBeCloseTo(-113.8333, 4);
	expect(await readPosition(await exifPhoto([[0x0110, 'Model']], []))).toBeUndefined();
	expect(await readPosition(new Blob(['not a photo']))).toBeUndefined();
	const far = glacier.with(1, [2, whole(200, 0, 0)]);
	expect(await readPosition(await exifPhoto([[0x0110, 'Model']], [], far))).toBeUndefined();
});

it('is asked for the place, or to measure, through the worker', async () => {
	const url = new URL('../../../src/measure/measure.worker.ts', import.meta.url);
	const measurer = new WorkerMeasurer(() => new Worker(url, { type: 'module' }), navigator.locks);
	const file = await exifPhoto([[0x0110, 'Model']], [], glacier);
	expect((await measurer.position(file))?.latitude).toBeCloseTo(47.6, 6);
	expect(await measurer.position(new Blob(['not a photo']))).toBeUndefined();
	const measured = await measurer.measure(file, new AbortController().signal);
	expect(measured).toMatchObject({ width: 8, camera: { camera: 'Model', hasPosition: true } });
	expect(await measurer.measure(new Blob(['no']), new AbortController().signal)).toBeUndefined();
});
