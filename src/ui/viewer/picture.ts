import type { PhotoSize } from '../../domain/photo/photo';

/** What the viewer shows. */
export interface Picture {
	readonly name: string;
	/** what it is beside another one */
	readonly label: string;
	/** shown until all pixels are there */
	readonly preview: string | undefined;
	/** whoever asked closes it. @throws FailureError */
	readonly full: () => Promise<PhotoSize & { readonly bitmap: ImageBitmap }>;
}

/** one, or the earlier and the later of two */
export type Pictures = readonly [Picture] | readonly [Picture, Picture];
