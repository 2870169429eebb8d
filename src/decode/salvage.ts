/** What can be read of a file that the browser's decoder refuses. */
import type { PhotoSize } from '../domain/photo/photo';
import type { Header } from './header';
import { withEndOfImage, withRightChecksums } from './mend';

interface Opened {
	readonly bitmap: ImageBitmap;
	readonly full: PhotoSize;
}

/** A decoder that has got all there is, and told nothing for so long, has nothing to tell. */
const patienceMs = 1000;

/** @param open decodes a whole file; rejects. @returns undefined where nothing can be read */
export async function salvage(
	file: Blob,
	{ mimeType, isRare }: Header,
	open: (mended: Blob) => Promise<Opened>,
): Promise<Opened | undefined> {
	if (mimeType === undefined || isRare) return undefined;
	try {
		if (mimeType === 'image/jpeg') return await open(withEndOfImage(file));
		if (mimeType === 'image/png') {
			return await open(withRightChecksums(new Uint8Array(await file.arrayBuffer())));
		}
	} catch {
		// More is missing than the end.
	}
	return readSoFar(file, mimeType).catch(() => undefined);
}

/**
 * As a page shows a picture that is still arriving: a decoder whose file has not ended yet tells what
 * it has, where one whose file has ended too early tells nothing.
 */
async function readSoFar(file: Blob, type: string): Promise<Opened | undefined> {
	if (!('ImageDecoder' in globalThis) || !(await ImageDecoder.isTypeSupported(type))) {
		return undefined;
	}
	const bytes = new Uint8Array(await file.arrayBuffer());
	let isSent = false;
	const data = new ReadableStream<Uint8Array>(
		{
			async pull(controller) {
				if (isSent) {
					await new Promise((resolve) => setTimeout(resolve, patienceMs));
					controller.close();
				} else controller.enqueue(bytes);
				isSent = true;
			},
		},
		{ highWaterMark: 0 },
	);
	const decoder = new ImageDecoder({ data, type });
	try {
		const { image } = await decoder.decode({ completeFramesOnly: false });
		try {
			const bitmap = await createImageBitmap(image);
			if (isEmpty(bitmap)) return undefined;
			return { bitmap, full: { width: bitmap.width, height: bitmap.height } };
		} finally {
			image.close();
		}
	} finally {
		decoder.close();
	}
}

/** Rows that have not arrived are transparent. */
function isEmpty(bitmap: ImageBitmap): boolean {
	const [width, height] = [64, 256] as const;
	const pen = new OffscreenCanvas(width, height).getContext('2d');
	pen?.drawImage(bitmap, 0, 0, width, height);
	const pixels = pen?.getImageData(0, 0, width, height).data ?? [];
	return pixels.every((value, i) => i % 4 !== 3 || value === 0);
}
