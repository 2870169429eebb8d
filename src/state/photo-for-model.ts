/** What an attempt needs of its photo: the image the model takes, and the facts of its pixels. */
import { FailureError } from '../domain/failure';
import type { PhotoId } from '../domain/ids';
import type { Measurements } from '../domain/measurements';
import type { ModelRecord } from '../domain/model';
import type { PhotoMeasurer, PhotoPreparer, PhotoStore } from '../ports';
import type { Stopwatch } from './stopwatch';

interface Parts {
	readonly photos: PhotoStore;
	readonly preparer: PhotoPreparer;
	readonly measurer: PhotoMeasurer;
}

export interface PhotoForModel {
	readonly image: Blob;
	/** goes on beside the model, in a thread of its own; never rejects */
	readonly measuring: Promise<Measurements | undefined>;
}

/** What another advisor or an earlier attempt has made already is not made again. */
export async function photoForModel(
	id: PhotoId,
	model: ModelRecord,
	watch: Stopwatch,
	signal: AbortSignal,
	parts: Parts,
): Promise<PhotoForModel> {
	const { photos, preparer } = parts;
	const original = await photos.original(id);
	if (original === undefined) throw new FailureError('storage_failed', 'the photo is gone');
	const picture = `${model.id} ${model.version}`;
	let image = await photos.modelImage(id, picture);
	if (image === undefined) {
		const prepared = await watch.time('imageMs', () =>
			preparer.prepare(original.file, model.image, signal),
		);
		await photos.savePrepared(id, picture, prepared);
		image = prepared.modelImage;
	}
	// A critique without measurements is still one.
	const measuring = measure(id, original.file, signal, parts).catch(() => undefined);
	return { image, measuring };
}

async function measure(
	id: PhotoId,
	file: Blob,
	signal: AbortSignal,
	{ photos, measurer }: Parts,
): Promise<Measurements | undefined> {
	const kept = await photos.measurements(id);
	if (kept !== undefined) return kept;
	const found = await measurer.measure(file, signal);
	if (found !== undefined) await photos.saveMeasurements(id, found);
	return found;
}
