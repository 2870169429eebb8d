import { expect, it } from 'vitest';
import { readJpegTables } from '../../../src/measure/jpeg-quality';

/** Segments of quantisation tables as libjpeg wrote them at known qualities, of grey pictures. */
const written = [
	[1, `AP${'/'.repeat(84)}8=`],
	[30, 'ABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6Q='],
	[50, 'ABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2M='],
	[75, 'AAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDI='],
	[92, 'AAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBA='],
	[95, 'AAIBAQEBAQIBAQECAgICAgQDAgICAgUEBAMEBgUGBgYFBgYGBwkIBgcJBwYGCAsICQoKCgoKBggLDAsKDAkKCgo='],
	[100, 'AAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE='],
] as const;

const bytesOf = (text: string): number[] =>
	Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0);
const segment = (marker: number, bytes: readonly number[]): number[] => [
	...[0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 255],
	...bytes,
];
const jpeg = (...tables: readonly (readonly number[])[]): Blob =>
	new Blob([
		new Uint8Array([
			...[0xff, 0xd8],
			...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
			...tables.flatMap((table) => segment(0xdb, table)),
			...segment(0xda, [1, 1, 0, 0, 63, 0]),
		]),
	]);

it.each(written)('knows the table of quality %i', async (quality, text) => {
	expect(await readJpegTables(jpeg(bytesOf(text)))).toEqual({ quality, isExact: true });
});

it('finds the table of luma behind another, in the same segment or the next', async () => {
	const luma = bytesOf(written[3][1]);
	const chroma = [1, ...bytesOf(written[1][1]).slice(1)];
	for (const file of [jpeg([...chroma, ...luma]), jpeg(chroma, luma)]) {
		expect(await readJpegTables(file)).toEqual({ quality: 75, isExact: true });
	}
});

it('reads a table of sixteen bits', async () => {
	const [, ...values] = bytesOf(written[3][1]);
	const wide = [0x10, ...values.flatMap((value) => [0, value])];
	expect(await readJpegTables(jpeg(wide))).toEqual({ quality: 75, isExact: true });
});

it('names the nearest quality of a table of another make', async () => {
	const [id = 0, ...values] = bytesOf(written[4][1]);
	const own = values.map((value, i) => value + (i % 9 === 0 ? 1 : 0));
	const { quality, isExact } = (await readJpegTables(jpeg([id, ...own])))!;
	expect(isExact).toBe(false);
	expect(Math.abs(quality - 92)).toBeLessThanOrEqual(2);
});

it('says nothing of other files, of none, and of one that ends in its table', async () => {
	expect(await readJpegTables(new Blob(['\u{89}PNG']))).toBeUndefined();
	expect(await readJpegTables(new Blob([]))).toBeUndefined();
	expect(await readJpegTables(jpeg(bytesOf(written[3][1]).slice(0, 30)))).toBeUndefined();
	expect(await readJpegTables(jpeg())).toBeUndefined();
});
