import {
	bytesOf,
	checkPlaces,
	type StoredTensor,
	type StoredTensors,
	type TensorType,
} from './tensors';
import { type DecodeText, WeightsError } from './weights-error';

const types: ReadonlyMap<unknown, TensorType> = new Map([
	['F32', 'f32'],
	['F16', 'f16'],
	['BF16', 'bf16'],
]);
/** The format's own limit. */
const mostHeaderBytes = 100_000_000;

/** Bytes of length and header together; the first eight bytes tell. */
export function safetensorsHeadBytes(first: Uint8Array): number {
	if (first.length < 8) throw new WeightsError('header_cut_short', 'needs 8 bytes');
	const length = new DataView(first.buffer, first.byteOffset, 8).getBigUint64(0, true);
	if (length > mostHeaderBytes) throw new WeightsError('header_too_large', length.toString());
	if (length < 2) throw new WeightsError('not_this_format', 'no header');
	return 8 + Number(length);
}

const isCount = (value: unknown): value is number =>
	Number.isSafeInteger(value) && Number(value) >= 0;

function readEntry(name: string, entry: unknown, start: number): StoredTensor {
	const malformed = (what: string) => new WeightsError('header_malformed', `${name}: ${what}`);
	if (typeof entry !== 'object' || entry === null) throw malformed('no tensor');
	const { dtype, shape, data_offsets: places } = entry as Record<string, unknown>;
	const type = types.get(dtype);
	if (typeof dtype !== 'string') throw malformed('dtype');
	if (type === undefined) throw new WeightsError('type_unsupported', `${name} is ${dtype}`);
	if (!Array.isArray(shape) || !shape.every(isCount)) throw malformed('shape');
	if (!Array.isArray(places) || places.length !== 2 || !places.every(isCount))
		throw malformed('data_offsets');
	const [from, to] = places as [number, number];
	const bytes = bytesOf(type, shape);
	if (bytes === undefined || to - from !== bytes)
		throw malformed(`${to - from} bytes for [${shape.join()}] of ${type}`);
	return { type, shape, offset: start + from, bytes };
}

/**
 * Reads the header of a safetensors file from its first bytes. The data must fill the file without gaps, as the format demands; so a name
 * that stands twice is noticed too. Source: the format's specification by Hugging Face.
 */
export function readSafetensors(
	head: Uint8Array,
	fileBytes: number,
	decodeText: DecodeText,
): StoredTensors {
	const start = safetensorsHeadBytes(head);
	if (head.length < start) throw new WeightsError('header_cut_short', `needs ${start} bytes`);
	let parsed: unknown;
	try {
		parsed = JSON.parse(decodeText(head.subarray(8, start)));
	} catch {
		throw new WeightsError('not_this_format', 'the header is no JSON');
	}
	if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
		throw new WeightsError('not_this_format', 'the header is no object');
	const tensors = new Map<string, StoredTensor>();
	for (const [name, entry] of Object.entries(parsed))
		if (name !== '__metadata__') tensors.set(name, readEntry(name, entry, start));
	checkPlaces(tensors, fileBytes);
	const filled = [...tensors.values()].reduce((sum, { bytes }) => sum + bytes, start);
	if (filled !== fileBytes)
		throw new WeightsError(
			'outside_file',
			`header and tensors make ${filled} of ${fileBytes} bytes`,
		);
	return tensors;
}
