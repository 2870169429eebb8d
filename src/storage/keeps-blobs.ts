/**
 * Whether this window keeps photos. Private windows of some browsers open a database and then store
 * no Blob in it, or open none at all: to be known before a photo is taken in. Once found to keep
 * them, a browser is not asked again.
 */
const probeName = 'mondrian-probe';
const marker = 'mondrian-keeps-blobs';

export async function keepsBlobs(): Promise<boolean> {
	if (read() === 'yes') return true;
	const keeps = await probe();
	if (keeps) write();
	return keeps;
}

async function probe(): Promise<boolean> {
	let database: IDBDatabase | undefined;
	try {
		const opening = indexedDB.open(probeName, 1);
		opening.onupgradeneeded = () => {
			opening.result.createObjectStore('blobs');
		};
		database = await settled(opening);
		const tx = database.transaction('blobs', 'readwrite');
		await settled(tx.objectStore('blobs').put(new Blob(['x']), 'x'));
		return true;
	} catch (error) {
		// Refused because the disk is full, or broken in another way: no matter of the window.
		const name = error instanceof Error ? error.name : '';
		if (database === undefined)
			return !['SecurityError', 'InvalidStateError', 'TypeError'].includes(name);
		return name === 'QuotaExceededError';
	} finally {
		database?.close();
		if (database !== undefined) indexedDB.deleteDatabase(probeName);
	}
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => {
			resolve(request.result);
		};
		request.onerror = (event) => {
			event.preventDefault();
			reject(request.error ?? new Error('no reason given'));
		};
	});
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
