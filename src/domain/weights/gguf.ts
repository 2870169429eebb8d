import {
	bytesOf,
	checkPlaces,
	type StoredTensor,
	type StoredTensors,
	type TensorType,
} from './tensors';
import { type DecodeText, WeightsError } from './weights-error';

/** Of GGUF's numbers of types those that are read here. */
const types: ReadonlyMap<number, TensorType> = new Map([
	[0, 'f32'],
	[1, 'f16'],
	[2, 'q4_0'],
	[3, 'q4_1'],
	[6, 'q5_0'],
	[8, 'q8_0'],
	[12, 'q4_k'],
	[14, 'q6_k'],
	[30, 'bf16'],
]);

export type GgufValue = number | bigint | boolean | string | readonly GgufValue[];

export interface GgufFile {
	readonly metadata: ReadonlyMap<string, GgufValue>;
	readonly tensors: StoredTensors;
}

/** No honest header comes near: a vocabulary of 256 k tokens with merges takes 15 MB. `items`: of all lists together. */
const most = { headerBytes: 1 << 27, entries: 65_536, items: 4_194_304, dimensions: 4, depth: 2 };

class Reader {
	at = 0;
	#items = 0;
	readonly #bytes: Uint8Array;
	readonly #fileBytes: number;
	readonly #view: DataView;
	readonly #decodeText: DecodeText;

	constructor(bytes: Uint8Array, fileBytes: number, decodeText: DecodeText) {
		this.#decodeText = decodeText;
		this.#bytes = bytes;
		this.#fileBytes = fileBytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	}

	#take(bytes: number): number {
		const from = this.at;
		if (from + bytes > this.#fileBytes)
			throw new WeightsError('outside_file', `a header of more than ${this.#fileBytes} bytes`);
		if (from + bytes > most.headerBytes)
			throw new WeightsError('header_too_large', `${from + bytes} bytes`);
		if (from + bytes > this.#bytes.length)
			throw new WeightsError('header_cut_short', `needs more than ${this.#bytes.length} bytes`);
		this.at += bytes;
		return from;
	}

	u32 = (): number => this.#view.getUint32(this.#take(4), true);

	/** A count or place: what no double can hold is no honest one. */
	u64 = (): number => {
		const value = this.#view.getBigUint64(this.#take(8), true);
		if (value > BigInt(Number.MAX_SAFE_INTEGER))
			throw new WeightsError('header_malformed', `${value.toString()} is no count`);
		return Number(value);
	};

	string = (): string => {
		const length = this.u64();
		const from = this.#take(length);
		try {
			return this.#decodeText(this.#bytes.subarray(from, from + length));
		} catch {
			throw new WeightsError('header_malformed', `no text at byte ${from}`);
		}
	};

	scalars: ReadonlyMap<number, () => GgufValue> = new Map<number, () => GgufValue>([
		[0, () => this.#view.getUint8(this.#take(1))],
		[1, () => this.#view.getInt8(this.#take(1))],
		[2, () => this.#view.getUint16(this.#take(2), true)],
		[3, () => this.#view.getInt16(this.#take(2), true)],
		[4, this.u32],
		[5, () => this.#view.getInt32(this.#take(4), true)],
		[6, () => this.#view.getFloat32(this.#take(4), true)],
		[7, () => this.#view.getUint8(this.#take(1)) !== 0],
		[8, this.string],
		[10, () => this.#view.getBigUint64(this.#take(8), true)],
		[11, () => this.#view.getBigInt64(this.#take(8), true)],
		[12, () => this.#view.getFloat64(this.#take(8), true)],
	]);

	value(type: number, depth = 0): GgufValue {
		const scalar = this.scalars.get(type);
		if (scalar !== undefined) return scalar();
		if (type !== 9 || depth >= most.depth)
			throw new WeightsError('header_malformed', `a value of kind ${type}`);
		const item = this.u32();
		const length = this.u64();
		this.#items += length;
		if (this.#items > most.items)
			throw new WeightsError('header_malformed', `lists of ${this.#items}`);
		const list: GgufValue[] = [];
		for (let i = 0; i < length; i += 1) list.push(this.value(item, depth + 1));
		return list;
	}
}

function count(value: number, what: string): number {
	if (value > most.entries) throw new WeightsError('header_malformed', `${value} ${what}`);
	return value;
}

/** As it stands in the header: the place is counted from the end of the header. */
function readTensor(reader: Reader, name: string): StoredTensor {
	const dimensions = reader.u32();
	if (dimensions === 0 || dimensions > most.dimensions)
		throw new WeightsError('header_malformed', `${name} has ${dimensions} dimensions`);
	const sizes: number[] = [];
	for (let i = 0; i < dimensions; i += 1) sizes.push(reader.u64());
	// GGUF names the size that lies together first.
	const shape = sizes.reverse();
	const number = reader.u32();
	const offset = reader.u64();
	const type = types.get(number);
	if (type === undefined)
		throw new WeightsError('type_unsupported', `${name} is of GGUF's type ${number}`);
	const bytes = shape.includes(0) ? undefined : bytesOf(type, shape);
	if (bytes === undefined)
		throw new WeightsError('header_malformed', `${name} of ${type} is [${shape.join()}]`);
	return { type, shape, offset, bytes };
}

/**
 * Reads a GGUF file's header (version 2 or 3, little-endian) from its first bytes. Throws `header_cut_short` where these are not enough:
 * ask again with more. Source: the format's specification in ggml.
 */
export function readGguf(head: Uint8Array, fileBytes: number, decodeText: DecodeText): GgufFile {
	const reader = new Reader(head, fileBytes, decodeText);
	if (reader.u32() !== 0x46554747) throw new WeightsError('not_this_format', 'no GGUF');
	const version = reader.u32();
	if (version !== 2 && version !== 3)
		throw new WeightsError('version_unsupported', `GGUF ${version}`);
	const tensorCount = count(reader.u64(), 'tensors');
	const entryCount = count(reader.u64(), 'entries');
	const metadata = new Map<string, GgufValue>();
	for (let i = 0; i < entryCount; i += 1) {
		const key = reader.string();
		if (metadata.has(key)) throw new WeightsError('header_malformed', `${key} stands twice`);
		metadata.set(key, reader.value(reader.u32()));
	}
	const listed = new Map<string, StoredTensor>();
	for (let i = 0; i < tensorCount; i += 1) {
		const name = reader.string();
		if (listed.has(name)) throw new WeightsError('header_malformed', `${name} stands twice`);
		listed.set(name, readTensor(reader, name));
	}
	const alignment = metadata.get('general.alignment') ?? 32;
	if (typeof alignment !== 'number' || alignment < 8 || alignment % 8 !== 0 || alignment > 65_536)
		throw new WeightsError('header_malformed', 'alignment');
	const start = Math.ceil(reader.at / alignment) * alignment;
	const tensors = new Map<string, StoredTensor>();
	for (const [name, { type, shape, offset, bytes }] of listed) {
		if (offset % alignment !== 0)
			throw new WeightsError('header_malformed', `${name} is not aligned`);
		tensors.set(name, { type, shape, offset: start + offset, bytes });
	}
	checkPlaces(tensors, fileBytes);
	return { metadata, tensors };
}
