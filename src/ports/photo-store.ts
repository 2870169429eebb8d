import type { PhotoId } from '../domain/ids';
import type { Measurements } from '../domain/facts/measurements';
import type { ModelPicture } from '../domain/model/model';
import type { PhotoFacts, PhotoSize } from '../domain/photo/photo';
import type { Region } from '../domain/photo/region';

/** What the image phase makes of a file. */
export interface PreparedPhoto {
	readonly facts: PhotoFacts;
	/** JPEG for lists, longest side 480 px, no EXIF */
	readonly thumbnail: Blob;
	/** JPEG for the screen, longest side at most 1600 px, no EXIF */
	readonly preview: Blob;
	/** exactly the pixels that the model takes, PNG */
	readonly modelImage: Blob;
	readonly modelSize: PhotoSize;
}

/** The picture that a model takes, as it lies before an eye: its very pixels, in their order. */
export interface SeenPicture {
	/** row by row; a single one where it is not cut */
	readonly tiles: readonly Blob[];
	readonly across: number;
	/** of one tile */
	readonly size: PhotoSize;
	/** the whole photo once more, in as many pixels as a tile */
	readonly whole?: Blob;
}

export interface PhotoStore {
	/** the file as it was given */
	original(id: PhotoId): Promise<{ readonly file: Blob; readonly name: string } | undefined>;
	thumbnail(id: PhotoId): Promise<Blob | undefined>;
	preview(id: PhotoId): Promise<Blob | undefined>;
	facts(id: PhotoId): Promise<PhotoFacts | undefined>;
	/**
	 * What `savePrepared` kept for this model: another advisor or attempt need not decode again.
	 * @param model id and version: another version may take another picture
	 */
	modelImage(id: PhotoId, model: string): Promise<Blob | undefined>;
	measurements(id: PhotoId): Promise<Measurements | undefined>;
	saveMeasurements(id: PhotoId, measurements: Measurements): Promise<void>;
	savePrepared(id: PhotoId, model: string, prepared: PreparedPhoto): Promise<void>;
}

/** Pixels at the size of the file, or as near to it as fits into memory; whoever asked closes them. */
export interface FullPhoto extends PhotoSize {
	readonly bitmap: ImageBitmap;
}

/** Resolves to undefined when it cannot be measured, or when it is called off. */
export interface PhotoMeasurer {
	measure(file: Blob, signal: AbortSignal, region?: Region): Promise<Measurements | undefined>;
}

/** Throws `FailureError` with one of the `photo_*` codes. */
export interface PhotoPreparer {
	prepare(file: Blob, picture: ModelPicture, signal: AbortSignal): Promise<PreparedPhoto>;
	/** what the model takes of a part of the photo, cut from its full size; PNG */
	prepareRegion(
		file: Blob,
		picture: ModelPicture,
		region: Region,
		signal: AbortSignal,
	): Promise<Blob>;
}
