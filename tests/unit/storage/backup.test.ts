import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { applyJobEvent } from '../../../src/domain/job/apply-job-event';
import type { Job } from '../../../src/domain/job/job';
import type { StoredJobEvent } from '../../../src/domain/job/job-event';
import type { BackupFault } from '../../../src/ports';
import { limits } from '../../../src/storage/backup/format';
import { IdbHistoryBackup } from '../../../src/storage/backup/history-backup';
import { writeBackupTo } from '../../../src/storage/backup/write-backup';
import { openDatabase } from '../../../src/storage/database';
import { IdbJobRepository } from '../../../src/storage/job-repository';
import { IdbPhotoStore } from '../../../src/storage/photo-store';
import { after, critiqueResult, queuedJob, running } from '../../support/samples';
import { unzipped, zipped } from '../../support/zip';

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
const caseFile = (name: string): Uint8Array<ArrayBuffer> =>
	new Uint8Array(readFileSync(`tests/cases/${name}`));

/** Two finished jobs on one photo, a failed one, and one that waits. */
async function filled(content = bytes) {
	const world = await open();
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
		const { backup } = await open();
		const none = { added: 0, skipped: 0, photos: 0, setAside: 0 };
		expect(await backup.restore(await backup.save())).toEqual(none);
	});

	it('holds any photo, whatever bytes are in it', async () => {
		const photo = caseFile('backup-pk-local.jpg');
		const { backup } = await filled(photo);
		const file = await backup.save();
		expect(await backup.restore(file)).toEqual({ added: 0, skipped: 3, photos: 0, setAside: 0 });
		const empty = await open();
		expect(await empty.backup.restore(file)).toMatchObject({ added: 3, photos: 1 });
		const original = await empty.photos.original('photo-1');
		expect(new Uint8Array(await original!.file.arrayBuffer())).toEqual(photo);
	});

	it('that an earlier version wrote, and could not read for its photo’s bytes, is restored', async () => {
		const { backup, jobs, photos } = await open();
		const file = new Blob([readFileSync('tests/fixtures/backups/of-version-0.1.zip')]);
		expect(await backup.restore(file)).toEqual({ added: 3, skipped: 0, photos: 1, setAside: 0 });
		expect((await jobs.result('job-2'))?.answer).toBe('Try the boathouse');
		const original = await photos.original('photo-1');
		const expected = caseFile('backup-pk-local.jpg');
		expect(new Uint8Array(await original!.file.arrayBuffer())).toEqual(expected);
	});

	it('unpacked and packed again as a folder, with what macOS puts beside it, is restored', async () => {
		const { backup } = await open();
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
			expect(await (await open()).backup.restore(again)).toMatchObject({ added: 3, photos: 1 });
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
		expect(await (await open()).backup.restore(file)).toMatchObject({ added: 404 });
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
	const { backup, photos } = await open();
	expect(await backup.restore(file)).toEqual({ added: 3, skipped: 0, photos: 1, setAside: 0 });
	const original = await photos.original('photo-1');
	expect(new Uint8Array(await original!.file.arrayBuffer())).toEqual(bytes);
});

/** Changes parts of the backup and renews the sums, as another version would have written it. */
async function rewritten(edit: (path: string, text: string) => string): Promise<Blob> {
	const parts: Record<string, Uint8Array | string> = await unzipped(saved);
	const files = [];
	for (const [path, part] of Object.entries(parts)) {
		if (path === 'mondrian.json') continue;
		const text = Buffer.from(part);
		const edited = path.endsWith('.jsonl') ? Buffer.from(edit(path, text.toString())) : text;
		parts[path] = new Uint8Array(edited);
		const sha256 = createHash('sha256').update(edited).digest('hex');
		files.push({ path, bytes: edited.length, sha256 });
	}
	return zipped({
		...parts,
		'mondrian.json': JSON.stringify({ format: 'mondrian-history', version: 1, files }),
	});
}

