/** How much of a model is here, as people are told. */
import { downloadBytes, isMade, isMadeHere, modelBytes } from '../domain/model/model';
import type { PackedModel } from '../domain/model/model';
import { fileUrls } from './model-download';
import type { CountedBytes } from './model-count-bytes';
import type { ModelFiles } from './model-files';
import type { InstallParts } from './model-request';

export interface CountedModel {
	readonly totalBytes: number;
	readonly storedBytes: number;
	readonly partialBytes: number;
	/** of the disk, where that is not what is left of `totalBytes` */
	readonly roomBytes?: number;
	/** that come over the line, where that is not what is left of `totalBytes` */
	readonly fetchBytes?: number;
}

/** Reads no record. Of a model that is being made here what is fetched counts, and once it is made what is kept. */
export async function countModel(
	model: PackedModel,
	baseUrl: string,
	files: ModelFiles,
	install?: InstallParts,
): Promise<CountedModel> {
	const packed = model.package;
	const all = fileUrls(packed, baseUrl);
	const total = modelBytes(model);
	const kept = await files.countBytes(all);
	if (!isMadeHere(packed)) return told(total, kept);
	const folder = new URL(packed.path, baseUrl);
	const state = await files.made.state(folder.href);
	const fetched = all.filter((_, i) => !isMade(packed, packed.files[i]?.name ?? ''));
	const others = await files.countBytes(fetched);
	const madeStored = kept.storedBytes - others.storedBytes;
	const madePlace = kept.placeBytes - others.placeBytes;
	const madeBytes = total - sum(fetched);
	// Whole is whole, whatever else is under way.
	if (madeStored >= madeBytes) return told(total, kept);
	if (state === undefined && madeStored + madePlace > 0) {
		const { bytesToRemake } = await import('./model-remake');
		const bytes = await bytesToRemake(packed, folder, files, install).catch(() => undefined);
		const fetchBytes = (bytes ?? 0) + sum(fetched) - others.storedBytes - others.partialBytes;
		return { ...told(total, kept), ...(bytes !== undefined && { fetchBytes }) };
	}
	// Begun is only what has its place: of the rest somebody cleared some, and it begins again.
	const isThere = state?.place !== 'disk' || madePlace + madeStored >= madeBytes;
	const { wholeBytes = 0, doneBytes = 0, tailBytes = 0 } = (isThere ? state : undefined) ?? {};
	return {
		totalBytes: downloadBytes(model),
		storedBytes: others.storedBytes,
		partialBytes: others.partialBytes + wholeBytes + doneBytes + tailBytes,
		roomBytes: total - kept.storedBytes - kept.placeBytes,
	};
}

function told(
	totalBytes: number,
	{ storedBytes, partialBytes, placeBytes }: CountedBytes,
): CountedModel {
	const counted = { totalBytes, storedBytes, partialBytes };
	if (placeBytes === partialBytes) return counted;
	return { ...counted, roomBytes: totalBytes - storedBytes - placeBytes };
}

const sum = (all: readonly { readonly bytes: number }[]): number =>
	all.reduce((bytes, each) => bytes + each.bytes, 0);
