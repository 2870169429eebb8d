/** Kinds of files that some browsers do not read: their decoders are fetched with the first such photo. */
import { appChunk } from '../domain/app-chunk';

export const foreignTypes = ['image/heic', 'image/tiff'] as const;
export type ForeignType = (typeof foreignTypes)[number];

/**
 * The picture at full size: a HEIC the right way up, a TIFF as it is stored.
 * @throws FailureError `photo_unreadable`, `photo_unsupported`, `app_chunk_missing`
 */
export type ForeignDecoder = (file: Blob, type: ForeignType) => Promise<ImageBitmap>;

/** Blocks its thread for seconds: not for the page's own. */
export const decodeForeign: ForeignDecoder = async (file, type) => {
	if (type === 'image/heic') {
		return (await appChunk(() => import('./heic'))).decodeHeic(file);
	}
	return (await appChunk(() => import('./tiff-picture'))).decodeTiff(file);
};

export const isForeign = (mimeType: string | undefined): mimeType is ForeignType =>
	foreignTypes.some((type) => type === mimeType);
