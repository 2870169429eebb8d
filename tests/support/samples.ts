import { parseAnswer } from '../../src/domain/critique/answer';
import type { PhotoCritique } from '../../src/domain/critique/critique';
import { dimensions } from '../../src/domain/critique/critique';
import type { Job, JobOptions, QueuedJob } from '../../src/domain/job/job';
import type { NewJobEvent, StoredJobEvent } from '../../src/domain/job/job-event';
import type { JobResult } from '../../src/domain/job/result';

export const options: JobOptions = {
	modelId: 'loupe',
	intervalSeconds: 5,
	maxTokens: 2048,
	temperature: 0,
	updates: true,
};

export function queuedJob(change: Partial<QueuedJob> = {}): QueuedJob {
	return {
		id: 'job-1',
		submissionId: 's',
		part: 1,
		parts: 1,
		task: 'critique',
		photo: { id: 'photo-1', name: 'a.jpg', bytes: 10 },
		advisorId: 'ansel',
		options,
		createdAtMs: 1,
		order: 1,
		attempt: 1,
		lastSeq: 0,
		status: 'queued',
		...change,
	};
}

export const running: NewJobEvent = {
	type: 'status_update',
	status: 'running',
	phase: 'prefill',
	progress: 15,
	progressKnown: false,
	part: 1,
	parts: 1,
};

/** The event as the log would number it after `job`. */
export function after(job: Job, event: NewJobEvent, atMs = 100): StoredJobEvent {
	const { id: jobId, attempt, lastSeq } = job;
	return { ...event, jobId, attempt, seq: lastSeq + 1, atMs };
}

/** A valid raw answer with the given scores. */
export function rawAnswer(scores: readonly number[] = [7, 6, 5, 8, 4, 9]): string {
	const reviews = dimensions.map((name, i) => {
		const review = {
			score: scores[i] ?? 5,
			comment: `About ${name}.`,
			recommendation: `Do ${name}.`,
		};
		return [name, review] as const;
	});
	return JSON.stringify({
		kind: 'critique',
		scene: 'a building out of the dark',
		findings: [{ kind: 'noise', severity: 'strong', where: 'whole frame' }],
		dimensions: Object.fromEntries(reviews),
		strengths: ['good light'],
		priorities: ['calm the noise'],
	});
}

export function critiqueResult(jobId = 'job-1', change: Partial<PhotoCritique> = {}): JobResult {
	const parsed = parseAnswer(rawAnswer(), 'loupe');
	const critique = parsed.ok ? parsed.critique : undefined;
	const camera = { camera: 'Canon EOS R5', lens: 'Sigma 50mm' };
	return { jobId, critique: { ...critique, ...change }, measurements: { camera } } as JobResult;
}
