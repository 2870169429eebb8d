/** A model that is made on this device of its maker's own files: installed while they come. */
import { FailureError } from '../domain/failure';
import type { MadePackage, MakerFile } from '../domain/model/model';
import { isMade } from '../domain/model/model';
import { layShards, type ShardLayout } from '../domain/weights/plan';
import type { MakerRecipe, RecipeId } from '../domain/weights/recipes';
import { constantName, madeFiles, tensorCacheOf } from '../domain/weights/tensor-cache';
import { Conversion, RefusedFile, RefusedLater, refusing } from './model-conversion';
import type { ModelFiles } from './model-files';
import { digestOf, emptyState, type HashRecord, hashRecord } from './model-hash';
import { type InstallParts, orQuota, roundingVersion, usualWindowBytes } from './model-request';
import { chunkBytes } from './model-schema';

interface InstallOptions {
	readonly signal: AbortSignal;
	readonly install?: InstallParts;
	readonly hash?: HashRecord;
	/** brings the rest of the file that is coming */
	readonly bring: (file: MakerFile, conversion: Conversion) => Promise<void>;
	/** of the maker's files together */
	readonly onbytes: (bytes: number) => void;
}

async function recipeFor(id: RecipeId): Promise<MakerRecipe> {
	return (await import('../domain/weights/recipes')).makerRecipe(id);
}

/** What a package is made by; it must list the very files that its recipe makes. @throws FailureError */
export async function layoutOf(
	model: MadePackage,
	{ recipeOf = recipeFor }: InstallParts = {},
): Promise<{ readonly recipe: MakerRecipe; readonly layout: ShardLayout }> {
	const recipe = await recipeOf(model.origin.recipe);
	const layout = layShards(recipe.recipes, recipe.table, recipe.shardBytes);
	const listed = new Map(model.files.map(({ name, bytes }) => [name, bytes]));
	for (const { name, bytes } of madeFiles(layout, recipe.constants)) {
		if (listed.get(name) === bytes) continue;
		const found = String(listed.get(name));
		throw new FailureError('model_missing', `${name}: ${found} B listed, ${String(bytes)} B made`);
	}
	return { recipe, layout };
}

export const weightsOf = ({ origin }: MadePackage): readonly MakerFile[] =>
	origin.files.filter(({ role }) => role === 'weights');

/** Made files of a package and their addresses. */
export const madeUrls = (
	model: MadePackage,
	folder: URL,
): readonly { readonly name: string; readonly url: string; readonly bytes: number }[] =>
	model.files
		.filter(({ name }) => isMade(model, name))
		.map(({ name, bytes }) => ({ name, bytes, url: new URL(name, folder).href }));

/** Whether all that is made is here. */
export async function isInstalled(
	model: MadePackage,
	folder: URL,
	files: ModelFiles,
): Promise<boolean> {
	for (const { url, bytes } of madeUrls(model, folder)) {
		if ((await files.verified(url))?.bytes !== bytes) return false;
	}
	return true;
}

/**
 * Brings and converts the maker's weights, from where an earlier run stopped. A file that is not as it should
 * be is removed, and with it all that is made, but for files before it whose hash was right; what breaks or
 * rests goes on from there.
 *
 * @throws FailureError `weights_refused`, `download_corrupt`, `quota_exceeded`, and those of `bring`
 */
export async function installWeights(
	model: MadePackage,
	folder: URL,
	files: ModelFiles,
	options: InstallOptions,
): Promise<void> {
	const { made } = files;
	const urls = madeUrls(model, folder).map(({ url }) => url);
	try {
		await install(model, folder, files, options);
	} catch (error) {
		if (error instanceof RefusedFile && !(error instanceof RefusedLater)) {
			await made.drop(folder.href, urls);
		}
		throw error;
	} finally {
		await made.close(urls);
	}
}

