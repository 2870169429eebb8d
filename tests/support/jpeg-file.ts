import { expect } from 'vitest';
import type { AppState } from '../../src/state/app-state';

/** A photo for client tests. @param paint what is on it; its left half is black if nothing is said */
export async function jpegFile(
	name: string,
	width = 400,
	height = 300,
	paint = (pen: OffscreenCanvasRenderingContext2D): void => {
		pen.fillRect(0, 0, width / 2, height);
	},
): Promise<File> {
	const canvas = new OffscreenCanvas(width, height);
	paint(canvas.getContext('2d')!);
	const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 1 });
	return new File([blob], name);
}

/** Submits a photo and waits for its critique. -> its id */
export async function critiqueOf(app: AppState, file: File): Promise<string> {
	const [id] = await app.queue.submit([file]);
	await expect.poll(() => app.queue.job(id!)?.status, { timeout: 20_000 }).toBe('done');
	return id!;
}
