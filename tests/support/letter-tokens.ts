/** Tokens of which each is a letter of its own, in the words of GGUF. */
export const letterEntries = (vocab: number) => ({
	'tokenizer.ggml.model': 'gpt2',
	'tokenizer.ggml.pre': 'smollm',
	'tokenizer.ggml.tokens': Array.from({ length: vocab }, (_, id) =>
		id > 32 && id < 127 ? String.fromCharCode(id) : `<${String(id)}>`,
	),
	'tokenizer.ggml.token_type': Array.from({ length: vocab }, () => 1),
	'tokenizer.ggml.merges': [],
});

/** `>` begins a question, `=` an answer; nothing ends one. */
export const letterTemplate = {
	name: 'tiny',
	system_template: '',
	system_message: '',
	roles: { user: '>', assistant: '=', tool: '>' },
	role_templates: {
		user: '{user_message}',
		assistant: '{assistant_message}',
		tool: '{tool_message}',
	},
	seps: [''],
	role_content_sep: '',
	role_empty_sep: '',
	stop_str: [],
	stop_token_ids: [],
	system_prefix_token_ids: [],
};
