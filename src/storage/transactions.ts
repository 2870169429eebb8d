/** What every write to the database relies on: all or nothing, and errors that say whose they are. */
import { FailureError } from '../domain/failure';

/** IndexedDB's errors as failures; a `FailureError` passes through. */
export function toStorageError(error: unknown): FailureError {
	if (error instanceof FailureError) return error;
	const named = error instanceof Error;
	const detail = named ? `${error.name}: ${error.message}` : String(error);
	if (named && error.name === 'QuotaExceededError') {
		return new FailureError('quota_exceeded', detail);
	}
	// An older version of the app cannot open what a newer one has upgraded.
	if (named && error.name === 'VersionError') return new FailureError('storage_newer', detail);
	return new FailureError('storage_failed', detail);
}

/** Starts all and waits for all; one that cannot even start fails like one that fails later. */
export async function together(requests: readonly (() => Promise<unknown>)[]): Promise<void> {
	await Promise.all(requests.map(async (request) => request()));
}

/** All of `work` or nothing: what throws halfway takes back what was written before it. */
export async function atomically<T>(
	tx: { readonly done: Promise<void>; abort(): void },
	work: () => Promise<T>,
): Promise<T> {
	try {
		const value = await work();
		await tx.done;
		return value;
	} catch (error) {
		// Both fail too when the transaction has already been aborted: the first cause is the news.
		tx.done.catch(() => undefined);
		try {
			tx.abort();
		} catch {
			// It is over.
		}
		throw error;
	}
}

/** Runs a storage task; whatever it throws leaves as a `FailureError`. */
export async function guard<T>(task: () => Promise<T>): Promise<T> {
	try {
		return await task();
	} catch (error) {
		throw toStorageError(error);
	}
}
