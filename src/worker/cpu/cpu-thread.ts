/** What the processor's engine has from a worker: files of IndexedDB, pictures through a canvas. */
import { ModelFiles } from '../../storage/model-files';
import { FailureError } from '../../domain/failure';
import type { PictureSize } from './cpu-model';
import type { CpuThread } from './cpu-model';
import kernelsUrl from './kernels.wasm?url';

export function workerThread(): CpuThread {
	const files = new ModelFiles();
	return {
		async kernels() {
			const answer = await fetch(new URL(kernelsUrl, import.meta.url)).catch(() => undefined);
			if (answer?.ok !== true) throw new FailureError('app_chunk_missing', kernelsUrl);
			return answer.arrayBuffer();
		},
		async read(url) {
			if (!(await files.isVerified(url))) throw new FailureError('model_missing', url);
			return files.bytes(url);
		},
		pixels,
		breathe,
		now: () => performance.now(),
	};
}

/** As web-llm takes its pictures: stretched to the size of the model, smoothed well. */
async function pixels(image: Blob, { width, height }: PictureSize): Promise<Uint8ClampedArray> {
	const bitmap = await createImageBitmap(image).catch((error: unknown) => {
		throw new FailureError('photo_unreadable', String(error));
	});
	const pen = new OffscreenCanvas(width, height).getContext('2d');
	if (pen === null) throw new FailureError('out_of_memory', 'no canvas');
	pen.imageSmoothingQuality = 'high';
	pen.drawImage(bitmap, 0, 0, width, height);
	bitmap.close();
	return pen.getImageData(0, 0, width, height).data;
}

/** A message to itself comes behind those that wait; a timer would wait for milliseconds more. */
function breathe(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(undefined);
	});
}
