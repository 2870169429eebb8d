import { expect, it } from 'vitest';
import {
	readFlash,
	readIso,
	readLens,
	readStops,
	readTime,
} from '../../../src/measure/exif-values';

it.each([
	['2024:05:06 07:08:09', '2024-05-06 07:08'],
	['2024-05-06 07:08:09', '2024-05-06 07:08'],
	['2024-05-06T07:08:09', '2024-05-06 07:08'],
	['2024-05-06T07:08:09.250+02:00', '2024-05-06 07:08'],
	['2024/05/06 07:08:09', '2024-05-06 07:08'],
	['2024:05:06  7:08', '2024-05-06 07:08'],
	['2024:5:6 07:08:09\0', '2024-05-06 07:08'],
	['2024:02:29 23:59:59', '2024-02-29 23:59'],
])('reads the time %j', (written, read) => {
	expect(readTime(written)).toBe(read);
});

it.each([
	'0000:00:00 00:00:00',
	'    :  :     :  :  ',
	'2024:13:45 99:99:99',
	'2024:05:06 24:00:00',
	'2023:02:29 10:00:00',
	'2024:05:06',
	'1000:01:01 00:00:00',
	'yesterday',
	'',
	undefined,
	20240506,
])('reads no time from %j', (written) => {
	expect(readTime(written)).toBeUndefined();
});

it('reads a sensitivity above 16 bits, and the first of a list', () => {
	expect(readIso(400)).toBe(400);
	expect(readIso(65_535, 102_400)).toBe(102_400);
	expect(readIso(65_535, undefined, 204_800)).toBe(204_800);
	expect(readIso(undefined, 102_400)).toBe(102_400);
	expect(readIso(65_535)).toBe(65_535);
	expect(readIso([800, 0])).toBe(800);
	expect(readIso(new Uint16Array([800, 0]))).toBe(800);
	expect(readIso(0)).toBeUndefined();
	expect(readIso(NaN, 0)).toBeUndefined();
	expect(readIso('many')).toBeUndefined();
});

it.each([
	'----',
	'--',
	'None',
	'none',
	'   ',
	'0.0 mm f/0.0',
	'Unknown',
	'N/A',
	'Unknown (0)',
	'\0\0',
])('reads no lens from %j', (written) => {
	expect(readLens(written)).toBeUndefined();
});

it('keeps the name of a lens', () => {
	for (const name of [
		'85.0 mm f/1.8',
		'Nonesuch 50',
		'EF24-70mm f/2.8L II USM',
		'50mm',
		'サムヤン 14mm',
	])
		expect(readLens(name)).toBe(name);
});

it('reads stops that a dial has, nought among them', () => {
	expect([0, -1.67, 5].map(readStops)).toEqual([0, -1.67, 5]);
	expect([NaN, 17, '1', undefined].map(readStops)).toEqual(Array(4).fill(undefined));
});

it('reads whether a flash fired', () => {
	expect([0x19, 1, 0x10, 0, 0x20].map(readFlash)).toEqual([true, true, false, false, false]);
	expect(['on', -1, 1.5, undefined].map(readFlash)).toEqual(Array(4).fill(undefined));
});
