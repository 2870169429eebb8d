/** Canvases of the measuring thread: their pens, and pixels as a file that loses none. */
import { FailureError } from '../domain/failure';
import type { Pixels } from './canvas';

/** @throws FailureError `out_of_memory` */
export function penOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
	const pen = canvas.getContext('2d');
	if (pen === null) throw new FailureError('out_of_memory', 'no canvas');
	return pen;
}

export function toPng({ width, height, data }: Pixels): Promise<Blob> {
	const canvas = new OffscreenCanvas(width, height);
	const pen = penOf(canvas);
	const image = pen.createImageData(width, height);
	image.data.set(data);
	pen.putImageData(image, 0, 0);
	return canvas.convertToBlob({ type: 'image/png' });
}
