/** Entry of the processor's engine: joins the host to its thread. */
import type { EngineCommand, EngineMessage } from '../engine/engine-protocol';
import { announce } from './announce';
import { CpuModel } from './cpu/cpu-model';
import { workerThread } from './cpu/cpu-thread';
import { EngineHost } from './engine-host';

declare const self: DedicatedWorkerGlobalScope;

const post = (message: EngineMessage): void => {
	self.postMessage(message);
};
const host = new EngineHost(new CpuModel(workerThread()), post);
self.onmessage = ({ data }: MessageEvent<EngineCommand>) => {
	host.receive(data);
};
announce('cpu', (lock) => {
	post({ type: 'ready', lock });
});
