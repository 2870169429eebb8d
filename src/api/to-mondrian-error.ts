import { FailureError } from '../domain/failure';
import { codeOf, RefusalError } from '../state/refusal';
import { MondrianError } from './mondrian-error';
import type { EarlyWords } from './told';

/** Whatever a call rejects with leaves as a `MondrianError`. */
export async function toMondrianError(error: unknown, words: EarlyWords): Promise<MondrianError> {
	if (error instanceof RefusalError) {
		const all = await words.load();
		return new MondrianError(codeOf(error.refusal), all.refusal(error.refusal));
	}
	if (error instanceof FailureError) {
		return new MondrianError(error.failure.code, words.failure(error.failure));
	}
	const detail = error instanceof Error ? error.message : String(error);
	return new MondrianError('storage_failed', detail);
}
