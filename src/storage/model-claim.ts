/**
 * Which edition of the app works on a model's files. Tabs of two versions of the app share them: an older one
 * takes nothing away that a newer one has begun, and says why it does not go on.
 */
import { FailureError } from '../domain/failure';
import type { PackedModel, WebllmPackage } from '../domain/model/model';
import { versionsOf } from './model-download';
import type { ModelFiles } from './model-files';
import { type InstallParts, roundingVersion, usualWindowBytes } from './model-request';
import type { Claim } from './model-schema';

/**
 * Counts up with every change of what is made, of whose files it is made, or where it lies: a card's path or
 * files, a commit, `roundingVersion`, the usual window. A test holds it to them.
 */
export const edition = 1;

export class Claims {
	readonly #files: ModelFiles;
	readonly #own: Pick<Claim, 'edition' | 'making'>;

	constructor(
		files: ModelFiles,
		{ windowBytes = usualWindowBytes }: InstallParts = {},
		number = edition,
	) {
		this.#files = files;
		this.#own = { edition: number, making: `${String(roundingVersion)} ${String(windowBytes)}` };
	}

	/** Whether a newer edition has begun another one than this tab knows. */
	async isNewer({ package: model }: PackedModel, baseUrl: string): Promise<boolean> {
		const folder = new URL(model.path, baseUrl);
		const claims = await this.#files.claims((versionsOf(folder) ?? folder).href);
		const { edition: number, making } = this.#own;
		return claims.some(
			(claim) =>
				claim.edition > number &&
				!(claim.folder === folder.href && claim.making === making && isSame(claim, model)),
		);
	}

	/** @throws FailureError `storage_newer` where a newer edition has begun something else */
	async heed(model: PackedModel, baseUrl: string): Promise<void> {
		if (await this.isNewer(model, baseUrl)) {
			throw new FailureError('storage_newer', `${model.id}: begun by a newer version`);
		}
	}

	/** From here on it is this edition's. Beside no other work on the model. @throws as `heed` */
	async take(model: PackedModel, baseUrl: string): Promise<void> {
		await this.heed(model, baseUrl);
		const { path, files, origin } = model.package;
		const folder = new URL(path, baseUrl).href;
		const made = origin && { recipe: origin.recipe, commit: origin.commit };
		await this.#files.claim({ ...this.#own, folder, files, ...made });
	}
}

/** A hash that a first download taught is known in one tab before the other. */
function isSame(claim: Claim, { files, origin }: WebllmPackage): boolean {
	if (claim.recipe !== origin?.recipe || claim.commit !== origin?.commit) return false;
	if (claim.files.length !== files.length) return false;
	return files.every(({ name, bytes, sha256 }) => {
		const theirs = claim.files.find((each) => each.name === name);
		if (theirs?.bytes !== bytes) return false;
		return sha256 === undefined || theirs.sha256 === undefined || sha256 === theirs.sha256;
	});
}
