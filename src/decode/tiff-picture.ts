/** TIFF by UTIF, where the browser has no decoder of its own. */
import type { IFD as Page } from 'utif2';
import { appChunk } from '../domain/app-chunk';
import { FailureError } from '../domain/failure';
import { bitmapOf, colourProfile } from './coloured';

const tags = { width: 't256', height: 't257', colours: 't262', profile: 't34675' } as const;
/** separated into inks: its profile is none of red, green and blue */
const cmyk = 5;

/** The largest page, as it is stored: which way up it is, its header says. */
export async function decodeTiff(file: Blob): Promise<ImageBitmap> {
	const UTIF = await appChunk(() => import('utif2'));
	const bytes = await file.arrayBuffer();
	let page: Page | undefined;
	let rgba: Uint8Array;
	try {
		page = largestOf(UTIF.decode(bytes));
		if (page === undefined) throw new Error('no page');
		UTIF.decodeImage(bytes, page);
		rgba = UTIF.toRGBA8(page);
	} catch (error) {
		throw new FailureError('photo_unreadable', `tiff: ${String(error)}`);
	}
	const { width, height } = page;
	const isWhole = rgba.length === width * height * 4 && rgba.length > 0;
	// It leaves empty what is compressed in a way that it does not know.
	if (!isWhole || page.data.every((value) => value === 0)) {
		throw new FailureError('photo_unsupported', 'tiff: no pixels');
	}
	const data = new Uint8ClampedArray(rgba.buffer as ArrayBuffer, rgba.byteOffset, rgba.length);
	const profile = page[tags.profile];
	const isPlain = numberOf(page, tags.colours) === cmyk || profile === undefined;
	const colours = isPlain ? {} : colourProfile(Uint8Array.from(profile as readonly number[]));
	return bitmapOf({ data, width, height }, colours);
}

function largestOf(pages: readonly Page[]): Page | undefined {
	const area = (page: Page): number => numberOf(page, tags.width) * numberOf(page, tags.height);
	return pages.reduce<Page | undefined>(
		(best, page) => (area(page) > (best === undefined ? 0 : area(best)) ? page : best),
		undefined,
	);
}

function numberOf(page: Page, tag: string): number {
	const value = page[tag];
	return Array.isArray(value) ? Number(value[0]) : 0;
}
