/** File → bitmap for the eye: at its full size, unless that is more than a page should hold. */
import { decodePhoto } from '../decode/decode-photo';
import { decodeForeign } from '../decode/foreign';
import { readHeader } from '../decode/header';
import type { PhotoSize } from '../domain/photo/photo';

/** 4 bytes each: a quarter of a gigabyte. */
const mostPixels = 64_000_000;

/** The caller closes the bitmap. @throws FailureError */
export async function fullPhoto(file: Blob): Promise<PhotoSize & { readonly bitmap: ImageBitmap }> {
	const header = await readHeader(file);
	const { width = 1, height = 1 } = header.size ?? {};
	const pixels = width * height;
	const longest =
		pixels <= mostPixels
			? Infinity
			: Math.floor(Math.max(width, height) * Math.sqrt(mostPixels / pixels));
	const { bitmap, full } = await decodePhoto(file, header, longest, decodeForeign);
	return { bitmap, width: full.width, height: full.height };
}
