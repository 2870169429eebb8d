import { expect, it } from 'vitest';
import { Portions } from '../../../src/lib/portions';

const joined = (pieces: readonly Uint8Array[]): Uint8Array => Buffer.concat(pieces);
const megabyte = 1024 * 1024;

it('gives what was added, in few large portions', () => {
	const portions = new Portions(joined);
	const all = Array.from({ length: 150 }, (_, i) => new Uint8Array(65_536 + i).fill(i));
	for (const piece of all) portions.add(piece);
	const found = portions.end();
	expect(found).toHaveLength(3);
	for (const { byteLength } of found.slice(0, 2))
		expect(byteLength).toBeGreaterThanOrEqual(4 * megabyte);
	expect(Buffer.compare(Buffer.concat(found), Buffer.concat(all))).toBe(0);
});

it('keeps what it was given though its memory is used again', () => {
	const portions = new Portions(joined);
	const piece = Uint8Array.of(1, 2);
	portions.add(piece);
	piece.fill(9);
	expect([...Buffer.concat(portions.end())]).toEqual([1, 2]);
});

it('of nothing makes nothing', () => {
	expect(new Portions(joined).end()).toEqual([]);
});

it('takes no byte more than was announced', () => {
	const portions = new Portions(joined, 3);
	portions.add(Uint8Array.of(1, 2, 3));
	expect(() => {
		portions.add(Uint8Array.of(4));
	}).toThrow('more than it says');
});
