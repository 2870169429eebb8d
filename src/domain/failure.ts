/** Every way a job can fail. The words for them live in `ui/text` alone. */
export const failureCodes = [
	'no_webgpu',
	'adapter_refused',
	'limits_too_small',
	'missing_feature',
	'out_of_memory',
	'device_lost',
	'worker_crashed',
	'stalled',
	'download_failed',
	'download_corrupt',
	'weights_refused',
	'offline',
	'quota_exceeded',
	'model_missing',
	'photo_empty',
	'photo_unreadable',
	'photo_too_large',
	'photo_unsupported',
	'photo_without_preview',
	'invalid_output',
	'loop',
	'length',
	'interrupted',
	'storage_blocked',
	'storage_failed',
	'storage_newer',
	'storage_ephemeral',
	'app_chunk_missing',
	'record_missing',
	'server_overloaded',
	'server_unreachable',
	'server_refused',
	'server_failed',
	'unauthorised',
	'context_too_small',
	'no_image_input',
	'no_browser_model',
	'activation_needed',
	'model_unknown',
	'self_test_failed',
	'internal_error',
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** A failure is data: it is stored, posted and compared; `detail` is for the log, never for the headline. */
export interface Failure {
	readonly code: FailureCode;
	readonly detail?: string;
}

/** Carries a `Failure` through code that has to throw. */
export class FailureError extends Error {
	readonly failure: Failure;

	constructor(code: FailureCode, detail?: string) {
		super(detail === undefined ? code : `${code}: ${detail}`);
		this.name = 'FailureError';
		this.failure = detail === undefined ? { code } : { code, detail };
	}
}

/** What was thrown, as a failure; what nobody named is an error of the app. */
export function toFailure(error: unknown): Failure {
	if (error instanceof FailureError) return error.failure;
	return { code: 'internal_error', detail: String(error) };
}
