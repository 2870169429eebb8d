import type { Measurements } from '../domain/facts/measurements';
import type { PhotoFacts } from '../domain/photo/photo';
import type { PhotoStore, PreparedPhoto } from '../ports';
import type { Database, PhotoRecord } from './schema';
import { atomically, guard } from './transactions';

/** Photos as blobs: the file as given, and what the screens show of it. */
export class IdbPhotoStore implements PhotoStore {
	readonly #database: Database;

	constructor(database: Database) {
		this.#database = database;
	}

	original(id: string): Promise<{ readonly file: Blob; readonly name: string } | undefined> {
		return guard(async () => {
			const tx = this.#database.transaction(['originals', 'photos']);
			const [original, photo] = await Promise.all([
				tx.objectStore('originals').get(id),
				tx.objectStore('photos').get(id),
			]);
			return original && photo && { file: original.file, name: photo.name };
		});
	}

	async thumbnail(id: string): Promise<Blob | undefined> {
		return (await guard(() => this.#database.get('photos', id)))?.thumbnail;
	}

	async preview(id: string): Promise<Blob | undefined> {
		return (await guard(() => this.#database.get('photos', id)))?.preview;
	}

	async facts(id: string): Promise<PhotoFacts | undefined> {
		return (await guard(() => this.#database.get('photos', id)))?.facts;
	}

	async modelImage(id: string, modelId: string): Promise<Blob | undefined> {
		const kept = (await guard(() => this.#database.get('photos', id)))?.modelImage;
		return kept?.modelId === modelId ? kept.image : undefined;
	}

	async measurements(id: string): Promise<Measurements | undefined> {
		return (await guard(() => this.#database.get('photos', id)))?.measurements;
	}

	saveMeasurements(id: string, measurements: Measurements): Promise<void> {
		return this.#change(id, { measurements });
	}

	savePrepared(id: string, modelId: string, prepared: PreparedPhoto): Promise<void> {
		const { facts, thumbnail, preview } = prepared;
		const modelImage = { modelId, image: prepared.modelImage };
		return this.#change(id, { facts, thumbnail, preview, modelImage });
	}

	#change(id: string, change: Partial<PhotoRecord>): Promise<void> {
		return guard(async () => {
			const tx = this.#database.transaction('photos', 'readwrite');
			await atomically(tx, async () => {
				const photo = await tx.store.get(id);
				// Removed in the meantime: nothing to keep it for.
				if (photo !== undefined) await tx.store.put({ ...photo, ...change });
			});
		});
	}
}
