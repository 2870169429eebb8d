/** A folder of the disk as workers see it, in memory: one writer at a time for each file. */
import type { Directory } from '../../src/storage/model-bytes';

export class MemoryDirectory {
	readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
	/** names of files that are open */
	readonly open = new Set<string>();
	flushes = 0;
	/** the disk is full from here on */
	full = false;
	/** of all files together, when one is given its place */
	mostBytes = Infinity;

	get directory(): Directory {
		return {
			getFileHandle: (name: string, { create }: { create?: boolean } = {}) => {
				if (!this.files.has(name)) {
					if (create !== true) return Promise.reject(new DOMException(name, 'NotFoundError'));
					this.files.set(name, new Uint8Array(0));
				}
				return Promise.resolve(this.#handle(name));
			},
			removeEntry: (name: string) => {
				if (this.files.delete(name)) return Promise.resolve();
				return Promise.reject(new DOMException(name, 'NotFoundError'));
			},
		};
	}

	/** Bytes of the only file. */
	get only(): Uint8Array<ArrayBuffer> {
		const [bytes] = this.files.values();
		if (bytes === undefined) throw new Error('no file');
		return bytes;
	}

	#handle(name: string): FileSystemFileHandle {
		const content = (): Uint8Array<ArrayBuffer> => this.files.get(name) ?? new Uint8Array(0);
		const access = {
			getSize: () => content().byteLength,
			read: (into: Uint8Array, { at }: { at: number }) => {
				const part = content().subarray(at, at + into.byteLength);
				into.set(part);
				return part.byteLength;
			},
			write: (bytes: Uint8Array, { at }: { at: number }) => {
				if (this.full) throw new DOMException('full', 'QuotaExceededError');
				const before = content();
				if (at + bytes.byteLength <= before.byteLength) {
					before.set(bytes, at);
					return bytes.byteLength;
				}
				const after = new Uint8Array(Math.max(before.byteLength, at + bytes.byteLength));
				after.set(before);
				after.set(bytes, at);
				this.files.set(name, after);
				return bytes.byteLength;
			},
			truncate: (bytes: number) => {
				const others = [...this.files].filter(([each]) => each !== name);
				const used = others.reduce((sum, [, { byteLength }]) => sum + byteLength, 0);
				if (used + bytes > this.mostBytes) throw new DOMException('full', 'QuotaExceededError');
				const after = new Uint8Array(bytes);
				after.set(content().subarray(0, bytes));
				this.files.set(name, after);
			},
			flush: () => (this.flushes += 1),
			close: () => this.open.delete(name),
		};
		const handle = {
			createSyncAccessHandle: () => {
				if (this.open.has(name)) {
					return Promise.reject(new DOMException(name, 'NoModificationAllowedError'));
				}
				this.open.add(name);
				return Promise.resolve(access);
			},
			getFile: () => Promise.resolve(new Blob([content()])),
		};
		return handle as unknown as FileSystemFileHandle;
	}
}
