import { describe, expect, it } from 'vitest';
import { readGguf } from '../../../../src/domain/weights/gguf';
import { float32Bytes, writeGguf } from '../../../support/gguf-file';

const decodeText = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const read = (file: Uint8Array, size = file.length) => readGguf(file, size, decodeText);
const tensor = (name: string, shape: number[], type = 0) => ({
	name,
	shape,
	type,
	bytes: float32Bytes(new Float32Array(shape.reduce((a, b) => a * b, 1))),
});
const file = () =>
	writeGguf({ 'general.name': 'tiny', 'some.count': 7, 'some.list': ['x', 'é'] }, [
		tensor('a', [2, 3]),
		tensor('b', [5]),
	]);
/** The file with some bytes of its header changed. */
const changed = (at: number, ...bytes: number[]) => {
	const bad = file();
	bad.set(bytes, at);
	return bad;
};
/** Where the first tensor's entry has its name's length. */
const entryOf = (bytes: Uint8Array, name: string) => {
	const text = new TextDecoder('latin1').decode(bytes);
	return text.indexOf(`\u0001\0\0\0\0\0\0\0${name}\u0002\0\0\0`);
};

describe('readGguf', () => {
	it('reads entries and tensors, sizes with rows first', () => {
		const { metadata, tensors } = read(file());
		expect(metadata.get('general.name')).toBe('tiny');
		expect(metadata.get('some.count')).toBe(7);
		expect(metadata.get('some.list')).toEqual(['x', 'é']);
		const [a, b] = [tensors.get('a')!, tensors.get('b')!];
		expect(a).toMatchObject({ type: 'f32', shape: [2, 3], bytes: 24 });
		expect(a.offset % 32).toBe(0);
		expect(b.offset).toBe(a.offset + 32);
	});

	it('asks for more of a header that is not whole, at whatever byte it ends', () => {
		const whole = file();
		const { tensors } = read(whole);
		const end = Math.min(...[...tensors.values()].map(({ offset }) => offset)) - 32;
		for (let length = 0; length < end; length += 1)
			expect(() => read(whole.slice(0, length), whole.length)).toThrow('header_cut_short');
	});

	it('refuses what is no GGUF, and versions that nobody knows', () => {
		expect(() => read(changed(0, 0x50))).toThrow('not_this_format');
		expect(() => read(changed(4, 9))).toThrow('version_unsupported');
		expect(() => read(new TextEncoder().encode('<!doctype html><title>404</title>'))).toThrow(
			'not_this_format',
		);
	});

	it('refuses counts that would fill the memory', () => {
		expect(() => read(changed(8, 255, 255, 255, 255))).toThrow('header_malformed');
		expect(() => read(changed(16, 255, 255, 255, 255, 255, 255, 255, 255))).toThrow(
			'header_malformed',
		);
	});

	it('asks for no more than the file has, nor than any header needs', () => {
		const name = entryOf(file(), 'a');
		expect(() => read(changed(name + 4, 1))).toThrow('outside_file');
		expect(() => read(changed(name + 4, 1), 2 ** 40)).toThrow('header_too_large');
		expect(() => read(changed(name + 3, 1), 2 ** 40)).toThrow('header_cut_short');
		const list = new TextDecoder('latin1').decode(file()).indexOf('some.list') + 9 + 4 + 4;
		expect(() => read(changed(list + 2, 0x41), 2 ** 40)).toThrow('lists of 4259842');
	});

	it('refuses names that are no text', () => {
		expect(() => read(changed(entryOf(file(), 'a') + 8, 0xff))).toThrow('no text');
	});

	it('refuses tensors beyond the end of the file, upon another, and of types that it cannot read', () => {
		const whole = file();
		expect(() => read(whole, whole.length - 64)).toThrow('outside_file');
		const entry = entryOf(whole, 'a');
		const offset = entry + 8 + 1 + 4 + 2 * 8 + 4;
		expect(() => read(changed(offset, 32))).toThrow('tensors_overlap');
		expect(() => read(changed(offset, 8))).toThrow('not aligned');
		expect(() => read(changed(offset - 4, 13))).toThrow('type_unsupported');
		expect(() => read(changed(offset - 4, 8))).toThrow('header_malformed');
		expect(() => read(changed(entry + 8 + 1, 9))).toThrow('dimensions');
		expect(() => read(changed(entry + 8 + 1 + 4, 0, 0, 0, 0, 0, 0, 16))).toThrow(
			'header_malformed',
		);
	});

	it.each([
		[2, 'q4_0', 18, 32],
		[3, 'q4_1', 20, 32],
		[6, 'q5_0', 22, 32],
		[8, 'q8_0', 34, 32],
		[12, 'q4_k', 144, 256],
		[14, 'q6_k', 210, 256],
	])('knows type %i as %s, whose blocks are %i bytes of %i values', (type, name, bytes, values) => {
		const listed = (shape: number[], length: number) =>
			writeGguf({}, [{ name: 'a', shape, type, bytes: new Uint8Array(length) }]);
		const { tensors } = read(listed([3, 2 * values], 6 * bytes));
		expect(tensors.get('a')).toMatchObject({ type: name, bytes: 6 * bytes });
		expect(() => read(listed([2 * values, 16], 6 * bytes))).toThrow('header_malformed');
	});

	it('refuses names that stand twice', () => {
		const twice = writeGguf({}, [tensor('a', [2]), tensor('a', [2])]);
		expect(() => read(twice)).toThrow('stands twice');
	});
});
