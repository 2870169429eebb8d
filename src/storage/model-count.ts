/** How much of a model is here, as people are told. */
import { downloadBytes, isMade, isMadeHere, modelBytes } from '../domain/model/model';
import type { PackedModel } from '../domain/model/model';
import { fileUrls } from './model-download';
import type { ModelFiles } from './model-files';

export interface CountedModel {
	readonly totalBytes: number;
	readonly storedBytes: number;
	readonly partialBytes: number;
	/** of the disk, where that is not what is left of `totalBytes` */
	readonly roomBytes?: number;
}

/** Reads no record. Of a model that is being made here what is fetched counts, and once it is made what is kept. */
export async function countModel(
	model: PackedModel,
	baseUrl: string,
	files: ModelFiles,
): Promise<CountedModel> {
	const packed = model.package;
	const all = fileUrls(packed, baseUrl);
	const kept = { totalBytes: modelBytes(model), ...(await files.countBytes(all)) };
	if (!isMadeHere(packed)) return kept;
	const state = await files.made.state(new URL(packed.path, baseUrl).href);
	const fetched = all.filter((_, i) => !isMade(packed, packed.files[i]?.name ?? ''));
	const { storedBytes, partialBytes } = await files.countBytes(fetched);
	const madeStored = kept.storedBytes - storedBytes;
	const madeBytes = sum(all) - sum(fetched);
	// Whole is whole, whatever else is under way.
	if (madeStored >= madeBytes || (state === undefined && madeStored > 0)) return kept;
	const { wholeBytes = 0, doneBytes = 0, tailBytes = 0 } = state ?? {};
	return {
		totalBytes: downloadBytes(model),
		storedBytes,
		partialBytes: partialBytes + wholeBytes + doneBytes + tailBytes,
		roomBytes: kept.totalBytes - kept.storedBytes - kept.partialBytes,
	};
}

const sum = (all: readonly { readonly bytes: number }[]): number =>
	all.reduce((bytes, each) => bytes + each.bytes, 0);
