import workerUrl from '../worker/cpu.worker?worker&url';
import { trustedScriptUrl } from './script-url';

export function startCpuWorker(): Worker {
	return new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'mondrian-cpu' });
}
