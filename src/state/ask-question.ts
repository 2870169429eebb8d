/**
 * A question on a finished critique. What code can answer is done as it is asked, and stored as a
 * finished job; what only a model can say goes before every critique that waits.
 */
import { FailureError } from '../domain/failure';
import type { JobId } from '../domain/ids';
import { applyJobEvent } from '../domain/job/apply-job-event';
import type { Job, JobOptions } from '../domain/job/job';
import type { NewJobEvent } from '../domain/job/job-event';
import type { Answered, JobResult } from '../domain/job/result';
import { answer } from '../domain/questions/answer';
import { answerable } from '../domain/questions/answerable';
import type { Material } from '../domain/questions/material';
import { materialOf } from '../domain/questions/material';
import type { AnswerWords } from '../domain/questions/reply';
import type { Topic } from '../domain/questions/topic';
import { understand } from '../domain/questions/understand';
import type { Clock, JobFeed, JobRepository, ModelCatalogue } from '../ports';
import type { NewJobs } from './new-jobs';
import { newJobs } from './new-jobs';
import type { Words } from './words';

export interface AskParts {
	readonly jobs: JobRepository;
	readonly models: Pick<ModelCatalogue, 'get'>;
	readonly feed: JobFeed;
	readonly clock: Clock;
	readonly appVersion: string;
	readonly words: () => Promise<Words>;
}

/** Stored with each answer of code; count up with every change of what it says. */
const answersVersion = 'answers-1';
const examples = 3;

interface Said {
	readonly text: string;
	readonly answered: Answered;
}

/** @param retryOf an earlier job with the same question */
export async function askQuestion(
	about: Job,
	question: string,
	options: JobOptions,
	parts: AskParts,
	retryOf?: JobId,
): Promise<JobId> {
	const { jobs, feed, clock } = parts;
	const [stored, all] = await Promise.all([jobs.result(about.id), parts.words()]);
	const [result, words] = await Promise.all([stored && all.retold(stored), all.answers()]);
	const isGeneral = parts.models.get(options.modelId)?.contract === 'general';
	const said = sayOf(question, result, isGeneral, words);
	const made = newJobs([about.photo], [about.advisorId], options, {
		nowMs: clock.now(),
		task: 'ask',
		question,
		about: about.id,
		...(retryOf !== undefined && { retryOf }),
	});
	const asked =
		said === undefined
			? inFront(made, await jobs.open())
			: ended(made, said, result, parts.appVersion, clock.now());
	await jobs.create(asked.photos, asked.jobs, asked.events, asked.results);
	feed.post({ type: 'created', jobs: asked.jobs });
	return one(asked.jobs).id;
}

/** @returns undefined: it is for a model to say */
function sayOf(
	question: string,
	result: JobResult | undefined,
	/** of a model that was made for free questions */
	isGeneral: boolean,
	words: AnswerWords,
): Said | undefined {
	const topic = understand(question);
	if (topic?.kind === 'lesson') return undefined;
	const material = result === undefined ? undefined : materialOf(result);
	const reply = topic && material && answer(topic, material, words);
	if (topic !== undefined && reply !== undefined) {
		const { text, frame } = reply;
		return { text, answered: { by: 'code', topic: topic.kind, ...(frame && { frame }) } };
	}
	const others = material === undefined ? [] : questionsOf(material, words, topic);
	if (topic?.kind === 'help')
		return { text: words.help(others), answered: { by: 'code', topic: 'help' } };
	if (isGeneral && result?.rawText !== undefined) return undefined;
	return { text: words.declined(others), answered: { by: 'code', topic: 'declined' } };
}

/** Other questions that this critique can answer. */
const questionsOf = (material: Material, words: AnswerWords, topic: Topic | undefined) =>
	answerable(material, words, examples + 1)
		.filter((each) => each.topic.kind !== topic?.kind)
		.slice(0, examples)
		.map((each) => each.question);

interface Stored extends NewJobs {
	readonly results: readonly JobResult[];
}

/** Before the critiques that wait, and behind the questions that do. */
function inFront(made: NewJobs, open: readonly Job[]): Stored {
	const waiting = open.filter(({ status }) => status === 'queued');
	const asked = waiting.filter(({ task }) => task === 'ask').at(-1);
	const next = waiting.find(
		({ task, order }) => task !== 'ask' && order > (asked?.order ?? -Infinity),
	);
	const jobs = made.jobs.map((job) => {
		if (next === undefined) return job;
		return { ...job, order: asked === undefined ? next.order - 1 : (asked.order + next.order) / 2 };
	});
	return { photos: made.photos, jobs, events: made.events, results: [] };
}

/** The same job as if it had run, in no time. */
function ended(
	{ photos, jobs, events }: NewJobs,
	said: Said,
	about: JobResult | undefined,
	appVersion: string,
	atMs: number,
): Stored {
	const queued = one(jobs);
	const { id: jobId, part, parts } = queued;
	const steps: readonly NewJobEvent[] = [
		{
			type: 'status_update',
			status: 'running',
			phase: 'finalizing',
			progress: 100,
			progressKnown: true,
			part,
			parts,
		},
		{ type: 'analysis_complete', resultId: jobId, summary: { kind: 'answer' } },
		{ type: 'done' },
	];
	const all = [
		...events,
		...steps.map((step, i) => ({ ...step, jobId, attempt: 1, seq: i + 2, atMs })),
	];
	const job = all.reduce(applyJobEvent, queued);
	const result: JobResult = {
		type: 'result',
		jobId,
		status: 'done',
		kind: 'answer',
		photo: about?.photo ?? { name: job.photo.name, bytes: job.photo.bytes },
		advisor: job.advisorId,
		model: { id: 'code', runtime: 'code' },
		egress: 'none',
		question: job.question ?? '',
		answer: said.text,
		answered: said.answered,
		promptVersion: answersVersion,
		appVersion,
		timings: { totalMs: 0 },
	};
	return { photos, jobs: [job], events: all, results: [result] };
}

function one(jobs: readonly Job[]): Job {
	const [job] = jobs;
	if (job === undefined) throw new FailureError('internal_error', 'no job was made');
	return job;
}
