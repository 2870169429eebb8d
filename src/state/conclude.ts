/** Turns what an attempt came to into the job's end, in one transaction with its result. */
import type { Failure } from '../domain/failure';
import { retriesAutomatically } from '../domain/failure-scope';
import type { CancelledBy, Job } from '../domain/job/job';
import { maxAttempts } from '../domain/job/job';
import type { PhotoFacts } from '../domain/photo/photo';
import type { JobResult } from '../domain/job/result';
import type { JobEnd } from './assemble-result';
import { concludeAnswer, concludeWithout } from './assemble-result';
import type { Asked, AttemptEnd } from './attempt';
import type { JobLog } from './job-log';
import type { RunnerParts } from './runner-parts';
import type { Stopwatch } from './stopwatch';

/** Critiques that are looked back at for repetition. */
const lookedBack = 12;

type Parts = Pick<RunnerParts, 'jobs' | 'models' | 'photos' | 'words' | 'draftOf' | 'appVersion'>;

export async function conclude(
	end: AttemptEnd,
	by: CancelledBy,
	log: JobLog,
	watch: Stopwatch,
	parts: Parts,
): Promise<void> {
	const { id } = log.job.photo;
	// A storage that fails here must not keep the job from its end.
	const facts = await parts.photos.facts(id).catch(() => undefined);
	const closing = {
		...jobEnd(log, watch, parts, end.asked, facts),
		earlier: await earlierScores(log.job, parts),
	};
	if (end.type === 'answered') {
		const concluded = concludeAnswer(closing, end.generated, end.telling);
		const { result, summary, speed, failure, withheld = [] } = concluded;
		if (failure !== undefined) {
			await failAttempt(log, failure, end.generated.text, () => result);
			return;
		}
		await log.append(
			[
				{
					type: 'analysis_complete',
					resultId: log.job.id,
					...(summary && { summary }),
					...(speed && { speed }),
					...(withheld.length > 0 && { withheld }),
				},
				{ type: 'done' },
			],
			result,
		);
	} else if (end.type === 'cancelled') {
		if (end.text !== '') void log.keepPartial(end.text);
		const result = concludeWithout(closing, 'cancelled', end.text);
		await log.append([{ type: 'cancelled', by, tokens: end.tokens }], result);
	} else {
		await failAttempt(log, end.failure, end.text, () =>
			concludeWithout(closing, 'failed', end.text, end.failure),
		);
	}
	await log.settled();
}

/** Closes the attempt of a job that nobody runs any more. */
export async function closeInterrupted(log: JobLog, watch: Stopwatch, parts: Parts): Promise<void> {
	const failure: Failure = { code: 'interrupted' };
	const text = log.job.partialText ?? '';
	await failAttempt(log, failure, text, () =>
		concludeWithout(jobEnd(log, watch, parts), 'failed', text, failure),
	);
	await log.settled();
}

async function failAttempt(
	log: JobLog,
	failure: Failure,
	text: string,
	resultOf: () => JobResult,
): Promise<void> {
	if (text !== '') void log.keepPartial(text);
	const { attempt } = log.job;
	const attemptsLeft = maxAttempts - attempt;
	const willRetry = retriesAutomatically(failure.code, attempt) && attemptsLeft > 0;
	const event = { type: 'error', code: failure.code, willRetry, attemptsLeft } as const;
	await (willRetry ? log.append([event]) : log.append([event], resultOf()));
}

/** Scores of the latest critiques of other photos: without them nothing is known of repetition. */
async function earlierScores({ photo }: Job, { jobs }: Parts): Promise<JobEnd['earlier']> {
	const latest = await jobs
		.list({ status: 'done', task: 'critique', limit: lookedBack })
		.catch(() => []);
	return latest
		.filter((job) => job.photo.id !== photo.id)
		.flatMap((job) => (job.summary?.scores ? [job.summary.scores] : []));
}

function jobEnd(
	log: JobLog,
	watch: Stopwatch,
	{ models, words, draftOf, appVersion }: Parts,
	asked?: Asked,
	facts?: PhotoFacts,
): JobEnd {
	return {
		job: log.job,
		model: models.get(log.job.options.modelId),
		watch,
		facts,
		asked,
		appVersion,
		rates: draftOf(log.job.id)?.rates ?? [],
		earlier: [],
		words,
	};
}
