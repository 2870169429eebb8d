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

/** Whether this browser hands a file of such a type to other apps. */
export function canShare(name: string, type: string): boolean {
	return (
		typeof navigator.canShare === 'function' &&
		navigator.canShare({ files: [new File([], name, { type })] })
	);
}

/** Hands a file to whatever app the user chooses; one that chooses none has changed nothing. */
export async function shareText(name: string, text: string, type: string): Promise<void> {
	try {
		await navigator.share({ files: [new File([text], name, { type })], title: name });
	} catch (error) {
		if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
	}
}
