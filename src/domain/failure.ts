/** Every way a job can fail. The words for them live in `ui/text/failures.ts` alone. */
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
	'offline',
	'quota_exceeded',
	'model_missing',
	'photo_unreadable',
	'photo_too_large',
	'photo_unsupported',
	'invalid_output',
	'loop',
	'length',
	'interrupted',
	'storage_blocked',
	'storage_failed',
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

/** Automatic retries are for causes outside the photo and the answer. */
export function retriesAutomatically(code: FailureCode): boolean {
	return code === 'device_lost' || code === 'worker_crashed' || code === 'interrupted';
}
