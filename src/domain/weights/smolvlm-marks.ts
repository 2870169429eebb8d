import type { PictureMarks } from './smolvlm';
import { WeightsError } from './weights-error';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null;

/**
 * Ids of the tokens around the tiles of a picture, from SmolVLM's own parsed tokenizer.json: words of byte-level BPE, where a newline is
 * written Ċ, and added ones. Throws `tokenizer_unsupported` where one is missing.
 */
export function smolVlmMarks(tokenizer: unknown): PictureMarks {
	const ids = new Map<string, number>();
	const { model, added_tokens: added } = isRecord(tokenizer) ? tokenizer : {};
	const vocab = isRecord(model) && isRecord(model.vocab) ? model.vocab : {};
	for (const word of ['Ċ', 'ĊĊ'])
		if (Object.hasOwn(vocab, word) && typeof vocab[word] === 'number') ids.set(word, vocab[word]);
	for (const each of Array.isArray(added) ? (added as unknown[]) : [])
		if (isRecord(each) && typeof each.content === 'string' && typeof each.id === 'number')
			ids.set(each.content, each.id);
	const idOf = (word: string): number => {
		const id = ids.get(word);
		if (id === undefined)
			throw new WeightsError('tokenizer_unsupported', `no ${JSON.stringify(word)}`);
		return id;
	};
	return {
		edge: idOf('<fake_token_around_image>'),
		whole: idOf('<global-img>'),
		newline: idOf('Ċ'),
		twoNewlines: idOf('ĊĊ'),
		tile: (row, column) => idOf(`<row_${row}_col_${column}>`),
	};
}
