import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DoneJob, Job } from '../../../src/domain/job/job';
import type { JobResult } from '../../../src/domain/job/result';
import { dataOf } from '../../../src/ui/export/data-of';
import type { ExportSources } from '../../../src/ui/export/export-jobs';
import { exportJobs } from '../../../src/ui/export/export-jobs';
import { pathsOf } from '../../../src/ui/export/zip-of';
import { critiqueResult, queuedJob } from '../../support/samples';
import { unzipped } from '../../support/zip';

function doneJob(id: string, photo: string, change: Partial<DoneJob> = {}): DoneJob {
	const { status: _, ...open } = queuedJob({ id, photo: { id: photo, name: photo, bytes: 9 } });
	const ended = { status: 'done', startedAtMs: 1, endedAtMs: 2, resultId: id } as const;
	return { ...open, ...ended, ...change };
}

const jpeg = readFileSync('tests/cases/iso-65535.jpg');

function sources(jobs: readonly Job[]): ExportSources {
	const result = (id: string): JobResult => ({
		...critiqueResult(id),
		photo: { name: id, bytes: 9, sha256: 'f00d'.repeat(16) },
	});
	return {
		jobs: {
			get: (id) => Promise.resolve(jobs.find((job) => job.id === id)),
			result: (id) => Promise.resolve(result(id)),
		},
		photos: {
			preview: () => Promise.resolve(undefined),
			thumbnail: () => Promise.resolve(undefined),
			original: (id) =>
				Promise.resolve(
					id === 'b.jpg' ? { file: new Blob(['no JPEG']) } : { file: new Blob([jpeg]) },
				),
		},
	};
}

const three = [
	doneJob('1', 'Łódź 1.jpg'),
	doneJob('2', 'b.jpg'),
	doneJob('3', 'c.NEF', { advisorId: 'weston' }),
];
const ids = (jobs: readonly Job[]) => jobs.map(({ id }) => id);

describe('many critiques', () => {
	it('are a zip of pages and one of data, named after their photos, without any hash', async () => {
		const told: number[] = [];
		const pages = await exportJobs(ids(three), { kind: 'pages' }, sources(three), (done) =>
			told.push(done),
		);
		expect(pages).toMatchObject({ name: 'mondrian-pages.zip', critiques: 3 });
		expect(told).toEqual([1, 2, 3]);
		const files = await unzipped(pages!.file);
		expect(Object.keys(files)).toEqual([
			...['Łódź 1.jpg.ansel.html', 'b.jpg.ansel.html', 'c.NEF.weston.html'],
		]);
		const data = await exportJobs(ids(three), { kind: 'data' }, sources(three));
		for (const [path, bytes] of Object.entries(await unzipped(data!.file))) {
			const text = new TextDecoder().decode(bytes);
			expect(path.endsWith('.json')).toBe(true);
			expect(JSON.parse(text)).toMatchObject({ kind: 'critique' });
			expect(text).not.toMatch(/sha256|f00d/u);
		}
	});

	it('are XMP as the program reads it: inside a JPEG for Lightroom, beside it for darktable', async () => {
		const forLightroom = { kind: 'sidecars', program: 'lightroom' } as const;
		const inside = await exportJobs(ids(three), forLightroom, sources(three));
		const files = await unzipped(inside!.file);
		expect(Object.keys(files)).toEqual(['Łódź 1.jpg', 'b.xmp', 'c.xmp']);
		// What is no JPEG whatever its name says.
		expect(inside?.beside).toEqual(['b.jpg']);
		const text = new TextDecoder('latin1').decode(files['Łódź 1.jpg']);
		expect(text).toMatch(/xmp:Rating="[1-5]"/u);
		const forDarktable = { kind: 'sidecars', program: 'darktable' } as const;
		const beside = await exportJobs(ids(three), forDarktable, sources(three));
		expect(Object.keys(await unzipped(beside!.file))).toEqual([
			...['Łódź 1.jpg.xmp', 'b.jpg.xmp', 'c.NEF.xmp'],
		]);
	});

	it('of one photo are one sidecar, which is a file of its own', async () => {
		const two = [doneJob('1', 'a.jpg'), doneJob('2', 'a.jpg', { advisorId: 'gehry' })];
		const wanted = { kind: 'sidecars', program: 'digikam' } as const;
		const one = await exportJobs(ids(two), wanted, sources(two));
		expect(one).toMatchObject({ name: 'a.jpg.xmp', critiques: 1 });
		expect(await one?.file.text()).toContain('Ansel Adams');
	});

	it('are one sheet to print, in which whatever people wrote is text', async () => {
		const jobs = [doneJob('1', '<b>.jpg', { rating: 4, flag: 'picked', note: '<i>' }), ...three];
		const sheet = await exportJobs(ids(jobs), { kind: 'sheet' }, sources(jobs));
		const html = await sheet!.file.text();
		expect(html).toContain('Contact sheet of 4 critiques');
		expect(html).toContain('&lt;b&gt;.jpg');
		expect(html).toContain('★★★★');
		expect(html).not.toMatch(/<script|<i>|http-equiv="refresh"/u);
	});

	it('of which none has ended well are nothing; a table has those too', async () => {
		const waiting = [queuedJob({ id: 'w' })];
		expect(await exportJobs(['w', 'gone'], { kind: 'pages' }, sources(waiting))).toBeUndefined();
		const mixed = [...three, ...waiting];
		const table = await exportJobs(ids(mixed), { kind: 'table' }, sources(mixed));
		expect((await table!.file.text()).trimEnd().split('\r\n')).toHaveLength(5);
	});
});

it('names stay as they are: what would have one twice goes into a folder', () => {
	expect(pathsOf(['a.jpg', 'A.JPG', 'b/c.jpg', 'a.jpg'])).toEqual([
		...['a.jpg', '2/A.JPG', 'b_c.jpg', '3/a.jpg'],
	]);
});

it('data holds nothing by which the file could be told', () => {
	expect(
		dataOf({ ...critiqueResult(), photo: { name: 'a', bytes: 1, sha256: 'f00d' } }),
	).not.toContain('f00d');
});
