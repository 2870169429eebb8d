import { createHash } from 'node:crypto';
import { zipped } from './zip';

/** Packed with a list of its files that is right. */
export function signed(parts: Record<string, Uint8Array>): Promise<Blob> {
	const files = Object.entries(parts)
		.filter(([path]) => path !== 'mondrian.json')
		.map(([path, part]) => ({
			path,
			bytes: part.length,
			sha256: createHash('sha256').update(part).digest('hex'),
		}));
	const manifest = JSON.stringify({ format: 'mondrian-history', version: 1, files });
	return zipped({ ...parts, 'mondrian.json': manifest });
}
