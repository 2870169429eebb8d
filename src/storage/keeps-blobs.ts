/**
 * Whether this window keeps photos. Private windows of some browsers open a database and then store
 * no Blob in it, or open none at all: to be known before a photo is taken in. Once found to keep
 * them, a browser is not asked again.
 */
const marker = 'mondrian-keeps-blobs';

export async function keepsBlobs(): Promise<boolean> {
	if (read() === 'yes') return true;
	const { probeBlobs } = await import('./probe-blobs');
	const keeps = await probeBlobs();
	if (keeps) write();
	return keeps;
}

function read(): string | null {
	try {
		// eslint-disable-next-line no-restricted-globals -- known before any database is open
		return localStorage.getItem(marker);
	} catch {
		return null;
	}
}

function write(): void {
	try {
		// eslint-disable-next-line no-restricted-globals -- as above
		localStorage.setItem(marker, 'yes');
	} catch {
		// Then it is found out anew each time.
	}
}
