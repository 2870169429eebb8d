import workerUrl from '../worker/server.worker?worker&url';
import { trustedScriptUrl } from './script-url';

export function startServerWorker(): Worker {
	return new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'mondrian-server' });
}
