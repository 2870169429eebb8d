/** File → the pixels that the model takes, and the pictures for the screen. */
import type { FailureCode } from '../domain/failure';
import { FailureError } from '../domain/failure';
import type { ModelPicture } from '../domain/model/model';
import type { PhotoSize } from '../domain/photo/photo';
import { maxPhotoBytes, maxPhotoPixels } from '../domain/photo/photo';
import type { Region } from '../domain/photo/region';
import { regionPixels } from '../domain/photo/region';
import { fitPicture, workingSide } from '../domain/model/seen';
import type { PhotoPreparer, PreparedPhoto } from '../ports';
import { composeCanvas } from './canvas';
import { probeBytes, probeImage } from './probe';

/** Longest sides in pixels. The model's image is made from the working one, as in its training. */
const sides = { working: workingSide, preview: 1600, thumbnail: 480 } as const;

export class PhotoPreparation implements PhotoPreparer {
	async prepare(file: Blob, picture: ModelPicture, signal: AbortSignal): Promise<PreparedPhoto> {
		const { mimeType, size } = await checkHeader(file);
		signal.throwIfAborted();
		const sha256 = await hash(file);
		const preview = await decode(file, mimeType, size, sides.preview);
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
				facts: { ...preview.full, sha256, mimeType },
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
		const { mimeType, size } = await checkHeader(file);
		signal.throwIfAborted();
		const { bitmap } = await decode(file, mimeType, size, Infinity);
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

async function checkHeader(file: Blob): Promise<{ mimeType: string; size: Partial<PhotoSize> }> {
	if (file.size > maxPhotoBytes) {
		throw new FailureError('photo_too_large', `${String(file.size)} bytes`);
	}
	let bytes: ArrayBuffer;
	try {
		bytes = await file.slice(0, probeBytes).arrayBuffer();
	} catch (error) {
		throw new FailureError('photo_unreadable', String(error));
	}
	const probe = probeImage(bytes);
	if (probe.mimeType === undefined) {
		const code: FailureCode = probe.reason === 'empty' ? 'photo_unreadable' : 'photo_unsupported';
		throw new FailureError(code, probe.reason);
	}
	const { mimeType, width = 0, height = 0 } = probe;
	if (width * height > maxPhotoPixels) {
		throw new FailureError('photo_too_large', `${String(width)} × ${String(height)}`);
	}
	return { mimeType, size: width > 0 && height > 0 ? { width, height } : {} };
}

interface Decoded {
	readonly bitmap: ImageBitmap;
	/** of the whole photo, orientation applied */
	readonly full: PhotoSize;
}

/** Decodes straight to at most `longest`: a photo is never held at full size when its header tells it. */
async function decode(
	file: Blob,
	mimeType: string,
	size: Partial<PhotoSize>,
	longest: number,
): Promise<Decoded> {
	const { width, height } = size;
	const typed = file.type === mimeType ? file : new Blob([file], { type: mimeType });
	try {
		if (width === undefined || height === undefined || Math.max(width, height) <= longest) {
			const bitmap = await createImageBitmap(typed);
			return { bitmap, full: { width: bitmap.width, height: bitmap.height } };
		}
		// One side only: the other follows in proportion, whichever way the photo is turned.
		const resizeWidth = Math.max(1, Math.round((width * longest) / Math.max(width, height)));
		const bitmap = await createImageBitmap(typed, { resizeWidth, resizeQuality: 'high' });
		const turned = bitmap.width > bitmap.height !== width > height;
		return { bitmap, full: turned ? { width: height, height: width } : { width, height } };
	} catch (error) {
		const code = mimeType === 'image/heic' ? 'photo_unsupported' : 'photo_unreadable';
		throw new FailureError(code, `${mimeType}: ${String(error)}`);
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
		return { size, image: await draw(source, size, 'image/png') };
	}
	const working = toCanvas(source, fit(source, sides.working));
	const { width, height } = working;
	const { data } = penOf(working).getImageData(0, 0, width, height);
	const canvas = composeCanvas({ width, height, data });
	const target = new OffscreenCanvas(canvas.width, canvas.height);
	const pen = penOf(target);
	const image = pen.createImageData(canvas.width, canvas.height);
	image.data.set(canvas.data);
	pen.putImageData(image, 0, 0);
	const { width: w, height: h } = target;
	return {
		size: { width: w, height: h },
		image: await target.convertToBlob({ type: 'image/png' }),
	};
}

function penOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
	const pen = canvas.getContext('2d');
	if (pen === null) throw new FailureError('out_of_memory', 'no canvas');
	return pen;
}

async function hash(file: Blob): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
	return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
