/** How many bytes of files are here: as people are told, and as they take room. */
import type { DiskFiles } from './model-disk';
import type { FileRecord, FileUrl, ModelDatabase } from './model-schema';
import { allChunks, chunkBytes, isThat, lengthOf, recordSize } from './model-schema';

export interface CountedBytes {
	/** of verified files */
	readonly storedBytes: number;
	/** of the others, where a download goes on; of one that is being made its state tells instead */
	readonly partialBytes: number;
	/** of the others, as they lie there: room that is taken already */
	readonly placeBytes: number;
}

export async function countBytes(
	database: ModelDatabase,
	disk: DiskFiles,
	wanted: readonly FileUrl[],
): Promise<CountedBytes> {
	const counted = await Promise.all(
		wanted.map(async (each): Promise<CountedBytes> => {
			const file = await database.get('files', each.url);
			if (file?.verified === true) {
				const storedBytes = isThat(file, each) ? each.bytes : 0;
				return { storedBytes, partialBytes: 0, placeBytes: 0 };
			}
			const most = (bytes: number): number => Math.min(each.bytes, bytes);
			if (file?.place === 'disk') {
				// Of a file that another tab writes to, not every browser tells it.
				const told = file.made === true ? file.bytes : partOf(file);
				const placeBytes = most((await disk.sizeOf(each.url).catch(() => told)) ?? 0);
				return { storedBytes: 0, partialBytes: most(partOf(file)), placeBytes };
			}
			const records = await database.count('chunks', allChunks(each.url));
			const placeBytes = most(records * chunkBytes);
			const partialBytes = file?.damaged ? most(partOf(file)) : placeBytes;
			return { storedBytes: 0, partialBytes, placeBytes };
		}),
	);
	const sum = (of: keyof CountedBytes): number => counted.reduce((all, each) => all + each[of], 0);
	return {
		storedBytes: sum('storedBytes'),
		partialBytes: sum('partialBytes'),
		placeBytes: sum('placeBytes'),
	};
}

/** Of a file that is not verified, and says so itself. */
function partOf({ bytes, damaged, made, partial }: FileRecord): number {
	if (damaged) return bytes - damaged.reduce((sum, index) => sum + recordSize(bytes, index), 0);
	return made === true || partial === undefined ? 0 : lengthOf(partial);
}
