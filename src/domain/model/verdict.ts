/** Whether a model will run here, before anything of it has been fetched: with the limit and the number. */
import type { Failure } from '../failure';
import type { ModelCard } from './model';
import { memoryBytes, modelBytes } from './model';
import type { Processors } from './placing';
import { isSoftware, placed } from './placing';
import type { SelfTestResult } from './self-test';
import type { Shortfall } from './webllm-limits';
import { shortfallOf } from './webllm-limits';

/** What the browser tells of the device without running anything. */
export interface DeviceFacts extends Processors {
	/** main memory in bytes; absent where the browser keeps silent */
	readonly memoryBytes?: number;
	/** `memoryBytes` is as much as this browser ever says: there may be more */
	readonly memoryIsFloor: boolean;
	/** an iPhone or iPad, whose browser ends a page that takes too much */
	readonly isTouchApple: boolean;
	/** storage left in bytes; absent where there is no estimate */
	readonly freeBytes?: number;
}

export type VerdictReason =
	| { readonly code: 'self_test_failed' }
	| { readonly code: 'no_gpu'; readonly failure: Failure }
	| { readonly code: 'missing_feature'; readonly feature: string }
	| ({ readonly code: 'limit' } & Shortfall)
	| {
			readonly code: 'memory';
			readonly neededBytes: number;
			readonly deviceBytes: number;
			readonly isFloor: boolean;
	  }
	/** it was loaded here, and the graphics memory was not enough */
	| { readonly code: 'memory_short'; readonly neededBytes: number; readonly atMs: number }
	| { readonly code: 'memory_untold'; readonly neededBytes: number }
	| { readonly code: 'page_limit'; readonly neededBytes: number; readonly limitBytes: number }
	| { readonly code: 'storage'; readonly neededBytes: number; readonly freeBytes: number }
	/** `seconds` of a critique, where that is no conversation any more */
	| { readonly code: 'software'; readonly seconds?: number }
	/** without a graphics processor, by its engine for the main one */
	| { readonly code: 'processor' }
	| { readonly code: 'slow'; readonly seconds: number }
	/** a server or the browser itself runs it: asked when it is used */
	| { readonly code: 'elsewhere' };

export interface Verdict {
	readonly runs: 'yes' | 'tight' | 'no' | 'unknown';
	readonly reason?: VerdictReason;
}

/** So much any device has that runs a browser with WebGPU at all. */
const smallBytes = 256 * 1024 * 1024;
/** Safari on iOS was reported to end a page at about this much (WebKit, pull request 49472). */
const touchAppleBytes = 1.5 * 1024 ** 3;
/** Longer than this for one critique is no conversation any more. */
const slowMs = 120_000;

export interface Known {
	/** bytes of the disk that it still takes; absent: all of it */
	readonly roomBytes?: number | undefined;
	/** milliseconds of one critique, measured or estimated */
	readonly critiqueMs?: number | undefined;
	readonly selfTest?: SelfTestResult | undefined;
	/** when the graphics memory was not enough for it; it has not answered since */
	readonly shortOfMemoryAtMs?: number | undefined;
}

/** What rules it out comes first, then what makes it tight; each side of a limit is in the tests. */
export function verdictOf(card: ModelCard, device: DeviceFacts, known: Known): Verdict {
	const model = placed(card, 'auto', device);
	if (model.engine === 'server' || model.engine === 'browser')
		return { runs: 'unknown', reason: { code: 'elsewhere' } };
	const no = obstacleOf(model, device, known);
	if (no !== undefined) return { runs: 'no', reason: no };
	const { gpu, memoryIsFloor, memoryBytes: deviceBytes } = device;
	const neededBytes = memoryBytes(model);
	const { shortOfMemoryAtMs: atMs } = known;
	// Whatever memory there is: without a graphics processor it would be of no use.
	if (neededBytes > smallBytes && isPlayed(model, gpu))
		return { runs: 'tight', reason: softwareReason(known) };
	// What happened says more than what is told; other programs may have given memory back since.
	if (atMs !== undefined && model.engine === 'web-llm')
		return { runs: 'tight', reason: { code: 'memory_short', neededBytes, atMs } };
	const slow = slowness(known);
	if (neededBytes > smallBytes) {
		if (deviceBytes === undefined)
			return { runs: 'unknown', reason: { code: 'memory_untold', neededBytes } };
		if (neededBytes > deviceBytes / 2) {
			const reason = { code: 'memory', neededBytes, deviceBytes, isFloor: memoryIsFloor } as const;
			return { runs: 'tight', reason };
		}
	}
	if (slow) return { runs: 'tight', reason: { code: 'slow', ...slow } };
	return { runs: 'yes', ...(model.engine === 'cpu' && { reason: { code: 'processor' } }) };
}

