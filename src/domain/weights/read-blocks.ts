/**
 * GGUF's types of blocks: values in few bits with the block's own scales, to float32 as everybody reads them. Each product here is exact in
 * float32, so only a last difference rounds. Source: ggml's block structures; the tests hold the `gguf` package's values.
 */
import { fromHalf } from './read-halves';

type ReadBlocks = (bytes: Uint8Array, view: DataView, values: Float32Array) => void;

/** A half scale, 32 signed bytes. */
export const readQ8_0: ReadBlocks = (_bytes, view, values) => {
	for (let b = 0; b < values.length / 32; b += 1) {
		const scale = fromHalf(view.getUint16(34 * b, true));
		for (let i = 0; i < 32; i += 1) values[32 * b + i] = scale * view.getInt8(34 * b + 2 + i);
	}
};

/** A half scale, 16 bytes: the lower halves are the first 16 values; 8 is zero. */
export const readQ4_0: ReadBlocks = (bytes, view, values) => {
	for (let b = 0; b < values.length / 32; b += 1) {
		const scale = fromHalf(view.getUint16(18 * b, true));
		for (let i = 0; i < 16; i += 1) {
			const pair = bytes[18 * b + 2 + i] ?? 0;
			values[32 * b + i] = scale * ((pair & 15) - 8);
			values[32 * b + 16 + i] = scale * ((pair >> 4) - 8);
		}
	}
};

/** A half scale, a half offset, 16 bytes as in Q4_0. */
export const readQ4_1: ReadBlocks = (bytes, view, values) => {
	for (let b = 0; b < values.length / 32; b += 1) {
		const scale = fromHalf(view.getUint16(20 * b, true));
		const least = fromHalf(view.getUint16(20 * b + 2, true));
		for (let i = 0; i < 16; i += 1) {
			const pair = bytes[20 * b + 4 + i] ?? 0;
			values[32 * b + i] = scale * (pair & 15) + least;
			values[32 * b + 16 + i] = scale * (pair >> 4) + least;
		}
	}
};

/** A half scale, a word with each value's fifth bit, 16 bytes as in Q4_0; 16 is zero. */
export const readQ5_0: ReadBlocks = (bytes, view, values) => {
	for (let b = 0; b < values.length / 32; b += 1) {
		const scale = fromHalf(view.getUint16(22 * b, true));
		const fifths = view.getUint32(22 * b + 2, true);
		for (let i = 0; i < 16; i += 1) {
			const pair = bytes[22 * b + 6 + i] ?? 0;
			const low = (pair & 15) | (((fifths >>> i) & 1) << 4);
			const high = (pair >> 4) | (((fifths >>> (16 + i)) & 1) << 4);
			values[32 * b + i] = scale * (low - 16);
			values[32 * b + 16 + i] = scale * (high - 16);
		}
	}
};

/**
 * 256 values: a half scale of scales and one of offsets, 12 bytes with eight of each in 6 bits, then four times 32 bytes whose lower halves
 * are 32 values and whose upper the next.
 */
export const readQ4_K: ReadBlocks = (bytes, view, values) => {
	for (let b = 0; b < values.length / 256; b += 1) {
		const from = 144 * b;
		const ofScales = fromHalf(view.getUint16(from, true));
		const ofOffsets = fromHalf(view.getUint16(from + 2, true));
		const six = (i: number) => bytes[from + 4 + i] ?? 0;
		for (let g = 0; g < 8; g += 1) {
			const isFirst = g < 4;
			const scale = isFirst ? six(g) & 63 : (six(g + 4) & 15) | ((six(g - 4) >> 6) << 4);
			const offset = isFirst ? six(g + 4) & 63 : (six(g + 4) >> 4) | ((six(g) >> 6) << 4);
			const step = ofScales * scale;
			const below = ofOffsets * offset;
			const codes = from + 16 + 32 * (g >> 1);
			const shift = 4 * (g & 1);
			for (let i = 0; i < 32; i += 1)
				values[256 * b + 32 * g + i] = step * (((bytes[codes + i] ?? 0) >> shift) & 15) - below;
		}
	}
};

/**
 * 256 values: 128 bytes with lower four bits, 64 with upper two, 16 signed scales, a half scale of theirs. Each half of the block has 64 of
 * the first (lower halves before upper) and 32 of the second (lowest pair of bits first); 32 is zero.
 */
export const readQ6_K: ReadBlocks = (bytes, view, values) => {
	for (let b = 0; b < values.length / 256; b += 1) {
		const from = 210 * b;
		const ofScales = fromHalf(view.getUint16(from + 208, true));
		for (let i = 0; i < 256; i += 1) {
			const half = i >> 7;
			const within = i & 127;
			const low = ((bytes[from + 64 * half + (within & 63)] ?? 0) >> (4 * (within >> 6))) & 15;
			const two = bytes[from + 128 + 32 * half + (within & 31)] ?? 0;
			const code = low | (((two >> (2 * (within >> 5))) & 3) << 4);
			values[256 * b + i] = ofScales * view.getInt8(from + 192 + (i >> 4)) * (code - 32);
		}
	}
};
