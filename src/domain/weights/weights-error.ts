/** Ways in which a file of weights is refused. */
export type WeightsCode =
	| 'not_this_format'
	| 'version_unsupported'
	| 'header_cut_short'
	| 'header_too_large'
	| 'header_malformed'
	| 'type_unsupported'
	| 'tensor_missing'
	| 'tensor_unknown'
	| 'shape_differs'
	| 'outside_file'
	| 'tensors_overlap'
	| 'window_cut_short'
	| 'not_finite'
	| 'tokenizer_unsupported';

/** Names come from the file, and may be of any length. */
const mostLetters = 300;

export class WeightsError extends Error {
	readonly code: WeightsCode;

	constructor(code: WeightsCode, detail: string) {
		super(`${code}: ${detail.slice(0, mostLetters)}`);
		this.name = 'WeightsError';
		this.code = code;
	}
}

/** UTF-8 -> text: `TextDecoder` belongs to the platform, and these modules to none. */
export type DecodeText = (bytes: Uint8Array) => string;
