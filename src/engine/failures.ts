/** Errors of web-llm, WebGPU and the browser → failure codes. The classes are not exported, so names and texts decide. */
import type { Failure, FailureCode } from '../domain/failure';
import { FailureError } from '../domain/failure';

const patterns: readonly (readonly [pattern: RegExp, code: FailureCode])[] = [
	[/WebGPUNotAvailable|WebGPUNotFound/u, 'no_webgpu'],
	[/Unable to find a compatible GPU/u, 'adapter_refused'],
	[/exceeds? limit|requested max|requires max/iu, 'limits_too_small'],
	[/ShaderF16Support|FeatureSupport/u, 'missing_feature'],
	[/allocation failed|could not allocate|out of memory/iu, 'out_of_memory'],
	[/DeviceLost|device.{0,12}lost|disposed|mapAsync|onSubmittedWorkDone/iu, 'device_lost'],
	[/QuotaExceeded/u, 'quota_exceeded'],
	[/Integrity|ArtifactManifest|CompileError|LinkError|Cannot find parameter/u, 'download_corrupt'],
	[/ModelNotFound|MissingModel|Cannot fetch/u, 'model_missing'],
	[/Failed to fetch|NetworkError/u, 'download_failed'],
	[/image could not be decoded|UnsupportedImageURL/u, 'photo_unreadable'],
	[/ContextWindowSizeExceeded/u, 'length'],
];

/** Every thrown thing becomes a failure; what nobody knows is a crashed worker with its text kept. */
export function failureOf(error: unknown): Failure {
	if (error instanceof FailureError) return error.failure;
	const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
	const code = patterns.find(([pattern]) => pattern.test(detail))?.[1] ?? 'worker_crashed';
	return { code, detail: detail.slice(0, 500) };
}