async function install(
	model: MadePackage,
	folder: URL,
	files: ModelFiles,
	{ signal, install: parts = {}, hash = hashRecord, bring, onbytes }: InstallOptions,
): Promise<void> {
	const { made } = files;
	const { recipe, layout } = await layoutOf(model, parts);
	const { loadQuantiser, windowBytes = usualWindowBytes } = parts;
	// Of a tokenizer that lacks a word nothing is fetched.
	const tokenizer = await readTokenizer(model, folder, files);
	const given = tokenizer && refusing(() => constantsOf(recipe, tokenizer.content));
	const identity = await hashOf(
		JSON.stringify([
			roundingVersion,
			windowBytes,
			model.origin.commit,
			weightsOf(model),
			tokenizer?.sha256,
			[...(given ?? [])].map(([name, values]) => [name, [...values]]),
			tensorCacheOf(layout, recipe.constants),
		]),
	);
	const urls = madeUrls(model, folder);
	let state = await made.state(folder.href);
	const isOurs = state?.identity === identity;
	if (
		!isOurs ||
		state === undefined ||
		(await made.isLost(
			state,
			urls.map(({ url }) => url),
		))
	) {
		const hashState = await emptyState();
		const fresh = { identity, hashState, fileIndex: 0, doneBytes: 0, hashes: [], wholeBytes: 0 };
		state = await orQuota(made.begin(folder.href, urls, fresh));
	}
	const conversion = new Conversion(
		{
			made,
			folder: folder.href,
			recipe,
			layout,
			files: weightsOf(model),
			hash,
			windowBytes,
			quantise: await loadQuantiser?.(),
		},
		state,
	);
	await conversion.resume();
	for (let { file } = conversion; file !== undefined; { file } = conversion) {
		onbytes(conversion.state.wholeBytes + conversion.receivedBytes);
		try {
			await bring(file, conversion);
			signal.throwIfAborted();
			await conversion.endFile();
		} catch (error) {
			if (!(error instanceof RefusedFile) || !(await conversion.refuse())) throw error;
			const { code, detail } = error.failure;
			throw new RefusedLater(code, detail);
		}
	}
	const small = await smallFiles(model, folder, files, recipe, layout, conversion.tokenizer);
	for (const { name, url, bytes } of urls) {
		const part = small.get(name);
		if (part === undefined) continue;
		if (part.byteLength !== bytes) {
			throw new RefusedFile('weights_refused', `${name}: ${String(part.byteLength)} bytes`);
		}
		const placed = [{ url, bytes, at: 0, part }];
		await orQuota(made.write(conversion.state, placed));
		await orQuota(made.keep(folder.href, placed, conversion.state));
	}
	const whole: Awaited<ReturnType<typeof readBack>>[] = [];
	for (const each of urls) whole.push(await readBack(each, files, hash, signal));
	const heads = await Promise.all(weightsOf(model).map((_, i) => made.head(folder.href, i)));
	await made.finish(folder.href, whole);
	await made.remember(
		folder.href,
		urls.map(({ url }) => url),
		heads.filter((head) => head !== undefined),
	);
}

/**
 * What is made without weights, by name: what no file holds, the list of tensors, and a tokenizer that came
 * with the weights.
 */
export async function smallFiles(
	model: MadePackage,
	folder: URL,
	files: ModelFiles,
	recipe: MakerRecipe,
	layout: ShardLayout,
	brought: object | undefined,
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
	const tokenizer = await readTokenizer(model, folder, files);
	const constants = refusing(() => constantsOf(recipe, tokenizer?.content ?? brought));
	const small = new Map<string, Uint8Array<ArrayBuffer>>(
		[...constants].map(([name, values]) => [name, new Uint8Array(values.buffer)]),
	);
	small.set('tensor-cache.json', utf8(tensorCacheOf(layout, recipe.constants)));
	if (tokenizer === undefined) small.set('tokenizer.json', utf8(brought ?? {}));
	return small;
}

/** A stored file as it lies there, with the sums by which damage is found. */
export async function readBack(
	{ url, bytes }: { readonly url: string; readonly bytes: number },
	files: ModelFiles,
	hash: HashRecord,
	signal: AbortSignal,
) {
	let state = await emptyState();
	const sums: string[] = [];
	for (let index = 0; index * chunkBytes < bytes; index += 1) {
		signal.throwIfAborted();
		const record = new Uint8Array((await files.chunk(url, index)) ?? new ArrayBuffer(0));
		const hashed = await hash(state, record);
		state = hashed.state;
		sums.push(hashed.sum);
	}
	return { url, bytes, sums, sha256: await digestOf(state) };
}

/** undefined where the weights bring their own. @throws FailureError where it has not come yet */
async function readTokenizer(
	model: MadePackage,
	folder: URL,
	files: ModelFiles,
): Promise<{ readonly content: unknown; readonly sha256: string } | undefined> {
	const file = model.origin.files.find(({ role }) => role === 'tokenizer');
	if (file === undefined) return undefined;
	const url = new URL(file.name, folder).href;
	const stored = await files.verified(url);
	if (stored === undefined) throw new FailureError('model_missing', file.name);
	const text = new TextDecoder().decode(await files.bytes(url));
	const content = refusingText(() => JSON.parse(text) as unknown, file.name);
	return { content, sha256: stored.sha256 };
}

function refusingText<T>(read: () => T, name: string): T {
	try {
		return read();
	} catch (error) {
		throw new RefusedFile('weights_refused', `${name}: ${String(error)}`);
	}
}

const constantsOf = (
	{ constants }: MakerRecipe,
	tokenizer: unknown,
): ReadonlyMap<string, Int32Array<ArrayBuffer>> =>
	new Map(constants.map((each) => [constantName(each), each.valuesFor(tokenizer)]));

const utf8 = (content: object): Uint8Array<ArrayBuffer> =>
	new TextEncoder().encode(JSON.stringify(content));

async function hashOf(text: string): Promise<string> {
	const { state } = await hashRecord(await emptyState(), new TextEncoder().encode(text));
	return digestOf(state);
}