/** Whether the main processor would have to play the graphics processor for it. */
const isPlayed = ({ engine }: ModelCard, gpu: DeviceFacts['gpu']): boolean =>
	engine === 'web-llm' && 'adapter' in gpu && isSoftware(gpu.adapter);

const slowness = ({ critiqueMs = 0 }: Known): { readonly seconds: number } | undefined =>
	critiqueMs > slowMs ? { seconds: Math.round(critiqueMs / 1000) } : undefined;

const softwareReason = (known: Known): VerdictReason => ({ code: 'software', ...slowness(known) });

function obstacleOf(
	model: ModelCard,
	{ gpu, freeBytes, memoryBytes: deviceBytes, memoryIsFloor, isTouchApple }: DeviceFacts,
	known: Known,
): VerdictReason | undefined {
	const { roomBytes: missing = modelBytes(model), selfTest } = known;
	if (selfTest?.passed === false) return { code: 'self_test_failed' };
	if (model.engine === 'web-llm') {
		const short = shortfallOf('limits' in gpu ? (gpu.limits ?? {}) : {});
		if (short !== undefined) return { code: 'limit', ...short };
		if ('failure' in gpu) return { code: 'no_gpu', failure: gpu.failure };
		const binding = bindingShortfall(model, gpu.limits);
		if (binding !== undefined) return { code: 'limit', ...binding };
		const feature = model.package?.features.find((each) => !gpu.features.includes(each));
		if (feature !== undefined) return { code: 'missing_feature', feature };
	}
	const neededBytes = memoryBytes(model);
	if (isTouchApple && neededBytes > touchAppleBytes)
		return { code: 'page_limit', neededBytes, limitBytes: touchAppleBytes };
	if (deviceBytes !== undefined && !memoryIsFloor && neededBytes > deviceBytes) {
		if (isPlayed(model, gpu)) return softwareReason(known);
		return { code: 'memory', neededBytes, deviceBytes, isFloor: false };
	}
	if (freeBytes !== undefined && missing > freeBytes)
		return { code: 'storage', neededBytes: missing, freeBytes };
	return undefined;
}

function bindingShortfall(
	model: ModelCard,
	limits: Readonly<Record<string, number>>,
): Shortfall | undefined {
	const name = 'maxStorageBufferBindingSize';
	const [value, least] = [limits[name], model.package?.bindingBytes ?? 0];
	return value === undefined || value >= least ? undefined : { name, value, least };
}

/** A larger model is worth a wait of so long, and no more. */
const briskMs = 60_000;

export interface Candidate {
	readonly model: ModelCard;
	readonly verdict: Verdict;
	/** milliseconds of one critique, of history or measuring; absent: nothing was measured */
	readonly critiqueMs?: number | undefined;
}

/**
 * The one to begin with: of those that run here and have been measured the largest that answers within a minute, or else the first; without
 * one, that which is elsewhere.
 */
export function recommend(
	models: readonly Candidate[],
): { readonly id: string; readonly reason: 'measured' | 'elsewhere' } | undefined {
	const runs = models.filter(
		({ model, verdict }) => verdict.runs === 'yes' && model.evidence === 'measured',
	);
	const [best] = runs
		.filter(({ critiqueMs = Infinity }) => critiqueMs <= briskMs)
		.toSorted((a, b) => (b.model.parameters ?? 0) - (a.model.parameters ?? 0));
	const chosen = best ?? runs[0];
	if (chosen !== undefined) return { id: chosen.model.id, reason: 'measured' };
	const other = models.find(({ verdict }) => verdict.reason?.code === 'elsewhere');
	return other && { id: other.model.id, reason: 'elsewhere' };
}
