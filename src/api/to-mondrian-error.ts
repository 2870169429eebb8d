import { FailureError } from '../domain/failure';
import { codeOf, RefusalError } from '../state/refusal';
import { MondrianError } from './mondrian-error';
import type { ApiWords } from './told';

/** Whatever a call rejects with leaves as a `MondrianError`. */
export function toMondrianError(error: unknown, words: ApiWords): MondrianError {
	if (error instanceof RefusalError) {
		return new MondrianError(codeOf(error.refusal), words.refusal(error.refusal));
	}
	if (error instanceof FailureError) {
		return new MondrianError(error.failure.code, words.failure(error.failure));
	}
	const detail = error instanceof Error ? error.message : String(error);
	return new MondrianError('storage_failed', detail);
}
