import type { ModelId } from '../domain/model/model';
import type { ModelCatalogue, ModelStore } from '../ports';

/** Hashes that the first download of a package taught are held from then on. @throws FailureError */
export async function pinHashes(
	id: ModelId,
	models: ModelCatalogue,
	store: Pick<ModelStore, 'hashes'>,
): Promise<void> {
	const card = models.get(id);
	if (!card?.package?.files.some(({ sha256 }) => sha256 === undefined)) return;
	const hashes = await store.hashes(id);
	const files = card.package.files.map((file) => {
		const sha256 = file.sha256 ?? hashes[file.name];
		return sha256 === undefined ? file : { ...file, sha256 };
	});
	if (files.every((file, i) => file.sha256 === card.package?.files[i]?.sha256)) return;
	await models.add([{ ...card, package: { ...card.package, files } }]);
}
