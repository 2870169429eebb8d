/**
 * A large JPEG straight at some eighths of its sides, as its kind of coding allows: never in memory
 * at full size, and decoded in a fraction of the time. Where the browser has no such decoder, or it
 * refuses the file, nothing is told, and the photo is decoded whole.
 */
import { ByteReader } from './byte-reader';
import type { Header } from './header';
import { jpegSegments } from './walk';

/** pixels up to which a photo is decoded whole: 48 MB */
const wholePixels = 12_000_000;
/** EXIF and XMP */
const told = 0xe1;

/** @returns at least `longest` on its longer side; as it is stored, whatever its EXIF says */
export async function openReduced(
	file: Blob,
	{ mimeType, isRare, size }: Header,
	longest: number,
): Promise<ImageBitmap | undefined> {
	if (mimeType !== 'image/jpeg' || isRare || size === undefined) return undefined;
	const { width, height } = size;
	const eighths = Math.ceil((8 * longest) / Math.max(width, height));
	if (width * height <= wholePixels || eighths > 7) return undefined;
	if (!('ImageDecoder' in globalThis)) return undefined;
	try {
		const bare = await withoutExif(file);
		const decoder = new ImageDecoder({
			data: bare.stream(),
			type: mimeType,
			desiredWidth: Math.ceil((width * eighths) / 8),
			desiredHeight: Math.ceil((height * eighths) / 8),
		});
		try {
			const { image } = await decoder.decode();
			try {
				return await createImageBitmap(image);
			} finally {
				image.close();
			}
		} finally {
			decoder.close();
		}
	} catch {
		// A damaged one is a matter for whoever mends files.
		return undefined;
	}
}

/** Some versions turn what this decoder gives, others do not: a file that says nothing is turned by none. */
async function withoutExif(file: Blob): Promise<Blob> {
	const parts: Blob[] = [];
	let from = 0;
	for await (const { marker, at, length } of jpegSegments(new ByteReader(file))) {
		if (marker !== told) continue;
		parts.push(file.slice(from, at - 4));
		from = at + length;
	}
	return from === 0 ? file : new Blob([...parts, file.slice(from)]);
}
