import type { Failure, FailureCode } from '../domain/failure';
import { FailureError } from '../domain/failure';

/** What the Prompt API throws, by the names of its exceptions. */
const codes: Readonly<Record<string, FailureCode>> = {
	NotSupportedError: 'no_browser_model',
	NotAllowedError: 'activation_needed',
	NetworkError: 'download_failed',
	QuotaExceededError: 'context_too_small',
	EncodingError: 'photo_unreadable',
	// Its answer was held back, or did not come out in the form that it was bound to.
	NotReadableError: 'invalid_output',
	SyntaxError: 'invalid_output',
	UnknownError: 'worker_crashed',
	OperationError: 'worker_crashed',
	InvalidStateError: 'worker_crashed',
};

export function failureOfBrowser(error: unknown): Failure {
	if (error instanceof FailureError) return error.failure;
	const name = error instanceof Error || error instanceof DOMException ? error.name : '';
	return { code: codes[name] ?? 'internal_error', detail: String(error) };
}
