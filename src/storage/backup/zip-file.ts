/** A zip read by its central directory: what bytes a photo holds is nobody's business. */
import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js';
import { BlobReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { BackupFault } from '../../ports';
import { blobSink } from '../model-blob-sink';
import { limits, manifestPath } from './format';

export class DamagedBackup extends Error {
	override readonly name = 'DamagedBackup';
	readonly fault: BackupFault;

	constructor(fault: BackupFault) {
		super(fault.code);
		this.fault = fault;
	}
}

/** Bytes of a local header in front of its name: APPNOTE 4.3.7. */
const localHeaderBytes = 30;

export class ZipFile {
	readonly #file: Blob;
	readonly #entries: ReadonlyMap<string, FileEntry>;

	private constructor(file: Blob, entries: ReadonlyMap<string, FileEntry>) {
		this.#file = file;
		this.#entries = entries;
	}

	/** Also of a file that was unpacked and packed again as a folder. */
	static async open(file: Blob): Promise<ZipFile> {
		const entries = new Map<string, FileEntry>();
		let grown = 0;
		try {
			const reader = new ZipReader(new BlobReader(file), { useWebWorkers: false });
			for await (const entry of reader.getEntriesGenerator()) {
				if (entry.directory || /(?:^|\/)(?:__MACOSX\/|\._)/u.test(entry.filename)) continue;
				if (entries.has(entry.filename)) {
					throw new DamagedBackup({ code: 'part_twice', part: entry.filename });
				}
				if (entries.size >= limits.entries) throw new DamagedBackup({ code: 'too_many_parts' });
				grown += entry.uncompressedSize - entry.compressedSize;
				entries.set(entry.filename, entry);
			}
		} catch (error) {
			if (error instanceof DamagedBackup) throw error;
			throw new DamagedBackup({ code: 'no_zip' });
		}
		if (grown > limits.growth) throw new DamagedBackup({ code: 'grows' });
		const manifests = [...entries.keys()].filter(
			(path) => path === manifestPath || path.endsWith(`/${manifestPath}`),
		);
		const [found, other] = manifests;
		if (found === undefined) throw new DamagedBackup({ code: 'no_backup' });
		if (other !== undefined) throw new DamagedBackup({ code: 'many_backups' });
		const folder = found.slice(0, -manifestPath.length);
		const inFolder = [...entries].filter(([path]) => path.startsWith(folder));
		return new ZipFile(
			file,
			new Map(inFolder.map(([path, entry]) => [path.slice(folder.length), entry])),
		);
	}

	has(path: string): boolean {
		return this.#entries.has(path);
	}

	/** @param limit in bytes, of what was packed */
	async read(path: string, limit: number): Promise<Blob> {
		const entry = this.#entries.get(path);
		if (entry === undefined) throw new DamagedBackup({ code: 'part_missing', part: path });
		try {
			// A part of the file itself: nothing is copied.
			if (entry.compressionMethod === 0 && !entry.encrypted) return await this.#stored(entry);
			if (entry.uncompressedSize > limit)
				throw new DamagedBackup({ code: 'part_too_large', part: path });
			return await unpacked(entry);
		} catch (error) {
			if (error instanceof DamagedBackup) throw error;
			throw new DamagedBackup({ code: 'part_damaged', part: path });
		}
	}

	async #stored({ offset, uncompressedSize }: FileEntry): Promise<Blob> {
		const header = await this.#file.slice(offset, offset + localHeaderBytes).arrayBuffer();
		const view = new DataView(header);
		const begin = offset + localHeaderBytes + view.getUint16(26, true) + view.getUint16(28, true);
		return this.#file.slice(begin, begin + uncompressedSize);
	}
}

/** Stops where more comes out than the directory says. */
async function unpacked(entry: FileEntry): Promise<Blob> {
	const sink = blobSink('', entry.uncompressedSize);
	await entry.getData(sink.writable, { useWebWorkers: false });
	return sink.blob();
}
