/** Progress and rates: pure functions of counts and clock readings. */
import { clamp } from '../../lib/clamp';
import { dimensions } from '../critique/critique';

/** Where each phase begins and ends on the bar, in percent. */
export const weights = {
	queued: 0,
	imageEnd: 3,
	loadEnd: 15,
	generatingEnd: 95,
	finalizing: 97,
} as const;

export function loadProgress(loadedBytes: number, totalBytes: number): number {
	const share = totalBytes > 0 ? clamp(loadedBytes / totalBytes, 0, 1) : 0;
	return Math.floor(weights.imageEnd + share * (weights.loadEnd - weights.imageEnd));
}

/** By finished dimensions or by tokens, whichever is further. */
export function generatingProgress(
	finishedDimensions: number,
	tokens: number,
	expectedTokens: number,
): number {
	const byTokens = expectedTokens > 0 ? tokens / expectedTokens : 0;
	const share = clamp(Math.max(finishedDimensions / dimensions.length, byTokens), 0, 1);
	return Math.floor(weights.loadEnd + share * (weights.generatingEnd - weights.loadEnd));
}

/** Before these a rate would be noise. */
export const warmUpTokens = 8;
export const warmUpMs = 1000;

/** Tokens/s after the first token; null in warm-up. `decodeMs` counts from the first token. */
export function decodeRate(tokens: number, decodeMs: number): number | null {
	if (tokens < warmUpTokens || decodeMs < warmUpMs) return null;
	return ((tokens - 1) / decodeMs) * 1000;
}

/** Tokens/s of an answer that is whole: no warm-up, it has ended. Null where it has hardly begun. */
export function answerRate(tokens: number, decodeMs: number): number | null {
	if (tokens < warmUpTokens || decodeMs <= 0) return null;
	return ((tokens - 1) / decodeMs) * 1000;
}

/** Seconds left, rounded to 5; null when it cannot be told or the estimate has been passed. */
export function etaSeconds(
	tokens: number,
	expectedTokens: number,
	tps: number | null,
): number | null {
	if (tps === null || tokens >= expectedTokens) return null;
	const seconds = (expectedTokens - tokens) / tps;
	// A rate of 0 or NaN, or one so small that the time overflows, tells nothing.
	if (!Number.isFinite(seconds) || seconds <= 0) return null;
	return Math.max(5, Math.round(seconds / 5) * 5);
}