describe('a record that this version cannot show', () => {
	it.each([
		['one-unknown-advisor.zip', 2, 1],
		['unknown-failure-code.zip', 0, 3],
	])('%s: is set aside and counted, the others are shown', async (name, added, setAside) => {
		const { backup, jobs, database } = await open();
		const file = new Blob([caseFile(name)]);
		expect(await backup.restore(file)).toEqual({ added, skipped: 0, photos: 3, setAside });
		expect(await jobs.list()).toHaveLength(added);
		expect(await jobs.count()).toBe(added);
		expect(await database.count('originals')).toBe(3);
		expect(await backup.restore(file)).toEqual({ added: 0, skipped: 3, photos: 0, setAside: 0 });
		// It goes with the next backup as it came.
		const line = (part: Uint8Array | undefined) =>
			new TextDecoder()
				.decode(part)
				.split('\n')
				.find((each) => each.includes('avedon') || each.includes('failed'));
		const again = await backup.save();
		const was = JSON.parse(line((await unzipped(file))['jobs.jsonl'])!) as unknown;
		expect(JSON.parse(line((await unzipped(again))['jobs.jsonl'])!)).toEqual(was);
		expect(await (await open()).backup.restore(again)).toMatchObject({ added, setAside });
	});

	const job = (find: string, put: string) => (path: string, text: string) =>
		path === 'jobs.jsonl' ? text.replace(find, put) : text;
	const result = (find: string, put: string) => (path: string, text: string) =>
		path === 'results.jsonl' ? text.replace(find, put) : text;
	it.each([
		['a date out of range', job('"createdAtMs":1,', '"createdAtMs":1e300,')],
		['tags that are no list', job('"status":"done"', '"status":"done","tags":"night"')],
		['a state of another version', job('"status":"done"', '"status":"postponed"')],
		['a name that is no text', job('"name":"Łódź \\"1\\".jpg"', '"name":7')],
		['a score of another kind', result('"overall":6.5', '"overall":"good"')],
		['a critique without findings', result('"findings":', '"other":')],
		['a finding of another kind', result('"kind":"noise"', '"kind":"moire"')],
		[
			'an event of another kind',
			(path: string, text: string) =>
				path === 'events.jsonl' ? text.replace('"phase":"prefill"', '"phase":"dreaming"') : text,
		],
	])('%s costs that job alone', async (_name, edit) => {
		const file = await rewritten(edit);
		const { backup, jobs } = await open();
		expect(await backup.restore(file)).toMatchObject({ added: 2, setAside: 1, photos: 1 });
		expect(await jobs.list()).toHaveLength(2);
	});

	it('an event of a later version is none of our business', async () => {
		const file = await rewritten((path, text) =>
			path === 'events.jsonl' ? text.replace('"type":"done"', '"type":"applauded"') : text,
		);
		expect(await (await open()).backup.restore(file)).toMatchObject({ added: 3, setAside: 0 });
	});

	it('a photo of a type that could run is bytes without a meaning', async () => {
		for (const type of ['text/html', 'image/svg+xml', 'image/jpeg;x=<script>']) {
			const file = await rewritten((path, text) =>
				path === 'photos.jsonl' ? text.replaceAll('image/jpeg', type) : text,
			);
			const { backup, photos } = await open();
			expect(await backup.restore(file)).toMatchObject({ added: 3 });
			const original = await photos.original('photo-1');
			expect(original!.file.type).toBe('application/octet-stream');
		}
	});
});

describe('a file that is refused whole', () => {
	const change = async (edit: (all: Record<string, Uint8Array>) => void): Promise<Blob> => {
		const entries = await unzipped(saved);
		edit(entries);
		return zipped(entries);
	};
	const text = (content: string) => new TextEncoder().encode(content);
	const cases: [name: string, make: () => Promise<Blob> | Blob, wrong: BackupFault][] = [
		['no zip', () => new Blob(['hello']), { code: 'no_zip' }],
		['empty', () => new Blob([]), { code: 'no_zip' }],
		['another zip', () => zipped({ a: 'x' }), { code: 'no_backup' }],
		['cut off', () => saved.slice(0, Math.floor(saved.size * 0.6)), { code: 'no_zip' }],
		[
			'one byte of a photo changed',
			() => change((all) => void (all['photos/photo-1/file']![77]! ^= 1)),
			{ code: 'part_damaged', part: 'photos/photo-1/file' },
		],
		[
			'one bit turned in the file itself',
			async () => {
				const turned = new Uint8Array(await saved.arrayBuffer());
				const at = Buffer.from(turned).indexOf(Buffer.from(bytes.subarray(0, 64)));
				turned[at + 9]! ^= 4;
				return new Blob([turned]);
			},
			{ code: 'part_damaged', part: 'photos/photo-1/file' },
		],
		[
			'a part missing',
			() =>
				change((all) => {
					delete all['events.jsonl'];
				}),
			{ code: 'part_missing', part: 'events.jsonl' },
		],
		[
			'a photo that the list of files does not name',
			() =>
				change((all) => {
					const manifest = JSON.parse(new TextDecoder().decode(all['mondrian.json'])) as {
						files: { path: string }[];
					};
					manifest.files = manifest.files.filter(({ path }) => path !== 'photos/photo-1/file');
					all['mondrian.json'] = text(JSON.stringify(manifest));
				}),
			{ code: 'part_missing', part: 'photos/photo-1/file' },
		],
		[
			'a text that grows beyond all measure',
			() =>
				change((all) => {
					vi.spyOn(limits, 'text', 'get' as never).mockReturnValue(100_000);
					all['events.jsonl'] = new Uint8Array(100_001);
				}),
			{ code: 'part_too_large', part: 'events.jsonl' },
		],
		[
			'two backups in one',
			async () => {
				const parts = Object.entries(await unzipped(saved));
				const twice = ['a', 'b'].flatMap((folder) =>
					parts.map(([path, part]) => [`${folder}/${path}`, part] as const),
				);
				return zipped(Object.fromEntries(twice));
			},
			{ code: 'many_backups' },
		],
		[
			'a later version',
			() =>
				change((all) => {
					all['mondrian.json'] = text('{"format":"mondrian-history","version":9}');
				}),
			{ code: 'other_version' },
		],
	];
	it.each(cases)('%s', async (_name, make, wrong) => {
		const file = await make();
		const { backup, database } = await open();
		const report = await backup.restore(file);
		vi.restoreAllMocks();
		expect(report).toEqual({ damaged: wrong });
		for (const store of [
			...(['jobs', 'events', 'results', 'photos', 'originals'] as const),
			...(['words', 'setAside'] as const),
		]) {
			expect(await database.count(store)).toBe(0);
		}
	});
});
