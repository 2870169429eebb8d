/** Pixels in colours of another space → a bitmap that the browser shows in the right ones. */
import type { Pixels } from './png-of';
import { pngOf } from './png-of';

/** Nothing told: sRGB. */
export interface Colours {
	readonly isP3?: true;
	/** an ICC profile of any other space */
	readonly profile?: Uint8Array;
}

/** What a profile comes to: the two that nearly all photos have are known by name. */
export function colourProfile(profile: Uint8Array): Colours {
	// Names are in Latin or in two bytes a letter.
	const text = new TextDecoder('latin1').decode(profile).replaceAll('\0', '');
	if (text.includes('Display P3')) return { isP3: true };
	if (text.includes('sRGB')) return {};
	return isOfRgb(profile) ? { profile } : {};
}

/** The space that a profile stands for is named at its byte 16. */
const isOfRgb = (profile: Uint8Array): boolean =>
	new TextDecoder('latin1').decode(profile.subarray(16, 20)) === 'RGB ';

export async function bitmapOf(pixels: Pixels, { isP3, profile }: Colours): Promise<ImageBitmap> {
	if (profile !== undefined) {
		try {
			// The browser's decoder of PNG knows every profile.
			return await createImageBitmap(pngOf(pixels, profile));
		} catch {
			// A profile that is broken costs its colours, not the photo.
		}
	}
	const { data, width, height } = pixels;
	const settings: ImageDataSettings = isP3 ? { colorSpace: 'display-p3' } : {};
	return createImageBitmap(new ImageData(data, width, height, settings));
}
