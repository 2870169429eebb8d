import { expect, it } from 'vitest';
import { chosenFiles, walkEntries } from '../../../../src/ui/intake/dropped-files';
import { sortDropped } from '../../../../src/ui/intake/sort-dropped';
import { fourCorners } from '../../../support/four-corners';

interface Tree {
	readonly [name: string]: Blob | Tree | undefined;
}

/** What a drop of a folder hands over; undefined: an entry that cannot be opened. */
function entryOf(name: string, inside: Blob | Tree | undefined, above = ''): FileSystemEntry {
	const fullPath = `${above}/${name}`;
	if (inside === undefined || inside instanceof Blob) {
		const file = (resolve: (file: File) => void, reject: (error: Error) => void): void => {
			if (inside === undefined) reject(new DOMException('gone', 'NotFoundError'));
			else resolve(new File([inside], name, { type: inside.type }));
		};
		return { isFile: true, isDirectory: false, name, fullPath, file } as unknown as FileSystemEntry;
	}
	const entries = Object.entries(inside).map(([each, what]) => entryOf(each, what, fullPath));
	// Two at a time, then nothing.
	const createReader = () => ({
		readEntries: (resolve: (some: FileSystemEntry[]) => void) => {
			resolve(entries.splice(0, 2));
		},
	});
	return {
		isFile: false,
		isDirectory: true,
		name,
		fullPath,
		createReader,
	} as unknown as FileSystemEntry;
}

it('takes the photos of a dropped folder and tells what became of the rest', async () => {
	const jpeg = await fourCorners(16, 16, 'image/jpeg');
	const folder = entryOf('.card', {
		'a.jpg': jpeg,
		'._a.jpg': jpeg,
		'a.xmp': new Blob(['<x/>']),
		'.thumbnails': { 'a.jpg': jpeg },
		'gone.jpg': undefined,
		'raw.dng': new Blob(['II*\0', new Uint8Array(99)], { type: 'image/x-adobe-dng' }),
		'draw.svg': new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'], { type: 'image/svg+xml' }),
		sub: { 'b.png': jpeg, 'c.heic': jpeg, 'notes.txt': new Blob(['x']) },
	});
	const { photos, note } = await sortDropped(await walkEntries([folder]));
	// A file is of the kind that it is read as, whatever its name.
	expect(photos.map(({ name }) => name)).toEqual(['a.jpg', 'raw.dng', 'b.png', 'c.heic']);
	expect(note).toBe(
		'4 photos queued; 4 files left out (1 hidden, 1 sidecar, 1 thumbnail, 1 not a photo). ' +
			'This browser cannot read draw.svg as a photo. gone.jpg could not be opened.',
	);
});

it('says nothing where everything is a photo, and that none was found where none is', async () => {
	const jpeg = await fourCorners(16, 16, 'image/jpeg');
	const all = [new File([jpeg], 'a.jpg'), new File([jpeg], 'b.jpg')];
	expect(await sortDropped(chosenFiles(all))).toEqual({ photos: all, note: undefined });
	const none = await sortDropped(chosenFiles([new File(['x'], 'a.txt'), new File(['x'], 'b.xmp')]));
	expect(none.photos).toEqual([]);
	expect(none.note).toBe('No photo was found. 2 files left out (1 sidecar, 1 not a photo).');
});
