/** File → bitmap, the right way up, in the page and in the measuring worker alike. */
import { FailureError } from '../domain/failure';
import type { PhotoSize } from '../domain/photo/photo';
import type { ForeignDecoder } from './foreign';
import { isForeign } from './foreign';
import type { Header } from './header';
import { refuseTooLarge } from './header';
import { openReduced } from './reduced-jpeg';
import { salvage } from './salvage';
import { browserTurns, exchanged, turn } from './turn';

export interface Decoded {
	readonly bitmap: ImageBitmap;
	/** of the whole photo, as it is shown */
	readonly full: PhotoSize;
	/** the file is cut or damaged: what could be read is there */
	readonly isIncomplete: boolean;
}

interface Opened extends Decoded {
	/** as it is stored, whatever the browser does of other files of this kind */
	readonly isLying?: boolean;
}

/** Beyond this ratio of the sides a wrong guess which is longer would ask for a giant bitmap. */
const moderateRatio = 8;

/**
 * Decodes straight to a longest side of at most `longest`: a photo is never in memory at full size when
 * its header tells it and the browser itself reads it.
 * @param foreign for what this browser does not read
 * @throws FailureError `photo_unreadable`, `photo_unsupported`, `photo_too_large`
 */
export async function decodePhoto(
	file: Blob,
	header: Header,
	longest: number,
	foreign?: ForeignDecoder,
): Promise<Decoded> {
	return decode(file, header, { longest, isExact: true, foreign });
}

/**
 * Decodes to `longest` or more, as costs least: nothing is made smaller that was decoded larger.
 * @throws FailureError as `decodePhoto`
 */
export async function decodeAtLeast(
	file: Blob,
	header: Header,
	longest: number,
	foreign?: ForeignDecoder,
): Promise<Decoded> {
	return decode(file, header, { longest, isExact: false, foreign });
}

async function decode(file: Blob, header: Header, wanted: Omit<Wanted, 'shown'>): Promise<Decoded> {
	const { mimeType, orientation, raw, isTurnedApart = false } = header;
	const picture = raw?.preview ?? file;
	const typed =
		mimeType === undefined || picture.type === mimeType
			? picture
			: new Blob([picture], { type: mimeType });
	const isTurnedByBrowser = orientation === 1 || (!isTurnedApart && (await browserTurns(mimeType)));
	const shown = sizeByBrowser(header, isTurnedByBrowser);
	const opened = await openOrSalvage(typed, header, { shown, ...wanted });
	const { bitmap, full, isIncomplete, isLying = !isTurnedByBrowser } = opened;
	try {
		refuseTooLarge(full);
		if (!isLying) return { bitmap, full, isIncomplete };
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

interface Wanted {
	readonly shown: PhotoSize | undefined;
	readonly longest: number;
	readonly isExact: boolean;
	readonly foreign: ForeignDecoder | undefined;
}

async function openOrSalvage(
	file: Blob,
	header: Header,
	{ shown, longest, isExact, foreign }: Wanted,
): Promise<Opened> {
	const { mimeType, isRare, orientation } = header;
	const small = await openReduced(file, header, longest);
	const most = isExact ? longest : Infinity;
	if (small !== undefined && header.size !== undefined) {
		const { bitmap } = await shrink(small, most);
		return { bitmap, full: header.size, isIncomplete: false, isLying: orientation !== 1 };
	}
	try {
		return { ...(await open(file, shown, most)), isIncomplete: false };
	} catch (error) {
		if (foreign !== undefined && isForeign(mimeType)) {
			const bitmap = await foreign(file, mimeType);
			const isLying = mimeType === 'image/tiff' && orientation !== 1;
			return { ...(await shrink(bitmap, most)), isIncomplete: false, isLying };
		}
		const found = await salvage(file, header, (mended) => open(mended, shown, most));
		if (found !== undefined) return { ...found, isIncomplete: true };
		const isKnown = mimeType !== undefined && /jpeg|png|gif|webp|bmp|avif/u.test(mimeType);
		const code = isKnown && !isRare ? 'photo_unreadable' : 'photo_unsupported';
		throw new FailureError(code, `${mimeType ?? 'unknown'}: ${String(error)}`);
	}
}

/** Closes the bitmap where it makes another of it. */
async function shrink(
	bitmap: ImageBitmap,
	longest: number,
): Promise<Omit<Decoded, 'isIncomplete'>> {
	const full = { width: bitmap.width, height: bitmap.height };
	if (Math.max(full.width, full.height) <= longest) return { bitmap, full };
	try {
		const options = { ...reduced(full, longest), resizeQuality: 'high' } as const;
		return { bitmap: noLarger(await createImageBitmap(bitmap, options), longest), full };
	} finally {
		bitmap.close();
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
	const options = { ...reduced(shown, longest), resizeQuality: 'high' } as const;
	const bitmap = noLarger(await createImageBitmap(file, options), longest);
	// A browser may turn what the header did not say, or not turn what it said.
	const isOther =
		Math.sign(bitmap.width - bitmap.height) * Math.sign(shown.width - shown.height) < 0;
	return { bitmap, full: isOther ? exchanged(shown) : shown };
}

/** A browser that heeds no options gives the whole picture: it is drawn smaller then. */
function noLarger(bitmap: ImageBitmap, longest: number): ImageBitmap {
	const scale = longest / Math.max(bitmap.width, bitmap.height);
	// Of two sides one may be rounded up.
	if (scale >= 1 || Math.max(bitmap.width, bitmap.height) - longest < 2) return bitmap;
	const [width, height] = [bitmap.width, bitmap.height].map((side) =>
		Math.max(1, Math.round(side * scale)),
	) as [number, number];
	const canvas = new OffscreenCanvas(width, height);
	const pen = canvas.getContext('2d');
	if (pen === null) return bitmap;
	pen.imageSmoothingQuality = 'high';
	pen.drawImage(bitmap, 0, 0, width, height);
	bitmap.close();
	return canvas.transferToImageBitmap();
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
