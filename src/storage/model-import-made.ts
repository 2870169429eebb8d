/** A model made of the maker's own files that somebody gives: the same way as over the line, and no request. */
import { createSHA256 } from 'hash-wasm';
import { FailureError } from '../domain/failure';
import type { MadePackage, MakerFile } from '../domain/model/model';
import { type Conversion, RefusedFile } from './model-conversion';
import type { ModelFiles } from './model-files';
import { digestOf } from './model-hash';
import { installWeights } from './model-install';
import type { DownloadOptions } from './model-request';
import type { InstallState } from './model-schema';

/** A file that was given, whatever it lay in. */
export interface Given {
	readonly name: string;
	readonly bytes: number;
	/** from a byte of it on */
	readonly open: (from: number) => ReadableStream<Uint8Array>;
}

/** Not the one that was begun: that one stays. */
class OtherFile extends FailureError {}

type ImportOptions = Pick<DownloadOptions, 'signal' | 'hash' | 'install'>;

/**
 * -> whether they were the right ones; of wrong ones nothing stays, and nothing that was here goes.
 *
 * @throws FailureError `model_missing` where the tokenizer is not here, `quota_exceeded`
 */
export async function importMade(
	model: MadePackage,
	folder: URL,
	files: ModelFiles,
	given: ReadonlyMap<string, Given>,
	options: ImportOptions & { readonly onbytes: (bytes: number) => void },
): Promise<boolean> {
	const { hash, install, onbytes, signal } = options;
	// A wrong file must not take with it what came of the right one.
	const isBegun = (await files.made.state(folder.href)) !== undefined;
	const bring = async (file: MakerFile, conversion: Conversion): Promise<void> => {
		const source = given.get(file.name);
		if (isBegun && source && !(await goesOn(source, file, conversion.state, signal))) {
			throw new OtherFile('weights_refused', `${file.name}: given, it is another one`);
		}
		const reader = source?.open(conversion.receivedBytes).getReader();
		try {
			while (reader !== undefined) {
				signal.throwIfAborted();
				const { done, value } = await reader.read();
				if (done) break;
				await conversion.take(value);
				onbytes(conversion.state.wholeBytes + conversion.receivedBytes);
			}
		} finally {
			await reader?.cancel().catch(() => undefined);
			// What is on its way counts, however it ended.
			await conversion.settle();
		}
	};
	try {
		await installWeights(model, folder, files, {
			signal,
			onbytes,
			bring,
			...(hash && { hash }),
			...(install && { install }),
		});
		return true;
	} catch (error) {
		if (error instanceof RefusedFile || error instanceof OtherFile) return false;
		if (error instanceof FailureError || signal.aborted) throw error;
		// The browser cannot read it: a card that was pulled.
		return false;
	}
}

/** Whether a file is the one that is wanted, or begins as the one of which some is here. */
async function goesOn(
	source: Given,
	{ bytes, sha256 }: MakerFile,
	{ doneBytes, hashState }: InstallState,
	signal: AbortSignal,
): Promise<boolean> {
	let left = sha256 === undefined ? doneBytes : bytes;
	if (left === 0) return true;
	const hash = (await createSHA256()).init();
	const reader = source.open(0).getReader();
	try {
		while (left > 0) {
			signal.throwIfAborted();
			const { done, value } = await reader.read();
			if (done) return false;
			hash.update(value.subarray(0, left));
			left -= Math.min(left, value.byteLength);
		}
	} finally {
		await reader.cancel().catch(() => undefined);
	}
	return hash.digest('hex') === (sha256 ?? (await digestOf(hashState)));
}
