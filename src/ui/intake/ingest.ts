import { replyLengths } from '../../domain/settings';
import type { AppState } from '../../state/app-state';
import { notice } from '../shared/notice.svelte';
import { goLater } from '../shared/router.svelte';
import type { Dropped } from './dropped-files';

type Intake = Pick<AppState, 'preferences' | 'queue'>;

/**
 * The one way into the queue: drop, paste, picker, folder, camera, samples, what other apps share and
 * what the system opens all end here.
 *
 * @returns false: they could not be stored, and the page says why
 */
export async function ingest(app: Intake, files: readonly File[]): Promise<boolean> {
	if (files.length === 0) return true;
	const { advisorId, otherAdvisorIds, modelId, intervalSeconds, replyLength } =
		app.preferences.settings;
	const goOn = goLater();
	let isStored = false;
	await notice.run(async () => {
		const ids = await app.queue.submit(files, {
			advisors: [...new Set([advisorId, ...otherAdvisorIds])],
			modelId,
			intervalSeconds,
			maxTokens: replyLengths[replyLength],
		});
		isStored = true;
		const [first] = ids;
		if (first === undefined) return;
		if (ids.length === 1) goOn('job', first);
		else goOn('queue', app.queue.job(first)?.batchId ?? '');
	});
	return isStored;
}

/** A folder holds more than photos, and so may a choice of many: the rest is left out, and said. One file alone is always tried. */
export async function ingestDropped(app: Intake, dropped: Dropped): Promise<boolean> {
	const { files, isFolder } = dropped;
	if (!isFolder && files.length < 2) {
		return ingest(
			app,
			files.map(({ file }) => file),
		);
	}
	const { sortDropped } = await import('./sort-dropped');
	const { photos, note } = await sortDropped(dropped);
	const isStored = await ingest(app, photos);
	if (note !== undefined) notice.show(note);
	return isStored;
}
