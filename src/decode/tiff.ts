/** Directories of a TIFF: what EXIF, scans and most raw files are made of. Reads a few bytes here and there. */
import type { ByteReader } from './byte-reader';

export interface Field {
	readonly tag: number;
	readonly type: number;
	readonly count: number;
	/** of its value, in the file */
	readonly at: number;
	readonly bytes: number;
}

interface Directory {
	readonly fields: ReadonlyMap<number, Field>;
	/** of the next one; 0: this is the last */
	readonly next: number;
}

/** bytes of a value, by its type */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
/** No camera writes more; and a walk has to end. */
const most = { fields: 2000, directories: 64, numbers: 64 } as const;
const links = { subDirectories: 0x014a, exif: 0x8769 } as const;

export class Tiff {
	readonly #reader: ByteReader;
	/** what its places are counted from: a block may lie within a file */
	readonly #base: number;
	readonly little: boolean;

	private constructor(reader: ByteReader, base: number, little: boolean) {
		this.#reader = reader;
		this.#base = base;
		this.little = little;
	}

	/** @param orderAt where its byte order stands. @returns undefined where none is told */
	static async open(reader: ByteReader, base = 0, orderAt = base): Promise<Tiff | undefined> {
		const head = await reader.view(orderAt, 2);
		const order = head.byteLength < 2 ? 0 : head.getUint16(0);
		if (order !== 0x4949 && order !== 0x4d4d) return undefined;
		return new Tiff(reader, base, order === 0x4949);
	}

	async first(): Promise<Directory | undefined> {
		const head = await this.#reader.view(this.#base + 4, 4);
		return head.byteLength < 4 ? undefined : this.directory(head.getUint32(0, this.little));
	}

	/** undefined where none can be */
	async directory(at: number): Promise<Directory | undefined> {
		const head = await this.#reader.view(this.#base + at, 2);
		if (at === 0 || head.byteLength < 2) return undefined;
		const count = head.getUint16(0, this.little);
		if (count > most.fields) return undefined;
		const view = await this.#reader.view(this.#base + at + 2, count * 12 + 4);
		const fields = new Map<number, Field>();
		for (let i = 0; i < count && (i + 1) * 12 <= view.byteLength; i += 1) {
			const field = this.#field(view, i * 12, at + 2 + i * 12);
			fields.set(field.tag, field);
		}
		const end = count * 12;
		return { fields, next: view.byteLength < end + 4 ? 0 : view.getUint32(end, this.little) };
	}

	/** The first one, all that follow, and those that they hold; each once. */
	async *directories(): AsyncGenerator<Directory> {
		const head = await this.#reader.view(this.#base + 4, 4);
		const waiting = head.byteLength < 4 ? [] : [head.getUint32(0, this.little)];
		const seen = new Set<number>();
		for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
			if (seen.has(at) || seen.size >= most.directories) continue;
			seen.add(at);
			const directory = await this.directory(at);
			if (directory === undefined) continue;
			yield directory;
			const { fields, next } = directory;
			waiting.push(...(await this.numbers(fields.get(links.subDirectories))));
			waiting.push(...(await this.numbers(fields.get(links.exif))));
			if (next !== 0) waiting.push(next);
		}
	}

	/** Whole numbers, the first of them where there are many; none of a field that holds others. */
	async numbers(field: Field | undefined): Promise<readonly number[]> {
		if (field === undefined || ![1, 3, 4, 13].includes(field.type)) return [];
		const size = sizes[field.type] ?? 1;
		const wanted = Math.min(field.count, most.numbers);
		const view = await this.#reader.view(field.at, wanted * size);
		return Array.from({ length: Math.floor(view.byteLength / size) }, (_, i) => {
			if (size === 1) return view.getUint8(i);
			return size === 2 ? view.getUint16(i * 2, this.little) : view.getUint32(i * 4, this.little);
		});
	}

	async number(field: Field | undefined): Promise<number | undefined> {
		return (await this.numbers(field))[0];
	}

	/** As it is stored, `longest` bytes at most. */
	async bytes({ at, bytes }: Field, longest = Infinity): Promise<Uint8Array<ArrayBuffer>> {
		const view = await this.#reader.view(at, Math.min(bytes, longest));
		return new Uint8Array(view.buffer as ArrayBuffer, view.byteOffset, view.byteLength).slice();
	}

	#field(view: DataView, entry: number, place: number): Field {
		const type = view.getUint16(entry + 2, this.little);
		const count = view.getUint32(entry + 4, this.little);
		const bytes = (sizes[type] ?? 0) * count;
		const within = bytes > 4 ? view.getUint32(entry + 8, this.little) : place + 8;
		const tag = view.getUint16(entry, this.little);
		return { tag, type, count, bytes, at: this.#base + within };
	}
}
