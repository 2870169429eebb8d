/** A picture of a photo whose turn has not come: the one that its camera put into the file, if it did. */
import { thumbnail } from 'exifr';
import { decodePhoto } from '../decode/decode-photo';
import { readHeader } from '../decode/header';
import { turn } from '../decode/turn';

const longest = 320;
const quality = 0.7;

/** undefined where neither its camera nor this browser makes a picture of it. */
export async function quickThumbnail(file: Blob): Promise<Blob | undefined> {
	try {
		const bitmap = (await ownThumbnail(file)) ?? (await decoded(file));
		try {
			const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
			canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
			return await canvas.convertToBlob({ type: 'image/jpeg', quality });
		} finally {
			bitmap.close();
		}
	} catch {
		// Its turn will tell what is wrong with it.
		return undefined;
	}
}

/** EXIF's own, which lies as the sensor did. */
async function ownThumbnail(file: Blob): Promise<ImageBitmap | undefined> {
	try {
		const bytes = await thumbnail(file);
		if (bytes === undefined) return undefined;
		const picture = new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' });
		const bitmap = await createImageBitmap(picture);
		return turn(bitmap, (await readHeader(file)).orientation);
	} catch {
		return undefined;
	}
}

async function decoded(file: Blob): Promise<ImageBitmap> {
	return (await decodePhoto(file, await readHeader(file), longest)).bitmap;
}
