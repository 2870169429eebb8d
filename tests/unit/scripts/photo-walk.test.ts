import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { freePath, outNames } from '../../../scripts/out-names.mjs';
import { describeLeft, readHead, walkPaths } from '../../../scripts/photo-walk.mjs';
import { sortFolder } from '../../../src/domain/photo/folder-rules.mjs';
import { unpackCase } from '../../support/unpack';

/** As `npm run critique` intakes a folder, in a browser that reads nothing rare. */
async function takeIn(folder: string) {
	const { files, unopened } = walkPaths([folder]);
	const { photos, left, refused } = await sortFolder(
		files,
		() => Promise.resolve(false),
		(each) => Promise.resolve(readHead(each)),
	);
	const within = ({ file }: { readonly file: string }) => relative(folder, file);
	return {
		photos: photos.map(within),
		refused: refused.map(within),
		unopened: unopened.map(within),
		left,
	};
}

it('folder-mac-card.zip holds two photos; the rest is left out and counted', async () => {
	const { photos, left, refused, unopened } = await takeIn(await unpackCase('folder-mac-card.zip'));
	expect(photos).toEqual(['IMG_0001.jpg', 'sub/IMG_0002.jpg']);
	expect(left).toEqual({ hidden: 2, sidecar: 1, thumbnail: 3, other: 0, paired: 0 });
	expect([refused, unopened]).toEqual([[], []]);
	expect(describeLeft(2, left)).toBe(
		'2 photos; 6 files left out (2 hidden, 1 sidecar, 3 thumbnails).',
	);
	expect(
		describeLeft(2, { hidden: 0, sidecar: 0, thumbnail: 0, other: 0, paired: 0 }),
	).toBeUndefined();
});

it('folder-with-folder-named-jpg.zip: a folder named as a photo is a folder', async () => {
	const { photos, unopened } = await takeIn(await unpackCase('folder-with-folder-named-jpg.zip'));
	expect(photos).toEqual(['1.jpg', '2-trip.jpg/x.jpg', '3.jpg']);
	expect(unopened).toEqual([]);
});

it('nested.zip: subfolders are walked through', async () => {
	const { photos } = await takeIn(await unpackCase('nested.zip'));
	expect(photos).toEqual(['2024/05/IMG_1.jpg']);
});

it('a link to nowhere costs itself, a hidden one nothing, and one that leads back ends', async () => {
	const folder = await unpackCase('nested.zip');
	symlinkSync('/nowhere/at/all.jpg', join(folder, 'broken.jpg'));
	symlinkSync('/nowhere/at/all.jpg', join(folder, '._broken.jpg'));
	symlinkSync(folder, join(folder, '2024/again'));
	const { photos, unopened } = await takeIn(folder);
	expect(photos).toEqual(['2024/05/IMG_1.jpg']);
	expect(unopened).toEqual(['broken.jpg']);
	expect(walkPaths([folder]).unopened[0]?.reason).toBe('a link to nowhere');
});

it('what no browser reads is refused by its name; a file that was named is always tried', async () => {
	const folder = await unpackCase('nested.zip');
	writeFileSync(join(folder, 'a.x3f'), 'FOVb');
	expect((await takeIn(folder)).refused).toEqual(['a.x3f']);
	const named = walkPaths([join(folder, 'a.x3f'), folder]).files;
	expect(named.map(({ isNamed }) => isNamed)).toEqual([true, false, false]);
});

it('a raw file beside its JPEG is the same photo, and that is said', async () => {
	const folder = await unpackCase('nested.zip');
	writeFileSync(join(folder, '2024/05/IMG_1.CR3'), 'no date in it');
	writeFileSync(join(folder, '2024/05/IMG_2.CR3'), 'alone');
	const { photos, left } = await takeIn(folder);
	expect(photos).toEqual(['2024/05/IMG_1.jpg', '2024/05/IMG_2.CR3']);
	expect(describeLeft(2, left)).toBe('2 photos; 1 file left out (1 raw file beside its JPEG).');
});

it('same-names.zip: two photos of one name write two files', async () => {
	const folder = await unpackCase('same-names.zip');
	const files = walkPaths([join(folder, '100CANON'), join(folder, '101CANON')]).files;
	const names = outNames(files.map(({ file }) => file));
	expect([...names.values()]).toEqual(['100CANON-IMG_0001.jpg', '101CANON-IMG_0001.jpg']);
});

it('names are as short as they can be, and the same for the same photos', () => {
	const files = ['a/x.jpg', 'a/x.png', 'b/x.jpg', 'b/y.jpg', 'b/Y.JPG', 'c/z.jpg'];
	const names = outNames(files);
	expect(names.get('c/z.jpg')).toBe('z');
	expect(names.get('a/x.png')).toBe('x.png');
	expect(new Set([...names.values()].map((name) => name?.toLowerCase())).size).toBe(5);
	expect(outNames(files)).toEqual(names);
});

it('what is there is never written over', async () => {
	const folder = await unpackCase('nested.zip');
	const endings = ['.json', '.html'];
	expect(freePath(folder, 'a.ansel', endings)).toBe(join(folder, 'a.ansel'));
	writeFileSync(join(folder, 'a.ansel.html'), '');
	expect(freePath(folder, 'a.ansel', endings)).toBe(join(folder, 'a.ansel.2'));
	mkdirSync(join(folder, 'a.ansel.2.json'));
	copyFileSync(join(folder, 'a.ansel.html'), join(folder, 'a.ansel.3.json'));
	expect(freePath(folder, 'a.ansel', endings)).toBe(join(folder, 'a.ansel.4'));
});
