/** What is said to be here and is not: somebody cleared a file of the disk, or a record of the database, alone. */
import type { DiskFiles } from './model-disk';
import type { FileRecord, ModelDatabase, WholeFile } from './model-schema';
import { allChunks, allRecords } from './model-schema';

/**
 * Of what is made here it stays known what is lost: it is made again of the windows that touch it. Where
 * nothing made is left in a folder nothing is mended, and everything else is had again from its server.
 */
export async function forgetLost(database: ModelDatabase, disk: DiskFiles): Promise<void> {
	const all = await database.getAll('files');
	const folders = new Map<string, { readonly made: string[]; lost: number }>();
	for (const { wholes } of all) if (wholes) await recallLost(database, wholes);
	for (const file of await database.getAll('files')) {
		const damaged = await lostOf(file, database, disk);
		const folder = file.url.slice(0, file.url.lastIndexOf('/') + 1);
		const count = folders.get(folder) ?? { made: [], lost: 0 };
		if (file.made === true && file.sha256 !== '') {
			folders.set(folder, count);
			count.made.push(file.url);
			if (damaged.length === allRecords(file.bytes).length) count.lost += 1;
		}
		if (damaged.length === 0) continue;
		if (file.made === true) await markLost(database, file, damaged);
		else await database.delete('files', file.url);
	}
	for (const [folder, { made, lost }] of folders) {
		if (lost < made.length) continue;
		for (const url of made) await disk.delete(url);
		for (const url of [...made, wholesUrl(folder)]) await database.delete('files', url);
		await database.delete('chunks', allChunks(wholesUrl(folder)));
	}
}

/** Unless another tab has mended it meanwhile. */
async function markLost(
	database: ModelDatabase,
	file: FileRecord,
	damaged: readonly number[],
): Promise<void> {
	const tx = database.transaction('files', 'readwrite');
	const now = await tx.store.get(file.url);
	if (now?.verified === file.verified) {
		await tx.store.put({ ...file, verified: false, damaged });
	}
	await tx.done;
}

/** Where a made model says what its files must be; headers of the maker's files are its records. */
export const wholesUrl = (folder: string): string => `${folder}made`;

/** Files of which nothing is said any more: they are there again as damaged ones, whatever lies in their places. */
export async function recallLost(
	database: ModelDatabase,
	wholes: readonly WholeFile[],
): Promise<void> {
	const tx = database.transaction('files', 'readwrite');
	for (const whole of wholes) {
		if ((await tx.store.getKey(whole.url)) !== undefined) continue;
		const damaged = allRecords(whole.bytes);
		await tx.store.put({ ...whole, verified: false, made: true, damaged });
	}
	await tx.done;
}

/** Records of a file that are not there, together with those that are known to be damaged. */
async function lostOf(
	file: FileRecord,
	database: ModelDatabase,
	disk: DiskFiles,
): Promise<readonly number[]> {
	if (await disk.isLost(file)) return allRecords(file.bytes);
	if (file.place === 'disk' || !file.verified || file.made !== true) return [];
	const all = allRecords(file.bytes);
	if ((await database.count('chunks', allChunks(file.url))) === all.length) return [];
	const kept = await database.getAllKeys('chunks', allChunks(file.url));
	const here = new Set(kept.map(([, index]) => index));
	return all.filter((index) => !here.has(index));
}
