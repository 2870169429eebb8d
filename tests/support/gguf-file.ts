/** Writes GGUF files of version 3, for tests of what reads them. */

type Value = number | string | readonly (number | string)[];

export interface TensorToWrite {
	readonly name: string;
	/** Rows first. */
	readonly shape: readonly number[];
	readonly type: number;
	readonly bytes: Uint8Array;
}

class Writer {
	readonly #parts: Uint8Array[] = [];
	length = 0;

	raw(bytes: Uint8Array): this {
		this.#parts.push(bytes);
		this.length += bytes.length;
		return this;
	}

	#number(bytes: number, write: (view: DataView) => void): this {
		const view = new DataView(new ArrayBuffer(bytes));
		write(view);
		return this.raw(new Uint8Array(view.buffer));
	}

	u32 = (value: number): this => this.#number(4, (view) => view.setUint32(0, value, true));
	u64 = (value: number): this =>
		this.#number(8, (view) => view.setBigUint64(0, BigInt(value), true));

	string(text: string): this {
		const bytes = new TextEncoder().encode(text);
		return this.u64(bytes.length).raw(bytes);
	}

	value(value: Value): this {
		if (typeof value === 'number') return this.u32(4).u32(value);
		if (typeof value === 'string') return this.u32(8).string(value);
		this.u32(9)
			.u32(typeof value[0] === 'string' ? 8 : 4)
			.u64(value.length);
		for (const item of value) {
			if (typeof item === 'string') this.string(item);
			else this.u32(item);
		}
		return this;
	}

	align(): this {
		return this.raw(new Uint8Array((32 - (this.length % 32)) % 32));
	}

	end(): Uint8Array {
		const whole = new Uint8Array(this.length);
		let at = 0;
		for (const part of this.#parts) {
			whole.set(part, at);
			at += part.length;
		}
		return whole;
	}
}

export function writeGguf(
	metadata: Readonly<Record<string, Value>>,
	tensors: readonly TensorToWrite[],
): Uint8Array {
	const file = new Writer().u32(0x46554747).u32(3).u64(tensors.length);
	const entries = Object.entries(metadata);
	file.u64(entries.length);
	for (const [key, value] of entries) file.string(key).value(value);
	let offset = 0;
	for (const { name, shape, type, bytes } of tensors) {
		file.string(name).u32(shape.length);
		for (const size of [...shape].reverse()) file.u64(size);
		file.u32(type).u64(offset);
		offset += Math.ceil(bytes.length / 32) * 32;
	}
	for (const { bytes } of tensors) file.align().raw(bytes);
	return file.align().end();
}

export const float32Bytes = (values: Float32Array): Uint8Array =>
	new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
