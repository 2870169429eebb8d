import type { FailureCode } from './failure';

/**
 * Whose failure it is. A photo's or an answer's ends its job alone. The others would end every job
 * after it as well, those of the same model, of the same server, or all on this machine: the job is
 * given back unspent, and they wait until the cause is gone.
 */
export type FailureScope = 'photo' | 'answer' | 'model' | 'server' | 'machine';

const scopes: Record<FailureCode, FailureScope> = {
	no_webgpu: 'model',
	adapter_refused: 'model',
	limits_too_small: 'model',
	missing_feature: 'model',
	out_of_memory: 'answer',
	device_lost: 'answer',
	worker_crashed: 'answer',
	stalled: 'answer',
	download_failed: 'model',
	download_corrupt: 'model',
	weights_refused: 'model',
	offline: 'model',
	quota_exceeded: 'model',
	model_missing: 'model',
	photo_empty: 'photo',
	photo_unreadable: 'photo',
	photo_too_large: 'photo',
	photo_unsupported: 'photo',
	photo_without_preview: 'photo',
	invalid_output: 'answer',
	loop: 'answer',
	length: 'answer',
	interrupted: 'answer',
	storage_blocked: 'machine',
	storage_failed: 'machine',
	storage_newer: 'machine',
	storage_ephemeral: 'machine',
	app_chunk_missing: 'machine',
	record_missing: 'photo',
	server_overloaded: 'server',
	server_unreachable: 'server',
	server_refused: 'server',
	server_failed: 'answer',
	unauthorised: 'server',
	// Of a batch some photos fit and some do not: those that do are not held up.
	context_too_small: 'answer',
	no_image_input: 'model',
	no_browser_model: 'model',
	activation_needed: 'model',
	model_unknown: 'photo',
	self_test_failed: 'answer',
	internal_error: 'photo',
};

export function scopeOf(code: FailureCode): FailureScope {
	return scopes[code];
}

/** Whether its job waits for something that comes back, with its attempt unspent. */
export function waitsOut(code: FailureCode): boolean {
	const scope = scopeOf(code);
	return scope !== 'photo' && scope !== 'answer';
}

/** How often a job is tried again by itself: for causes outside the photo and the answer. */
const automaticRetries: Partial<Record<FailureCode, number>> = {
	device_lost: 2,
	worker_crashed: 2,
	server_failed: 2,
	interrupted: 2,
	// Each costs minutes of silence: one is for a bad moment, two in a row are no accident.
	stalled: 1,
};

/** @param attempt the one that failed, from 1 */
export function retriesAutomatically(code: FailureCode, attempt: number): boolean {
	return attempt <= (automaticRetries[code] ?? 0);
}
