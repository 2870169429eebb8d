/** A small SmolVLM's file with drawn weights, and the picture that it was shown. */
import { smolVlmTable } from '../../src/domain/weights/smolvlm';
import { drawnWeights } from './drawn-weights';
import { safetensorsHeader } from './safetensors-file';
import { picture, sizes } from './tiny-vlm-sizes';

/** As model/modern/record_seeing.py draws, before rounding. */
export function safetensorsFile(
	change?: (name: string, values: Float32Array) => void,
): Uint8Array<ArrayBuffer> {
	const table = smolVlmTable(sizes);
	const { header, order, dataBytes } = safetensorsHeader(table, 'F32');
	const file = new Uint8Array(header.length + dataBytes);
	file.set(header);
	let at = header.length;
	for (const [i, name] of order.entries()) {
		const { shape } = table.get(name)!;
		const isFactor = shape.length === 1 && name.endsWith('weight');
		const isTable = name.includes('embed') && !name.includes('patch');
		const scale = isFactor ? 0.25 : isTable ? 0.5 : 0.125;
		const count = shape.reduce((product, size) => product * size, 1);
		const values = drawnWeights(40 + i, count, scale, isFactor ? 1 : 0);
		change?.(name, values);
		file.set(new Uint8Array(values.buffer), at);
		at += values.byteLength;
	}
	return file;
}

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
