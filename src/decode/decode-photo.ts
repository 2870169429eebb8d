/** File → bitmap, the right way up, in the page and in the measuring worker alike. */
import { FailureError } from '../domain/failure';
import type { PhotoSize } from '../domain/photo/photo';
import type { Header } from './header';
import { refuseTooLarge } from './header';
import { salvage } from './salvage';
import { browserTurns, exchanged, turn } from './turn';

export interface Decoded {
	readonly bitmap: ImageBitmap;
	/** of the whole photo, as it is shown */
	readonly full: PhotoSize;
	/** the file is cut or damaged: what could be read is there */
	readonly isIncomplete: boolean;
}

/** Beyond this ratio of the sides a wrong guess which is longer would ask for a giant bitmap. */
const moderateRatio = 8;

/**
 * Decodes straight to a longest side of at most `longest`: a photo is never in memory at full size when
 * its header tells it.
 * @throws FailureError `photo_unreadable`, `photo_unsupported`, `photo_too_large`
 */
export async function decodePhoto(file: Blob, header: Header, longest: number): Promise<Decoded> {
	const { mimeType, orientation } = header;
	const typed =
		mimeType === undefined || file.type === mimeType ? file : new Blob([file], { type: mimeType });
	const isTurnedByBrowser = orientation === 1 || (await browserTurns(mimeType));
	const shown = sizeByBrowser(header, isTurnedByBrowser);
	const { bitmap, full, isIncomplete } = await openOrSalvage(typed, header, shown, longest);
	try {
		refuseTooLarge(full);
		if (isTurnedByBrowser) return { bitmap, full, isIncomplete };
		const upright = turn(bitmap, orientation);
		return { bitmap: upright, full: orientation > 4 ? exchanged(full) : full, isIncomplete };
	} catch (error) {
		bitmap.close();
		throw error;
	}
}

/** The sides that the browser's bitmap has at full size. */
function sizeByBrowser(
	{ size, orientation, isTurned }: Header,
	isTurnedByBrowser: boolean,
): PhotoSize | undefined {
	if (size === undefined) return undefined;
	const isLying = isTurned || (isTurnedByBrowser && orientation > 4);
	return isLying ? exchanged(size) : size;
}

async function openOrSalvage(
	file: Blob,
	header: Header,
	shown: PhotoSize | undefined,
	longest: number,
): Promise<Decoded> {
	try {
		return { ...(await open(file, shown, longest)), isIncomplete: false };
	} catch (error) {
		const found = await salvage(file, header, (mended) => open(mended, shown, longest));
		if (found !== undefined) return { ...found, isIncomplete: true };
		const { mimeType, isRare } = header;
		const isKnown = mimeType !== undefined && /jpeg|png|gif|webp|bmp|avif/u.test(mimeType);
		const code = isKnown && !isRare ? 'photo_unreadable' : 'photo_unsupported';
		throw new FailureError(code, `${mimeType ?? 'unknown'}: ${String(error)}`);
	}
}

/** @param shown the sides at full size; undefined where they are not known before */
async function open(
	file: Blob,
	shown: PhotoSize | undefined,
	longest: number,
): Promise<Omit<Decoded, 'isIncomplete'>> {
	if (shown === undefined || Math.max(shown.width, shown.height) <= longest) {
		const bitmap = await createImageBitmap(file);
		return { bitmap, full: { width: bitmap.width, height: bitmap.height } };
	}
	const bitmap = await createImageBitmap(file, {
		...reduced(shown, longest),
		resizeQuality: 'high',
	});
	// A browser may turn what the header did not say, or not turn what it said.
	const isOther =
		Math.sign(bitmap.width - bitmap.height) * Math.sign(shown.width - shown.height) < 0;
	return { bitmap, full: isOther ? exchanged(shown) : shown };
}

/** One side where that is safe: the browser then keeps the proportion to the pixel. */
function reduced({ width, height }: PhotoSize, longest: number): ImageBitmapOptions {
	const scale = longest / Math.max(width, height);
	const resizeWidth = Math.max(1, Math.round(width * scale));
	const resizeHeight = Math.max(1, Math.round(height * scale));
	if (Math.max(width, height) > moderateRatio * Math.min(width, height)) {
		return { resizeWidth, resizeHeight };
	}
	return width >= height ? { resizeWidth } : { resizeHeight };
}
