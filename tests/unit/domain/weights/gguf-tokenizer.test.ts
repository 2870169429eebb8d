import { describe, expect, it } from 'vitest';
import { readGguf } from '../../../../src/domain/weights/gguf';
import { tokenizerOf } from '../../../../src/domain/weights/gguf-tokenizer';
import { writeGguf } from '../../../support/gguf-file';

const of = (entries: Parameters<typeof writeGguf>[0]) => {
	const file = writeGguf(entries, []);
	return tokenizerOf(readGguf(file, file.length, (bytes) => new TextDecoder().decode(bytes)));
};
const entries = {
	'tokenizer.ggml.model': 'gpt2',
	'tokenizer.ggml.pre': 'smollm',
	'tokenizer.ggml.tokens': ['<|im_start|>', 'a', 'b', 'ab'],
	'tokenizer.ggml.token_type': [3, 1, 1, 1],
	'tokenizer.ggml.merges': ['a b'],
};

describe('tokenizerOf', () => {
	it('keeps tokens, merges and the marks that no text may be cut into', () => {
		const { model, added_tokens: marks, pre_tokenizer: cut } = of(entries);
		expect(model.vocab).toEqual({ '<|im_start|>': 0, a: 1, b: 2, ab: 3 });
		expect(model.merges).toEqual(['a b']);
		expect(marks.map(({ id, content, special }) => [id, content, special])).toEqual([
			[0, '<|im_start|>', true],
		]);
		expect(cut.pretokenizers[0]).toEqual({ type: 'Digits', individual_digits: true });
	});

	it('refuses tokenizers that cut text in other ways', () => {
		expect(() => of({ ...entries, 'tokenizer.ggml.model': 'llama' })).toThrow(
			'tokenizer_unsupported: llama',
		);
		expect(() => of({ ...entries, 'tokenizer.ggml.pre': 'qwen2' })).toThrow(
			'tokenizer_unsupported: gpt2, qwen2',
		);
		expect(() => of({ ...entries, 'tokenizer.ggml.tokens': [1, 2] })).toThrow('no list of tokens');
	});
});
