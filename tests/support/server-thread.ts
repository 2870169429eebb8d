import type { Thread } from '../../src/worker/server/thread';

/** A thread as it is in the page of `npm start`: no policy holds anything back, nothing is forbidden. */
export const plainThread: Thread = {
	address: { protocol: 'http:', origin: 'http://page.test' },
	watchPolicy: () => ({ refused: false, stop: () => undefined }),
	isForbidden: () => Promise.resolve(false),
};
