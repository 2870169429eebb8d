/** Puts the public result record of a job together. Unknown values stay absent. */
import { parseAnswer, salvageFrom } from '../domain/critique/answer';
import type { ClaimKind, FaultKind } from '../domain/claims/claim';
import type { Answered, NoPhotograph } from '../domain/critique/answered';
import type { DimensionScore } from '../domain/critique/critique';
import type { Critique, PhotoCritique } from '../domain/critique/photo-critique';
import type { Telling } from '../domain/critique/tell-critique';
import { tellCritique } from '../domain/critique/tell-critique';
import type { Failure } from '../domain/failure';
import { doubtsOf, isBlank } from '../domain/critique/guards';
import type { Job, JobSpeed, JobSummary } from '../domain/job/job';
import { looks } from '../domain/job/job';
import type { Measurements } from '../domain/facts/measurements';
import type { Provenance } from '../domain/model/runtime';
import type { Contract, ModelCard, ModelId } from '../domain/model/model';
import { adapterOf } from '../domain/model/runtime';
import type { PhotoFacts } from '../domain/photo/photo';
import { answerRate } from '../domain/job/progress';
import { promptVersions } from '../domain/critique/prompt';
import type { JobResult } from '../domain/job/result';
import { seenIn } from '../domain/model/seen';
import type { GenerateResult } from '../ports';
import { answerOfModel } from './answer-of-model';
import type { Stopwatch } from './stopwatch';
import type { Words } from './words';

/** What is known when a job ends. */
export interface JobEnd {
	readonly job: Job;
	/** undefined: it is not in the catalogue any more */
	readonly model: ModelCard | undefined;
	readonly watch: Stopwatch;
	readonly facts: PhotoFacts | undefined;
	readonly asked: { readonly prompt: string; readonly cap: number } | undefined;
	readonly appVersion: string;
	readonly rates: readonly number[];
	/** scores of the latest critiques of other photos, newest first */
	readonly earlier: readonly (readonly DimensionScore[])[];
	readonly words: Words;
}

export interface Concluded {
	readonly result: JobResult;
	readonly summary?: JobSummary;
	readonly speed?: JobSpeed;
	readonly failure?: Failure;
	/** claims that the model would have made, and that nothing supports */
	readonly withheld?: readonly ClaimKind[];
}

/** A generated text becomes a result: `done`, or `failed` with what could be saved. */
export function concludeAnswer(
	end: JobEnd,
	generated: GenerateResult,
	telling?: Telling,
): Concluded {
	const { job, watch } = end;
	const { text, finishReason, usage } = generated;
	watch.set('loadMs', generated.loadMs);
	watch.set('prefillMs', generated.prefillMs);
	watch.set('decodeMs', generated.decodeMs);
	const measurements = telling?.measurements;
	const parsed = telling && watch.timeSync('checkMs', () => parseAnswer(text, telling.contract));
	const tps = answerRate(usage.completionTokens ?? 0, generated.decodeMs);
	const base: JobResult = {
		...baseResult(end, 'done'),
		rawText: text,
		usage,
		finishReason,
		...provenanceOf(job.options.modelId, generated.provenance),
		...(tps === null ? {} : { tps: Math.round(tps * 10) / 10 }),
		...(measurements && { measurements }),
	};
	if (telling && finishReason === 'loop') return failed(base, end, { code: 'loop' });
	if (telling && finishReason === 'drift') {
		return failed(base, end, { code: 'invalid_output', detail: 'another script' });
	}
	const { engine, runtime, egress } = generated.provenance;
	const adapter = adapterOf(runtime);
	const speed: JobSpeed = {
		engine,
		runtime: runtime.name,
		egress,
		...(runtime.kind === 'server' && { server: runtime.origin }),
		timings: base.timings,
		usage,
		...(adapter && { adapter }),
		...(base.tps && { tps: base.tps }),
	};
	if (telling === undefined || parsed === undefined) {
		return answerOfModel(base, speed, generated, contractOf(end), end.words.noAnswer);
	}
	if (finishReason === 'length') return failed(base, end, { code: 'length' });
	if (!parsed.ok) return failed(base, end, parsed.failure);
	const { critique, withheld } = told(parsed.answer, telling, end);
	const result: JobResult = { ...base, kind: critique.kind, critique };
	if (critique.kind !== 'critique') return { result, speed, summary: { kind: critique.kind } };
	return { result, speed, withheld, summary: summaryOf(critique, measurements) };
}

