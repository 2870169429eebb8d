/**
 * Bytes of model files in the origin's own folder of the disk (OPFS): one file for each address,
 * written and read at any place of it, several times as fast as records of a database. What of it
 * counts, the database says. Its fast calls exist in workers alone.
 */

/** As much of the browser's interface as is used. */
export type Directory = Pick<FileSystemDirectoryHandle, 'getFileHandle' | 'removeEntry'>;
interface Access {
	read(into: Uint8Array, options: { at: number }): number;
	write(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number;
	truncate(bytes: number): void;
	flush(): void;
	getSize(): number;
	close(): void;
}
/** The page's own types do not know it: it is there in workers alone. */
type Handle = FileSystemFileHandle & {
	createSyncAccessHandle(options?: { readonly mode: 'read-only' }): Promise<Access>;
};

/**
 * A file grows by so much at a time: the browser asks its main process whenever one becomes longer,
 * and all lines wait for the answer.
 */
const growBytes = 32 * 1024 * 1024;
/** Of a tab that was just closed the file may be open for a moment longer. */
const tries = 50;
const waitMs = 100;

export class ModelBytes {
	readonly #directory: Directory;
	readonly #open = new Map<string, Promise<Access>>();
	/** where the bytes end of files that were made longer than these */
	readonly #ends = new Map<string, number>();

	constructor(directory: Directory) {
		this.#directory = directory;
	}

	/** undefined where the browser has no such folder, or gives none (private windows, pages). */
	static async find(): Promise<ModelBytes | undefined> {
		try {
			if (!('createSyncAccessHandle' in FileSystemFileHandle.prototype)) return undefined;
			const root = await navigator.storage.getDirectory();
			return new ModelBytes(await root.getDirectoryHandle('models', { create: true }));
		} catch {
			return undefined;
		}
	}

	/** They are in the system's hands: a browser that is killed loses none, a power cut may. */
	async write(url: string, at: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
		const access = await this.#access(url);
		const end = Math.max(at + bytes.byteLength, this.#ends.get(url) ?? 0);
		if (end > access.getSize()) {
			grow(access, end);
			this.#ends.set(url, end);
		} else if (this.#ends.has(url)) this.#ends.set(url, end);
		const written = access.write(bytes, { at });
		if (written < bytes.byteLength) {
			throw new DOMException(
				`${String(written)} of ${String(bytes.byteLength)} B`,
				'QuotaExceededError',
			);
		}
	}

	/** A file whose bytes come in any order has its whole place from the beginning. */
	async resize(url: string, bytes: number): Promise<void> {
		(await this.#access(url)).truncate(bytes);
	}

	/** Resolves when all that was written is on the disk. @param bytes the whole file has, if it is whole */
	async flush(url: string, bytes?: number): Promise<void> {
		const access = await this.#open.get(url);
		if (bytes !== undefined) {
			this.#ends.delete(url);
			access?.truncate(bytes);
		}
		access?.flush();
	}

	/** A part of the file; shorter where the file ends sooner. */
	async read(url: string, at: number, length: number): Promise<ArrayBuffer> {
		const opened = this.#open.get(url);
		// Somebody else may have it open to read as well: then as browsers read any file.
		const access = await (opened ?? this.#reader(url));
		if (access === undefined) {
			const file = await (await this.#handle(url, false)).getFile();
			return file.slice(at, at + length).arrayBuffer();
		}
		try {
			const bytes = new Uint8Array(Math.max(0, Math.min(length, access.getSize() - at)));
			const read = access.read(bytes, { at });
			return read === bytes.byteLength ? bytes.buffer : bytes.buffer.slice(0, read);
		} finally {
			if (opened === undefined) access.close();
		}
	}

	/** Bytes of the file; undefined: it is not there. */
	async sizeOf(url: string): Promise<number | undefined> {
		try {
			return (await (await this.#handle(url, false)).getFile()).size;
		} catch (error) {
			if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
			throw error;
		}
	}

	/** Lets go of the file: others may open it. */
	async close(url: string): Promise<void> {
		const access = this.#open.get(url);
		this.#open.delete(url);
		const end = this.#ends.get(url);
		this.#ends.delete(url);
		const opened = await access?.catch(() => undefined);
		if (opened !== undefined && end !== undefined && end < opened.getSize()) opened.truncate(end);
		opened?.close();
	}

	async delete(url: string): Promise<void> {
		await this.close(url);
		await this.#directory.removeEntry(await nameOf(url)).catch((error: unknown) => {
			// Gone already; or held open elsewhere: nobody counts on it any more, the next one overwrites it.
			const name = error instanceof DOMException ? error.name : '';
			if (name !== 'NotFoundError' && name !== 'NoModificationAllowedError') throw error;
		});
	}

	#access(url: string): Promise<Access> {
		const found = this.#open.get(url);
		if (found !== undefined) return found;
		const opening = this.#writer(url);
		this.#open.set(url, opening);
		opening.catch(() => this.#open.delete(url));
		return opening;
	}

	async #writer(url: string): Promise<Access> {
		const handle = await this.#handle(url, true);
		for (let left = tries; ; left -= 1) {
			try {
				return await handle.createSyncAccessHandle();
			} catch (error) {
				if (left === 0) throw error;
				await new Promise((resolve) => setTimeout(resolve, waitMs));
			}
		}
	}

	async #reader(url: string): Promise<Access | undefined> {
		const handle = await this.#handle(url, false);
		// Several may read at a time where the browser knows of modes.
		return handle.createSyncAccessHandle({ mode: 'read-only' }).catch(() => undefined);
	}

	async #handle(url: string, create: boolean): Promise<Handle> {
		const handle: unknown = await this.#directory.getFileHandle(await nameOf(url), { create });
		return handle as Handle;
	}
}

function grow(access: Access, end: number): void {
	try {
		access.truncate(Math.ceil(end / growBytes) * growBytes);
	} catch {
		// There is no room for so much: what fits is written all the same.
	}
}

/** Any address as a short name that every disk takes. */
async function nameOf(url: string): Promise<string> {
	const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(url));
	return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
