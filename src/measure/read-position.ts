/** The place that a photo names. Read to be shown, never stored. */
import { gps } from 'exifr';
import type { Position } from '../domain/facts/measurements';
import { exifSource } from './exif-source';

/** undefined where the file names none, or none that can be */
export async function readPosition(file: Blob): Promise<Position | undefined> {
	// exifr throws at what it cannot read, and answers nothing where there is no place.
	const found: unknown = await exifSource(file)
		.then(gps)
		.catch(() => undefined);
	if (typeof found !== 'object' || found === null) return undefined;
	const { latitude, longitude } = found as Partial<Record<keyof Position, unknown>>;
	return isDegrees(latitude, 90) && isDegrees(longitude, 180) ? { latitude, longitude } : undefined;
}

function isDegrees(value: unknown, most: number): value is number {
	return typeof value === 'number' && Math.abs(value) <= most;
}
