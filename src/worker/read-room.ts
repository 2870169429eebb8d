import type { Room } from '../ports/model-store';

/** Kept free for photos and results. */
const spareBytes = 50 * 1024 * 1024;

/** Whether so many more bytes fit, as the browser estimates it; without an estimate they are tried. */
export async function readRoom(bytes: number): Promise<Room> {
	// Safari has no estimate before 17, and other builds of WebKit nothing of it.
	const { storage } = navigator as { storage?: Partial<StorageManager> };
	const persisted = (await storage?.persisted?.().catch(() => false)) ?? false;
	const estimate = await storage?.estimate?.().catch(() => undefined);
	if (estimate?.quota === undefined || estimate.usage === undefined)
		return { fits: true, persisted };
	const freeBytes = Math.max(0, estimate.quota - estimate.usage);
	return { fits: bytes + spareBytes <= freeBytes, freeBytes, persisted };
}
