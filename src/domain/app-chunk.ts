import { FailureError } from './failure';

/**
 * Loads a part of the app that is fetched when it is first needed. One that cannot be had (a newer
 * version has replaced it, or there is no connection) is a failure of the machine, not of a job.
 */
export async function appChunk<T>(load: () => Promise<T>): Promise<T> {
	try {
		return await load();
	} catch (error) {
		throw new FailureError('app_chunk_missing', String(error));
	}
}
