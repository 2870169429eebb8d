import { describe, expect, it } from 'vitest';
import { failureInStream, failureOfAnswer } from '../../../../src/worker/server/server-failure';

const openai = (message: string, type: string, code: number) => ({
	error: { message, type, code },
});

describe('what a server answers instead of text', () => {
	it.each([
		[
			'llama.cpp, no key',
			401,
			openai('Invalid API Key', 'authentication_error', 401),
			'unauthorised',
		],
		[
			'llama.cpp, context',
			400,
			{
				error: {
					...openai(
						'request (5012 tokens) exceeds the available context size (2048 tokens), try increasing it',
						'exceed_context_size_error',
						400,
					).error,
					n_prompt_tokens: 5012,
					n_ctx: 2048,
				},
			},
			'context_too_small',
		],
		[
			'llama.cpp, blind',
			500,
			openai(
				'image input is not supported - hint: if this is unexpected, you may need to provide the mmproj',
				'server_error',
				500,
			),
			'no_image_input',
		],
		[
			'llama.cpp, still loading',
			503,
			openai('Loading model', 'unavailable_error', 503),
			'server_overloaded',
		],
		[
			'vLLM, context',
			400,
			openai(
				"This model's maximum context length is 4096 tokens. However, you requested 5200 tokens",
				'BadRequestError',
				400,
			),
			'context_too_small',
		],
		[
			'vLLM, no such model',
			404,
			openai('The model `x` does not exist.', 'NotFoundError', 404),
			'model_missing',
		],
		[
			'vLLM, blind',
			400,
			openai('x is not a multimodal model', 'BadRequestError', 400),
			'no_image_input',
		],
		[
			'SGLang, flat',
			400,
			{
				object: 'error',
				message: 'The input is longer than the model allows',
				type: 'BadRequest',
				code: 400,
			},
			'context_too_small',
		],
		['mlx-vlm, FastAPI', 500, { detail: 'Generation failed: no kernel' }, 'server_failed'],
		[
			'Ollama, no such model',
			404,
			openai('model "x" not found, try pulling it first', 'api_error', 404),
			'model_missing',
		],
		[
			'Ollama, full',
			503,
			openai('server busy, please try again. maximum pending requests exceeded', 'api_error', 503),
			'server_overloaded',
		],
		['LM Studio, bare', 400, { error: 'No models loaded. Please load one.' }, 'model_missing'],
		['LM Studio, blind', 400, { error: 'Model does not support images.' }, 'no_image_input'],
		['Jan, no key', 401, { error: 'Unauthorized' }, 'unauthorised'],
		['a gateway', 429, '<html><body>Slow down</body></html>', 'server_overloaded'],
		['a dead upstream', 502, 'Bad Gateway', 'server_unreachable'],
		['another kind of server', 404, '<h1>Not Found</h1>', 'server_unreachable'],
		['the proxy of npm start, for another server', 421, '', 'server_refused'],
		['anything', 500, '', 'server_failed'],
	] as const)('%s', (_name, status, body, code) => {
		const text = typeof body === 'string' ? body : JSON.stringify(body);
		const failure = failureOfAnswer(status, text);
		expect(failure.code).toBe(code);
		expect(failure.detail).toContain(String(status));
		expect(failure.detail).not.toContain('<');
	});

	it.each([
		['mlx-vlm', { error: 'out of paper' }],
		['llama.cpp', openai('out of paper', 'server_error', 500)],
		['SGLang', { object: 'error', message: 'out of paper', type: 'x', code: 500 }],
	])('is found in a stream: %s', (_name, said) => {
		expect(failureInStream(said)).toMatchObject({ code: 'server_failed' });
		expect(failureInStream(said)?.detail).toContain('out of paper');
	});

	it('finds none in a chunk', () => {
		expect(failureInStream({ object: 'chat.completion.chunk', choices: [] })).toBeUndefined();
	});
});
