import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { limits } from '../../../src/storage/backup/format';
import { writeBackupTo } from '../../../src/storage/backup/write-backup';
import { bytes, caseFile, filled, openBackup } from '../../support/backup-world';
import { critiqueResult, queuedJob } from '../../support/samples';
import { unzipped, zipped } from '../../support/zip';

let saved: Blob;
beforeEach(async () => {
	saved = await (await filled()).backup.save();
});

describe('a backup', () => {
	it('restores every ended job, its log, its result, and the photo to the byte', async () => {
		const before = await filled();
		const expected = (await before.jobs.list()).filter((job) => job.status !== 'queued');
		const events = await before.jobs.events('job-1');
		const { backup, jobs, photos } = await openBackup();
		expect(await backup.restore(saved)).toEqual({ added: 3, skipped: 0, photos: 1, setAside: 0 });
		expect(await jobs.list()).toEqual(expected);
		expect(await jobs.events('job-1')).toEqual(events);
		expect(await jobs.result('job-2')).toEqual(critiqueResult('job-2'));
		const original = await photos.original('photo-1');
		expect(original?.name).toBe('Łódź "1".jpg');
		expect(new Uint8Array(await original!.file.arrayBuffer())).toEqual(bytes);
		expect(original!.file.type).toBe('image/jpeg');
		expect((await photos.thumbnail('photo-1'))?.type).toBe('image/jpeg');
		expect((await photos.facts('photo-1'))?.width).toBe(4);
		expect(await jobs.ids({ text: 'canon', status: 'done' })).toHaveLength(2);
	});

	it('merges without duplicates, and changes nothing that is there', async () => {
		const { backup, jobs, database } = await filled();
		await jobs.purge(await jobs.remove(['job-2']));
		const events = await database.count('events');
		const report = { photos: 0, setAside: 0 };
		expect(await backup.restore(saved)).toEqual({ added: 1, skipped: 2, ...report });
		expect(await backup.restore(saved)).toEqual({ added: 0, skipped: 3, ...report });
		expect(await database.count('events')).toBe(events + 2);
		expect((await jobs.get('job-4'))?.status).toBe('queued');
	});

	it('of nothing is a backup too', async () => {
		const { backup } = await openBackup();
		const none = { added: 0, skipped: 0, photos: 0, setAside: 0 };
		expect(await backup.restore(await backup.save())).toEqual(none);
	});

	it('holds any photo, whatever bytes are in it', async () => {
		const photo = caseFile('backup-pk-local.jpg');
		const { backup } = await filled(photo);
		const file = await backup.save();
		expect(await backup.restore(file)).toEqual({ added: 0, skipped: 3, photos: 0, setAside: 0 });
		const empty = await openBackup();
		expect(await empty.backup.restore(file)).toMatchObject({ added: 3, photos: 1 });
		const original = await empty.photos.original('photo-1');
		expect(new Uint8Array(await original!.file.arrayBuffer())).toEqual(photo);
	});

	it('that an earlier version wrote, and could not read for its photo’s bytes, is restored', async () => {
		const { backup, jobs, photos } = await openBackup();
		const file = new Blob([readFileSync('tests/fixtures/backups/of-version-0.1.zip')]);
		expect(await backup.restore(file)).toEqual({ added: 3, skipped: 0, photos: 1, setAside: 0 });
		expect((await jobs.result('job-2'))?.answer).toBe('Try the boathouse');
		const original = await photos.original('photo-1');
		const expected = caseFile('backup-pk-local.jpg');
		expect(new Uint8Array(await original!.file.arrayBuffer())).toEqual(expected);
	});

	it('unpacked and packed again as a folder, with what macOS puts beside it, is restored', async () => {
		const { backup } = await openBackup();
		const file = new Blob([caseFile('zipped-again-in-a-folder.zip')]);
		const report = { skipped: 0, photos: 3, setAside: 0 };
		expect(await backup.restore(file)).toEqual({ added: 3, ...report });
		const parts = Object.entries(await unzipped(saved));
		for (const level of [0, 6]) {
			const again = await zipped(
				{
					...Object.fromEntries(parts.map(([path, part]) => [`My backup/${path}`, part])),
					'__MACOSX/My backup/._mondrian.json': 'x',
					'My backup/.DS_Store': 'x',
				},
				level,
			);
			expect(await (await openBackup()).backup.restore(again)).toMatchObject({
				added: 3,
				photos: 1,
			});
		}
	});

	it('reads each photo once, and never all records of a kind at once', async () => {
		const { database } = await filled();
		await database.put('originals', { id: 'photo-1', file: new Blob([bytes]) });
		const reads = vi.spyOn(Blob.prototype, 'arrayBuffer');
		const all = vi.spyOn(IDBObjectStore.prototype, 'getAll');
		await writeBackupTo(database, new WritableStream());
		const sizes = reads.mock.contexts.map((blob) => (blob as Blob).size);
		expect(sizes.filter((size) => size === bytes.length)).toHaveLength(1);
		const whole = all.mock.contexts.filter((_, i) =>
			all.mock.calls[i]!.every((each) => each == null),
		);
		const stores = whole.map((store) => (store as IDBObjectStore).name);
		expect(stores.filter((name) => name !== 'setAside')).toEqual([]);
		vi.restoreAllMocks();
	});

	it('goes on in further parts when a text grows long', async () => {
		const { backup, database } = await filled();
		const part = vi.spyOn(limits, 'part', 'get' as never).mockReturnValue(1);
		const many = Array.from({ length: 401 }, (_, i) => ({
			...queuedJob({ id: `more-${String(i)}` }),
			status: 'cancelled' as const,
			endedAtMs: 1,
			by: 'user' as const,
		}));
		for (const job of many) await database.put('jobs', job);
		const file = await backup.save();
		part.mockRestore();
		expect(Object.keys(await unzipped(file))).toContain('jobs-2.jsonl');
		expect(await (await openBackup()).backup.restore(file)).toMatchObject({ added: 404 });
	});
});

/** Zeros up to `begin`, then what was written: five gigabytes that are nowhere. */
class SparseFile extends Blob {
	readonly #begin: number;
	readonly #tail: Blob;

	constructor(begin: number, tail: Blob) {
		super();
		this.#begin = begin;
		this.#tail = tail;
	}

	override get size(): number {
		return this.#begin + this.#tail.size;
	}

	override slice(from = 0, to = this.size, type = ''): Blob {
		if (from >= this.#begin) return this.#tail.slice(from - this.#begin, to - this.#begin, type);
		const zeros = new Uint8Array(Math.min(to, this.#begin) - from);
		return new Blob([zeros, this.#tail.slice(0, Math.max(0, to - this.#begin))], { type });
	}
}

it('beyond four gigabytes is written and read: every place in it is past what 32 bits can say', async () => {
	const { database } = await filled();
	const begin = 5 * 2 ** 30;
	const parts: BlobPart[] = [];
	const sink = new WritableStream<Uint8Array<ArrayBuffer>>({
		write: (chunk) => void parts.push(new Uint8Array(chunk)),
	});
	// What a disk would hold by then.
	Object.assign(sink, { size: begin });
	await writeBackupTo(database, sink);
	const file = new SparseFile(begin, new Blob(parts));
	const { backup, photos } = await openBackup();
	expect(await backup.restore(file)).toEqual({ added: 3, skipped: 0, photos: 1, setAside: 0 });
	const original = await photos.original('photo-1');
	expect(new Uint8Array(await original!.file.arrayBuffer())).toEqual(bytes);
});
