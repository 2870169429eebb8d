import workerUrl from '../worker/store.worker?worker&url';
import { trustedScriptUrl } from './script-url';

export function startStoreWorker(): Worker {
	return new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'mondrian-store' });
}
