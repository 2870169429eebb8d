/** What an attempt needs of its photo: the image the model takes, and the facts of its pixels. */
import { FailureError } from '../domain/failure';
import type { PhotoId } from '../domain/ids';
import type { Measurements } from '../domain/facts/measurements';
import type { ModelCard } from '../domain/model/model';
import { pictureKey } from '../domain/model/model';
import type { Region } from '../domain/photo/region';
import type { PhotoMeasurer, PhotoPreparer, PhotoStore } from '../ports';
import type { Stopwatch } from './stopwatch';

interface Parts {
	readonly photos: PhotoStore;
	readonly preparer: PhotoPreparer;
	readonly measurer: PhotoMeasurer;
}

export interface PhotoForModel {
	readonly image: Blob;
	/** in a thread of its own; never rejects */
	readonly measuring: Promise<Measurements | undefined>;
}

/** What another advisor or an earlier attempt has made already is not made again; a part always is. */
export async function photoForModel(
	{ id, region }: { readonly id: PhotoId; readonly region: Region | undefined },
	model: ModelCard,
	watch: Stopwatch,
	signal: AbortSignal,
	parts: Parts,
): Promise<PhotoForModel> {
	const original = await parts.photos.original(id);
	if (original === undefined) throw new FailureError('record_missing', 'the photo is gone');
	const { file } = original;
	const image = await (region === undefined
		? wholeImage(id, file, model, watch, signal, parts)
		: watch.time('imageMs', () =>
				parts.preparer.prepareRegion(file, model.picture, region, signal),
			));
	// A critique without measurements is still one.
	const measuring = (
		region === undefined
			? measureOnce(id, file, watch, signal, parts)
			: watch.time('measureMs', () => parts.measurer.measure(file, signal, region))
	).catch(() => undefined);
	return { image, measuring };
}

async function wholeImage(
	id: PhotoId,
	file: Blob,
	model: ModelCard,
	watch: Stopwatch,
	signal: AbortSignal,
	{ photos, preparer }: Parts,
): Promise<Blob> {
	const key = pictureKey(model);
	const kept = await photos.modelImage(id, key);
	if (kept !== undefined) return kept;
	const prepared = await watch.time('imageMs', () => preparer.prepare(file, model.picture, signal));
	await photos.savePrepared(id, key, prepared);
	return prepared.modelImage;
}

/** What an earlier version measured lacks facts that claims rest on. */
const isMeasuredNow = ({ palette }: Measurements): boolean => palette !== undefined;

async function measureOnce(
	id: PhotoId,
	file: Blob,
	watch: Stopwatch,
	signal: AbortSignal,
	{ photos, measurer }: Parts,
): Promise<Measurements | undefined> {
	const kept = await photos.measurements(id);
	if (kept !== undefined && isMeasuredNow(kept)) return kept;
	const found = await watch.time('measureMs', () => measurer.measure(file, signal));
	if (found !== undefined) await photos.saveMeasurements(id, found);
	return found ?? kept;
}
