/** What several records are made of. A record that does not fit is set aside, never shown. */
import * as v from 'valibot';
import { advisorIds } from '../advisor';
import { genres } from '../judging';
import { claimKinds, faultKinds, withdrawals } from '../claims/claim';
import {
	dimensions,
	doubts,
	findingKinds,
	measureNames,
	places,
	severities,
} from '../critique/critique';

/** The same as the type, to the last field: what the one gains or loses, the other must as well. */
export type Same<A, B> = [Frozen<A>] extends [B] ? ([B] extends [Frozen<A>] ? true : never) : never;
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

export const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/u));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const finite = v.pipe(v.number(), v.finite());
/** epoch milliseconds that a date can show */
export const timeMs = v.pipe(v.number(), v.minValue(-8.64e15), v.maxValue(8.64e15));
export const score = v.pipe(v.number(), v.minValue(0), v.maxValue(10));
export const advisorId = v.picklist(advisorIds);
export const task = v.picklist(['critique', 'ask', 'region', 'sample']);
export const region = v.object({ x: finite, y: finite, width: finite, height: finite });
export const dimensionScore = v.object({ dimension: v.picklist(dimensions), score });

export const timings = v.object({
	queuedMs: v.exactOptional(finite),
	imageMs: v.exactOptional(finite),
	measureMs: v.exactOptional(finite),
	loadMs: v.exactOptional(finite),
	prefillMs: v.exactOptional(finite),
	decodeMs: v.exactOptional(finite),
	checkMs: v.exactOptional(finite),
	totalMs: v.exactOptional(finite),
});
export const usage = v.object({
	promptTokens: v.exactOptional(finite),
	imageTokens: v.exactOptional(finite),
	completionTokens: v.exactOptional(finite),
	sentBytes: v.exactOptional(finite),
});
export const adapter = v.object({
	vendor: v.string(),
	architecture: v.string(),
	description: v.string(),
	isFallback: v.boolean(),
});
export const egress = v.picklist(['none', 'this-machine', 'network']);
export const engine = v.picklist(['web-llm', 'cpu', 'browser', 'server']);
export const camera = v.object({
	camera: v.exactOptional(v.string()),
	lens: v.exactOptional(v.string()),
	exposureSeconds: v.exactOptional(finite),
	aperture: v.exactOptional(finite),
	iso: v.exactOptional(finite),
	focalLengthMm: v.exactOptional(finite),
	focalMm35: v.exactOptional(finite),
	compensationEv: v.exactOptional(finite),
	flash: v.exactOptional(v.boolean()),
	takenAt: v.exactOptional(v.string()),
	hasPosition: v.exactOptional(v.literal(true)),
});

const basis = v.picklist(['opinion', 'agrees', 'contradicted', 'measured']);
export const shortFinding = v.object({
	kind: v.picklist(findingKinds),
	severity: v.picklist(severities),
	basis,
});
export const shortFault = v.object({
	kind: v.picklist(faultKinds),
	severity: v.picklist(severities),
	basis,
});
const evidence = v.object({ measure: v.picklist(measureNames), value: finite });
const place = v.picklist(places);
export const finding = v.object({
	...shortFinding.entries,
	where: place,
	evidence: v.exactOptional(evidence),
});
export const claim = v.object({
	kind: v.picklist(claimKinds),
	dimension: v.picklist(dimensions),
	good: v.boolean(),
	severity: v.picklist(severities),
	where: place,
	region: v.exactOptional(region),
	basis,
	confidence: finite,
	evidence: v.exactOptional(evidence),
	withdrawn: v.exactOptional(v.picklist(withdrawals)),
});
export const edit = v.object({
	exposureEv: v.exactOptional(finite),
	rotateDegrees: v.exactOptional(finite),
	crop: v.exactOptional(region),
	whiteBalance: v.exactOptional(v.object({ a: finite, b: finite })),
	gradient: v.exactOptional(
		v.object({ ev: finite, from: v.picklist(['left', 'right', 'top', 'bottom']), until: finite }),
	),
	black: v.exactOptional(finite),
	white: v.exactOptional(finite),
});
export const action = v.object({
	claim: v.picklist([...claimKinds, 'suggestion']),
	dimension: v.picklist(dimensions),
	what: v.string(),
	why: v.string(),
	now: v.exactOptional(v.string()),
	next: v.exactOptional(v.string()),
	where: place,
	region: v.exactOptional(region),
	evidence: v.exactOptional(evidence),
	edit: v.exactOptional(edit),
});
export const review = v.object({
	...dimensionScore.entries,
	comment: v.string(),
	recommendation: v.string(),
	opinion: v.exactOptional(v.string()),
});
export const doubt = v.picklist(doubts);
export const judging = v.object({
	strictness: v.exactOptional(v.picklist(['lenient', 'strict'])),
	genre: v.exactOptional(v.picklist(genres)),
});
