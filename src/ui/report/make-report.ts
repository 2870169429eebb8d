import type { JobId } from '../../domain/ids';
import type { Job } from '../../domain/job/job';
import type { JobResult } from '../../domain/job/result';
import { RefusalError } from '../../state/refusal';
import { loadText } from '../text';
import { retold } from '../text/retell';
import { critiqueReport } from './critique-report';
import { toDataUrl } from './data-url';

interface Sources {
	readonly job: (id: JobId) => Promise<Job | undefined>;
	readonly result: (id: JobId) => Promise<JobResult | undefined>;
	/** re-encoded, without EXIF */
	readonly preview: (photoId: string) => Promise<Blob | undefined>;
}

/** @throws RefusalError `no_job`, or `no_report` for what is no finished critique */
export async function makeReport(id: JobId, sources: Sources): Promise<string> {
	const job = await sources.job(id);
	if (job === undefined) throw new RefusalError({ reason: 'no_job', jobId: id });
	const stored = await sources.result(id);
	const result = stored && (await retold(stored));
	const critique = result?.critique;
	if (job.status !== 'done' || critique?.kind !== 'critique' || result === undefined) {
		throw new RefusalError({ reason: 'no_report' });
	}
	await loadText('terms', 'facts', 'critique', 'advisors', 'report');
	const preview = await sources.preview(job.photo.id);
	const photo = preview && (await toDataUrl(preview));
	return critiqueReport({ result, critique, endedAtMs: job.endedAtMs, photo });
}
