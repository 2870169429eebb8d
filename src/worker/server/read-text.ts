import { FailureError } from '../../domain/failure';

/** In characters: the longest answer of a model is some kilobytes, a list of a thousand models a megabyte. */
export const mostText = 8 * 2 ** 20;

/** @throws FailureError of one that goes on for ever, which would fill the memory */
export async function readText({ body }: Response): Promise<string> {
	if (body === null) return '';
	const reader = body.getReader();
	const decoder = new TextDecoder();
	let text = '';
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return text + decoder.decode();
			text += decoder.decode(value, { stream: true });
			if (text.length > mostText) throw endless();
		}
	} finally {
		await reader.cancel().catch(() => undefined);
	}
}

export const endless = (): FailureError =>
	new FailureError('server_failed', 'an answer that does not end');
