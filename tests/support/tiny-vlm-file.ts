/** A small SmolVLM's file with drawn weights, and the picture that it was shown. */
import { smolVlmTable } from '../../src/domain/weights/smolvlm';
import { drawnSafetensors } from './safetensors-file';
import { picture, sizes } from './tiny-vlm-sizes';

/** As model/modern/record_seeing.py draws, before rounding. */
export const safetensorsFile = (change?: (name: string, values: Float32Array) => void) =>
	drawnSafetensors(
		smolVlmTable(sizes),
		(name) => (name.includes('embed') && !name.includes('patch') ? 0.5 : 0.125),
		change,
	);

/** The picture of the recording: tiles beneath each other. `swapped`: the second tile shows what the first shows. */
export async function drawPicture(swapped = false): Promise<string> {
	const { side } = sizes.tower;
	const canvas = new OffscreenCanvas(side, picture.tiles * side);
	const pen = canvas.getContext('2d')!;
	const pixels = pen.createImageData(canvas.width, canvas.height);
	for (let y = 0; y < canvas.height; y += 1) {
		const seen = swapped && Math.floor(y / side) === 1 ? y - side : y;
		for (let x = 0; x < side; x += 1) {
			const blocks = Math.floor(x / 16) * Math.floor(seen / 16) * 11;
			for (let c = 0; c < 3; c += 1)
				pixels.data[(y * side + x) * 4 + c] = (x * 3 + seen * 2 * (c + 1) + blocks) % 256;
			pixels.data[(y * side + x) * 4 + 3] = 255;
		}
	}
	pen.putImageData(pixels, 0, 0);
	const bytes = new Uint8Array(
		await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer(),
	);
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return `data:image/png;base64,${btoa(text)}`;
}
