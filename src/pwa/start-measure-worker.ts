import workerUrl from '../measure/measure.worker?worker&url';
import { trustedScriptUrl } from './script-url';

export function startMeasureWorker(): Worker {
	return new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'mondrian-measure' });
}
