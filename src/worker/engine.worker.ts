/** Entry of the engine worker: joins the host to its thread. */
import type { EngineCommand, EngineMessage } from '../engine/protocol';
import { installModelCache } from '../storage/model-cache';
import { ModelFiles } from '../storage/model-files';
import { EngineHost } from './engine-host';
import { WebllmModel } from './webllm-model';

declare const self: DedicatedWorkerGlobalScope;

const files = new ModelFiles();
// Before web-llm asks for `caches`: its files come from IndexedDB and nowhere else.
installModelCache(files);

const post = (message: EngineMessage): void => {
	self.postMessage(message);
};
const host = new EngineHost(new WebllmModel(files), files, post);
self.onmessage = ({ data }: MessageEvent<EngineCommand>) => {
	host.receive(data);
};

const lock = `mondrian-engine-${crypto.randomUUID()}`;
// Held for ever: the page that gets this lock knows that the worker is gone.
void navigator.locks.request(lock, () => {
	post({ type: 'ready', lock });
	return new Promise<never>(() => undefined);
});
