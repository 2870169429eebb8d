import type { StorageStatus } from '../ports';
import type { Database } from './schema';
import { guard } from './transactions';

/** Safari tells no estimate before 17, and other builds of WebKit have nothing of it. */
const browser = (): Partial<StorageManager> =>
	(navigator as { storage?: Partial<StorageManager> }).storage ?? {};
const estimate = async (): Promise<StorageEstimate> => (await browser().estimate?.()) ?? {};
const isPersisted = async (): Promise<boolean> => (await browser().persisted?.()) ?? false;

export class BrowserStorageStatus implements StorageStatus {
	readonly #database: Database;

	constructor(database: Database) {
		this.#database = database;
	}

	async usage(): ReturnType<StorageStatus['usage']> {
		const { usage, quota } = await estimate();
		const [jobs, photos] = await guard(() =>
			Promise.all([this.#database.count('jobs'), this.#database.count('photos')]),
		);
		return {
			...(usage !== undefined && { usedBytes: usage }),
			...(quota !== undefined && { quotaBytes: quota }),
			persisted: await isPersisted(),
			jobs,
			photos,
		};
	}

	async sizes(): ReturnType<StorageStatus['sizes']> {
		const photoBytes = await guard(async () => {
			const tx = this.#database.transaction(['originals', 'photos']);
			let sum = 0;
			for await (const { value } of tx.objectStore('originals')) sum += value.file.size;
			for await (const { value } of tx.objectStore('photos')) {
				const { thumbnail, preview, modelImage } = value;
				for (const each of [thumbnail, preview, modelImage?.image]) sum += each?.size ?? 0;
			}
			return sum;
		});
		const { usageDetails } = (await estimate()) as StorageEstimate & {
			readonly usageDetails?: { readonly caches?: number };
		};
		const appBytes = usageDetails?.caches;
		return { photoBytes, ...(appBytes !== undefined && { appBytes }) };
	}

	async persist(): Promise<boolean> {
		return (await isPersisted()) || ((await browser().persist?.()) ?? false);
	}
}
