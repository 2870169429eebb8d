import type { ExpectedTensor } from '../../src/domain/weights/tensors';
import { drawnWeights } from './drawn-weights';

/** A header as the official writer makes it: names in order, no spaces but the filling up to eight bytes. */
export function safetensorsHeader(
	table: ReadonlyMap<string, ExpectedTensor>,
	dtype: 'BF16' | 'F32',
	metadata?: Readonly<Record<string, string>>,
): { header: Uint8Array; order: string[]; dataBytes: number } {
	const order = [...table.keys()].sort();
	const entries: [string, unknown][] = [];
	let offset = 0;
	for (const name of order) {
		const { shape } = table.get(name)!;
		const bytes = shape.reduce((product, size) => product * size, dtype === 'F32' ? 4 : 2);
		entries.push([name, { dtype, shape, data_offsets: [offset, offset + bytes] }]);
		offset += bytes;
	}
	if (metadata !== undefined) entries.unshift(['__metadata__', metadata]);
	let text = JSON.stringify(Object.fromEntries(entries));
	text += ' '.repeat((8 - (text.length % 8)) % 8);
	const header = new Uint8Array(8 + text.length);
	new DataView(header.buffer).setBigUint64(0, BigInt(text.length), true);
	header.set(new TextEncoder().encode(text), 8);
	return { header, order, dataBytes: offset };
}

/** As the recorders of model/modern draw, before rounding. `scaleOf`: of tables and matrices; factors are about 1. */
export function drawnSafetensors(
	table: ReadonlyMap<string, ExpectedTensor>,
	scaleOf: (name: string) => number,
	change?: (name: string, values: Float32Array) => void,
): Uint8Array<ArrayBuffer> {
	const { header, order, dataBytes } = safetensorsHeader(table, 'F32');
	const file = new Uint8Array(header.length + dataBytes);
	file.set(header);
	let at = header.length;
	for (const [i, name] of order.entries()) {
		const { shape } = table.get(name)!;
		const isFactor = shape.length === 1 && name.endsWith('weight');
		const count = shape.reduce((product, size) => product * size, 1);
		const scale = isFactor ? 0.25 : scaleOf(name);
		const values = drawnWeights(40 + i, count, scale, isFactor ? 1 : 0);
		change?.(name, values);
		file.set(new Uint8Array(values.buffer), at);
		at += values.byteLength;
	}
	return file;
}
