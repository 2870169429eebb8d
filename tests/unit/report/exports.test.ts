import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExifTool } from 'exiftool-vendored';
import { afterAll, describe, expect, it } from 'vitest';
import type { DoneJob } from '../../../src/domain/job/job';
import { jobsToCsv } from '../../../src/domain/history/jobs-csv';
import { readsInside, sidecarName } from '../../../src/domain/history/exports';
import { embedXmp } from '../../../src/lib/embed-xmp';
import { critiqueXmp, starsOf } from '../../../src/ui/report/xmp';
import { critiqueResult, queuedJob, sampleCritique } from '../../support/samples';

const critique = sampleCritique();
const utf8 = (text: string) => new TextEncoder().encode(text);
const { status: _, ...open } = queuedJob();
const job: DoneJob = {
	...open,
	status: 'done',
	startedAtMs: 1,
	endedAtMs: 2,
	resultId: 'job-1',
	tags: ['night', '<b>"Köln" & \u0007co</b>'],
	favourite: true,
	summary: {
		kind: 'critique',
		overall: 6.5,
		scores: critique.dimensions.map(({ dimension, score }) => ({ dimension, score })),
		findings: [{ kind: 'noise', severity: 'strong', basis: 'opinion' }],
	},
};

describe('the XMP sidecar', () => {
	const exiftool = new ExifTool({ taskTimeoutMillis: 30_000 });
	afterAll(() => exiftool.end());

	it('is read back by ExifTool: stars, label, description, tags', async () => {
		const path = join(tmpdir(), `mondrian-${String(process.pid)}.xmp`);
		const hostile = { ...critique, scene: `<script>&'"]]> a\u0000 scene` };
		writeFileSync(path, critiqueXmp(job, hostile));
		try {
			const tags = await exiftool.read(path);
			expect(tags.errors ?? []).toEqual([]);
			expect(tags).toMatchObject({ Rating: 3, Label: 'Yellow', CreatorTool: 'Mondrian' });
			expect(tags.Subject).toEqual(['night', '<b>"Köln" & co</b>']);
			expect(tags.Description).toContain(`<script>&'"]]> a scene. `);
			expect(tags.Description).toContain('6.5 of 10, an opinion of an AI model');
			expect(tags.Description).toContain('simulated perspective of Ansel Adams');
		} finally {
			rmSync(path);
		}
	});

	it('gives one to five stars, and is named after the photo', () => {
		expect([0, 2.9, 3, 6.5, 8.9, 10].map(starsOf)).toEqual([1, 1, 2, 3, 4, 5]);
		expect(sidecarName('IMG 1.final.CR3', 'darktable')).toBe('IMG 1.final.CR3.xmp');
		expect(sidecarName('IMG 1.final.CR3', 'digikam')).toBe('IMG 1.final.CR3.xmp');
		expect(sidecarName('IMG 1.final.CR3', 'lightroom')).toBe('IMG 1.final.xmp');
		expect(sidecarName('IMG 1.final.CR3', 'captureOne')).toBe('IMG 1.final.xmp');
		expect(sidecarName('Photo', 'bridge')).toBe('Photo.xmp');
		expect(readsInside('a.JPG', 'lightroom')).toBe(true);
		expect([readsInside('a.NEF', 'bridge'), readsInside('a.jpg', 'captureOne')]).toEqual([
			false,
			false,
		]);
	});

	it('has the stars that its owner gave, says what is rejected, and carries the note', () => {
		expect(critiqueXmp({ ...job, rating: 5 }, critique)).toContain('xmp:Rating="5"');
		expect(critiqueXmp({ ...job, flag: 'rejected' }, critique)).toContain('xmp:Rating="-1"');
		expect(critiqueXmp({ ...job, note: 'For the wall & more' }, critique)).toContain(
			'For the wall &amp; more\n\n',
		);
	});

	it('stands inside a copy of a JPEG, whose pixels and EXIF stay as they are', async () => {
		const original = new Uint8Array(readFileSync('tests/cases/iso-65535.jpg'));
		const copy = embedXmp(original, utf8(critiqueXmp(job, critique)));
		const path = join(tmpdir(), `mondrian-${String(process.pid)}.jpg`);
		writeFileSync(path, copy!);
		try {
			const tags = await exiftool.read(path);
			const before = await exiftool.read('tests/cases/iso-65535.jpg');
			expect([tags.errors ?? [], tags.warnings ?? []]).toEqual([[], before.warnings ?? []]);
			expect(tags).toMatchObject({ Rating: 3, Label: 'Yellow', ISO: before.ISO });
			const end = Buffer.from(copy!.subarray(-5000));
			expect(end.equals(original.subarray(-5000))).toBe(true);
		} finally {
			rmSync(path);
		}
		// What another program wrote would be lost.
		expect(embedXmp(copy!, utf8('again'))).toBeUndefined();
		expect(embedXmp(original.slice(4), utf8('x'))).toBeUndefined();
		expect(embedXmp(original.slice(0, 60), utf8('x'))).toBeUndefined();
		expect(embedXmp(original, utf8('x'.repeat(70_000)))).toBeUndefined();
	});
});

describe('a batch as CSV', () => {
	it('has one line for each job, scores in columns, and nothing that a spreadsheet would run', () => {
		const failed = queuedJob({ id: 'job-2', photo: { id: 'p', name: '=1+1,"x"\n', bytes: 1 } });
		const [head, first, ...rest] = jobsToCsv([job, failed]).split('\r\n');
		expect(head).toContain('overall,composition,lighting');
		expect(first).toBe(
			'job-1,a.jpg,ansel,loupe,done,1970-01-01T00:00:00.001Z,critique,6.5,7,6,5,8,4,9,' +
				'noise (opinion),yes,"night; <b>""Köln"" & \u0007co</b>",,,,,,,,,,,,,,,,,,,,',
		);
		const speed = { runtime: 'vllm', timings: {}, usage: {}, server: 'http://a:1' };
		const far = jobsToCsv([{ ...job, speed: { ...speed, egress: 'network' } }]);
		expect(head).toContain(',egress,server,rating,flag,note,takenAt,camera,');
		expect(far).toContain(',network,http://a:1,');
		expect(rest.join('\r\n')).toContain(`job-2,"'=1+1,""x""\n",ansel,loupe,queued,`);
	});

	it('has what a photographer sorts by: stars, flag, note, camera, and what was said of each', () => {
		const camera = { camera: 'X-T5', aperture: 2.8, exposureSeconds: 0.004, iso: 400 };
		const rated: DoneJob = {
			...job,
			rating: 4,
			flag: 'picked',
			note: 'a;=1+1',
			summary: { ...job.summary!, camera: { ...camera, takenAt: '2024-05-06 07:08' } },
		};
		const [head = '', line = ''] = jobsToCsv([rated], new Map([[job.id, critiqueResult()]])).split(
			'\r\n',
		);
		expect(head.startsWith('\ufeffjob,')).toBe(true);
		expect(line).toContain(`,4,picked,"a;'=1+1",2024-05-06 07:08,X-T5,,,2.8,0.004,400,`);
		expect(line.endsWith(critique.dimensions.at(-1)!.comment)).toBe(true);
	});
});
