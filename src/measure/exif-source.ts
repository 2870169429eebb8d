/** What exifr is handed of a file: it knows no WebP, and of a JPEG only what lies near its beginning. */
import { ByteReader } from '../decode/byte-reader';
import { exifBlock } from '../decode/exif-block';
import { probeBytes, probeImage } from '../decode/probe';

/** The TIFF block alone where it is found; else the file, for exifr to search. Rejects when it cannot be read. */
export async function exifSource(file: Blob): Promise<Blob> {
	return (await exifBlockOf(file)) ?? file;
}

export async function exifBlockOf(file: Blob): Promise<Blob | undefined> {
	const reader = new ByteReader(file);
	const { mimeType } = probeImage(await reader.view(0, probeBytes));
	return mimeType === undefined ? undefined : exifBlock(reader, mimeType);
}
