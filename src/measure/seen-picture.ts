/** A model's picture → its very pixels as they lie before an eye. */
import { FailureError } from '../domain/failure';
import type { ModelPicture } from '../domain/model/model';
import { liftFromBlocks } from '../domain/weights/qwen-picture';
import type { SeenPicture } from '../ports/photo-store';
import type { Pixels } from './canvas';
import { penOf, toPng } from './pens';
import { withAlpha, withoutAlpha } from './rgb';

/**
 * Tiles and blocks lie in the order that their library takes; those of all other models are shown as they are.
 *
 * @param image what `PhotoPreparation` made for this picture
 * @throws FailureError `photo_unreadable`
 */
export async function seenPicture(image: Blob, picture: ModelPicture): Promise<SeenPicture> {
	if (picture.layout === 'tiles') {
		const { across, down, side } = picture;
		const parts = tilesOf(await pixelsOf(image), side);
		if (parts.length !== across * down + 1)
			throw new FailureError('photo_unreadable', 'other tiles');
		const [whole, ...tiles] = await Promise.all(
			[...parts.slice(-1), ...parts.slice(0, -1)].map(toPng),
		);
		return { tiles, across, size: { width: side, height: side }, ...(whole && { whole }) };
	}
	if (picture.layout === 'blocks') {
		const { width, height, data } = await pixelsOf(image);
		const lifted = liftFromBlocks({ width, height, pixels: withoutAlpha(data) }, picture);
		const size = { width: lifted.width, height: lifted.height };
		return { tiles: [await toPng({ ...size, data: withAlpha(lifted.pixels) })], across: 1, size };
	}
	const bitmap = await createImageBitmap(image);
	const size = { width: bitmap.width, height: bitmap.height };
	bitmap.close();
	return { tiles: [image], across: 1, size };
}

/** They lie beneath each other. */
function tilesOf({ width, height, data }: Pixels, side: number): readonly Pixels[] {
	const bytes = 4 * width * side;
	return Array.from({ length: Math.floor(height / side) }, (_, i) => {
		return { width, height: side, data: data.subarray(i * bytes, (i + 1) * bytes) };
	});
}

async function pixelsOf(image: Blob): Promise<Pixels> {
	const bitmap = await createImageBitmap(image);
	const { width, height } = bitmap;
	const pen = penOf(new OffscreenCanvas(width, height));
	pen.drawImage(bitmap, 0, 0);
	bitmap.close();
	return { width, height, data: pen.getImageData(0, 0, width, height).data };
}
