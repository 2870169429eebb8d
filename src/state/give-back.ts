import type { WaitsFor } from '../domain/job/job';
import type { JobLog } from './job-log';

/** The job waits at its old place again, with what was written; its attempt has not been spent. */
export async function giveBack(log: JobLog, text: string, waitsFor: WaitsFor): Promise<void> {
	if (text !== '') void log.keepPartial(text);
	const { order, part, parts } = log.job;
	await log.append([
		{
			type: 'status_update',
			status: 'queued',
			phase: 'queued',
			progress: 0,
			progressKnown: true,
			part,
			parts,
			order,
			waitsFor,
		},
	]);
	await log.settled();
}
