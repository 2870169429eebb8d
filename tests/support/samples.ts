import type { PhotoCritique } from '../../src/domain/critique/photo-critique';
import { dimensions, overallOf } from '../../src/domain/critique/critique';
import type { Job, JobOptions, QueuedJob } from '../../src/domain/job/job';
import type { NewJobEvent, StoredJobEvent } from '../../src/domain/job/job-event';
import type { Measurements } from '../../src/domain/facts/measurements';
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

/** A valid answer that brings its own sentences, with the given scores. */
export function wordsAnswer(scores: readonly number[] = [7, 6, 5, 8, 4, 9]): string {
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

/** A valid answer of the model that ships, with the given scores. */
export function rawAnswer(scores: readonly number[] = [7, 6, 5, 8, 4, 9]): string {
	const findings = [{ kind: 'noise', severity: 'strong', where: 'whole frame' }];
	const scene = 'a building out of the dark';
	return loupeAnswer({ scene, subject: 'none', findings, scores, says: ['noise'] });
}

/** The same up to its first score. */
export function rawBeginning(): string {
	const raw = rawAnswer();
	const end = '"scores":[7,';
	return raw.slice(0, raw.indexOf(end) + end.length);
}

/** A critique without claims, as earlier versions stored them. */
export function sampleCritique(
	scores: readonly number[] = [7, 6, 5, 8, 4, 9],
	change: Partial<PhotoCritique> = {},
): PhotoCritique {
	const reviews = dimensions.map((dimension, i) => ({
		dimension,
		score: scores[i] ?? 5,
		comment: `About ${dimension}.`,
		recommendation: `Do ${dimension}.`,
	}));
	return {
		kind: 'critique',
		summary: 'Do visual_balance. Do focus_sharpness. Do lighting.',
		scene: 'a building out of the dark',
		findings: [{ kind: 'noise', severity: 'strong', where: 'whole frame', basis: 'opinion' }],
		dimensions: reviews,
		overall: overallOf(reviews),
		strengths: ['good light'],
		priorities: ['calm the noise'],
		...change,
	};
}

const burnt = { claim: 'burnt_areas', dimension: 'lighting', where: 'top' } as const;

/** What came with facts and claims. */
export const told: Pick<PhotoCritique, 'lead' | 'actions' | 'claims'> = {
	lead: 'A dark bird stands on the left third.',
	actions: [
		{
			...burnt,
			what: 'Hold the sky',
			why: 'At the top 8 % of the frame are burnt out.',
			next: 'Expose 1 stop less.',
			evidence: { measure: 'burnt', value: 0.08 },
			edit: { exposureEv: -1, crop: { x: 0, y: 0.2, width: 1, height: 0.8 } },
		},
	],
	claims: [
		{
			kind: 'burnt_areas',
			dimension: 'lighting',
			good: false,
			severity: 'strong',
			where: 'top',
			basis: 'measured',
			confidence: 1,
			evidence: { measure: 'burnt', value: 0.08 },
		},
		{
			kind: 'tilted',
			dimension: 'composition',
			good: false,
			severity: 'slight',
			where: 'whole frame',
			basis: 'contradicted',
			confidence: 0.9,
			withdrawn: 'contradicted',
		},
		{
			kind: 'soft_background',
			dimension: 'depth_perspective',
			good: true,
			severity: 'moderate',
			where: 'left',
			basis: 'agrees',
			confidence: 0.8,
		},
	],
};

/** What Loupe answers of a photo. */
export function loupeAnswer(change: Record<string, unknown> = {}): string {
	return JSON.stringify({
		kind: 'critique',
		scene: 'a bird before a soft background',
		subject: 'left small',
		findings: [{ kind: 'noise', severity: 'moderate', where: 'whole frame' }],
		scores: [7, 6, 8, 7, 6, 5],
		says: ['soft_background', 'noise'],
		...change,
	});
}

export function critiqueResult(jobId = 'job-1', change: Partial<PhotoCritique> = {}): JobResult {
	return {
		type: 'result',
		jobId,
		status: 'done',
		kind: 'critique',
		photo: { name: 'a.jpg', bytes: 10, width: 4, height: 3, sha256: 'x' },
		advisor: 'ansel',
		model: { id: 'loupe', runtime: 'web-llm' },
		critique: sampleCritique(undefined, change),
		measurements: measurements({ camera: { camera: 'Canon EOS R5', lens: 'Sigma 50mm' } }),
		promptVersion: 'test',
		timings: {},
	};
}

/** Measurements of nothing remarkable, but for what is changed. */
export function measurements(change: Partial<Measurements> = {}): Measurements {
	const flat = Array.from({ length: 256 }, () => 1);
	const burnt = change.clipping?.burnt ?? 0;
	// What is burnt is at the end of the histogram.
	const luma = flat.map((n, level) => (level === 255 ? n + (256 * burnt) / (1 - burnt) : n));
	return {
		width: 40,
		height: 30,
		measuredWidth: 40,
		measuredHeight: 30,
		histogram: { luma, r: flat, g: flat, b: flat },
		luma: { mean: 0.45, p1: 0.05, p50: 0.45, p99: 0.95 },
		clipping: { highlights: 0, shadows: 0 },
		contrast: { rms: 0.22 },
		cast: { a: 0, b: 0, strength: 0 },
		saturation: { mean: 22 },
		sharpness: { best: 0.9, subject: 0.8, tiles: [0.9, 0.8, null, 0.7], columns: 2, rows: 2 },
		noise: { sigma: 0.008 },
		...change,
	};
}
