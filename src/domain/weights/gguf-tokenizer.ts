import type { GgufFile, GgufValue } from './gguf';
import { WeightsError } from './weights-error';

const control = 3;

function listOf<Kind extends string | number>(
	metadata: GgufFile['metadata'],
	key: string,
	is: (value: GgufValue) => value is Kind,
): Kind[] {
	const list = metadata.get(`tokenizer.ggml.${key}`);
	if (!Array.isArray(list) || !list.every((value: GgufValue) => is(value)))
		throw new WeightsError('tokenizer_unsupported', `no list of ${key}`);
	return list;
}
const isText = (value: GgufValue): value is string => typeof value === 'string';
const isNumber = (value: GgufValue): value is number => typeof value === 'number';

const byteLevel = {
	type: 'ByteLevel',
	add_prefix_space: false,
	trim_offsets: true,
	use_regex: true,
};

/** A mark that stands for itself wherever it is written, as `tokenizer.json` lists it. */
export function specialToken(id: number, content: string) {
	return {
		id,
		content,
		single_word: false,
		lstrip: false,
		rstrip: false,
		normalized: false,
		special: true,
	};
}

/** A `tokenizer.json` of byte pairs after GPT-2: `cuts` part the text before them. */
export function bytePairs(
	special: readonly ReturnType<typeof specialToken>[],
	vocab: Readonly<Record<string, number>>,
	merges: readonly string[],
	cuts: readonly object[] = [],
) {
	return {
		version: '1.0',
		truncation: null,
		padding: null,
		added_tokens: special,
		normalizer: null,
		pre_tokenizer: { type: 'Sequence', pretokenizers: [...cuts, byteLevel] },
		post_processor: null,
		decoder: byteLevel,
		model: {
			type: 'BPE',
			dropout: null,
			unk_token: null,
			continuing_subword_prefix: null,
			end_of_word_suffix: null,
			fuse_unk: false,
			byte_fallback: false,
			ignore_merges: false,
			vocab,
			merges,
		},
	};
}

/**
 * The tokenizer inside a GGUF file as the `tokenizer.json` that web-llm reads. Byte pairs after GPT-2 with digits one by one, as SmolLM2 has
 * them; every other way of cutting text is refused.
 */
export function tokenizerOf({ metadata }: GgufFile) {
	const model = metadata.get('tokenizer.ggml.model');
	const cut = metadata.get('tokenizer.ggml.pre');
	if (model !== 'gpt2' || cut !== 'smollm')
		throw new WeightsError('tokenizer_unsupported', `${String(model)}, ${String(cut)}`);
	const tokens = listOf(metadata, 'tokens', isText);
	const kinds = listOf(metadata, 'token_type', isNumber);
	return bytePairs(
		tokens.flatMap((content, id) => (kinds[id] === control ? [specialToken(id, content)] : [])),
		Object.fromEntries(tokens.map((token, id) => [token, id])),
		listOf(metadata, 'merges', isText),
		[{ type: 'Digits', individual_digits: true }],
	);
}
