/** Of SmolVLM's tokenizer the words that its recipe asks for, with the makers' ids. */
export const smolVlmWords = {
	model: { vocab: { Ċ: 198, ĊĊ: 1116 } },
	added_tokens: [
		{ content: '<global-img>', id: 49_152 },
		{ content: '<fake_token_around_image>', id: 49_189 },
		...[1, 2].flatMap((row) =>
			[1, 2].map((column) => ({
				content: `<row_${String(row)}_col_${String(column)}>`,
				id: 49_153 + 6 * (row - 1) + column - 1,
			})),
		),
	],
};
