/** Parts of made files that have changed are made again: only the windows that touch them are fetched. */
import { FailureError } from '../domain/failure';
import type { MadePackage, MakerFile } from '../domain/model/model';
import { convertWindow } from '../domain/weights/convert';
import { type MakerHead, openMakerFile } from '../domain/weights/maker-file';
import { type Piece, planConversion, type ShardLayout, type Window } from '../domain/weights/plan';
import { blockRows } from '../domain/weights/quantise';
import type { MakerRecipe } from '../domain/weights/recipes';
import { shardName } from '../domain/weights/tensor-cache';
import { decodeText, placedIn, refusing } from './model-conversion';
import type { ModelFiles } from './model-files';
import { hashRecord } from './model-hash';
import { layoutOf, madeUrls, readBack, smallFiles, weightsOf } from './model-install';
import { fetchPart, type PartOptions } from './model-part';
import { type InstallParts, orQuota, usualWindowBytes } from './model-request';
import { allRecords, chunkBytes, type FileRecord } from './model-schema';

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
 * @param onleft hears how much of the maker's files is still to come, before the first of it and on
 * @throws FailureError `download_corrupt` where the maker's file makes something else now
 */
export async function remakeModel(
	model: MadePackage,
	folder: URL,
	files: ModelFiles,
	options: PartOptions,
	onleft: (bytes: number) => void = () => undefined,
): Promise<boolean> {
	const { made } = files;
	const urls = madeUrls(model, folder);
	const addresses = urls.map(({ url }) => url);
	if ((await made.state(folder.href)) !== undefined) return false;
	await made.recall(folder.href);
	const damaged: Damaged[] = [];
	for (const each of urls) {
		const known = await made.known(each.url);
		if (known?.bytes !== each.bytes) return false;
		if (known.verified) continue;
		await orQuota(made.makePlace(known));
		const records = await damageOf(each, known, files, options);
		damaged.push({ ...each, known, records });
	}
	try {
		const heads = await remake(model, folder, files, damaged, options, onleft);
		if (heads === undefined) return false;
		const { hash = hashRecord, signal } = options;
		for (const { known, name, ...each } of damaged) {
			const whole = await readBack(each, files, hash, signal);
			if (whole.sha256 !== known.sha256) {
				await made.drop(folder.href, addresses);
				throw new FailureError('download_corrupt', `${name}: made again, it is another one`);
			}
			await made.finish(folder.href, [whole]);
		}
		await made.remember(folder.href, addresses, heads);
		return true;
	} finally {
		await made.close(addresses);
	}
}

/**
 * How much of the maker's files is to come for what is damaged of a model that was whole; undefined: nobody
 * can tell before the server is asked.
 */
