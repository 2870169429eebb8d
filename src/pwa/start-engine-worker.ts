import workerUrl from '../worker/engine.worker?worker&url';
import { trustedScriptUrl } from './script-url';

/** Address of the built worker script. */
export const engineScript = workerUrl;

export function startEngineWorker(): Worker {
	return new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'mondrian-engine' });
}
