/** Entry of a hashing thread: one record in, its hashes and the record's memory out. It asks nobody for anything. */
import { hashRecord } from '../storage/model-hash';
import type { HashAnswer, HashCommand } from './hash-threads';

declare const self: DedicatedWorkerGlobalScope;

const post = (answer: HashAnswer, memory: Transferable[] = []): void => {
	self.postMessage(answer, memory);
};
self.onmessage = async ({ data }: MessageEvent<HashCommand>) => {
	const hashed = await hashRecord(data.state, data.bytes);
	post({ type: 'hashed', id: data.id, hashed }, [hashed.bytes.buffer]);
};
post({ type: 'ready' });
