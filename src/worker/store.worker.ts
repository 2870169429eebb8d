/** Entry of the store worker: joins the host to its thread. It never loads an engine. */
import type { StoreCommand, StoreMessage } from '../engine/store-protocol';
import { storeChannel } from '../engine/store-protocol';
import type { StoreNews } from '../ports/model-store';
import { lines } from '../storage/model-download';
import { ModelFiles } from '../storage/model-files';
import { announce } from './announce';
import { readRoom } from './read-room';
import { HashThreads } from './hash-threads';
import { startHashWorker } from './start-hash-worker';
import { StoreHost } from './store-host';

declare const self: DedicatedWorkerGlobalScope;

const channel = new BroadcastChannel(storeChannel);
const post = (message: StoreMessage): void => {
	self.postMessage(message);
};
const threads = new HashThreads(startHashWorker, navigator.hardwareConcurrency, lines);
const host = new StoreHost({
	files: new ModelFiles(),
	locks: navigator.locks,
	room: readRoom,
	download: {
		hash: threads.hash,
		install: {
			loadQuantiser: async () => (await import('./weights/load-quantiser')).loadQuantiser(),
		},
	},
	post,
	broadcast: (news) => {
		channel.postMessage(news);
	},
});
self.onmessage = ({ data }: MessageEvent<StoreCommand>) => {
	void host.receive(data);
};
// A channel does not hear itself: these are the other tabs.
channel.onmessage = ({ data }: MessageEvent<StoreNews>) => {
	host.hear(data);
};
announce('store', (lock) => {
	post({ type: 'ready', lock });
});
