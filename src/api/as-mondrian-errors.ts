import { FailureError } from '../domain/failure';
import { MondrianError } from '../state/mondrian-error';

type Calls = Record<string, (...args: never[]) => Promise<unknown>>;

/** The same calls; whatever they reject with leaves as a `MondrianError`. */
export function asMondrianErrors<T extends Calls>(calls: T): T {
	const wrapped = Object.entries(calls).map(([name, call]) => [
		name,
		async (...args: never[]): Promise<unknown> => {
			try {
				return await call(...args);
			} catch (error) {
				throw toMondrianError(error);
			}
		},
	]);
	return Object.fromEntries(wrapped) as T;
}

export function toMondrianError(error: unknown): MondrianError {
	if (error instanceof MondrianError) return error;
	if (error instanceof FailureError) return new MondrianError(error.failure.code, error.message);
	return new MondrianError('storage_failed', error instanceof Error ? error.message : 'unknown');
}
