import { describe, expect, it } from 'vitest';
import { readSafetensors, safetensorsHeadBytes } from '../../../../src/domain/weights/safetensors';

const decodeText = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const written = (header: unknown, dataBytes: number): Uint8Array => {
	const text = new TextEncoder().encode(
		typeof header === 'string' ? header : JSON.stringify(header),
	);
	const file = new Uint8Array(8 + text.length + dataBytes);
	new DataView(file.buffer).setBigUint64(0, BigInt(text.length), true);
	file.set(text, 8);
	return file;
};
const entry = (dtype: string, shape: unknown, from: number, to: number) => ({
	dtype,
	shape,
	data_offsets: [from, to],
});
const read = (header: unknown, dataBytes: number) => {
	const file = written(header, dataBytes);
	return readSafetensors(file, file.length, decodeText);
};

describe('readSafetensors', () => {
	it('reads names, types, shapes and places', () => {
		const header = {
			__metadata__: { format: 'pt' },
			b: entry('BF16', [2, 3], 0, 12),
			a: entry('F32', [1], 12, 16),
		};
		const tensors = read(header, 16);
		const start = 8 + JSON.stringify(header).length;
		expect(tensors.get('b')).toEqual({ type: 'bf16', shape: [2, 3], offset: start, bytes: 12 });
		expect(tensors.get('a')).toEqual({ type: 'f32', shape: [1], offset: start + 12, bytes: 4 });
		expect(tensors.size).toBe(2);
	});

	it('asks for as many bytes as the header has', () => {
		const file = written({ a: entry('F16', [4], 0, 8) }, 8);
		const head = safetensorsHeadBytes(file.subarray(0, 8));
		expect(head).toBe(file.length - 8);
		expect(() => readSafetensors(file.subarray(0, head - 1), file.length, decodeText)).toThrow(
			'header_cut_short',
		);
		expect(readSafetensors(file.subarray(0, head), file.length, decodeText).size).toBe(1);
		expect(() => safetensorsHeadBytes(file.subarray(0, 7))).toThrow('header_cut_short');
	});

	it('refuses pages of words, and headers that would fill the memory', () => {
		const page = new TextEncoder().encode('<!doctype html><title>404</title>');
		expect(() => safetensorsHeadBytes(page)).toThrow('header_too_large');
		expect(() => read('{', 0)).toThrow('not_this_format');
		expect(() => read('[1]', 0)).toThrow('not_this_format');
	});

	it.each([
		['outside_file', { a: entry('F16', [4], 0, 8) }, 4],
		['outside_file', { a: entry('F16', [4], 0, 8) }, 9],
		['outside_file', { a: entry('F16', [2], 4, 8) }, 8],
		['tensors_overlap', { a: entry('F16', [4], 0, 8), b: entry('F16', [4], 4, 12) }, 12],
		['type_unsupported', { a: entry('I64', [1], 0, 8) }, 8],
		['header_malformed', { a: entry('F16', [5], 0, 8) }, 8],
		['header_malformed', { a: entry('F16', [-4], 0, 8) }, 8],
		['header_malformed', { a: entry('F16', [2.5], 0, 5) }, 5],
		['header_malformed', { a: entry('F32', [2 ** 40, 2 ** 40], 0, 8) }, 8],
		['header_malformed', { a: { dtype: 'F16', shape: [4] } }, 8],
		['header_malformed', { a: entry('F16', 4, 0, 8) }, 8],
		['header_malformed', { a: null }, 8],
		['header_malformed', { a: { dtype: { toString: null }, shape: [4], data_offsets: [0, 8] } }, 8],
	])('refuses with %s', (code, header, dataBytes) => {
		expect(() => read(header, dataBytes)).toThrow(code);
	});

	it('notices a name that stands twice by the gap it leaves', () => {
		const twice =
			'{"a":{"dtype":"F16","shape":[4],"data_offsets":[0,8]},"a":{"dtype":"F16","shape":[4],"data_offsets":[8,16]}}';
		expect(() => read(twice, 16)).toThrow('outside_file');
	});
});