function provenanceOf(
	id: ModelId,
	{ engine, runtime, bound, honoured, egress }: Provenance,
): Pick<JobResult, 'model' | 'egress'> {
	const adapter = adapterOf(runtime);
	return {
		model: {
			id,
			engine,
			runtime: runtime.name,
			bound,
			honoured,
			...(adapter && { adapter }),
			...(runtime.kind === 'server' && { server: runtime.origin }),
		},
		egress,
	};
}

/** What lists, the ledger and the search need without opening the result. */
function summaryOf(critique: PhotoCritique, measurements: Measurements | undefined): JobSummary {
	const { overall, scene, lead, priorities, claims } = critique;
	const faults = claims?.filter(({ good, withdrawn }) => !good && withdrawn === undefined);
	return {
		kind: 'critique',
		overall,
		scene,
		...(lead !== undefined && { lead, actions: priorities }),
		scores: critique.dimensions.map(({ dimension, score }) => ({ dimension, score })),
		...(faults && {
			faults: faults.map(({ kind, severity, basis }) => ({
				kind: kind as FaultKind,
				severity,
				basis,
			})),
		}),
		findings: critique.findings.map(({ kind, severity, basis }) => ({ kind, severity, basis })),
		...(measurements?.camera && { camera: measurements.camera }),
	};
}

/** What is claimed is settled by code, never by the model. */
function told(
	answer: Answered | NoPhotograph,
	telling: Telling,
	{ earlier, words }: JobEnd,
): { readonly critique: Critique; readonly withheld: readonly ClaimKind[] } {
	if (answer.kind !== 'critique') {
		const { kind, what } = answer;
		return { withheld: [], critique: { kind, what, summary: words.notAPhotograph(what) } };
	}
	const { measurements } = telling;
	if (measurements !== undefined && isBlank(measurements)) {
		return { withheld: [], critique: { kind: 'not_a_photograph', ...words.oneTone } };
	}
	const { critique, withheld } = tellCritique(answer, telling);
	const doubts = doubtsOf(critique, { earlier, references: words.references });
	return { withheld, critique: { ...critique, ...(doubts.length > 0 && { doubts }) } };
}

/** The record of a job that ended without a usable answer. */
export function concludeWithout(
	end: JobEnd,
	status: 'failed' | 'cancelled',
	text: string,
	failure?: Failure,
): JobResult {
	const base = { ...baseResult(end, status), ...(text === '' ? {} : { rawText: text }) };
	if (failure === undefined) return base;
	return failed(base, end, failure).result;
}

/** Of a model that this version does not know, there is nothing but text: any contract reads that. */
const contractOf = ({ model }: JobEnd): Contract => model?.contract ?? 'general';

function failed(base: JobResult, end: JobEnd, failure: Failure): Concluded {
	const salvaged = looks(end.job.task) ? salvageFrom(base.rawText ?? '', contractOf(end)) : [];
	const result: JobResult = {
		...base,
		status: 'failed',
		failure,
		...(salvaged.length === 0 ? {} : { salvaged }),
	};
	return { result, failure };
}

function baseResult(end: JobEnd, status: JobResult['status']): JobResult {
	const { job, model, facts, asked, rates, appVersion } = end;
	const { name, bytes } = job.photo;
	// Whatever came of it: once asked, a server may have seen all of it.
	const sentTo = asked && model?.server;
	return {
		type: 'result',
		jobId: job.id,
		status,
		photo: {
			name,
			bytes,
			...(facts && { width: facts.width, height: facts.height, sha256: facts.sha256 }),
			...(facts?.incomplete && { incomplete: true }),
			...(facts?.byPreview && { byPreview: true }),
		},
		advisor: job.advisorId,
		...(looks(job.task) && job.options.judging && { judging: job.options.judging }),
		model: {
			id: job.options.modelId,
			runtime: model?.engine ?? 'unknown',
			...(sentTo && { engine: 'server', server: sentTo.origin }),
		},
		...(sentTo && { egress: sentTo.egress }),
		...(job.region === undefined ? {} : { region: job.region }),
		...(job.question === undefined ? {} : { question: job.question }),
		promptVersion: promptVersions[contractOf(end)],
		appVersion,
		timings: end.watch.times,
		...asked,
		...(rates.length === 0 ? {} : { rates }),
		...(facts && model && looks(job.task) && { seen: seenIn(model.picture, facts) }),
	};
}
