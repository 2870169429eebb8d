/** The real stores on whatever `indexedDB` is now, and the record of a photo for them. */
import { openDatabase } from '../../src/storage/database';
import { IdbJobRepository } from '../../src/storage/job-repository';
import { IdbStackRepository } from '../../src/storage/stack-repository';
import { IdbPhotoStore } from '../../src/storage/photo-store';

export const photoRecord = { id: 'photo-1', name: 'a.jpg', file: new Blob(['x']) };

export async function openStorage() {
	const database = await openDatabase();
	const stacks = new IdbStackRepository(database);
	return {
		jobs: new IdbJobRepository(database),
		photos: new IdbPhotoStore(database),
		stacks,
		database,
	};
}
