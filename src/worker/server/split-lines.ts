/** The lines of a text as it comes, without their ends; what is left at the end is a line too. */
export async function* splitLines(
	bytes: ReadableStream<Uint8Array>,
): AsyncGenerator<string, undefined> {
	const reader = bytes.getReader();
	const decoder = new TextDecoder();
	let rest = '';
	for (;;) {
		const { done, value } = await reader.read();
		rest += decoder.decode(value, { stream: !done });
		const lines = rest.split('\n');
		rest = lines.pop() ?? '';
		yield* lines;
		if (done) {
			if (rest !== '') yield rest;
			return undefined;
		}
	}
}
