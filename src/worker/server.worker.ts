/** Entry of the server worker: joins the host to its thread. Its policy alone lets it reach a server. */
import type { ServerCommand, ServerMessage } from '../engine/server-protocol';
import { ServerKeys } from '../storage/server-keys';
import { announce } from './announce';
import { ServerHost } from './server/server-host';
import { workerThread } from './server/worker-thread';

declare const self: DedicatedWorkerGlobalScope;

const post = (message: ServerMessage): void => {
	self.postMessage(message);
};
const host = new ServerHost(workerThread(self), new ServerKeys(), post);
self.onmessage = ({ data }: MessageEvent<ServerCommand>) => {
	host.receive(data);
};
announce('server', (lock) => {
	post({ type: 'ready', lock });
});
