import * as v from 'valibot';
import { failureCodes } from '../failure';
import { flags, ratings } from '../history/notes';
import type { Job } from '../job/job';
import type { Same } from './parts';
import {
	adapter,
	advisorId,
	camera,
	count,
	dimensionScore,
	edit,
	egress,
	engine,
	finite,
	id,
	judging,
	region,
	score,
	shortFault,
	shortFinding,
	task,
	timeMs,
	timings,
	usage,
} from './parts';

export const summary = v.object({
	kind: v.picklist(['critique', 'not_a_photograph', 'answer']),
	overall: v.exactOptional(score),
	scores: v.exactOptional(v.array(dimensionScore)),
	scene: v.exactOptional(v.string()),
	lead: v.exactOptional(v.string()),
	actions: v.exactOptional(v.array(v.string())),
	faults: v.exactOptional(v.array(shortFault)),
	findings: v.exactOptional(v.array(shortFinding)),
	camera: v.exactOptional(camera),
});
export const waitsFor = v.picklist(['model', 'server', 'machine']);
export const speed = v.object({
	adapter: v.exactOptional(adapter),
	engine: v.exactOptional(engine),
	runtime: v.string(),
	egress: v.exactOptional(egress),
	server: v.exactOptional(v.string()),
	timings,
	usage,
	tps: v.exactOptional(finite),
});

const base = v.object({
	id,
	submissionId: v.string(),
	batchId: v.exactOptional(v.string()),
	part: count,
	parts: count,
	task,
	photo: v.object({ id, name: v.string(), bytes: count }),
	advisorId,
	question: v.exactOptional(v.string()),
	about: v.exactOptional(v.string()),
	region: v.exactOptional(region),
	editOf: v.exactOptional(v.string()),
	edit: v.exactOptional(edit),
	options: v.object({
		modelId: v.string(),
		intervalSeconds: v.picklist([3, 5, 10]),
		maxTokens: finite,
		temperature: finite,
		seed: v.exactOptional(finite),
		updates: v.boolean(),
		judging: v.exactOptional(judging),
	}),
	createdAtMs: timeMs,
	order: finite,
	attempt: count,
	lastSeq: count,
	retryOf: v.exactOptional(v.string()),
	partialText: v.exactOptional(v.string()),
	favourite: v.exactOptional(v.literal(true)),
	tags: v.exactOptional(v.array(v.string())),
	note: v.exactOptional(v.string()),
	rating: v.exactOptional(v.picklist(ratings)),
	flag: v.exactOptional(v.picklist(flags)),
	summary: v.exactOptional(summary),
	speed: v.exactOptional(speed),
});
const { entries } = base;
const ended = { startedAtMs: v.exactOptional(timeMs), endedAtMs: timeMs };

export const jobSchema = v.variant('status', [
	v.object({ ...entries, status: v.literal('queued'), waitsFor: v.exactOptional(waitsFor) }),
	v.object({ ...entries, status: v.literal('running'), startedAtMs: timeMs }),
	v.object({
		...entries,
		status: v.literal('done'),
		startedAtMs: timeMs,
		endedAtMs: timeMs,
		resultId: v.string(),
	}),
	v.object({
		...entries,
		...ended,
		status: v.literal('failed'),
		code: v.picklist(failureCodes),
		message: v.exactOptional(v.string()),
	}),
	v.object({
		...entries,
		...ended,
		status: v.literal('cancelled'),
		by: v.picklist(['user', 'queue_cleared']),
	}),
]);
true satisfies Same<v.InferOutput<typeof jobSchema>, Job>;
