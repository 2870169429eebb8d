import { WeightsError } from './weights-error';

/** Makers fill their tables up to whole blocks: so much of one has no word at most. */
const emptyShare = 0.01;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null;

/**
 * Holds a parsed tokenizer.json to a table of so many rows: each word has one of its own, and nearly every row a word. Throws
 * `tokenizer_unsupported` where that is not so.
 */
export function checkVocabulary(tokenizer: unknown, rows: number): void {
	const { model, added_tokens: added } = isRecord(tokenizer) ? tokenizer : {};
	const vocab = isRecord(model) && isRecord(model.vocab) ? model.vocab : {};
	const words = new Map<number, string>();
	const put = (word: unknown, id: unknown): void => {
		const isRow = typeof id === 'number' && Number.isInteger(id) && id >= 0 && id < rows;
		if (typeof word !== 'string' || !isRow)
			throw new WeightsError('tokenizer_unsupported', `${String(word)} is ${String(id)}`);
		if ((words.get(id) ?? word) !== word)
			throw new WeightsError('tokenizer_unsupported', `two words are ${String(id)}`);
		words.set(id, word);
	};
	for (const [word, id] of Object.entries(vocab)) put(word, id);
	for (const each of Array.isArray(added) ? (added as unknown[]) : []) {
		const { content, id } = isRecord(each) ? each : {};
		put(content, id);
	}
	if (words.size < rows * (1 - emptyShare))
		throw new WeightsError(
			'tokenizer_unsupported',
			`${String(words.size)} of ${String(rows)} words`,
		);
}
