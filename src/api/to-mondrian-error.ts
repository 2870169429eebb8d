import { FailureError } from '../domain/failure';
import { MondrianError } from '../state/mondrian-error';

/** The one kind of error that leaves the page API. */
export function toMondrianError(error: unknown): MondrianError {
	if (error instanceof MondrianError) return error;
	if (error instanceof FailureError) return new MondrianError(error.failure.code, error.message);
	return new MondrianError('storage_failed', error instanceof Error ? error.message : 'unknown');
}
