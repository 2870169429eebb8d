import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExifTool } from 'exiftool-vendored';
import { afterAll, describe, expect, it } from 'vitest';
import type { DoneJob } from '../../../src/domain/job/job';
import { jobsToCsv } from '../../../src/domain/history/jobs-csv';
import { critiqueXmp, sidecarName, starsOf } from '../../../src/ui/report/xmp';
import { queuedJob, sampleCritique } from '../../support/samples';

const critique = sampleCritique();
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
			expect(tags).toMatchObject({ Rating: 3, Label: 'Good', CreatorTool: 'Mondrian' });
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
		expect(sidecarName('IMG 1.final.CR3')).toBe('IMG 1.final.CR3.xmp');
		expect(sidecarName('Photo')).toBe('Photo.xmp');
	});
});

describe('a batch as CSV', () => {
	it('has one line for each job, scores in columns, and nothing that a spreadsheet would run', () => {
		const failed = queuedJob({ id: 'job-2', photo: { id: 'p', name: '=1+1,"x"\n', bytes: 1 } });
		const [head, first, ...rest] = jobsToCsv([job, failed]).split('\r\n');
		expect(head).toContain('overall,composition,lighting');
		expect(first).toBe(
			'job-1,a.jpg,ansel,loupe,done,1970-01-01T00:00:00.001Z,critique,6.5,7,6,5,8,4,9,' +
				'noise (opinion),yes,"night; <b>""Köln"" & \u0007co</b>",,,,',
		);
		const speed = { runtime: 'vllm', timings: {}, usage: {}, server: 'http://a:1' };
		const far = jobsToCsv([{ ...job, speed: { ...speed, egress: 'network' } }]);
		expect(head?.endsWith('egress,server')).toBe(true);
		expect(far.trimEnd().endsWith(',network,http://a:1')).toBe(true);
		expect(rest.join('\r\n')).toContain(`job-2,"'=1+1,""x""\n",ansel,loupe,queued,`);
	});
});
