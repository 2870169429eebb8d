/** A history to be backed up, in a store of its own. */
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { applyJobEvent } from '../../src/domain/job/apply-job-event';
import type { Job } from '../../src/domain/job/job';
import type { StoredJobEvent } from '../../src/domain/job/job-event';
import { IdbHistoryBackup } from '../../src/storage/backup/history-backup';
import { openDatabase } from '../../src/storage/database';
import { IdbJobRepository } from '../../src/storage/job-repository';
import { IdbPhotoStore } from '../../src/storage/photo-store';
import { after, critiqueResult, queuedJob, running } from './samples';

export async function openBackup() {
	globalThis.indexedDB = new IDBFactory();
	const database = await openDatabase();
	return {
		database,
		backup: new IdbHistoryBackup(database),
		jobs: new IdbJobRepository(database),
		photos: new IdbPhotoStore(database),
	};
}
/** of its photo */
export const bytes = new Uint8Array(5000).map((_, i) => (i * 7919) % 256);
export const caseFile = (name: string): Uint8Array<ArrayBuffer> =>
	new Uint8Array(readFileSync(`tests/cases/${name}`));

/** Two finished jobs on one photo, a failed one, and one that waits. */
export async function filled(content = bytes) {
	const world = await openBackup();
	const { jobs, photos } = world;
	const photo = {
		id: 'photo-1',
		name: 'Łódź "1".jpg',
		file: new Blob([content], { type: 'image/jpeg' }),
	};
	await jobs.create([photo], [], []);
	for (const id of ['job-1', 'job-2', 'job-3', 'job-4']) {
		let job: Job = queuedJob({
			id,
			photo: { id: 'photo-1', name: photo.name, bytes: content.length },
		});
		await jobs.create([], [job], []);
		if (id === 'job-4') continue;
		const begin = after(job, running);
		await jobs.save((job = applyJobEvent(job, begin)), [begin]);
		const end: StoredJobEvent = after(
			job,
			id === 'job-3'
				? { type: 'error', code: 'stalled', message: 'x', willRetry: false, attemptsLeft: 2 }
				: { type: 'done' },
		);
		await jobs.save(applyJobEvent(job, end), [end], critiqueResult(id));
	}
	const blob = new Blob(['small'], { type: 'image/jpeg' });
	await photos.savePrepared('photo-1', 'loupe', {
		facts: { width: 4, height: 3, sha256: 'x', mimeType: 'image/jpeg' },
		thumbnail: blob,
		preview: blob,
		modelImage: blob,
		modelSize: { width: 1, height: 1 },
	});
	return world;
}
