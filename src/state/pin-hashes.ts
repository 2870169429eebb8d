import type { ModelFile, ModelId } from '../domain/model/model';
import { isMade } from '../domain/model/model';
import type { ModelCatalogue, ModelStore } from '../ports';

/** Hashes that the first download of a package taught are held from then on; what is made here is made anew with another recipe. @throws FailureError */
export async function pinHashes(
	id: ModelId,
	models: ModelCatalogue,
	store: Pick<ModelStore, 'hashes'>,
): Promise<void> {
	const card = models.get(id);
	const packed = card?.package;
	const isOpen = ({ name, sha256 }: ModelFile): boolean =>
		packed !== undefined && sha256 === undefined && !isMade(packed, name);
	if (card === undefined || !packed?.files.some(isOpen)) return;
	const hashes = await store.hashes(id);
	const files = packed.files.map((file) => {
		const sha256 = isOpen(file) ? hashes[file.name] : undefined;
		return sha256 === undefined ? file : { ...file, sha256 };
	});
	if (files.every((file, i) => file === packed.files[i])) return;
	await models.add([{ ...card, package: { ...packed, files } }]);
}
