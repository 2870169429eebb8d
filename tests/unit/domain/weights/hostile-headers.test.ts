/** Files of weights that somebody else wrote, nearly right or not at all: each is read as it is, or refused by name. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GgufFile, readGguf } from '../../../../src/domain/weights/gguf';
import { tokenizerOf } from '../../../../src/domain/weights/gguf-tokenizer';
import { planConversion } from '../../../../src/domain/weights/plan';
import { readSafetensors, safetensorsHeadBytes } from '../../../../src/domain/weights/safetensors';
import { bytesOf, type StoredTensors } from '../../../../src/domain/weights/tensors';
import { type WeightsCode, WeightsError } from '../../../../src/domain/weights/weights-error';
import { writeGguf } from '../../../support/gguf-file';
import { mutated } from '../../../support/mutated';

const decodeText = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const zeros = (length: number) => new Uint8Array(length);

const gguf = writeGguf(
	{
		'general.name': 'tiny',
		'general.alignment': 32,
		'tokenizer.ggml.model': 'gpt2',
		'tokenizer.ggml.pre': 'smollm',
		'tokenizer.ggml.tokens': ['a', 'é', '<|im_end|>'],
		'tokenizer.ggml.token_type': [1, 1, 3],
		'tokenizer.ggml.merges': ['a b'],
	},
	[
		{ name: 'token_embd', shape: [64, 32], type: 8, bytes: zeros(64 * 34) },
		{ name: 'norm', shape: [32], type: 0, bytes: zeros(128) },
		{ name: 'blk', shape: [2, 256], type: 12, bytes: zeros(2 * 144) },
	],
);
const header = {
	__metadata__: { format: 'pt' },
	embed: { dtype: 'BF16', shape: [64, 32], data_offsets: [0, 4096] },
	norm: { dtype: 'F32', shape: [32], data_offsets: [4096, 4224] },
};
function safetensors(text: string): Uint8Array {
	const json = new TextEncoder().encode(text);
	const file = new Uint8Array(8 + json.length + 4224);
	new DataView(file.buffer).setBigUint64(0, BigInt(json.length), true);
	file.set(json, 8);
	return file;
}

type Change = (file: Uint8Array) => Uint8Array;

/** Bytes, words and lengths that are others, a piece that is gone or stands twice, an end that is missing. */
function nearly(right: Uint8Array, headBytes: number): fc.Arbitrary<Uint8Array> {
	const at = fc.nat(headBytes);
	const length = fc.nat(40);
	const word = fc.constantFrom(0, 1, 2, 8, 9, 12, 31, 2 ** 16, 2 ** 31, 2 ** 32 - 1);
	const put = (file: Uint8Array, place: number, bytes: readonly number[]) => {
		const other = file.slice();
		other.set(bytes.slice(0, Math.max(0, file.length - place)), Math.min(place, file.length));
		return other;
	};
	const change: fc.Arbitrary<Change> = fc.oneof(
		fc.tuple(at, fc.nat(255)).map(([place, byte]): Change => {
			return (file) => put(file, place, [byte]);
		}),
		fc.tuple(at, word, word).map(([place, ...words]): Change => {
			return (file) => put(file, place, [...new Uint8Array(Uint32Array.from(words).buffer)]);
		}),
		fc.tuple(at, length).map(([from, bytes]): Change => {
			return (file) => Buffer.concat([file.subarray(0, from), file.subarray(from + bytes)]);
		}),
		fc.tuple(at, length, at).map(([from, bytes, to]): Change => {
			return (file) => new Uint8Array(file).copyWithin(to, from, from + bytes);
		}),
		at.map(
			(end): Change =>
				(file) =>
					file.slice(0, end),
		),
	);
	return fc
		.array(change, { minLength: 1, maxLength: 4 })
		.map((changes) => new Uint8Array(changes.reduce((file, each) => each(file), right)));
}

/** What is read can be used: it lies in the file, each tensor by itself, and is planned or refused. */
function expectSound(tensors: StoredTensors, fileBytes: number): void {
	let end = 0;
	for (const { type, shape, offset, bytes } of [...tensors.values()].sort(
		(a, b) => a.offset - b.offset,
	)) {
		expect(bytes).toBe(bytesOf(type, shape));
		expect(offset).toBeGreaterThanOrEqual(end);
		end = offset + bytes;
	}
	expect(end).toBeLessThanOrEqual(fileBytes);
	for (const source of tensors.keys()) {
		const parts = [{ source, order: 'as_stored' as const }];
		orRefused(() =>
			planConversion([{ name: source, form: 'q8', parts }], tensors).windows.forEach((window) => {
				expect(window.to).toBeLessThanOrEqual(fileBytes);
			}),
		);
	}
}

function orRefused<T>(work: () => T): T | WeightsCode {
	try {
		return work();
	} catch (error) {
		if (!(error instanceof WeightsError)) throw error;
		expect(error.message.length).toBeLessThan(400);
		return error.code;
	}
}

/** How the readers ended: each way at least once, so that the changes go where they should. */
function outcomes() {
	const counts = new Map<string, number>();
	const note = (ending: unknown) => {
		const name = typeof ending === 'string' ? ending : 'read';
		counts.set(name, (counts.get(name) ?? 0) + 1);
	};
	return { counts, note };
}

describe('headers that somebody else wrote', () => {
	it('GGUF: six thousand are read, or refused by name', () => {
		const { counts, note } = outcomes();
		const readIt = (file: Uint8Array, head: Uint8Array): GgufFile => {
			const read = readGguf(head, file.length, decodeText);
			expectSound(read.tensors, file.length);
			orRefused(() => tokenizerOf(read));
			return read;
		};
		const headBytes = gguf.length - 64 * 34 - 128 - 2 * 144;
		fc.assert(
			fc.property(nearly(gguf, headBytes), fc.nat(headBytes), (file, some) => {
				const ending = orRefused(() => readIt(file, file));
				note(ending);
				// Its first bytes alone never pass for the whole.
				const early = orRefused(() => readIt(file, file.subarray(0, some)));
				if (typeof early === 'string') expect(['header_cut_short', ending]).toContain(early);
				else expect(early).toEqual(ending);
			}),
			{ numRuns: 6000, seed: 15 },
		);
		expect([...counts.keys()]).toEqual(
			expect.arrayContaining([
				...['read', 'not_this_format', 'version_unsupported', 'header_malformed'],
				...['type_unsupported', 'outside_file', 'tensors_overlap'],
			]),
		);
	});

	it('safetensors: four thousand are read, or refused by name', () => {
		const { counts, note } = outcomes();
		const readIt = (file: Uint8Array) => {
			const head = safetensorsHeadBytes(file);
			const tensors = readSafetensors(file.subarray(0, head), file.length, decodeText);
			expectSound(tensors, file.length);
			return tensors;
		};
		const right = safetensors(JSON.stringify(header));
		const files = fc.oneof(
			nearly(right, 8 + JSON.stringify(header).length),
			mutated(header).map(safetensors),
		);
		fc.assert(
			fc.property(files, (file) => {
				note(orRefused(() => readIt(file)));
			}),
			{ numRuns: 4000, seed: 15 },
		);
		expect([...counts.keys()]).toEqual(
			expect.arrayContaining([
				...['read', 'not_this_format', 'header_malformed', 'header_cut_short', 'header_too_large'],
				...['type_unsupported', 'outside_file'],
			]),
		);
	});
});
