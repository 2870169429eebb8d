/** Packages that come to the catalogue at run time: found, checked, added, and gone again. */
import { appChunk } from '../domain/app-chunk';
import { FailureError } from '../domain/failure';
import type { ModelCard, ModelId, PackedModel } from '../domain/model/model';
import { models as shipped } from '../domain/model/models';
import type { PackageNotes } from '../domain/model/own-package';
import { readPackage } from '../domain/model/own-package';
import type { KnownPackage } from '../domain/model/phi';
import type { ModelCatalogue, ModelStore, PackageSource } from '../ports';
import type { EngineView, ModelPackagesState, OwnNotes } from './models-state';
import { RefusalError } from './refusal';

export interface PackageParts {
	readonly models: ModelCatalogue;
	readonly store: Pick<ModelStore, 'importFiles' | 'inspect'>;
	readonly engine: Pick<EngineView, 'forget'>;
}

export class ModelPackages implements ModelPackagesState {
	readonly #parts: PackageParts;

	constructor(parts: PackageParts) {
		this.#parts = parts;
	}

	addKnown(known: KnownPackage, contextTokens: number, signal: AbortSignal): Promise<ModelId> {
		const { address, library } = known;
		return this.#add({ address, library }, { ...known, contextTokens }, signal);
	}

	async addMade(id: ModelId): Promise<ModelId> {
		const { makerModel } = await appChunk(() => import('../domain/model/maker-models'));
		const model = makerModel(id);
		if (model === undefined) throw new FailureError('model_unknown', id);
		await this.#parts.models.add([model]);
		return id;
	}

	async addOwn(source: PackageSource, notes: OwnNotes, signal: AbortSignal): Promise<ModelId> {
		const name = notes.name.trim();
		const licence = notes.licence.trim();
		if (name === '') throw new RefusalError({ reason: 'package_name' });
		// Whoever passes on what a model wrote must know under which terms.
		if (licence === '') throw new RefusalError({ reason: 'package_licence' });
		if ('address' in source) checkAddress(source.address);
		const own: PackageNotes = { id: ownId(name), name, about: 'own', licence: { name: licence } };
		const id = await this.#add(source, own, signal);
		if ('given' in source) {
			const options = { signal, onprogress: () => undefined };
			const { missing, wrong } = await this.#parts.store.importFiles(id, source.given, options);
			const [name] = [...wrong, ...missing];
			if (name !== undefined) {
				await this.remove(id);
				throw new RefusalError({ reason: 'package', fault: { code: 'not_readable', name } });
			}
		}
		return id;
	}

	async remove(id: ModelId): Promise<void> {
		await this.#parts.engine.forget(id);
		await this.#parts.models.remove(id);
	}

	async #add(source: PackageSource, notes: PackageNotes, signal: AbortSignal): Promise<ModelId> {
		const { models, store } = this.#parts;
		const read = readPackage(await store.inspect(source, signal), notes);
		if ('fault' in read) throw new RefusalError({ reason: 'package', fault: read.fault });
		await models.add([keepPinned(read.card, models.get(read.card.id))]);
		return read.card.id;
	}
}

/** Of the same version what was learnt of it before stays; another one is another package. */
function keepPinned(card: PackedModel, before: ModelCard | undefined): PackedModel {
	if (before?.package?.path !== card.package.path) return card;
	const known = new Map(before.package.files.map((file) => [file.name, file.sha256]));
	const files = card.package.files.map((file) => {
		const sha256 = known.get(file.name);
		if (sha256 === undefined) return file;
		if (file.sha256 !== undefined && file.sha256 !== sha256) {
			throw new FailureError('download_corrupt', file.name);
		}
		return { ...file, sha256 };
	});
	return { ...card, package: { ...card.package, files } };
}

/** No id of the app's own, whatever its name. */
function ownId(name: string): ModelId {
	const plain = name.toLowerCase().replace(/[^\p{L}\p{N}.]+/gu, '-');
	const id = `own-${plain}`;
	return shipped.some((model) => model.id === id) ? `${id}-2` : id;
}

/** undefined where it is none */
function urlOf(address: string): URL | undefined {
	try {
		return new URL(address);
	} catch {
		return undefined;
	}
}

function checkAddress(address: string): void {
	const url = urlOf(address);
	if (url === undefined || !/^https?:$/u.test(url.protocol) || url.username + url.password !== '') {
		throw new RefusalError({ reason: 'package_address' });
	}
}
