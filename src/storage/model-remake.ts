/** Parts of made files that have changed are made again: only the windows that touch them are fetched. */
import { FailureError } from '../domain/failure';
import type { MadePackage, MakerFile } from '../domain/model/model';
import { convertWindow } from '../domain/weights/convert';
import { openMakerFile } from '../domain/weights/maker-file';
import { type Piece, planConversion } from '../domain/weights/plan';
import { blockRows } from '../domain/weights/quantise';
import { shardName } from '../domain/weights/tensor-cache';
import { decodeText, placedIn, refusing } from './model-conversion';
import type { ModelFiles } from './model-files';
import { hashRecord } from './model-hash';
import { layoutOf, madeUrls, readBack, smallFiles, weightsOf } from './model-install';
import { fetchPart, type PartOptions } from './model-part';
import { usualWindowBytes } from './model-request';
import { chunkBytes, type FileRecord } from './model-schema';

interface Damaged {
	readonly name: string;
	readonly url: string;
	readonly bytes: number;
	readonly known: FileRecord;
	readonly records: ReadonlySet<number>;
}

/**
 * -> whether all that is made is whole again; false: its parts are not known well enough, or the
 * server gives none, and it has to be installed anew.
 *
 * @throws FailureError `download_corrupt` where the maker's file makes something else now
 */
export async function remakeModel(
	model: MadePackage,
	folder: URL,
	files: ModelFiles,
	options: PartOptions,
): Promise<boolean> {
	const { made } = files;
	const urls = madeUrls(model, folder);
	if ((await made.state(folder.href)) !== undefined) return false;
	const damaged: Damaged[] = [];
	for (const each of urls) {
		const known = await made.known(each.url);
		if (known?.bytes !== each.bytes) return false;
		if (known.verified) continue;
		const records = await damageOf(each, known, files, options);
		damaged.push({ ...each, known, records });
	}
	try {
		if (!(await remake(model, folder, files, damaged, options))) return false;
		const { hash = hashRecord, signal } = options;
		for (const { known, name, ...each } of damaged) {
			const whole = await readBack(each, files, hash, signal);
			if (whole.sha256 !== known.sha256) {
				await made.drop(
					folder.href,
					urls.map(({ url }) => url),
				);
				throw new FailureError('download_corrupt', `${name}: made again, it is another one`);
			}
			await made.finish(folder.href, [whole]);
		}
		return true;
	} finally {
		await made.close(urls.map(({ url }) => url));
	}
}

/** Records that are not what they were; all where that cannot be told. */
async function damageOf(
	file: { readonly url: string; readonly bytes: number },
	{ sha256, sums = [] }: FileRecord,
	files: ModelFiles,
	{ hash = hashRecord, signal }: PartOptions,
): Promise<ReadonlySet<number>> {
	const now = await readBack(file, files, hash, signal);
	if (now.sha256 === sha256) return new Set();
	const damaged = now.sums.flatMap((sum, index) => (sum === sums[index] ? [] : [index]));
	return new Set(damaged.length > 0 ? damaged : now.sums.keys());
}

async function remake(
	model: MadePackage,
	folder: URL,
	files: ModelFiles,
	damaged: readonly Damaged[],
	options: PartOptions,
): Promise<boolean> {
	if (damaged.every(({ records }) => records.size === 0)) return true;
	const { recipe, layout } = await layoutOf(model, options.install);
	const byShard = new Map(damaged.map((each) => [each.name, each]));
	const touches = (piece: Piece): boolean => {
		const file = byShard.get(shardName(piece.target.shard));
		if (file === undefined) return false;
		const bytes = piece.target.bytes / rowsOfTarget(piece);
		const from = piece.target.offset + piece.targetRow * bytes;
		const first = Math.floor(from / chunkBytes);
		const last = Math.floor((from + piece.rows * bytes - 1) / chunkBytes);
		return [...file.records].some((index) => index >= first && index <= last);
	};
	const quantise = await options.install?.loadQuantiser?.();
	let tokenizer: object | undefined;
	for (const file of weightsOf(model)) {
		const head = await fetchHead(file, recipe.format, options);
		if (head === undefined) return false;
		tokenizer ??= head.tokenizer;
		const { windowBytes = usualWindowBytes } = options.install ?? {};
		const { table, recipes } = recipe;
		const { windows } = planConversion(recipes, head.tensors, windowBytes, table, layout);
		for (const window of windows) {
			if (!window.pieces.some(touches)) continue;
			const part = await fetchPart(file, [window.from, window.to], options);
			if (part === undefined) return false;
			const pieces = refusing(() => convertWindow(window, new Uint8Array(part), quantise));
			const placed = placedIn(folder, layout.shardBytes, pieces);
			for (const { url } of damaged)
				await files.made.mend(placed.filter((each) => each.url === url));
		}
	}
	for (const [name, part] of await smallFiles(model, folder, files, recipe, layout, tokenizer)) {
		const { url, bytes } = byShard.get(name) ?? {};
		if (url !== undefined && bytes !== undefined) {
			await files.made.mend([{ url, bytes, at: 0, part }]);
		}
	}
	return true;
}

const rowsOfTarget = ({ target }: Piece): number =>
	target.form === 'f32' ? target.bytes / 4 / target.columns : (target.shape[0] ?? 1) * blockRows;

/** undefined: the server gives no parts. */
async function fetchHead(
	file: MakerFile,
	format: Parameters<typeof openMakerFile>[0],
	options: PartOptions,
) {
	for (let wanted = Math.min(file.bytes, 128 * 1024); ;) {
		const part = await fetchPart(file, [0, wanted], options);
		if (part === undefined) return undefined;
		const head = new Uint8Array(part);
		const opened = refusing(() => openMakerFile(format, head, file.bytes, decodeText));
		if (typeof opened !== 'number') return opened;
		wanted = Math.min(file.bytes, opened);
	}
}
