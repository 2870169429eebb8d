import { replyLengths } from '../../domain/settings';
import type { AppState } from '../../state/app-state';
import { go } from '../shared/router.svelte';

/** The one way in: drop, paste, picker, camera and samples all end here. */
export async function ingest(app: AppState, files: readonly File[]): Promise<void> {
	if (files.length === 0) return;
	const { advisorId, modelId, intervalSeconds, replyLength } = app.preferences.settings;
	const [first] = await app.queue.submit(files, {
		...{ advisors: [advisorId], modelId, intervalSeconds },
		maxTokens: replyLengths[replyLength],
	});
	if (first === undefined) return;
	if (files.length === 1) go('job', first);
	else go('history');
}

export function filesOf(transfer: DataTransfer | null): readonly File[] {
	return transfer === null ? [] : [...transfer.files];
}
