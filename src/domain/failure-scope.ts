import type { FailureCode } from './failure';

/**
 * Whose failure it is. A photo's or an answer's ends its job alone. A machine's would end every job
 * after it as well: the queue gives the job back unspent and waits until the cause is gone.
 */
export type FailureScope = 'photo' | 'answer' | 'machine';

const scopes: Record<FailureCode, FailureScope> = {
	no_webgpu: 'machine',
	adapter_refused: 'machine',
	limits_too_small: 'machine',
	missing_feature: 'machine',
	out_of_memory: 'answer',
	device_lost: 'answer',
	worker_crashed: 'answer',
	stalled: 'answer',
	download_failed: 'machine',
	download_corrupt: 'machine',
	offline: 'machine',
	quota_exceeded: 'machine',
	model_missing: 'machine',
	photo_empty: 'photo',
	photo_unreadable: 'photo',
	photo_too_large: 'photo',
	photo_unsupported: 'photo',
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
	server_overloaded: 'machine',
	server_unreachable: 'machine',
	server_refused: 'machine',
	server_failed: 'answer',
	unauthorised: 'machine',
	// Of a batch some photos fit and some do not: those that do are not held up.
	context_too_small: 'answer',
	no_image_input: 'machine',
	no_browser_model: 'machine',
	activation_needed: 'machine',
	model_unknown: 'photo',
	self_test_failed: 'answer',
	internal_error: 'photo',
};

export function scopeOf(code: FailureCode): FailureScope {
	return scopes[code];
}

/** What its server has to do before the job can be tried again. */
const ofServer: ReadonlySet<FailureCode> = new Set([
	'server_overloaded',
	'server_unreachable',
	'server_refused',
	'unauthorised',
	'no_image_input',
]);

export function isOfServer(code: FailureCode): boolean {
	return ofServer.has(code);
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
