/** What is kept of models, what is wanted of them, and why that rests. */
import type { PackedModel } from '../domain/model/model';
import type { StoredModel } from '../ports/model-store';
import type { Claims } from './model-claim';
import { countModel } from './model-count';
import type { ModelFiles } from './model-files';
import type { InstallParts } from './model-request';

export async function statusesOf(
	models: readonly PackedModel[],
	baseUrl: string,
	files: ModelFiles,
	claims: Claims,
	install: InstallParts | undefined,
): Promise<readonly StoredModel[]> {
	const wishes = await files.wishes();
	return Promise.all(
		models.map(async (model): Promise<StoredModel> => {
			const { id } = model;
			const counted = await countModel(model, baseUrl, files, install);
			const wish = wishes.find(({ modelId }) => modelId === id);
			const isPart = counted.storedBytes < counted.totalBytes;
			if (isPart && (await claims.isNewer(model, baseUrl))) {
				const failure = { code: 'storage_newer' } as const;
				return { id, ...counted, wish: 'paused', by: wish?.by ?? 'user', failure };
			}
			return {
				id,
				...counted,
				...(wish && { wish: wish.status, by: wish.by }),
				...(wish?.failure && { failure: wish.failure }),
			};
		}),
	);
}