export async function bytesToRemake(
	model: MadePackage,
	folder: URL,
	files: ModelFiles,
	install: InstallParts | undefined,
): Promise<number | undefined> {
	const damaged: Damaged[] = [];
	for (const each of madeUrls(model, folder)) {
		const known = await files.made.known(each.url);
		if (known?.bytes !== each.bytes) return undefined;
		if (known.verified) continue;
		const records = new Set(known.damaged ?? allRecords(known.bytes));
		damaged.push({ ...each, known, records });
	}
	const { recipe, layout } = await layoutOf(model, install);
	let bytes = 0;
	for (const [i] of weightsOf(model).entries()) {
		const head = await keptHead(model, folder, files, recipe, i);
		if (head === undefined) return undefined;
		bytes += bytesOf(windowsOf(head, recipe, layout, damaged, install));
	}
	return bytes;
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

/** -> headers of the maker's files; undefined: the server gives no parts. */
async function remake(
	model: MadePackage,
	folder: URL,
	files: ModelFiles,
	damaged: readonly Damaged[],
	options: PartOptions,
	onleft: (bytes: number) => void,
): Promise<readonly Uint8Array<ArrayBuffer>[] | undefined> {
	if (damaged.every(({ records }) => records.size === 0)) return [];
	const { recipe, layout } = await layoutOf(model, options.install);
	const heads: Head[] = [];
	for (const [i, file] of weightsOf(model).entries()) {
		const kept = await keptHead(model, folder, files, recipe, i);
		const head = kept ?? (await fetchHead(file, recipe.format, options));
		if (head === undefined) return undefined;
		heads.push(head);
	}
	const all = heads.map((head) => windowsOf(head, recipe, layout, damaged, options.install));
	let left = bytesOf(all.flat());
	onleft(left);
	const quantise = await options.install?.loadQuantiser?.();
	for (const [i, file] of weightsOf(model).entries()) {
		for (const window of all[i] ?? []) {
			const part = await fetchPart(file, [window.from, window.to], options);
			if (part === undefined) return undefined;
			const pieces = refusing(() => convertWindow(window, new Uint8Array(part), quantise));
			const placed = placedIn(folder, layout.shardBytes, pieces);
			for (const { url } of damaged) {
				await orQuota(files.made.mend(placed.filter((each) => each.url === url)));
			}
			onleft((left -= window.to - window.from));
		}
	}
	const tokenizer = heads.find((head) => head.tokenizer !== undefined)?.tokenizer;
	for (const [name, part] of await smallFiles(model, folder, files, recipe, layout, tokenizer)) {
		const { url, bytes } = damaged.find((each) => each.name === name) ?? {};
		if (url !== undefined && bytes !== undefined) {
			await orQuota(files.made.mend([{ url, bytes, at: 0, part }]));
		}
	}
	return heads.map(({ bytes }) => bytes);
}

const bytesOf = (windows: readonly Window[]): number =>
	windows.reduce((sum, { from, to }) => sum + to - from, 0);

/** Windows of one of the maker's files that touch what is damaged. */
function windowsOf(
	{ tensors }: MakerHead,
	{ recipes, table }: MakerRecipe,
	layout: ShardLayout,
	damaged: readonly Damaged[],
	{ windowBytes = usualWindowBytes }: InstallParts = {},
): readonly Window[] {
	const byShard = new Map(damaged.map((each) => [each.name, each.records]));
	const touches = (piece: Piece): boolean => {
		const records = byShard.get(shardName(piece.target.shard));
		if (records === undefined) return false;
		const bytes = piece.target.bytes / rowsOfTarget(piece);
		const from = piece.target.offset + piece.targetRow * bytes;
		const first = Math.floor(from / chunkBytes);
		const last = Math.floor((from + piece.rows * bytes - 1) / chunkBytes);
		return [...records].some((index) => index >= first && index <= last);
	};
	const { windows } = planConversion(recipes, tensors, windowBytes, table, layout);
	return windows.filter(({ pieces }) => pieces.some(touches));
}

const rowsOfTarget = ({ target }: Piece): number =>
	target.form === 'f32' ? target.bytes / 4 / target.columns : (target.shape[0] ?? 1) * blockRows;

/** A header, and the bytes in which it stands. */
type Head = MakerHead & { readonly bytes: Uint8Array<ArrayBuffer> };

/** As it was kept when the model was made. */
async function keptHead(
	model: MadePackage,
	folder: URL,
	files: ModelFiles,
	{ format }: MakerRecipe,
	fileIndex: number,
): Promise<Head | undefined> {
	const bytes = await files.made.keptHead(folder.href, fileIndex);
	const fileBytes = weightsOf(model)[fileIndex]?.bytes ?? 0;
	const opened = bytes && refusing(() => openMakerFile(format, bytes, fileBytes, decodeText));
	if (bytes === undefined || opened === undefined || typeof opened === 'number') return undefined;
	return { ...opened, bytes };
}

/** undefined: the server gives no parts. */
async function fetchHead(
	file: MakerFile,
	format: MakerRecipe['format'],
	options: PartOptions,
): Promise<Head | undefined> {
	for (let wanted = Math.min(file.bytes, 128 * 1024); ;) {
		const part = await fetchPart(file, [0, wanted], options);
		if (part === undefined) return undefined;
		const bytes = new Uint8Array(part);
		const opened = refusing(() => openMakerFile(format, bytes, file.bytes, decodeText));
		if (typeof opened !== 'number') return { ...opened, bytes };
		wanted = Math.min(file.bytes, opened);
	}
}
