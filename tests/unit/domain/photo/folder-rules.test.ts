import { describe, expect, it } from 'vitest';
import { kindOfPath, sortFolder } from '../../../../src/domain/photo/folder-rules.mjs';

describe('kindOfPath', () => {
	it.each([
		['IMG_0001.JPG', 'photo'],
		['2024/05/IMG_1.jpeg', 'photo'],
		['a.jfif', 'photo'],
		['a.webp', 'photo'],
		['IMG_0001.HEIC', 'uncertain'],
		['a.tif', 'uncertain'],
		['a.jxl', 'uncertain'],
		['a.CR3', 'uncertain'],
		['a.dng', 'uncertain'],
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
		const raws = Array.from({ length: 50 }, (_, i) => file(`IMG_${String(i)}.DNG`, 100 - i));
		const tiffs = [file('a.tif', 3), file('b.tif', 1), file('c.TIF', 2)];
		const sorted = await sortFolder([file('a.jpg'), ...raws, ...tiffs], ({ path }) => {
			asked.push(path);
			// The smallest is damaged.
			return Promise.resolve(path === 'c.TIF');
		});
		expect(asked).toEqual(['IMG_49.DNG', 'IMG_48.DNG', 'b.tif', 'c.TIF']);
		expect(sorted.photos.map(({ path }) => path)).toEqual(['a.jpg', 'a.tif', 'b.tif', 'c.TIF']);
		expect(sorted.refused).toEqual(raws);
	});

	it('counts what it leaves out, and never asks about it', async () => {
		const paths = ['a.jpg', '._a.jpg', '.DS_Store', 'a.xmp', '.thumbnails/a.jpg', 'b.txt', 'c.svg'];
		const sorted = await sortFolder(
			paths.map((path) => file(path)),
			() => Promise.reject(new Error('not to be asked')),
		);
		expect(sorted.left).toEqual({ hidden: 2, sidecar: 1, thumbnail: 1, other: 1 });
		expect(sorted.photos.map(({ path }) => path)).toEqual(['a.jpg']);
		expect(sorted.refused.map(({ path }) => path)).toEqual(['c.svg']);
	});
});
