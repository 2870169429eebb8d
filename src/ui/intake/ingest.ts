import { replyLengths } from '../../domain/settings';
import type { AppState } from '../../state/app-state';
import { notice } from '../shared/notice.svelte';
import { goLater } from '../shared/router.svelte';
import type { Dropped } from './dropped-files';

type Intake = Pick<AppState, 'preferences' | 'queue'>;

/** The one way into the queue: drop, paste, picker, folder, camera and samples all end here. */
export async function ingest(app: Intake, files: readonly File[]): Promise<void> {
	if (files.length === 0) return;
	const { advisorId, otherAdvisorIds, modelId, intervalSeconds, replyLength } =
		app.preferences.settings;
	const goOn = goLater();
	await notice.run(async () => {
		const ids = await app.queue.submit(files, {
			advisors: [...new Set([advisorId, ...otherAdvisorIds])],
			modelId,
			intervalSeconds,
			maxTokens: replyLengths[replyLength],
		});
		const [first] = ids;
		if (first === undefined) return;
		if (ids.length === 1) goOn('job', first);
		else goOn('queue', app.queue.job(first)?.batchId ?? '');
	});
}

/** A folder holds more than photos, and so may a choice of many: the rest is left out, and said. One file alone is always tried. */
export async function ingestDropped(app: Intake, dropped: Dropped): Promise<void> {
	const { files, isFolder } = dropped;
	if (!isFolder && files.length < 2) {
		await ingest(
			app,
			files.map(({ file }) => file),
		);
		return;
	}
	const { sortDropped } = await import('./sort-dropped');
	const { photos, note } = await sortDropped(dropped);
	await ingest(app, photos);
	if (note !== undefined) notice.show(note);
}
