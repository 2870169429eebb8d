/** A model out of the browser as one file, and into it from files, a folder or such a file: no network. */
import { BlobReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { createSHA256, createXXHash64 } from 'hash-wasm';
import { FailureError } from '../domain/failure';
import type { MadePackage, ModelFile, WebllmPackage } from '../domain/model/model';
import { isMade, isMadeHere, modelBytes } from '../domain/model/model';
import type { Imported } from '../ports/model-store';
import { blobSink } from './model-blob-sink';
import type { ModelFiles } from './model-files';
import { chunkBytes } from './model-schema';
import { hasForm, theirHash } from './model-given-form';
import type { Given } from './model-import-made';
import { type DownloadOptions, orQuota } from './model-request';
import { baseName, unpack } from './model-unpack';
import { lacksSum, readSums, sumsName, sumsOf } from './model-sums';

type CarryOptions = Pick<DownloadOptions, 'signal' | 'onprogress' | 'hash' | 'install'>;

/**
 * A zip, unpacked as large as packed. One record of the model stands in memory at a time.
 *
 * @throws FailureError `model_missing` where it is not here whole
 */
export async function exportModel(
	model: WebllmPackage,
	baseUrl: string,
	files: ModelFiles,
	{ signal, onprogress }: CarryOptions,
): Promise<Blob> {
	const folder = new URL(model.path, baseUrl);
	const total = modelBytes({ package: model });
	const sink = blobSink('application/zip');
	const zip = new ZipWriter(sink.writable, { useWebWorkers: false });
	let done = 0;
	for (const { name, bytes, sha256 } of model.files) {
		const url = new URL(name, folder).href;
		if (!(await files.isVerified(url, sha256, bytes)))
			throw new FailureError('model_missing', name);
		let index = 0;
		const records = new ReadableStream<Uint8Array<ArrayBuffer>>(
			{
				async pull(controller) {
					signal.throwIfAborted();
					const record = await files.chunk(url, index);
					index += 1;
					// Cleared since.
					if (record === undefined) throw new FailureError('model_missing', name);
					controller.enqueue(new Uint8Array(record));
					onprogress((done += record.byteLength), total);
					if (index * chunkBytes >= bytes) controller.close();
				},
			},
			{ highWaterMark: 0 },
		);
		await zip.add(baseName(name), records, { level: 0 });
	}
	if (isMadeHere(model)) {
		const sums = await sumsOf(model, folder, files);
		await zip.add(sumsName, new BlobReader(sums), { level: 0 });
	}
	await zip.close();
	return sink.blob();
}

/** Takes what fits by name, size and hash; says what was missing and what was another file. */
export async function importModel(
	model: WebllmPackage,
	baseUrl: string,
	files: ModelFiles,
	given: readonly File[],
	options: CarryOptions,
): Promise<Imported> {
	const unproven: string[] = [];
	const onunproven = (name: string): void => {
		unproven.push(name);
	};
	const end = await takeGiven(model, baseUrl, files, given, { ...options, onunproven });
	return { ...end, ...(unproven.length > 0 && { unproven }) };
}

async function takeGiven(
	model: WebllmPackage,
	baseUrl: string,
	files: ModelFiles,
	given: readonly File[],
	options: CarryOptions & { readonly onunproven: (name: string) => void },
): Promise<Imported> {
	const { signal, onprogress } = options;
	const folder = new URL(model.path, baseUrl);
	const total = modelBytes({ package: model });
	const all = (await Promise.all(given.map(unpack))).flat();
	const taken: string[] = [];
	const missing: string[] = [];
	const wrong: string[] = [];
	let done = 0;
	const weights = isMadeHere(model) ? findWeights(model, all) : undefined;
	const sums = isMadeHere(model) ? await readSums(model, all) : undefined;
	const asked = model.files.filter(({ name }) => weights === undefined || !isMade(model, name));
	for (const file of asked) {
		const url = new URL(file.name, folder).href;
		const name = baseName(file.name);
		const before = done;
		const found = all.filter((each) => each.name === name);
		const fitting = found.filter((each) => each.bytes === file.bytes);
		if (await files.isVerified(url, file.sha256, file.bytes)) taken.push(name);
		else if (found.length === 0) missing.push(name);
		else if (lacksSum(model, name, sums)) {
			if (sums !== undefined) wrong.push(name);
			else if (!missing.includes(sumsName)) missing.push(sumsName);
		} else {
			let isRight = false;
			const sha256 = file.sha256 ?? theirHash(model, name) ?? sums?.get(name);
			const known = { ...file, ...(sha256 !== undefined && { sha256 }) };
			const made = isMade(model, file.name);
			// They come whole: what was under way of them ends here.
			if (made && fitting.length > 0)
				await files.made.forgetState(folder.href, madeOf(model, folder));
			for (const each of fitting) {
				isRight ||=
					(sha256 !== undefined || (await hasForm(model, name, each, options.install))) &&
					(await take({ url, file: known, made }, each, files, signal, (bytes) => {
						onprogress(before + bytes, total);
					}));
			}
			(isRight ? taken : wrong).push(name);
			if (isRight && sha256 === undefined) options.onunproven(name);
		}
		onprogress((done += file.bytes), total);
	}
	if (isMadeHere(model)) await files.made.remember(folder.href, madeOf(model, folder));
	if (weights === undefined || !isMadeHere(model)) return { taken, missing, wrong };
	const names = [...weights.keys()];
	const { importMade } = await import('./model-import-made');
	const { isInstalled } = await import('./model-install');
	if (await isInstalled(model, folder, files)) {
		return { taken: [...taken, ...names], missing, wrong };
	}
	const absent = names.filter((name) => !all.some((each) => each.name === name));
	const others = names.filter((name) => !absent.includes(name) && weights.get(name) === undefined);
	const waits = model.origin.files.some(
		({ name, role }) => role === 'tokenizer' && !taken.includes(name),
	);
	if (waits || absent.length + others.length > 0) {
		// Without the tokenizer nothing can be made of weights: they are to be given with it.
		const lacking = waits ? names.filter((name) => !others.includes(name)) : absent;
		return { taken, wrong: [...wrong, ...others], missing: [...missing, ...lacking] };
	}
	const found = weights as ReadonlyMap<string, Given>;
	const givenBytes = [...found.values()].reduce((sum, { bytes }) => sum + bytes, 0);
	const before = done;
	const onbytes = (bytes: number): void => {
		onprogress(Math.round(before + ((total - before) * bytes) / givenBytes), total);
	};
	const isRight = await importMade(model, folder, files, found, { ...options, onbytes });
	(isRight ? taken : wrong).push(...names);
	const open = model.origin.files.filter(
		({ name, sha256 }) => sha256 === undefined && weights.has(name),
	);
	if (isRight) for (const { name } of open) options.onunproven(name);
	onprogress(total, total);
	return { taken, missing, wrong };
}

/** The maker's weights among what was given; undefined: all that is made of them is given itself. */
function findWeights(
	model: MadePackage,
	all: readonly Given[],
): ReadonlyMap<string, Given | undefined> | undefined {
	if (all.some(({ name }) => name === 'tensor-cache.json')) return undefined;
	return new Map(
		model.origin.files
			.filter(({ role }) => role === 'weights')
			.map(({ name, bytes }) => [
				name,
				all.find((each) => each.name === name && each.bytes === bytes),
			]),
	);
}

const madeOf = (model: WebllmPackage, folder: URL): readonly string[] =>
	model.files
		.filter(({ name }) => isMade(model, name))
		.map(({ name }) => new URL(name, folder).href);

/** Whether the file was the right one; of a wrong one nothing stays. */
async function take(
	{ url, file: { bytes, sha256 }, made }: { url: string; file: ModelFile; made: boolean },
	given: Given,
	files: ModelFiles,
	signal: AbortSignal,
	onbytes: (bytes: number) => void,
): Promise<boolean> {
	await files.delete(url);
	const [whole, each] = await Promise.all([createSHA256(), createXXHash64()]);
	whole.init();
	const sums: string[] = [];
	try {
		for await (const record of recordsOf(given.open(0), bytes)) {
			signal.throwIfAborted();
			whole.update(record);
			await orQuota(files.append(url, sums.length, record));
			sums.push(each.init().update(record).digest('hex'));
			onbytes(Math.min(bytes, sums.length * chunkBytes));
		}
	} catch (error) {
		await files.delete(url);
		if (error instanceof FailureError || signal.aborted) throw error;
		// The browser cannot read it: a card that was pulled, a damaged zip.
		return false;
	}
	const hash = whole.digest('hex');
	const isWhole = sums.length === Math.ceil(bytes / chunkBytes);
	if (sha256 === undefined ? isWhole : hash === sha256) {
		const besides = {
			...(made && { made }),
			...(sha256 === undefined && { unproven: true as const }),
		};
		await files.markVerified(url, bytes, hash, sums, besides);
		return true;
	}
	await files.delete(url);
	return false;
}

/** Cuts a stream into records; it ends early where the stream does, and reads no byte past `bytes`. */
async function* recordsOf(
	stream: ReadableStream<Uint8Array>,
	bytes: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
	const reader = stream.getReader();
	let left = bytes;
	let record = new Uint8Array(Math.min(chunkBytes, left));
	let filled = 0;
	try {
		while (left > 0) {
			const { done, value } = await reader.read();
			if (done) return;
			for (let rest = value; rest.byteLength > 0 && left > 0;) {
				const piece = rest.subarray(0, record.byteLength - filled);
				record.set(piece, filled);
				filled += piece.byteLength;
				rest = rest.subarray(piece.byteLength);
				if (filled < record.byteLength) continue;
				yield record;
				left -= filled;
				filled = 0;
				record = new Uint8Array(Math.min(chunkBytes, left));
			}
		}
	} finally {
		await reader.cancel().catch(() => undefined);
	}
}
