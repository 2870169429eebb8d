/** What the pixels themselves say. Facts with a method and a unit: docs/measurements.md. */

export interface Histogram {
	/** pixels per level, 256 numbers each */
	readonly luma: readonly number[];
	readonly r: readonly number[];
	readonly g: readonly number[];
	readonly b: readonly number[];
}

/** What the camera wrote into the file. Nothing here is measured; absent where the file does not say. */
export interface CameraFacts {
	readonly camera?: string;
	readonly lens?: string;
	readonly exposureSeconds?: number;
	/** f-number */
	readonly aperture?: number;
	readonly iso?: number;
	readonly focalLengthMm?: number;
	/** what it would be on 35 mm film */
	readonly focalMm35?: number;
	/** stops dialled in by the photographer; 0 is told too */
	readonly compensationEv?: number;
	/** whether it fired */
	readonly flash?: boolean;
	/** local time of the camera, "2026-11-25 14:03" */
	readonly takenAt?: string;
	/** the file names a place: shown on request, neither kept beside the photo nor exported */
	readonly hasPosition?: true;
}

/** Where a photo says it was taken. */
export interface Position {
	/** degrees, north and east positive */
	readonly latitude: number;
	readonly longitude: number;
}

/** How a JPEG was compressed. */
export interface JpegTables {
	/** 1–100 of libjpeg's scale */
	readonly quality: number;
	/** libjpeg's own table; else it is the nearest one */
	readonly isExact: boolean;
}

/** A rectangle in fractions of the photo's sides, and the share of the frame that what is in it covers. */
interface Patch {
	readonly share: number;
	readonly box: LostArea['box'];
}

/** How a photo is laid out. */
export interface Layout {
	/** luma of 16 × 12 tiles, row by row, 0–1 */
	readonly medians: readonly number[];
	/** the greatest nearly white areas, greatest first */
	readonly bright: readonly (Patch & {
		/** share of the frame of the lit area that it is a part of */
		readonly ground: number;
	})[];
	/** shares of the frame: dark, the largest dark area, between, light; and light at the upper rim */
	readonly shapes: {
		readonly dark: number;
		readonly largest: number;
		readonly between: number;
		readonly light: number;
		readonly rim: number;
	};
	/** likeness of left and right, 0–1 */
	readonly symmetry: number;
	/** centres of visual weight by edges and by colours, −1…1 from the middle, right and down positive */
	readonly weight: {
		readonly edges: { readonly x: number; readonly y: number };
		readonly colours: { readonly x: number; readonly y: number };
	};
}

/** What colours there are; shares 0–1 of the frame. */
export interface Palette {
	/** of strong chroma, ≥ 35 */
	readonly vivid: number;
	/** of strong chroma of each hue, in the order of `hues`; brown, olive and pink are none of them */
	readonly hues: readonly number[];
	/** rectangle in which nine tenths of the commonest strong hue lie */
	readonly commonest?: LostArea['box'];
	/** one channel at its limit where the others are not, and the rectangle in which nine tenths of that lie */
	readonly limit?: Patch & { readonly channel: 'r' | 'g' | 'b' };
	/** mean CIELAB b* of each half of the frame */
	readonly warmth: {
		readonly left: number;
		readonly right: number;
		readonly top: number;
		readonly bottom: number;
	};
	/** chroma below which so many of a hundred pixels lie */
	readonly chroma: { readonly p50: number; readonly p90: number; readonly p99: number };
	/** CIELAB distance of colours from the mean colour of their own lightness; small where there is only one */
	readonly spread: number;
}

/** A tint over the whole photo, and how much stands for it. Shares 0–1 of the frame. */
export interface Tint {
	/** CIELAB that taking it off would take off neutrals */
	readonly a: number;
	readonly b: number;
	/** pixels that this would make neutral */
	readonly near: number;
	/** of three bands of lightness, those in which some of its pixels are such */
	readonly bands: number;
	/** pixels of strong chroma, ≥ 30 */
	readonly strong: number;
}

/** How fine detail ends, of the stretches of rows with most contrast. */
export interface Detail {
	/** cycles a pixel at which the spectrum falls most, 0–0.5 */
	readonly frequency: number;
	/** decibels that it falls there within a third of an octave, and within the octave before */
	readonly fall: number;
	readonly before: number;
	/** decibels that are left behind the fall, over the finest detail of all */
	readonly after: number;
}

