import type { JobId } from '../../domain/ids';
import type { Job } from '../../domain/job/job';
import type { JobResult } from '../../domain/job/result';
import { RefusalError } from '../../state/refusal';
import { loadText } from '../text';
import { retold } from '../text/retell';
import { critiqueReport } from './critique-report';
import { toDataUrl } from './data-url';

interface Sources {
	readonly jobs: {
		get(id: JobId): Promise<Job | undefined>;
		result(id: JobId): Promise<JobResult | undefined>;
	};
	readonly photos: {
		/** re-encoded, without EXIF */
		preview(photoId: string): Promise<Blob | undefined>;
	};
}

/** @throws RefusalError `no_job`, or `no_report` for what is no finished critique */
export async function makeReport(id: JobId, { jobs, photos }: Sources): Promise<string> {
	const job = await jobs.get(id);
	if (job === undefined) throw new RefusalError({ reason: 'no_job', jobId: id });
	const stored = await jobs.result(id);
	const result = stored && (await retold(stored));
	const critique = result?.critique;
	if (job.status !== 'done' || critique?.kind !== 'critique' || result === undefined) {
		throw new RefusalError({ reason: 'no_report' });
	}
	await loadText('terms', 'facts', 'critique', 'advisors', 'report');
	const preview = await photos.preview(job.photo.id);
	const photo = preview && (await toDataUrl(preview));
	return critiqueReport({ result, critique, endedAtMs: job.endedAtMs, photo });
}
