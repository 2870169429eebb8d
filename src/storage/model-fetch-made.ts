/** What is made of the maker's files, over the line: installed, or mended where it was whole before. */
import type { MadePackage } from '../domain/model/model';
import type { ModelFiles } from './model-files';
import { installWeights, isInstalled, madeUrls, weightsOf } from './model-install';
import { receiveMakerFile } from './model-maker-line';
import { remakeModel } from './model-remake';
import type { DownloadOptions } from './model-request';

/**
 * @param onbytes hears how much of the maker's files is here
 * @throws FailureError; the signal's reason when aborted
 */
export async function fetchMade(
	model: MadePackage,
	folder: URL,
	files: ModelFiles,
	options: DownloadOptions,
	onbytes: (bytes: number) => void,
): Promise<void> {
	if (await isInstalled(model, folder, files)) {
		// Somebody gave what was under way.
		await files.made.forgetState(
			folder.href,
			madeUrls(model, folder).map(({ url }) => url),
		);
		return;
	}
	const total = weightsOf(model).reduce((sum, { bytes }) => sum + bytes, 0);
	const onleft = (bytes: number): void => {
		onbytes(total - bytes);
	};
	if (await remakeModel(model, folder, files, options, onleft)) return;
	const { hash, install, signal } = options;
	await installWeights(model, folder, files, {
		signal,
		onbytes,
		...(hash && { hash }),
		...(install && { install }),
		bring: (file, conversion) =>
			receiveMakerFile(file, conversion, options, () => {
				onbytes(conversion.state.wholeBytes + conversion.receivedBytes);
			}),
	});
}
