/** Boxes of an ISO media file: HEIC, and Canon's CR3. */
import type { ByteReader } from './byte-reader';
import { ascii } from './byte-reader';

export interface Box {
	readonly name: string;
	/** of what it holds */
	readonly at: number;
	readonly end: number;
}

/** No photo has more; and a walk has to end. */
const mostBoxes = 5000;

export async function* boxes(reader: ByteReader, at: number, end: number): AsyncGenerator<Box> {
	for (let count = 0; count < mostBoxes && at + 8 <= end; count += 1) {
		const head = await reader.view(at, 16);
		if (head.byteLength < 8) return;
		const short = head.getUint32(0);
		// 1: a long size follows; 0: up to the end
		const isLong = short === 1 && head.byteLength === 16;
		const size = isLong ? Number(head.getBigUint64(8)) : short === 0 ? end - at : short;
		const start = at + (isLong ? 16 : 8);
		if (at + size < start) return;
		yield { name: ascii(head, 4, 4), at: start, end: Math.min(end, at + size) };
		at += size;
	}
}

/** All at the end of a path of names. */
export async function findBoxes(
	reader: ByteReader,
	[name, ...rest]: readonly string[],
	within: Pick<Box, 'at' | 'end'>,
): Promise<readonly Box[]> {
	const found: Box[] = [];
	for await (const box of boxes(reader, within.at, within.end)) {
		if (box.name !== name) continue;
		// `meta` has a version and flags first.
		const inside = box.name === 'meta' ? { at: box.at + 4, end: box.end } : box;
		if (rest.length === 0) found.push(box);
		else found.push(...(await findBoxes(reader, rest, inside)));
	}
	return found;
}
