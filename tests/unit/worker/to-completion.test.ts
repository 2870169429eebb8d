import { expect, it } from 'vitest';
import { answerShapes } from '../../../src/domain/critique/answer-shape';
import { drawingAt } from '../../../src/domain/model/generation';
import { makerModel } from '../../../src/domain/model/maker-models';
import { loupe } from '../../../src/domain/model/models';
import { toCompletion } from '../../../src/worker/to-completion';

const qwen = makerModel('qwen3-vl-2b')!;

it('gives web-llm the drawing of a card, under its names', async () => {
	const drawing = drawingAt(0.7, qwen.generation!, false);
	const given = { model: qwen, prompt: 'Why?', maxTokens: 9, seed: 1, ...drawing };
	expect(await toCompletion(given, false)).toEqual({
		messages: [{ role: 'user', content: 'Why?' }],
		stream: true,
		stream_options: { include_usage: true },
		max_tokens: 9,
		seed: 1,
		temperature: 0.7,
		top_p: 0.8,
		presence_penalty: 1.5,
		frequency_penalty: 0,
	});
});

it('says nothing of it where nothing was said: the package’s own figures stand', async () => {
	const image = new Blob(['x'], { type: 'image/png' });
	const bound = answerShapes.loupe;
	const given = { model: loupe, prompt: 'Look.', image, bound, maxTokens: 9, temperature: 0 };
	const { response_format: format, ...rest } = await toCompletion(given, false);
	expect(format).toMatchObject({ type: 'grammar' });
	expect(rest).toEqual({
		messages: [
			{
				role: 'user',
				content: [
					{ type: 'image_url', image_url: { url: 'data:image/png;base64,eA==' } },
					{ type: 'text', text: 'Look.' },
				],
			},
		],
		stream: true,
		stream_options: { include_usage: true },
		max_tokens: 9,
		temperature: 0,
	});
});
