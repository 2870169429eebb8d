/** Entry of the engine worker: joins the host to its thread. */
import type { EngineCommand, EngineMessage } from '../engine/engine-protocol';
import { installModelCache } from '../storage/model-cache';
import { ModelFiles } from '../storage/model-files';
import { announce } from './announce';
import { EngineHost } from './engine-host';
import { WebllmModel } from './webllm-model';

declare const self: DedicatedWorkerGlobalScope;

// Before web-llm asks for `caches`: its files come from IndexedDB and nowhere else.
installModelCache(new ModelFiles());

const post = (message: EngineMessage): void => {
	self.postMessage(message);
};
const host = new EngineHost(new WebllmModel(), post);
self.onmessage = ({ data }: MessageEvent<EngineCommand>) => {
	host.receive(data);
};
announce('engine', (lock) => {
	post({ type: 'ready', lock });
});
