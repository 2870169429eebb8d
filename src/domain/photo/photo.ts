/** Above these a photo is refused before it is decoded. */
export const maxPhotoPixels = 100_000_000;
export const maxPhotoBytes = 200 * 1024 * 1024;

export interface PhotoSize {
	readonly width: number;
	readonly height: number;
}

/** Facts of a stored photo that need no pixels. */
export interface PhotoFacts extends PhotoSize {
	/** lower-case hex of the file as given */
	readonly sha256: string;
	readonly mimeType: string;
	/** the file is cut or damaged: what could be read of it was looked at */
	readonly incomplete?: true;
	/** a raw file: its camera's preview was looked at, whose sides these are */
	readonly byPreview?: true;
}
