import { describe, expect, it } from 'vitest';
import { kindOfPath, sortFolder } from '../../../../src/domain/photo/folder-rules.mjs';

describe('kindOfPath', () => {
	it.each([
		['IMG_0001.JPG', 'photo'],
		['2024/05/IMG_1.jpeg', 'photo'],
		['a.jfif', 'photo'],
		['a.webp', 'photo'],
		['IMG_0001.HEIC', 'photo'],
		['a.tif', 'photo'],
		['a.jxl', 'uncertain'],
		['a.CR3', 'raw'],
		['a.dng', 'raw'],
		['a.NEF', 'raw'],
		['a.x3f', 'uncertain'],
		['drawing.svg', 'drawing'],
		['._IMG_0001.jpg', 'hidden'],
		['.DS_Store', 'hidden'],
		['.git/objects/a.jpg', 'hidden'],
		['__MACOSX/._a.jpg', 'hidden'],
		['.thumbnails/a.jpg', 'thumbnail'],
		['@eaDir/a.jpg/SYNOPHOTO_THUMB_M.jpg', 'thumbnail'],
		['Thumbs.db', 'thumbnail'],
		['a.xmp', 'sidecar'],
		['a.jpg.xmp', 'sidecar'],
		['a.THM', 'sidecar'],
		['a.AAE', 'sidecar'],
		['notes.txt', 'other'],
		['film.mp4', 'other'],
		['a', 'other'],
		['', 'other'],
	])('%s: %s', (path, kind) => {
		expect(kindOfPath(path)).toBe(kind);
	});

	it('takes a picture that only the system knows for one that the browser may read', () => {
		expect(kindOfPath('scan', 'image/x-new')).toBe('uncertain');
		expect(kindOfPath('scan', 'video/mp4')).toBe('other');
	});
});

describe('sortFolder', () => {
	const file = (path: string, bytes = 1) => ({ path, bytes });

	it('asks about one or two files of an ending, and takes or refuses all of it', async () => {
		const asked: string[] = [];
		const raws = Array.from({ length: 50 }, (_, i) => file(`IMG_${String(i)}.X3F`, 100 - i));
		const tiffs = [file('a.jxl', 3), file('b.jxl', 1), file('c.JXL', 2)];
		const sorted = await sortFolder([file('a.jpg'), ...raws, ...tiffs], ({ path }) => {
			asked.push(path);
			// The smallest is damaged.
			return Promise.resolve(path === 'c.JXL');
		});
		expect(asked).toEqual(['IMG_49.X3F', 'IMG_48.X3F', 'b.jxl', 'c.JXL']);
		expect(sorted.photos.map(({ path }) => path)).toEqual(['a.jpg', 'a.jxl', 'b.jxl', 'c.JXL']);
		expect(sorted.refused).toEqual(raws);
	});

	it('counts what it leaves out, and never asks about it', async () => {
		const paths = ['a.jpg', '._a.jpg', '.DS_Store', 'a.xmp', '.thumbnails/a.jpg', 'b.txt', 'c.svg'];
		const sorted = await sortFolder(
			paths.map((path) => file(path)),
			() => Promise.reject(new Error('not to be asked')),
		);
		expect(sorted.left).toEqual({ hidden: 2, sidecar: 1, thumbnail: 1, other: 1, paired: 0 });
		expect(sorted.photos.map(({ path }) => path)).toEqual(['a.jpg']);
		expect(sorted.refused.map(({ path }) => path)).toEqual(['c.svg']);
	});

	it('counts raw and JPEG of one frame as one photo, by name, folder and time', async () => {
		const dates: Record<string, string> = {
			'IMG_1.CR3': '2024:05:06 07:08:09',
			'IMG_1.JPG': 'Canon\u0000002024:05:06 07:08:09\u0000 2024:05:06 07:08:09',
			'IMG_2.NEF': '2024:05:06 07:08:09',
			'IMG_2.jpg': '2021:01:01 10:00:00',
			'IMG_3.DNG': '2024:05:06 07:08:09',
		};
		const paths = [...Object.keys(dates), 'img_3.heic', 'IMG_4.ARW', 'sub/IMG_4.jpg', 'IMG_5.RAF'];
		const sorted = await sortFolder(
			paths.map((path) => file(path)),
			() => Promise.resolve(false),
			({ path }) => Promise.resolve(dates[path] ?? ''),
		);
		expect(sorted.left.paired).toBe(2);
		expect(sorted.photos.map(({ path }) => path)).toEqual([
			...['IMG_1.JPG', 'IMG_2.NEF', 'IMG_2.jpg', 'img_3.heic'],
			...['IMG_4.ARW', 'sub/IMG_4.jpg', 'IMG_5.RAF'],
		]);
	});
});
