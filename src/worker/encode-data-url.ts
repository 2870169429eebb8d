/** A blob as a data URL: web-llm takes no `blob:` addresses. */
export async function encodeDataUrl(blob: Blob): Promise<string> {
	const bytes = new Uint8Array(await blob.arrayBuffer());
	// In pieces: one call with all bytes as arguments overflows the stack.
	const step = 0x8000;
	let binary = '';
	for (let i = 0; i < bytes.length; i += step) {
		binary += String.fromCharCode(...bytes.subarray(i, i + step));
	}
	return `data:${blob.type};base64,${btoa(binary)}`;
}
