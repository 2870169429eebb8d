/** Puts records of files into the database: as Blobs where the browser keeps them. */
import type { FileRecord, ModelDatabase } from './model-schema';

export interface StoredRecord {
	readonly url: string;
	readonly index: number;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

export class RecordWriter {
	readonly #open: () => Promise<ModelDatabase>;
	#keepsBlobs = true;

	constructor(open: () => Promise<ModelDatabase>) {
		this.#open = open;
	}

	/** All of it or nothing: records, and what is known of files with them. */
	async put(records: readonly StoredRecord[], files: readonly FileRecord[]): Promise<void> {
		const putAs = async (
			form: (bytes: Uint8Array<ArrayBuffer>) => Blob | ArrayBuffer,
		): Promise<void> => {
			const database = await this.#open();
			const tx = database.transaction(['files', 'chunks'], 'readwrite', { durability: 'strict' });
			const putting = records.map(({ url, index, bytes }) =>
				tx.objectStore('chunks').put(form(bytes), [url, index]),
			);
			for (const file of files) void tx.objectStore('files').put(file);
			await Promise.all([...putting, tx.done]);
		};
		if (this.#keepsBlobs) {
			try {
				await putAs((bytes) => new Blob([bytes]));
				return;
			} catch (error) {
				// Private windows of some browsers; WebKit's call it by the second name.
				const name = error instanceof Error ? error.name : '';
				if (!['DataCloneError', 'UnknownError'].includes(name)) throw error;
				this.#keepsBlobs = false;
			}
		}
		await putAs((bytes) => bytes.slice().buffer);
	}
}
