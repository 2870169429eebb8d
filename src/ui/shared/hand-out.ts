/** Ways out of the page for text: the clipboard, and a file. */

/** False: the browser would not. */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}

export function saveText(name: string, text: string, type: string): void {
	saveBlob(name, new Blob([text], { type }));
}

export function saveBlob(name: string, blob: Blob): void {
	const url = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The download has begun by then.
	setTimeout(() => {
		URL.revokeObjectURL(url);
	}, 10_000);
}
