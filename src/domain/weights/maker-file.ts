import { readGguf } from './gguf';
import { tokenizerOf } from './gguf-tokenizer';
import { readSafetensors, safetensorsHeadBytes } from './safetensors';
import type { StoredTensors } from './tensors';
import { type DecodeText, WeightsError } from './weights-error';

export type MakerFormat = 'safetensors' | 'gguf';

export interface MakerHead {
	readonly tensors: StoredTensors;
	/** tokenizer.json, where the format brings it along */
	readonly tokenizer?: object;
}

/** More than any vocabulary and its merges take. */
const mostHeadBytes = 64 * 1024 * 1024;
const firstGuessBytes = 1024 * 1024;

/**
 * Reads the header of a maker's file from its first bytes. -> how many bytes it wants, where these are not enough.
 * Throws WeightsError where it is no such file.
 */
export function openMakerFile(
	format: MakerFormat,
	head: Uint8Array,
	fileBytes: number,
	decodeText: DecodeText,
): MakerHead | number {
	const wanted = openHead(format, head, fileBytes, decodeText);
	if (typeof wanted === 'number' && wanted > mostHeadBytes)
		throw new WeightsError('header_too_large', `${wanted} bytes`);
	return wanted;
}

function openHead(
	format: MakerFormat,
	head: Uint8Array,
	fileBytes: number,
	decodeText: DecodeText,
): MakerHead | number {
	if (format === 'safetensors') {
		if (head.length < 8) return 8;
		const length = safetensorsHeadBytes(head);
		if (length > fileBytes) throw new WeightsError('header_cut_short', `${length} bytes`);
		if (head.length < length) return length;
		return { tensors: readSafetensors(head, fileBytes, decodeText) };
	}
	try {
		const file = readGguf(head, fileBytes, decodeText);
		return { tensors: file.tensors, tokenizer: tokenizerOf(file) };
	} catch (error) {
		// It does not say how long it is: read on until it is whole.
		const isShort = error instanceof WeightsError && error.code === 'header_cut_short';
		if (!isShort || head.length >= fileBytes) throw error;
		return Math.min(fileBytes, Math.max(firstGuessBytes, 2 * head.length));
	}
}
