/** A model made of the maker's own files that somebody gives: the same way as over the line, and no request. */
import { FailureError } from '../domain/failure';
import type { MadePackage, MakerFile } from '../domain/model/model';
import { type Conversion, RefusedFile } from './model-conversion';
import type { ModelFiles } from './model-files';
import { installWeights } from './model-install';
import type { DownloadOptions } from './model-request';

/** A file that was given, whatever it lay in. */
export interface Given {
	readonly name: string;
	readonly bytes: number;
	/** from a byte of it on */
	readonly open: (from: number) => ReadableStream<Uint8Array>;
}

type ImportOptions = Pick<DownloadOptions, 'signal' | 'hash' | 'install'>;

/**
 * -> whether they were the right ones; of wrong ones nothing stays.
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
	const bring = async (file: MakerFile, conversion: Conversion): Promise<void> => {
		const reader = given.get(file.name)?.open(conversion.receivedBytes).getReader();
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
		if (error instanceof RefusedFile) return false;
		if (error instanceof FailureError || signal.aborted) throw error;
		// The browser cannot read it: a card that was pulled.
		return false;
	}
}