export interface Measurements {
	/** of the photo, orientation applied, in pixels */
	readonly width: number;
	readonly height: number;
	/** what was measured: the photo itself, or a reduced copy of a larger one */
	readonly measuredWidth: number;
	readonly measuredHeight: number;
	readonly histogram: Histogram;
	/** 0–1, gamma-encoded as displayed */
	readonly luma: {
		readonly mean: number;
		readonly p1: number;
		readonly p50: number;
		readonly p99: number;
	};
	readonly clipping: Clipping;
	/** what a median alone does not tell; absent in results of before version 0.2 */
	readonly exposure?: {
		/** level of the brightest channel below which 99 of 100 pixels lie, 0–1 */
		readonly brightest: number;
		/** the rim is nearly black round something lit, or nearly white round something dark */
		readonly ground?: 'dark' | 'light';
	};
	/** standard deviation of luma, 0–1 */
	readonly contrast: { readonly rms: number };
	/** mean CIELAB a* and b* of near-neutral pixels, and their length; absent without such pixels */
	readonly cast?: { readonly a: number; readonly b: number; readonly strength: number };
	/** mean CIELAB chroma */
	readonly saturation: { readonly mean: number };
	readonly sharpness: Sharpness;
	/** of the photo as a whole; absent where nothing has an edge, and in results of before version 0.2 */
	readonly blur?: Blur;
	/** standard deviation of noise in flat parts, 0–1; absent where nothing is flat */
	readonly noise?: { readonly sigma: number };
	readonly camera?: CameraFacts;
	readonly tint?: Tint;
	readonly palette?: Palette;
	readonly layout?: Layout;
	readonly detail?: Detail;
	/** the same of a copy of about 1200 pixels; absent where the photo has hardly more */
	readonly coarse?: Detail & {
		/** pixels of the photo that became one */
		readonly scale: number;
	};
	/** height of bright and dark seams along edges, of the step that they frame */
	readonly halos?: number;
	/** of a JPEG alone */
	readonly jpeg?: JpegTables;
	/** of the strongest near-horizontal or near-vertical lines, clockwise-positive */
	readonly horizon?: {
		readonly degrees: number;
		readonly confidence: number;
		/** height of the longest of them in the middle of the frame, from the top, 0–1; absent where it is short */
		readonly at?: number;
	};
	/** degrees by which uprights lean at the rim, inwards at the top positive; absent where few agree */
	readonly uprights?: { readonly converging: number };
}

/** Shares of the frame, 0–1. What came later is absent in results of before version 0.2. */
export interface Clipping {
	/** pixels with at least one channel at its limit */
	readonly highlights: number;
	/** pixels whose channels are all at zero or next to it */
	readonly shadows: number;
	/** areas without detail, points left out: at full brightness in all channels, and black */
	readonly burnt?: number;
	readonly blocked?: number;
	/** the greatest of each kind, greatest first */
	readonly areas?: readonly LostArea[];
	/** pixels at the limit of each channel */
	readonly channels?: { readonly r: number; readonly g: number; readonly b: number };
}

/** luma of 8 bits from which a pixel is burnt out, and up to which it is blocked */
export const [burntFrom, blockedTo] = [250, 2];
/** level from which a channel is at its limit */
export const channelLimit = 254;
/** of red, green and blue, as encoded (Rec. 709) */
export const lumaWeights = [0.2126, 0.7152, 0.0722] as const;

export interface LostArea {
	readonly kind: 'burnt' | 'blocked';
	readonly share: number;
	/** of the rectangle round it, the share that it fills; absent in results of before version 0.2 */
	readonly fill?: number;
	/** the rectangle round it, in fractions of the photo's sides */
	readonly box: {
		readonly x: number;
		readonly y: number;
		readonly width: number;
		readonly height: number;
	};
}

export interface Blur {
	/**
	 * soft: fine detail is missing in every direction (out of focus, or a small copy enlarged);
	 * none: neither, or what lies between: a smear that is not certain
	 */
	readonly kind: 'none' | 'motion' | 'soft';
	/** direction of a motion, clockwise from the horizontal, 0–180 */
	readonly degrees?: number;
	/** fine detail, 0–1, in the direction that has least of it; of a soft photo in the one that has most */
	readonly detail: number;
}

/** Acuity: 1 = edges as sharp as pixels allow, 0 = nothing finer than eight pixels. */
export interface Sharpness {
	/** of the sharpest tiles; absent where nothing has an edge */
	readonly best?: number;
	/** of the middle of the frame */
	readonly subject?: number;
	/** row by row; null where a tile has no edge to judge by */
	readonly tiles: readonly (number | null)[];
	readonly columns: number;
	readonly rows: number;
	/** direction of a smear, clockwise from the horizontal, 0–180; only where there is one */
	readonly motionDegrees?: number;
}

const tilt = { confidence: 0.8, degrees: 8 } as const;

/**
 * The tilt, where lines agree on one; steeper ones are perspective more often than a tilted camera.
 * The confidence of results before version 0.2 is the share of the width that lines covered.
 */
export function trustedTilt({ horizon }: Measurements): number | undefined {
	if (horizon === undefined || horizon.confidence < tilt.confidence) return undefined;
	return Math.abs(horizon.degrees) > tilt.degrees ? undefined : horizon.degrees;
}
