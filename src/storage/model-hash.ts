/**
 * SHA-256 of a file, record by record. Between two records nothing is kept but the state that is
 * given back: any thread may take the next one, and a stored state goes on as if nothing had been.
 */
import type { IHasher } from 'hash-wasm';
import { createSHA256, createXXHash64 } from 'hash-wasm';

export interface HashedRecord {
	/** of the SHA-256 over all records up to this one */
	readonly state: Uint8Array;
	/** a short sum of this record alone */
	readonly sum: string;
	/** the record: it may have been lent to another thread, and comes back with this */
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/** @param state over the records before. The bytes must not be used until they come back. */
export type HashRecord = (
	state: Uint8Array,
	bytes: Uint8Array<ArrayBuffer>,
) => Promise<HashedRecord>;

let hashers: Promise<readonly [whole: IHasher, each: IHasher]> | undefined;
const loadHashers = (): NonNullable<typeof hashers> =>
	(hashers ??= Promise.all([createSHA256(), createXXHash64()]));

/** In this thread. Files share the two: there is no wait between taking up a state and giving it back. */
export const hashRecord: HashRecord = async (state, bytes) => {
	const [whole, each] = await loadHashers();
	whole.load(state).update(bytes);
	return { state: whole.save(), sum: each.init().update(bytes).digest('hex'), bytes };
};

/** Before the first record. */
export async function emptyState(): Promise<Uint8Array> {
	const [whole] = await loadHashers();
	return whole.init().save();
}

/** Of everything that the state has in it, in hexadecimal digits. */
export async function digestOf(state: Uint8Array): Promise<string> {
	const [whole] = await loadHashers();
	return whole.load(state).digest('hex');
}
