import type { Failure } from '../domain/failure';
import { toFailure } from '../domain/failure';
import { pause } from './pause';

/** After a storage that failed outside of any job: not at once again. */
const storagePauseMs = 1000;

/** The queue must outlive a storage that fails for a while. @param tell what is wrong with it, and once nothing is */
export async function untilStored<T>(
	task: () => Promise<T>,
	tell: (failure: Failure | undefined) => void,
): Promise<T> {
	for (let failed = false; ; failed = true) {
		try {
			const value = await task();
			if (failed) tell(undefined);
			return value;
		} catch (error) {
			const failure = toFailure(error);
			if (failure.code === 'app_chunk_missing') throw error;
			console.error(error);
			tell(failure);
			await pause(storagePauseMs);
		}
	}
}
