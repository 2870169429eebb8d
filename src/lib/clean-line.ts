/**
 * A text of others as one line: without control and direction characters, which would change what
 * stands around it, but with those that join letters and emoji into one, which are part of it.
 */
export function cleanLine(text: string): string {
	return text
		.replace(/\p{Cs}/gu, '\ufffd')
		.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
		.replace(/(?!\u200c|\u200d|[\u{e0020}-\u{e007f}])\p{Cf}/gu, '')
		.trim();
}
