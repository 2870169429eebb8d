/** What a backup may hold that this version did not write, and what is refused. */
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BackupFault } from '../../../src/ports';
import { limits } from '../../../src/storage/backup/format';
import { bytes, caseFile, filled, openBackup } from '../../support/backup-world';
import { unzipped, zipped } from '../../support/zip';

let saved: Blob;
beforeEach(async () => {
	saved = await (await filled()).backup.save();
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
		const { backup, jobs, database } = await openBackup();
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
		expect(await (await openBackup()).backup.restore(again)).toMatchObject({ added, setAside });
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
		const { backup, jobs } = await openBackup();
		expect(await backup.restore(file)).toMatchObject({ added: 2, setAside: 1, photos: 1 });
		expect(await jobs.list()).toHaveLength(2);
	});

	it('an event of a later version is none of our business', async () => {
		const file = await rewritten((path, text) =>
			path === 'events.jsonl' ? text.replace('"type":"done"', '"type":"applauded"') : text,
		);
		expect(await (await openBackup()).backup.restore(file)).toMatchObject({
			added: 3,
			setAside: 0,
		});
	});

	it('a photo of a type that could run is bytes without a meaning', async () => {
		for (const type of ['text/html', 'image/svg+xml', 'image/jpeg;x=<script>']) {
			const file = await rewritten((path, text) =>
				path === 'photos.jsonl' ? text.replaceAll('image/jpeg', type) : text,
			);
			const { backup, photos } = await openBackup();
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
		const { backup, database } = await openBackup();
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
