/** A request as web-llm takes it. */
import type { ChatCompletionContentPart, ChatCompletionRequestStreaming } from '@mlc-ai/web-llm';
import { toEbnf } from '../domain/critique/answer-shape';
import type { GenerateRequest } from '../ports/text-engine';
import { encodeDataUrl } from './encode-data-url';

/**
 * Older packages put the text into a template by `String.replace`, in which `$` begins a pattern:
 * what would be one is parted.
 */
function forTemplate(text: string): string {
	return text.replace(/\$(?=[$&`'<])/gu, '$ ');
}

/** @param isOlder its package declares nothing of pictures */
export async function toCompletion(
	given: GenerateRequest,
	isOlder: boolean,
): Promise<ChatCompletionRequestStreaming> {
	const request = isOlder ? { ...given, prompt: forTemplate(given.prompt) } : given;
	const content: ChatCompletionContentPart[] = [{ type: 'text', text: request.prompt }];
	if (request.image !== undefined) {
		const url = await encodeDataUrl(request.image);
		content.unshift({ type: 'image_url', image_url: { url } });
	}
	return {
		messages: [{ role: 'user', content: request.image === undefined ? request.prompt : content }],
		stream: true,
		stream_options: { include_usage: true },
		temperature: request.temperature,
		...(request.topP !== undefined && { top_p: request.topP }),
		...(request.presencePenalty !== undefined && {
			presence_penalty: request.presencePenalty,
			// web-llm says so, loudly, where only one of the two is there.
			frequency_penalty: 0,
		}),
		max_tokens: request.maxTokens,
		...(request.seed !== undefined && { seed: request.seed }),
		...(request.bound !== undefined && {
			response_format: { type: 'grammar' as const, grammar: toEbnf(request.bound) },
		}),
	};
}
