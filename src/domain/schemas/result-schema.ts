import * as v from 'valibot';
import { claimKinds } from '../claims/claim';
import { failureCodes } from '../failure';
import type { JobResult } from '../job/result';
import { topicKinds } from '../questions/topic';
import type { Same } from './parts';
import {
	action,
	adapter,
	advisorId,
	claim,
	count,
	doubt,
	egress,
	engine,
	finding,
	finite,
	id,
	judging,
	region,
	review,
	score,
	timings,
	usage,
} from './parts';
import { measurementsSchema } from './photo-schema';

const critique = v.variant('kind', [
	v.object({
		kind: v.literal('critique'),
		language: v.exactOptional(v.string()),
		summary: v.string(),
		scene: v.string(),
		lead: v.exactOptional(v.string()),
		leadClaim: v.exactOptional(v.picklist(claimKinds)),
		actions: v.exactOptional(v.array(action)),
		claims: v.exactOptional(v.array(claim)),
		repaired: v.exactOptional(count),
		suggestion: v.exactOptional(v.string()),
		outside: v.exactOptional(v.string()),
		findings: v.array(finding),
		dimensions: v.array(review),
		overall: score,
		grade: v.exactOptional(v.string()),
		strengths: v.array(v.string()),
		priorities: v.array(v.string()),
		technicalNotes: v.exactOptional(v.string()),
		doubts: v.exactOptional(v.array(doubt)),
	}),
	v.object({ kind: v.literal('not_a_photograph'), what: v.string(), summary: v.string() }),
]);

export const resultSchema = v.object({
	type: v.literal('result'),
	jobId: id,
	status: v.picklist(['queued', 'running', 'done', 'failed', 'cancelled']),
	kind: v.exactOptional(v.picklist(['critique', 'not_a_photograph', 'answer'])),
	photo: v.object({
		name: v.string(),
		bytes: count,
		width: v.exactOptional(count),
		height: v.exactOptional(count),
		sha256: v.exactOptional(v.string()),
		incomplete: v.exactOptional(v.literal(true)),
		byPreview: v.exactOptional(v.literal(true)),
	}),
	advisor: advisorId,
	judging: v.exactOptional(judging),
	model: v.object({
		id: v.string(),
		runtime: v.string(),
		adapter: v.exactOptional(adapter),
		engine: v.exactOptional(engine),
		server: v.exactOptional(v.string()),
		bound: v.exactOptional(v.picklist(['grammar', 'schema', 'none'])),
		honoured: v.exactOptional(v.object({ temperature: v.boolean(), seed: v.boolean() })),
	}),
	egress: v.exactOptional(egress),
	critique: v.exactOptional(critique),
	measurements: v.exactOptional(measurementsSchema),
	region: v.exactOptional(region),
	question: v.exactOptional(v.string()),
	answer: v.exactOptional(v.string()),
	answered: v.exactOptional(
		v.object({
			by: v.picklist(['code', 'model']),
			topic: v.exactOptional(v.picklist([...topicKinds, 'declined'])),
			frame: v.exactOptional(region),
		}),
	),
	salvaged: v.exactOptional(v.array(review)),
	rawText: v.exactOptional(v.string()),
	promptVersion: v.string(),
	prompt: v.exactOptional(v.string()),
	appVersion: v.exactOptional(v.string()),
	usage: v.exactOptional(usage),
	timings,
	tps: v.exactOptional(finite),
	cap: v.exactOptional(finite),
	finishReason: v.exactOptional(v.picklist(['stop', 'length', 'abort', 'loop', 'drift'])),
	failure: v.exactOptional(
		v.object({
			code: v.picklist(failureCodes),
			detail: v.exactOptional(v.string()),
			message: v.exactOptional(v.string()),
		}),
	),
	rates: v.exactOptional(v.array(finite)),
	seen: v.exactOptional(
		v.object({
			width: finite,
			height: finite,
			details: v.exactOptional(v.object({ count: finite, side: finite })),
			tiles: v.exactOptional(v.object({ across: finite, down: finite, side: finite })),
		}),
	),
});
true satisfies Same<v.InferOutput<typeof resultSchema>, JobResult>;
