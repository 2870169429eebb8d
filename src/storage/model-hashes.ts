/** What the files of a model that are here whole are known by. */
import type { WebllmPackage } from '../domain/model/model';
import type { ModelFiles } from './model-files';

/** SHA-256 by the names of files; not of those that were taken by their size alone. */
export async function hashesOf(
	{ files: all, path }: WebllmPackage,
	baseUrl: string,
	files: ModelFiles,
): Promise<Readonly<Record<string, string>>> {
	const folder = new URL(path, baseUrl);
	const found = await Promise.all(
		all.map(async ({ name }): Promise<readonly [string, string][]> => {
			const file = await files.verified(new URL(name, folder).href);
			return file === undefined || file.unproven ? [] : [[name, file.sha256]];
		}),
	);
	return Object.fromEntries(found.flat());
}
