/** File → the pixels that the model takes, and the pictures for the screen. */
import { decodePhoto } from '../decode/decode-photo';
import type { ForeignDecoder } from '../decode/foreign';
import { readHeader } from '../decode/header';
import { isCut } from '../decode/mend';
import type { ModelPicture } from '../domain/model/model';
import type { PhotoSize } from '../domain/photo/photo';
import type { Region } from '../domain/photo/region';
import { regionPixels } from '../domain/photo/region';
import { cropCanvas } from '../domain/model/crops';
import { fitPicture, workingSide } from '../domain/model/seen';
import type { PhotoPreparer, PreparedPhoto } from '../ports/photo-store';
import { composeBlocks } from './blocks';
import type { Pixels } from './canvas';
import { composeCanvas } from './canvas';
import { penOf, toPng } from './pens';
import { composeTiles } from './tiles';

/** Longest sides in pixels. The model's image is made from the working one, as in its training. */
const sides = { working: workingSide, preview: 1600, thumbnail: 480 } as const;

export class PhotoPreparation implements PhotoPreparer {
	readonly #foreign: ForeignDecoder | undefined;

	/** @param foreign for what this browser does not read, in a thread of its own */
	constructor(foreign?: ForeignDecoder) {
		this.#foreign = foreign;
	}

	async prepare(file: Blob, picture: ModelPicture, signal: AbortSignal): Promise<PreparedPhoto> {
		const header = await readHeader(file);
		signal.throwIfAborted();
		const bytes = await file.arrayBuffer();
		const sha256 = await hash(bytes);
		const preview = await decodePhoto(file, header, sides.preview, this.#foreign);
		const { mimeType: shownType = file.type, scanAt, raw } = header;
		const mimeType = raw?.mimeType ?? shownType;
		// Some browsers read a cut file without a word.
		const shown = new Uint8Array(raw === undefined ? bytes : await raw.preview.arrayBuffer());
		const incomplete = preview.isIncomplete || isCut(shown, shownType, scanAt);
		try {
			signal.throwIfAborted();
			const previewBlob = await draw(
				preview.bitmap,
				fit(preview.bitmap, sides.preview),
				'image/jpeg',
			);
			const thumbnail = await draw(
				preview.bitmap,
				fit(preview.bitmap, sides.thumbnail),
				'image/jpeg',
			);
			signal.throwIfAborted();
			const forModel = await drawForModel(preview.bitmap, picture);
			return {
				facts: {
					...preview.full,
					sha256,
					mimeType,
					...(incomplete && { incomplete }),
					...(raw && { byPreview: true }),
				},
				thumbnail,
				preview: previewBlob,
				modelSize: forModel.size,
				modelImage: forModel.image,
			};
		} finally {
			preview.bitmap.close();
		}
	}

	async prepareRegion(
		file: Blob,
		picture: ModelPicture,
		region: Region,
		signal: AbortSignal,
	): Promise<Blob> {
		const header = await readHeader(file);
		signal.throwIfAborted();
		const { bitmap } = await decodePhoto(file, header, Infinity, this.#foreign);
		try {
			signal.throwIfAborted();
			const { left, top, width, height } = regionPixels(region, bitmap);
			const part = await createImageBitmap(bitmap, left, top, width, height);
			try {
				return (await drawForModel(part, picture)).image;
			} finally {
				part.close();
			}
		} finally {
			bitmap.close();
		}
	}
}

function fit({ width, height }: PhotoSize, longest: number): PhotoSize {
	const scale = Math.min(1, longest / Math.max(width, height));
	return {
		width: Math.max(1, Math.round(width * scale)),
		height: Math.max(1, Math.round(height * scale)),
	};
}

function toCanvas(source: CanvasImageSource, { width, height }: PhotoSize): OffscreenCanvas {
	const canvas = new OffscreenCanvas(width, height);
	const pen = penOf(canvas);
	pen.imageSmoothingQuality = 'high';
	// web-llm drops alpha instead of blending it: flatten on white first.
	pen.fillStyle = '#fff';
	pen.fillRect(0, 0, width, height);
	pen.drawImage(source, 0, 0, width, height);
	return canvas;
}

/** A re-encoded picture: no EXIF, no GPS. */
function draw(source: CanvasImageSource, size: PhotoSize, type: string): Promise<Blob> {
	return toCanvas(source, size).convertToBlob({ type, quality: 0.9 });
}

async function drawForModel(
	source: ImageBitmap,
	picture: ModelPicture,
): Promise<{ readonly image: Blob; readonly size: PhotoSize }> {
	if (picture.layout === 'fit') {
		const size = fitPicture(source, picture);
		const type = `image/${picture.format ?? 'png'}`;
		return { size, image: await draw(source, size, type) };
	}
	if (picture.layout === 'crops') return drawCrops(source, picture.tokens);
	const canvas = composeFor(source, picture);
	const { width, height } = canvas;
	return { size: { width, height }, image: await toPng(canvas) };
}

function composeFor(
	source: ImageBitmap,
	picture: Extract<ModelPicture, { layout: 'tiles' | 'blocks' | 'details' }>,
): Pixels {
	if (picture.layout === 'tiles') return composeTiles(pixelsOf(source, sides.preview), picture);
	if (picture.layout === 'blocks') return composeBlocks(pixelsOf(source, sides.preview), picture);
	return composeCanvas(pixelsOf(source, sides.working));
}

function pixelsOf(source: ImageBitmap, longest: number): Pixels {
	const canvas = toCanvas(source, fit(source, longest));
	const { width, height } = canvas;
	return { width, height, data: penOf(canvas).getImageData(0, 0, width, height).data };
}

/** On grey, where the photo stands on a canvas of other proportions. */
async function drawCrops(
	source: ImageBitmap,
	tokens: number,
): Promise<{ readonly image: Blob; readonly size: PhotoSize }> {
	const { canvas: size, photo } = cropCanvas(source, tokens);
	const canvas = new OffscreenCanvas(size.width, size.height);
	const pen = penOf(canvas);
	pen.imageSmoothingQuality = 'high';
	pen.fillStyle = '#808080';
	pen.fillRect(0, 0, size.width, size.height);
	const [left, top] = [(size.width - photo.width) / 2, (size.height - photo.height) / 2];
	pen.drawImage(source, Math.floor(left), Math.floor(top), photo.width, photo.height);
	return { size, image: await canvas.convertToBlob({ type: 'image/png' }) };
}

async function hash(bytes: ArrayBuffer): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', bytes);
	return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
