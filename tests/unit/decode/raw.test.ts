import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExifTool } from 'exiftool-vendored';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { ByteReader } from '../../../src/decode/byte-reader';
import { readHeader } from '../../../src/decode/header';
import { probeBytes, probeImage } from '../../../src/decode/probe';
import { readRaw } from '../../../src/decode/raw';
import { keptExif } from '../../../src/measure/kept-exif';
import { rawFiles } from '../../support/raw-files';
import { exifSegment, orientationBlock } from '../../support/small-files';

const large = new Uint8Array(readFileSync('public/samples/coffee.jpg'));
const small = new Uint8Array(readFileSync('public/samples/thumb-coffee.jpg'));
type Kind = keyof typeof rawFiles;
const kinds = Object.keys(rawFiles) as Kind[];
const types: Record<Kind, string> = {
	nef: 'image/x-nikon-nef',
	cr2: 'image/x-canon-cr2',
	arw: 'image/x-sony-arw',
	dng: 'image/x-adobe-dng',
	rw2: 'image/x-panasonic-rw2',
	orf: 'image/x-olympus-orf',
	raf: 'image/x-fuji-raf',
	cr3: 'image/x-canon-cr3',
};
/** Under which name ExifTool hands the preview out. */
const names: Record<Kind, string> = {
	nef: 'JpgFromRaw',
	cr2: 'PreviewImage',
	arw: 'PreviewImage',
	dng: 'PreviewImage',
	rw2: 'JpgFromRaw',
	orf: 'PreviewImage',
	raf: 'PreviewImage',
	cr3: 'JpgFromRaw',
};

async function rawOf(file: Blob) {
	const reader = new ByteReader(file);
	const { mimeType = '' } = probeImage(await reader.view(0, probeBytes));
	return readRaw(reader, mimeType);
}

describe('a raw file', () => {
	const exiftool = new ExifTool({ taskTimeoutMillis: 60_000 });
	const folder = mkdtempSync(join(tmpdir(), 'mondrian-raw-'));
	afterAll(async () => {
		await exiftool.end();
		rmSync(folder, { recursive: true });
	});

	it.each(kinds)('%s gives the preview that ExifTool finds in it', async (kind) => {
		const bytes = rawFiles[kind]({ large, small, orientation: 6 });
		const path = join(folder, `photo.${kind}`);
		writeFileSync(path, bytes);
		const out = join(folder, `${kind}.jpg`);
		await exiftool.extractBinaryTag(names[kind], path, out);
		const file = new Blob([bytes]);
		const found = await rawOf(file);
		expect(found?.mimeType).toBe(types[kind]);
		const preview = Buffer.from(await found!.preview!.arrayBuffer());
		expect(preview.equals(readFileSync(out))).toBe(true);
		expect(preview.equals(large)).toBe(true);
		const header = await readHeader(file);
		expect(header).toMatchObject({ mimeType: 'image/jpeg', raw: { mimeType: types[kind] } });
		// A RAF says it in its preview alone, and this one has no EXIF.
		expect(header.orientation).toBe(kind === 'raf' ? 1 : 6);
	});

	it('whose preview says which way up it is, is believed; else the file around it is', async () => {
		const exif = Uint8Array.from(exifSegment(orientationBlock(8)));
		const own = new Uint8Array([...large.subarray(0, 2), ...exif, ...large.subarray(2)]);
		const said = await readHeader(new Blob([rawFiles.nef({ large: own, small, orientation: 6 })]));
		expect([said.orientation, said.isTurnedApart]).toEqual([8, undefined]);
		const silent = await readHeader(new Blob([rawFiles.nef({ large, small, orientation: 6 })]));
		expect([silent.orientation, silent.isTurnedApart]).toEqual([6, true]);
	});

	it('of a thumbnail alone has nothing that could be judged, and says so', async () => {
		for (const kind of kinds) {
			const file = new Blob([rawFiles[kind]({ large: small, small })]);
			await expect(readHeader(file)).rejects.toMatchObject({
				failure: { code: 'photo_without_preview', detail: types[kind] },
			});
		}
	});

	it('never hangs or throws anything else, whatever is broken in it', async () => {
		const whole = kinds.map((kind) => rawFiles[kind]({ large, small }));
		const known = ['photo_without_preview', 'photo_unreadable', 'photo_too_large', 'photo_empty'];
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...whole),
				fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				async (bytes, changes, end) => {
					const copy = bytes.slice(0, Math.ceil(end * bytes.length));
					// Most of a file is its preview: what matters lies near its ends.
					for (const [at, value] of changes) {
						const near = at % 600;
						copy[at % 2 === 0 ? near : Math.max(0, copy.length - near)] = value;
					}
					try {
						await readHeader(new Blob([copy]));
						await keptExif(new Blob([copy]));
					} catch (error) {
						expect(known).toContain((error as { failure?: { code: string } }).failure?.code);
					}
				},
			),
			{ numRuns: 400 },
		);
	});
});
