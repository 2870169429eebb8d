import type { FoundServer } from '../domain/model/server';

/** Asks model servers what they are, and keeps their keys. No photo is sent. */
export interface ServerFinder {
	/**
	 * @param key absent: the one that is kept for it
	 * @throws FailureError why nothing was found there
	 */
	find(address: string, key?: string): Promise<FoundServer>;
	/** undefined forgets it. Keys stay on this device, out of every export. @throws FailureError */
	keepKey(origin: string, key: string | undefined): Promise<void>;
}
