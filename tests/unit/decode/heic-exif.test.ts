import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteReader } from '../../../src/decode/byte-reader';
import { exifOfHeic } from '../../../src/decode/heic-exif';
import { readHeader } from '../../../src/decode/header';
import { keptExif } from '../../../src/measure/kept-exif';

const read = (name: string) => new Blob([readFileSync(`tests/fixtures/photos/${name}`)]);

it('the EXIF of a HEIC is found, and says nothing of which way up it is shown', async () => {
	for (const name of ['grid-p3.heic', 'ten-bit.heic']) {
		const block = await exifOfHeic(new ByteReader(read(name)));
		expect(await block?.slice(0, 4).text()).toBe('MM\0*');
		expect(await block?.text()).toContain('Tele 12');
		expect(Buffer.from((await keptExif(read(name)))!).toString('latin1')).toContain('Tele 12');
	}
	expect(await readHeader(read('grid-p3.heic'))).toMatchObject({ orientation: 1, isTurned: true });
	expect(await exifOfHeic(new ByteReader(read('burst.heic')))).toBeUndefined();
});

it('a table that is broken costs the EXIF, and no more', async () => {
	const whole = new Uint8Array(await read('grid-p3.heic').arrayBuffer());
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.tuple(fc.nat(1400), fc.nat(255)), { minLength: 1, maxLength: 8 }),
			async (changes) => {
				const copy = whole.slice();
				for (const [at, value] of changes) copy[at] = value;
				const block = await exifOfHeic(new ByteReader(new Blob([copy])));
				expect(block === undefined || block.size < copy.length).toBe(true);
			},
		),
		{ numRuns: 300 },
	);
});
