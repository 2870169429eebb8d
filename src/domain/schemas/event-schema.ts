import * as v from 'valibot';
import { claimKinds } from '../claims/claim';
import { failureCodes } from '../failure';
import type { StoredJobEvent } from '../job/job-event';
import { phases } from '../job/job-event';
import type { Same } from './parts';
import { count, dimensionScore, finite, id, timeMs } from './parts';
import { speed, summary, waitsFor } from './job-schema';

const base = { jobId: id, attempt: count, seq: count, atMs: timeMs };
const phase = v.picklist(phases);
const maybe = v.nullable(finite);

const known = [
	v.object({
		...base,
		type: v.literal('status_update'),
		status: v.picklist(['queued', 'running']),
		phase,
		message: v.exactOptional(v.string()),
		progress: finite,
		progressKnown: v.boolean(),
		part: count,
		parts: count,
		finished: v.exactOptional(v.array(dimensionScore)),
		order: v.exactOptional(finite),
		waitsFor: v.exactOptional(waitsFor),
		unmeasured: v.exactOptional(v.literal(true)),
	}),
	v.object({
		...base,
		type: v.literal('thinking_update'),
		phase,
		message: v.exactOptional(v.string()),
		tokens: finite,
		tps: maybe,
		tpsWindow: maybe,
		elapsedMs: finite,
		etaSeconds: maybe,
		final: v.boolean(),
		endsAtMs: v.exactOptional(timeMs),
		decodeMs: v.exactOptional(finite),
		cap: v.exactOptional(finite),
		etaRuns: v.exactOptional(finite),
		memoryBytes: v.exactOptional(finite),
		phaseMs: v.exactOptional(finite),
		loadPercent: v.exactOptional(finite),
		silentMs: v.exactOptional(finite),
		estimated: v.exactOptional(v.literal(true)),
	}),
	v.object({ ...base, type: v.literal('heartbeat'), elapsedMs: finite }),
	v.object({
		...base,
		type: v.literal('analysis_complete'),
		resultId: v.string(),
		summary: v.exactOptional(summary),
		speed: v.exactOptional(speed),
		withheld: v.exactOptional(v.array(v.picklist(claimKinds))),
	}),
	v.object({ ...base, type: v.literal('done') }),
	v.object({
		...base,
		type: v.literal('error'),
		code: v.picklist(failureCodes),
		message: v.exactOptional(v.string()),
		willRetry: v.boolean(),
		attemptsLeft: finite,
	}),
	v.object({
		...base,
		type: v.literal('cancelled'),
		by: v.picklist(['user', 'queue_cleared']),
		tokens: finite,
	}),
] as const;
const knownSchema = v.variant('type', known);
true satisfies Same<v.InferOutput<typeof knownSchema>, StoredJobEvent>;

const types: ReadonlySet<string> = new Set(known.map(({ entries }) => entries.type.literal));

/** A type of a later version is counted and otherwise nobody's business; those of ours must fit. */
export const eventSchema = v.union([
	knownSchema,
	v.object({
		...base,
		type: v.pipe(
			v.string(),
			v.check((type) => !types.has(type)),
		),
	}),
]);
