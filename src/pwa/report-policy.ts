import type { PolicyReport } from '../domain/diagnostics';
import workerUrl from './policy.worker?worker&url';
import { probePolicy } from './probe-policy';
import { trustedScriptUrl } from './script-url';

/** Asks the page and a worker of its own. */
export async function reportPolicy(): Promise<PolicyReport> {
	const [page, worker] = await Promise.all([probePolicy(), probeWorker()]);
	return { page, worker };
}

async function probeWorker(): Promise<boolean> {
	const worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module' });
	try {
		return await new Promise<boolean>((resolve) => {
			worker.onmessage = ({ data }) => {
				resolve(data === true);
			};
			worker.onerror = () => {
				resolve(false);
			};
		});
	} finally {
		worker.terminate();
	}
}
