import { strToU8, unzipSync, zipSync } from 'fflate';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyJobEvent } from '../../../src/domain/job/apply-job-event';
import type { Job } from '../../../src/domain/job/job';
import type { JobResult } from '../../../src/domain/job/result';
import type { StoredJobEvent } from '../../../src/domain/job/job-event';
import { IdbHistoryBackup } from '../../../src/storage/backup/history-backup';
import { openDatabase } from '../../../src/storage/database';
import { IdbJobRepository } from '../../../src/storage/job-repository';
import { IdbPhotoStore } from '../../../src/storage/photo-store';
import { after, queuedJob, running } from '../../support/samples';

async function open() {
	globalThis.indexedDB = new IDBFactory();
	const database = await openDatabase();
	return {
		database,
		backup: new IdbHistoryBackup(database),
		jobs: new IdbJobRepository(database),
		photos: new IdbPhotoStore(database),
	};
}
const bytes = new Uint8Array(5000).map((_, i) => (i * 7919) % 256);

/** Two finished jobs on one photo, a failed one, and one that waits. */
async function filled() {
	const world = await open();
	const { jobs, photos } = world;
	const photo = {
		id: 'photo-1',
		name: 'Łódź "1".jpg',
		file: new Blob([bytes], { type: 'image/jpeg' }),
	};
	await jobs.create([photo], [], []);
	for (const id of ['job-1', 'job-2', 'job-3', 'job-4']) {
		let job: Job = queuedJob({
			id,
			photo: { id: 'photo-1', name: photo.name, bytes: bytes.length },
		});
		await jobs.create([], [job], []);
		if (id === 'job-4') continue;
		const begin = after(job, running);
		job = applyJobEvent(job, begin);
		const end: StoredJobEvent = after(
			job,
			id === 'job-3'
				? { type: 'error', code: 'stalled', message: 'x', willRetry: false, attemptsLeft: 2 }
				: { type: 'done' },
		);
		const result = { jobId: id, answer: 'Try the boathouse' } as JobResult;
		await jobs.save(job, [begin]);
		await jobs.save(applyJobEvent(job, end), [end], result);
	}
	const blob = new Blob(['small']);
	await photos.savePrepared('photo-1', 'loupe', {
		facts: { width: 4, height: 3, sha256: 'x', mimeType: 'image/jpeg' },
		thumbnail: blob,
		preview: blob,
		modelImage: blob,
		modelSize: { width: 1, height: 1 },
	});
	return world;
}

let saved: Blob;
beforeEach(async () => {
	saved = await (await filled()).backup.save();
});

describe('a backup', () => {
	it('restores every ended job, its log, its result, and the photo to the byte', async () => {
		const before = await filled();
		const expected = (await before.jobs.list()).filter((job) => job.status !== 'queued');
		const events = await before.jobs.events('job-1');
		const { backup, jobs, photos } = await open();
		expect(await backup.restore(saved)).toEqual({ added: 3, skipped: 0, photos: 1 });
		expect(await jobs.list()).toEqual(expected);
		expect(await jobs.events('job-1')).toEqual(events);
		expect(await jobs.result('job-2')).toEqual({ jobId: 'job-2', answer: 'Try the boathouse' });
		const original = await photos.original('photo-1');
		expect(original?.name).toBe('Łódź "1".jpg');
		expect(new Uint8Array(await original!.file.arrayBuffer())).toEqual(bytes);
		expect(original!.file.type).toBe('image/jpeg');
		expect(await jobs.ids({ text: 'boat', status: 'done' })).toHaveLength(2);
	});

	it('merges without duplicates, and changes nothing that is there', async () => {
		const { backup, jobs, database } = await filled();
		await jobs.purge(await jobs.remove(['job-2']));
		const events = await database.count('events');
		expect(await backup.restore(saved)).toEqual({ added: 1, skipped: 2, photos: 0 });
		expect(await backup.restore(saved)).toEqual({ added: 0, skipped: 3, photos: 0 });
		expect(await database.count('events')).toBe(events + 2);
		expect((await jobs.get('job-4'))?.status).toBe('queued');
	});

	it('of nothing is a backup too', async () => {
		const { backup } = await open();
		const empty = await backup.save();
		expect(await backup.restore(empty)).toEqual({ added: 0, skipped: 0, photos: 0 });
	});
});

describe('a file that is refused whole', () => {
	const change = async (edit: (entries: Record<string, Uint8Array>) => void): Promise<Blob> => {
		const entries = unzipSync(new Uint8Array(await saved.arrayBuffer()));
		edit(entries);
		return new Blob([zipSync(entries)]);
	};
	const cases: [name: string, make: () => Promise<Blob> | Blob, wrong: RegExp][] = [
		['no zip', () => new Blob(['hello']), /no backup|no zip/u],
		['empty', () => new Blob([]), /no backup|no zip/u],
		['another zip', () => new Blob([zipSync({ a: strToU8('x') })]), /no backup/u],
		['cut off', () => saved.slice(0, Math.floor(saved.size * 0.6)), /no backup|cut off|missing/u],
		[
			'one byte of a photo changed',
			() => change((all) => void (all['photos/photo-1/file']![77]! ^= 1)),
			/photos\/photo-1\/file is damaged/u,
		],
		[
			'a part missing',
			() =>
				change((all) => {
					delete all['events.jsonl'];
				}),
			/events\.jsonl is missing/u,
		],
		[
			'a later version',
			() =>
				change(
					(all) =>
						void (all['mondrian.json'] = strToU8('{"format":"mondrian-history","version":9}')),
				),
			/cannot read/u,
		],
	];
	it.each(cases)('%s', async (_name, make, wrong) => {
		const file = await make();
		const { backup, database } = await open();
		const report = await backup.restore(file);
		expect('damaged' in report && report.damaged).toMatch(wrong);
		for (const store of ['jobs', 'events', 'results', 'photos', 'words'] as const) {
			expect(await database.count(store)).toBe(0);
		}
	});
});
