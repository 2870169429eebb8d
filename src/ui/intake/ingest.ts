import { replyLengths } from '../../domain/settings';
import type { AppState } from '../../state/app-state';
import { notice } from '../shared/notice.svelte';
import { go } from '../shared/router.svelte';
import { isPicture } from './dropped-files';

type Intake = Pick<AppState, 'preferences' | 'queue'>;

/** The one way in: drop, paste, picker, folder, camera and samples all end here. */
export async function ingest(app: Intake, files: readonly File[]): Promise<void> {
	if (files.length === 0) return;
	const { advisorId, otherAdvisorIds, modelId, intervalSeconds, replyLength } =
		app.preferences.settings;
	await notice.run(async () => {
		const ids = await app.queue.submit(files, {
			advisors: [...new Set([advisorId, ...otherAdvisorIds])],
			modelId,
			intervalSeconds,
			maxTokens: replyLengths[replyLength],
		});
		const [first] = ids;
		if (first === undefined) return;
		if (ids.length === 1) go('job', first);
		else go('queue', app.queue.job(first)?.batchId ?? '');
	});
}

/** A folder holds more than photos: the rest is left out, and said. A single file is always tried. */
export async function ingestFolder(app: Intake, files: readonly File[]): Promise<void> {
	const pictures = files.filter(isPicture);
	const left = files.length - pictures.length;
	if (pictures.length === 0) {
		notice.show('The folder holds no photo.');
		return;
	}
	await ingest(app, pictures);
	if (left > 0) notice.show(`${String(left)} files of the folder are no photos and were left out.`);
}
