const probeName = 'mondrian-probe';

/** Stores a Blob in a database of its own, and takes both away again. */
export async function probeBlobs(): Promise<boolean> {
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
